package io.crmkit.core.customer;

import io.crmkit.spi.Series;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

final class ClassicCustomerNumbers implements CustomerNumberGenerator {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyMMdd", Locale.ROOT);

    @Override
    public Series series(LocalDate day) {
        return new Series("customer-number-" + DAY.format(day));
    }

    @Override
    public String number(LocalDate day, long count) {
        return String.format(Locale.ROOT, "KH%s%03d", DAY.format(day), count);
    }
}
