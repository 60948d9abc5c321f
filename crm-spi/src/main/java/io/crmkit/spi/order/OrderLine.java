package io.crmkit.spi.order;

import io.crmkit.spi.value.Decimals;
import io.crmkit.spi.value.Money;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * One line of an order.
 *
 * <p>Called by hosts and stores.
 *
 * @param number its place in the order, from 1
 * @param product the product
 * @param count how many units; above zero
 * @param unit the unit; absent when it is the product's
 * @param price the price of one unit
 * @param discount the part of the price that is not charged, from 0 to 1: 0.05 is five per cent
 */
public record OrderLine(
        int number, ProductId product, BigDecimal count, Optional<String> unit, Money price, BigDecimal discount) {

    /**
     * Makes a line. Count and discount are kept without trailing zeros, so that equal lines are equal.
     *
     * @param number its place in the order
     * @param product the product
     * @param count how many units
     * @param unit the unit
     * @param price the price of one unit
     * @param discount the part of the price that is not charged
     */
    public OrderLine {
        if (number < 1) {
            throw new IllegalArgumentException("line number below 1");
        }
        if (count.signum() <= 0) {
            throw new IllegalArgumentException("count not above zero");
        }
        if (discount.signum() < 0 || discount.compareTo(BigDecimal.ONE) > 0) {
            throw new IllegalArgumentException("discount not from 0 to 1");
        }
        count = Decimals.plain(count);
        discount = Decimals.plain(discount);
    }

    /** {@return the exact net amount: price times count, less discount} */
    public Money net() {
        return price.times(count).times(BigDecimal.ONE.subtract(discount));
    }
}
