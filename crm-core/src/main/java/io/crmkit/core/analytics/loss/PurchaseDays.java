package io.crmkit.core.analytics.loss;

import io.crmkit.core.analytics.statistics.PurchaseHistory;
import io.crmkit.spi.report.SalesFact;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * On which days each customer bought. Adding is exact and associative: facts may come in any order and in parts, and parts may
 * be merged in any order, with the same result.
 *
 * <p>Called by hosts that run report calculations in parts. Not safe for use by several threads at once.
 */
public final class PurchaseDays {
    private static final double DAYS_OF_WEEK = 7;

    private final Map<String, SortedSet<LocalDate>> days = new HashMap<>();

    /** Makes days of nobody. */
    public PurchaseDays() {}

    /**
     * Adds a fact.
     *
     * @param fact the fact, of one customer and one day
     * @return this
     */
    public PurchaseDays add(SalesFact fact) {
        fact.group()
                .ifPresent(customer -> days.computeIfAbsent(customer, unused -> new TreeSet<>())
                        .add(fact.bucket()));
        return this;
    }

    /**
     * Adds all that others hold.
     *
     * @param other the others
     * @return this
     */
    public PurchaseDays merge(PurchaseDays other) {
        other.days.forEach((customer, more) ->
                days.computeIfAbsent(customer, unused -> new TreeSet<>()).addAll(more));
        return this;
    }

    /** The days of each customer. */
    Map<String, SortedSet<LocalDate>> all() {
        return Collections.unmodifiableMap(days);
    }

    /** Days as a history in weeks, known up to a day. */
    static PurchaseHistory history(SortedSet<LocalDate> days, LocalDate until) {
        LocalDate first = days.first();
        return new PurchaseHistory(
                days.size() - 1,
                ChronoUnit.DAYS.between(first, days.last()) / DAYS_OF_WEEK,
                ChronoUnit.DAYS.between(first, until) / DAYS_OF_WEEK);
    }
}
