package io.crmkit.core.report;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;

/**
 * What one unit of a currency was worth in another one on a day. The host knows it; a report states it.
 *
 * <p>Called by hosts.
 *
 * @param from the currency that was exchanged
 * @param rate how many units of the other currency one unit was worth; above zero
 * @param date the day of the rate
 */
public record ExchangeRate(Currency from, BigDecimal rate, LocalDate date) {

    /**
     * Makes a rate.
     *
     * @param from the currency that was exchanged
     * @param rate how many units of the other currency one unit was worth
     * @param date the day of the rate
     * @throws IllegalArgumentException if the rate is not above zero
     */
    public ExchangeRate {
        if (rate.signum() <= 0) {
            throw new IllegalArgumentException("an exchange rate is above zero");
        }
    }
}
