package io.crmkit.examples.tour;

import io.crmkit.spi.value.Money;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Locale;

/** Writes figures the same way on every machine. */
final class Figures {
    private Figures() {}

    static String count(long count) {
        return String.format(Locale.ROOT, "%,d", count);
    }

    static String money(Money money) {
        return amount(money) + " " + money.currency().getCurrencyCode();
    }

    /** An amount without its currency, for columns that name it. */
    static String amount(Money money) {
        return amount(money.amount());
    }

    static String amount(BigDecimal amount) {
        return String.format(Locale.ROOT, "%,.2f", amount);
    }

    /** A time in days, to a tenth. */
    static String days(Duration time) {
        return String.format(
                Locale.ROOT,
                "%.1f days",
                time.toMinutes() / (double) Duration.ofDays(1).toMinutes());
    }

    static String percent(BigDecimal percent) {
        return String.format(Locale.ROOT, "%.2f %%", percent);
    }
}
