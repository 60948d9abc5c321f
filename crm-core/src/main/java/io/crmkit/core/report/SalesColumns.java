package io.crmkit.core.report;

import io.crmkit.spi.report.Bucket;
import io.crmkit.spi.report.SalesFact;
import io.crmkit.spi.value.Money;
import io.crmkit.spi.value.Period;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Facts on sales in columns: for histories of millions of orders or order lines in memory. A fact takes 20 bytes, and
 * rolling up goes along arrays of numbers. What was rolled up is in columns again; so parts of a history may be rolled
 * up where they are, merged in any order, and rolled up again. The sums are those of {@link SalesTotals}, to the last
 * decimal.
 *
 * <p>Amounts are kept as whole numbers at one scale, and never rounded: at scale 4 as ten-thousandths of a unit of the
 * currency. A fact whose amount has more decimals, or more than 18 digits at that scale, or whose number of orders is
 * below zero or above {@link Integer#MAX_VALUE}, is kept aside as it came, and summed exactly and slowly; {@link #aside}
 * tells how many those are. A sum that becomes too large for a column goes on in a further fact of the same group:
 * who reads {@link #facts} adds them up, as with those of a store.
 *
 * <p>There may be two thousand million facts in a currency. Where there are more, parts are rolled up before they are
 * merged.
 *
 * <p>Called by hosts that run report calculations in parts. Immutable, and safe for use by several threads at once.
 */
public final class SalesColumns {
    /** Any number of so many digits is a {@code long}, and far from its limits. */
    private static final int MOST_DIGITS = 18;

    private final int scale;
    private final Codes<Optional<String>> groups;
    private final Codes<LocalDate> days;
    private final Map<Currency, SalesRows> rows;
    private final List<SalesFact> aside;

    private SalesColumns(
            int scale,
            Codes<Optional<String>> groups,
            Codes<LocalDate> days,
            Map<Currency, SalesRows> rows,
            List<SalesFact> aside) {
        this.scale = scale;
        this.groups = groups;
        this.days = days;
        this.rows = rows;
        this.aside = aside;
    }

    /**
     * {@return an empty builder}
     *
     * @param scale how many decimals amounts are kept with, from 0 to 18: as many as most of them have
     * @throws IllegalArgumentException if it is none of those
     */
    public static Builder builder(int scale) {
        if (scale < 0 || scale > MOST_DIGITS) {
            throw new IllegalArgumentException("a scale is from 0 to " + MOST_DIGITS);
        }
        return new Builder(scale);
    }

    /** {@return how many facts there are, those aside included} */
    public long size() {
        return aside.size() + rows.values().stream().mapToLong(SalesRows::size).sum();
    }

    /** {@return how many facts are kept aside, as they do not fit into the columns} */
    public int aside() {
        return aside.size();
    }

    /**
     * {@return the sums by group, stretch of time and currency}
     *
     * @param bucket the stretch of time; no shorter than that of the facts, each of which counts as of the day it says
     */
    public SalesColumns rollUp(Bucket bucket) {
        return rollUp(bucket, day -> true);
    }

    /**
     * {@return the sums of a period by group, stretch of time and currency}
     *
     * @param bucket the stretch of time; no shorter than that of the facts, each of which counts as of the day it says
     * @param period the period that these days are in
     */
    public SalesColumns rollUp(Bucket bucket, Period period) {
        return rollUp(bucket, period::contains);
    }

    private SalesColumns rollUp(Bucket bucket, Predicate<LocalDate> counted) {
        Codes<LocalDate> stretches = new Codes<>();
        int[] stretchOf = days.table(day -> counted.test(day) ? stretches.code(bucket.startOf(day)) : -1);
        Map<Currency, SalesRows> sums = byCurrency();
        rows.forEach((currency, all) -> sums.put(currency, all.rollUp(stretchOf, stretches.size(), groups.size())));
        SalesTotals others = new SalesTotals();
        aside.stream()
                .filter(fact -> counted.test(fact.bucket()))
                .map(fact -> new SalesFact(fact.group(), bucket.startOf(fact.bucket()), fact.orders(), fact.amount()))
                .forEach(others::add);
        return new SalesColumns(scale, groups, stretches, sums, others.facts().toList());
    }

    /** {@return the facts, in no order that means anything} */
    public Stream<SalesFact> facts() {
        return Stream.concat(
                rows.entrySet().stream().flatMap(entry -> facts(entry.getKey(), entry.getValue())), aside.stream());
    }

    private Stream<SalesFact> facts(Currency currency, SalesRows of) {
        return IntStream.range(0, of.size())
                .mapToObj(row -> new SalesFact(
                        groups.value(of.group(row)),
                        days.value(of.day(row)),
                        of.orders(row),
                        new Money(BigDecimal.valueOf(of.amount(row), scale), currency)));
    }

    /** {@return the sums of the facts, for calculators; few of them after rolling up} */
    public SalesTotals totals() {
        SalesTotals totals = new SalesTotals();
        facts().forEach(totals::add);
        return totals;
    }

    private static Map<Currency, SalesRows> byCurrency() {
        return new TreeMap<>(Comparator.comparing(Currency::getCurrencyCode));
    }

    /** Puts facts into columns. Not safe for use by several threads at once. */
    public static final class Builder {
        private final int scale;
        private Codes<Optional<String>> groups = new Codes<>();
        private Codes<LocalDate> days = new Codes<>();
        private Map<Currency, SalesRows> rows = byCurrency();
        private List<SalesFact> aside = new ArrayList<>();

        private Builder(int scale) {
            this.scale = scale;
        }

        /**
         * Adds a fact.
         *
         * @param fact the fact: of any group, usually a customer, and of one day or the first day of a stretch of time
         * @return this
         */
        public Builder add(SalesFact fact) {
            if (fits(fact)) {
                rows(fact.amount().currency())
                        .add(
                                groups.code(fact.group()),
                                days.code(fact.bucket()),
                                (int) fact.orders(),
                                fact.amount().amount().movePointRight(scale).longValueExact());
            } else {
                aside.add(fact);
            }
            return this;
        }

        private boolean fits(SalesFact fact) {
            BigDecimal amount = fact.amount().amount();
            long digits = (long) amount.precision() - amount.scale() + scale;
            return amount.scale() <= scale
                    && digits <= MOST_DIGITS
                    && fact.orders() >= 0
                    && fact.orders() <= Integer.MAX_VALUE;
        }

        /**
         * Adds all facts of other columns, such as sums of a part. Fast if those have the same scale.
         *
         * @param other the other columns
         * @return this
         */
        public Builder addAll(SalesColumns other) {
            if (other.scale == scale) {
                int[] groupOf = other.groups.table(groups::code);
                int[] dayOf = other.days.table(days::code);
                other.rows.forEach((currency, all) -> rows(currency).addAll(all, groupOf, dayOf));
                aside.addAll(other.aside);
            } else {
                other.facts().forEach(this::add);
            }
            return this;
        }

        private SalesRows rows(Currency currency) {
            return rows.computeIfAbsent(currency, unused -> new SalesRows());
        }

        /** {@return the columns} The builder is empty again then. */
        public SalesColumns build() {
            rows.values().forEach(SalesRows::trim);
            SalesColumns columns = new SalesColumns(scale, groups, days, rows, List.copyOf(aside));
            groups = new Codes<>();
            days = new Codes<>();
            rows = byCurrency();
            aside = new ArrayList<>();
            return columns;
        }
    }
}
