package io.crmkit.core.analytics.customer;

import io.crmkit.core.report.Conversion;
import io.crmkit.spi.report.SalesFact;
import io.crmkit.spi.value.Money;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Comparator;
import java.util.Currency;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What each customer bought, and when last, by currency. Adding is exact and associative: facts may come in any order and
 * in parts, and parts may be merged in any order, with the same result. As large as there are customers, however many
 * orders they have.
 *
 * <p>Called by hosts that run report calculations in parts. Not safe for use by several threads at once.
 */
public final class RfmTotals {
    private final Map<Currency, Map<Optional<String>, Bought>> sums =
            new TreeMap<>(Comparator.comparing(Currency::getCurrencyCode));

    /** Makes sums of nothing. */
    public RfmTotals() {}

    /**
     * Adds a fact.
     *
     * @param fact the fact, of one day
     * @return this
     */
    public RfmTotals add(SalesFact fact) {
        return add(fact.group(), new Bought(fact.bucket(), fact.orders(), fact.amount()));
    }

    /**
     * Adds all that other sums hold.
     *
     * @param other the other sums
     * @return this
     */
    public RfmTotals merge(RfmTotals other) {
        other.sums.values().forEach(groups -> groups.forEach(this::add));
        return this;
    }

    private RfmTotals add(Optional<String> group, Bought bought) {
        sums.computeIfAbsent(bought.amount.currency(), unused -> new HashMap<>())
                .merge(group, bought, Bought::plus);
        return this;
    }

    /** The same sums in one currency. */
    RfmTotals converted(Conversion conversion) {
        RfmTotals converted = new RfmTotals();
        sums.values()
                .forEach(groups -> groups.forEach((group, bought) -> converted.add(
                        group, new Bought(bought.last, bought.orders, conversion.convert(bought.amount)))));
        return converted;
    }

    /** What was bought, by currency and group. */
    Map<Currency, Map<Optional<String>, Bought>> sums() {
        return Collections.unmodifiableMap(sums);
    }

    record Bought(LocalDate last, long orders, Money amount) {
        Bought plus(Bought other) {
            return new Bought(
                    last.isBefore(other.last) ? other.last : last, orders + other.orders, amount.plus(other.amount));
        }
    }
}
