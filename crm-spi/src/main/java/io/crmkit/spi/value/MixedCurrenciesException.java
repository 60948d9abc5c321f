package io.crmkit.spi.value;

import java.util.Currency;

/**
 * Thrown by arithmetic over amounts in different currencies: there is no such sum.
 *
 * <p>Made by crmkit alone; caught by hosts.
 */
public final class MixedCurrenciesException extends IllegalArgumentException {
    private static final long serialVersionUID = 1;

    /**
     * Makes one.
     *
     * @param left the currency of the one amount
     * @param right the currency of the other
     */
    public MixedCurrenciesException(Currency left, Currency right) {
        super("no sum over " + left + " and " + right);
    }
}
