package io.crmkit.core.report;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Internal: parts of a whole, as all reports tell them. */
public final class Shares {
    private static final int DECIMALS = 4;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private Shares() {}

    /**
     * {@return a part in per cent, rounded half up to four decimals; 0 of nothing}
     *
     * @param part the part
     * @param whole the whole
     */
    public static BigDecimal percent(BigDecimal part, BigDecimal whole) {
        return whole.signum() == 0
                ? BigDecimal.ZERO.setScale(DECIMALS)
                : part.multiply(HUNDRED).divide(whole, DECIMALS, RoundingMode.HALF_UP);
    }

    /**
     * {@return a part in per cent, rounded half up to four decimals; 0 of nothing}
     *
     * @param part the part
     * @param whole the whole
     */
    public static BigDecimal percent(long part, long whole) {
        return percent(BigDecimal.valueOf(part), BigDecimal.valueOf(whole));
    }
}
