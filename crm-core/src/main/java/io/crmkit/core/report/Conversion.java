package io.crmkit.core.report;

import io.crmkit.core.command.CrmException;
import io.crmkit.core.command.Refusal;
import io.crmkit.core.command.Violation;
import io.crmkit.core.command.ViolationCode;
import io.crmkit.spi.value.Money;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How amounts in several currencies are brought into one: each amount is multiplied by its rate, exactly, and nothing
 * is rounded.
 *
 * <p>Called by hosts.
 *
 * @param to the currency to convert into
 * @param rates a rate for each other currency that may occur
 */
public record Conversion(Currency to, List<ExchangeRate> rates) {

    /**
     * Makes a conversion.
     *
     * @param to the currency to convert into
     * @param rates a rate for each other currency that may occur
     * @throws IllegalArgumentException if a currency has two rates, or the currency to convert into has one
     */
    public Conversion {
        rates = List.copyOf(rates);
        Set<Currency> seen = new HashSet<>(Set.of(to));
        for (ExchangeRate rate : rates) {
            if (!seen.add(rate.from())) {
                throw new IllegalArgumentException("more than one rate for " + rate.from());
            }
        }
    }

    /**
     * {@return an amount in the currency to convert into}
     *
     * @param amount the amount
     * @throws CrmException if there is no rate for its currency
     */
    public Money convert(Money amount) {
        if (amount.currency().equals(to)) {
            return amount;
        }
        for (ExchangeRate rate : rates) {
            if (rate.from().equals(amount.currency())) {
                return new Money(amount.amount().multiply(rate.rate()), to);
            }
        }
        throw new CrmException(new Refusal.Invalid(List.of(new Violation(
                "conversion.rates",
                ViolationCode.REQUIRED,
                Map.of("currency", amount.currency().getCurrencyCode())))));
    }
}
