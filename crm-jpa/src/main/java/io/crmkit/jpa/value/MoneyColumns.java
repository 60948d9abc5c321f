package io.crmkit.jpa.value;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.math.BigDecimal;

/**
 * Internal to crm-jpa: the two columns of an amount.
 *
 * @param amount the amount, in units of the currency
 * @param currency the ISO 4217 code
 */
@Embeddable
public record MoneyColumns(
        @Column(precision = 38, scale = SCALE) BigDecimal amount,
        @Column(length = 3) String currency) {
    /** The decimals that the column has. */
    public static final int SCALE = 10;
}
