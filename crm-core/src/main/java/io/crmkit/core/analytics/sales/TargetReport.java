package io.crmkit.core.analytics.sales;

import io.crmkit.spi.order.OrderStatus;
import io.crmkit.spi.value.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * What was sold of what was to be sold. An order counts for who manages the customer now.
 *
 * <p>Called by hosts.
 *
 * @param statuses the statuses of the orders that count
 * @param asOf the instant as of which the report is made: orders that were recorded later are left out
 * @param rows one row for each target, in their order
 */
public record TargetReport(Set<OrderStatus> statuses, Instant asOf, List<Row> rows) {

    /**
     * Makes a report.
     *
     * @param statuses the statuses of the orders that count
     * @param asOf the instant as of which the report is made
     * @param rows one row for each target
     */
    public TargetReport {
        statuses = Set.copyOf(statuses);
        rows = List.copyOf(rows);
    }

    /**
     * A target and what was sold of it.
     *
     * @param target the target
     * @param actual what was sold, in the currency of the target alone
     * @param open what is left to be sold; below zero if more was
     * @param achieved the part sold of the target, in per cent, rounded half up to four decimals
     * @param elapsed the part of the days of the period that have begun, likewise
     */
    public record Row(Target target, Money actual, Money open, BigDecimal achieved, BigDecimal elapsed) {}
}
