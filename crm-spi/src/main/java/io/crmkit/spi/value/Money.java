package io.crmkit.spi.value;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.Objects;

/**
 * An exact amount in a currency. Amounts are never rounded here, may have any number of decimals, and compare by value:
 * 1.0 EUR equals 1.00 EUR. Arithmetic refuses to mix currencies.
 *
 * <p>Called by hosts and stores.
 *
 * @param amount the amount, in units of the currency; kept without trailing zeros after the decimal point
 * @param currency the currency
 */
public record Money(BigDecimal amount, Currency currency) {

    /**
     * Makes an amount.
     *
     * @param amount the amount, in units of the currency
     * @param currency the currency
     */
    public Money {
        Objects.requireNonNull(currency);
        amount = Decimals.plain(amount);
    }

    /**
     * {@return an amount}
     *
     * @param amount the amount as decimal text, such as {@code 12.50}
     * @param currency the ISO 4217 code
     * @throws IllegalArgumentException if either cannot be read
     */
    public static Money of(String amount, String currency) {
        return new Money(new BigDecimal(amount), Currency.getInstance(currency));
    }

    /**
     * {@return nothing, in a currency}
     *
     * @param currency the currency
     */
    public static Money zero(Currency currency) {
        return new Money(BigDecimal.ZERO, currency);
    }

    /**
     * {@return the sum}
     *
     * @param other what to add
     * @throws MixedCurrenciesException if the currencies differ
     */
    public Money plus(Money other) {
        if (!currency.equals(other.currency)) {
            throw new MixedCurrenciesException(currency, other.currency);
        }
        return new Money(amount.add(other.amount), currency);
    }

    /**
     * {@return the exact product}
     *
     * @param factor what to multiply by
     */
    public Money times(BigDecimal factor) {
        return new Money(amount.multiply(factor), currency);
    }

    @Override
    public String toString() {
        return (Math.abs(amount.scale()) > 100 ? amount.toString() : amount.toPlainString()) + " " + currency;
    }
}
