package io.crmkit.examples.tour;

import io.crmkit.spi.customer.CustomerLevel;
import java.math.BigDecimal;
import java.util.List;

/** What makes a customer of a level: enough ordered so far, and enough credit given. */
record LevelRule(CustomerLevel level, BigDecimal turnover, BigDecimal creditLimit) {
    /** From the highest level down; the first whose demands are met is the customer's. */
    static final List<LevelRule> ALL = List.of(
            new LevelRule(CustomerLevel.STRATEGIC_PARTNER, 250_000, 200_000),
            new LevelRule(CustomerLevel.PARTNER, 150_000, 100_000),
            new LevelRule(CustomerLevel.KEY_ACCOUNT, 100_000, 75_000),
            new LevelRule(CustomerLevel.KEY_DEVELOPMENT, 50_000, 50_000),
            new LevelRule(CustomerLevel.ORDINARY, 0, 0));

    private LevelRule(CustomerLevel level, long turnover, long creditLimit) {
        this(level, BigDecimal.valueOf(turnover), BigDecimal.valueOf(creditLimit));
    }

    static CustomerLevel of(BigDecimal turnover, BigDecimal creditLimit) {
        return ALL.stream()
                .filter(rule -> rule.turnover.compareTo(turnover) <= 0 && rule.creditLimit.compareTo(creditLimit) <= 0)
                .findFirst()
                .orElseThrow()
                .level();
    }
}
