package io.crmkit.spi.value;

import java.math.BigDecimal;

/**
 * Internal: numbers in one form, so that equal ones are equal, however many zeros a database gives back.
 */
public final class Decimals {
    private static final int MOST_DIGITS = 100;

    private Decimals() {}

    /**
     * {@return the same number without trailing zeros after the decimal point}
     *
     * @param number the number
     */
    public static BigDecimal plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        if (stripped.scale() < -MOST_DIGITS) {
            // Written out, such a number would fill the memory; it is refused where it is given.
            return stripped;
        }
        return stripped.setScale(Math.max(stripped.scale(), 0));
    }
}
