package io.crmkit.core.customer;

import io.crmkit.spi.Series;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

final class ClassicCustomerNumbers implements CustomerNumberGenerator {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyMMdd", Locale.ROOT);
    /** The least that a counter has. */
    private static final int DIGITS = 3;

    @Override
    public Series series(LocalDate day) {
        return new Series("customer-number-" + DAY.format(day));
    }

    @Override
    public String number(LocalDate day, long count) {
        String digits = Long.toString(count);
        return "KH" + DAY.format(day) + "0".repeat(Math.max(0, DIGITS - digits.length())) + digits;
    }
}
