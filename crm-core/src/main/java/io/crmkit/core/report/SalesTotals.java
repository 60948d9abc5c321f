package io.crmkit.core.report;

import io.crmkit.spi.report.SalesFact;
import io.crmkit.spi.value.Money;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Sums of sales by stretch of time, currency and group. Adding is exact and associative: facts may come in any order
 * and in parts, and parts may be merged in any order, with the same result.
 *
 * <p>Called by hosts that run report calculations in parts. Not safe for use by several threads at once.
 */
public final class SalesTotals {
    private final Map<Key, Map<Optional<String>, Sum>> sums =
            new TreeMap<>((left, right) -> left.bucket.equals(right.bucket)
                    ? left.currency.getCurrencyCode().compareTo(right.currency.getCurrencyCode())
                    : left.bucket.compareTo(right.bucket));

    /** Makes sums of nothing. */
    public SalesTotals() {}

    /**
     * Adds a fact.
     *
     * @param fact the fact
     * @return this
     */
    public SalesTotals add(SalesFact fact) {
        return add(
                new Key(fact.bucket(), fact.amount().currency()), fact.group(), new Sum(fact.orders(), fact.amount()));
    }

    /**
     * Adds all that other sums hold.
     *
     * @param other the other sums
     * @return this
     */
    public SalesTotals merge(SalesTotals other) {
        other.sums.forEach((key, groups) -> groups.forEach((group, sum) -> add(key, group, sum)));
        return this;
    }

    /**
     * {@return the same sums in one currency}
     *
     * @param conversion the currency, and the rates
     * @throws io.crmkit.core.command.CrmException if a currency that occurs has no rate
     */
    public SalesTotals converted(Conversion conversion) {
        SalesTotals converted = new SalesTotals();
        sums.forEach((key, groups) -> groups.forEach((group, sum) -> converted.add(
                new Key(key.bucket, conversion.to()), group, new Sum(sum.orders, conversion.convert(sum.amount)))));
        return converted;
    }

    private SalesTotals add(Key key, Optional<String> group, Sum sum) {
        sums.computeIfAbsent(key, unused -> new HashMap<>()).merge(group, sum, Sum::plus);
        return this;
    }

    /** {@return what there are sums of, ordered by time and currency} */
    public List<Key> keys() {
        return List.copyOf(sums.keySet());
    }

    /**
     * {@return the sums of one stretch of time and currency, by group}
     *
     * @param key the stretch of time and the currency
     */
    public Map<Optional<String>, Sum> of(Key key) {
        return Collections.unmodifiableMap(sums.getOrDefault(key, Map.of()));
    }

    /**
     * {@return the sums as facts, one for each stretch of time, currency and group: what a part of a calculation hands on
     * to where the parts are merged}
     */
    public Stream<SalesFact> facts() {
        return sums.entrySet().stream()
                .flatMap(entry -> entry.getValue().entrySet().stream()
                        .map(sum -> new SalesFact(
                                sum.getKey(), entry.getKey().bucket, sum.getValue().orders, sum.getValue().amount)));
    }

    /**
     * What sums are of.
     *
     * @param bucket the first day of the stretch of time, as {@link io.crmkit.spi.report.Bucket#startOf} gives it
     * @param currency the currency
     */
    public record Key(LocalDate bucket, Currency currency) {}

    /**
     * A sum of sales.
     *
     * @param orders how many orders
     * @param amount the exact sum of their net totals
     */
    public record Sum(long orders, Money amount) {

        /**
         * {@return both sums together}
         *
         * @param other the other sum
         */
        public Sum plus(Sum other) {
            return new Sum(orders + other.orders, amount.plus(other.amount));
        }
    }
}
