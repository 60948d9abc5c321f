package io.crmkit.spi.value;

import java.math.BigDecimal;
import java.math.BigInteger;

/**
 * Internal: numbers in one form, so that equal ones are equal, however many zeros a database gives back.
 */
public final class Decimals {
    private static final int MOST_DIGITS = 100;
    private static final int BLOCK = 16;
    private static final BigInteger TEN_TO_BLOCK = BigInteger.TEN.pow(BLOCK);

    private Decimals() {}

    /**
     * {@return the same number without trailing zeros after the decimal point}
     *
     * @param number the number
     */
    public static BigDecimal plain(BigDecimal number) {
        BigDecimal stripped = withoutBlocksOfZeros(number).stripTrailingZeros();
        if (stripped.scale() < -MOST_DIGITS) {
            // Written out, such a number would fill the memory; it is refused where it is given.
            return stripped;
        }
        return stripped.setScale(Math.max(stripped.scale(), 0));
    }

    /**
     * A sum that a database gives has thirty decimals, most of them zeros, of which the class library takes away one
     * after the other by dividing numbers of any length: half the time of reading a report. In what is left after a
     * block or two it is fast.
     */
    private static BigDecimal withoutBlocksOfZeros(BigDecimal number) {
        int scale = number.scale();
        if (scale < BLOCK) {
            return number;
        }
        BigInteger digits = number.unscaledValue();
        while (scale >= BLOCK && digits.bitLength() >= Long.SIZE) {
            BigInteger[] parts = digits.divideAndRemainder(TEN_TO_BLOCK);
            if (parts[1].signum() != 0) {
                break;
            }
            digits = parts[0];
            scale -= BLOCK;
        }
        return scale == number.scale() ? number : new BigDecimal(digits, scale);
    }
}
