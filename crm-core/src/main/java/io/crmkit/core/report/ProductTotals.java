package io.crmkit.core.report;

import io.crmkit.spi.order.ProductId;
import io.crmkit.spi.report.ProductFact;
import io.crmkit.spi.value.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Currency;
import java.util.HashMap;
import java.util.Map;

/**
 * Sums of sales by product, stretch of time and currency. Adding is exact and associative: facts may come in any order and
 * in parts, and parts may be merged in any order, with the same result.
 *
 * <p>Called by hosts that run report calculations in parts. Not safe for use by several threads at once.
 */
public final class ProductTotals {
    private final Map<Key, Sum> sums = new HashMap<>();

    /** Makes sums of nothing. */
    public ProductTotals() {}

    /**
     * Adds a fact.
     *
     * @param fact the fact
     * @return this
     */
    public ProductTotals add(ProductFact fact) {
        return add(
                new Key(fact.product(), fact.bucket(), fact.amount().currency()),
                new Sum(fact.lines(), fact.quantity(), fact.amount()));
    }

    /**
     * Adds all that other sums hold.
     *
     * @param other the other sums
     * @return this
     */
    public ProductTotals merge(ProductTotals other) {
        other.sums.forEach(this::add);
        return this;
    }

    /**
     * {@return the same sums in one currency}
     *
     * @param conversion the currency, and the rates
     * @throws io.crmkit.core.command.CrmException if a currency that occurs has no rate
     */
    public ProductTotals converted(Conversion conversion) {
        ProductTotals converted = new ProductTotals();
        sums.forEach((key, sum) -> converted.add(
                new Key(key.product, key.bucket, conversion.to()),
                new Sum(sum.lines, sum.quantity, conversion.convert(sum.amount))));
        return converted;
    }

    private ProductTotals add(Key key, Sum sum) {
        sums.merge(key, sum, Sum::plus);
        return this;
    }

    /** {@return the sums} */
    public Map<Key, Sum> sums() {
        return Collections.unmodifiableMap(sums);
    }

    /**
     * What sums are of.
     *
     * @param product the product
     * @param bucket the first day of the stretch of time, as {@link io.crmkit.spi.report.Bucket#startOf} gives it
     * @param currency the currency
     */
    public record Key(ProductId product, LocalDate bucket, Currency currency) {}

    /**
     * A sum of sales.
     *
     * @param lines how many lines of orders
     * @param quantity the exact sum of their counts, whatever their units are
     * @param amount the exact sum of their net amounts
     */
    public record Sum(long lines, BigDecimal quantity, Money amount) {

        /**
         * {@return both sums together}
         *
         * @param other the other sum
         */
        public Sum plus(Sum other) {
            return new Sum(lines + other.lines, quantity.add(other.quantity), amount.plus(other.amount));
        }
    }
}
