package io.crmkit.core.report;

import io.crmkit.spi.value.Money;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Sums of money, one for each currency: amounts in different currencies are never added. Adding is exact and associative:
 * amounts may come in any order and in parts, and parts may be merged in any order, with the same result.
 *
 * <p>Called by hosts that run report calculations in parts. Not safe for use by several threads at once.
 */
public final class Amounts {
    private final Map<Currency, BigDecimal> sums = new TreeMap<>(Comparator.comparing(Currency::getCurrencyCode));

    /** Makes sums of nothing. */
    public Amounts() {}

    /**
     * Adds an amount.
     *
     * @param amount the amount
     * @return this
     */
    public Amounts add(Money amount) {
        sums.merge(amount.currency(), amount.amount(), BigDecimal::add);
        return this;
    }

    /**
     * Adds all that other sums hold.
     *
     * @param other the other sums
     * @return this
     */
    public Amounts merge(Amounts other) {
        other.sums.forEach((currency, sum) -> sums.merge(currency, sum, BigDecimal::add));
        return this;
    }

    /** {@return one sum for each currency of which there was an amount, ordered by currency} */
    public List<Money> list() {
        return sums.entrySet().stream()
                .map(sum -> new Money(sum.getValue(), sum.getKey()))
                .toList();
    }
}
