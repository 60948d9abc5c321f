package io.crmkit.examples.tour.reporting;

import io.crmkit.spi.value.Period;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * How people of a country read figures. Days and instants are written as ISO 8601 has them, which all read the same.
 *
 * @param locale the country and language
 */
public record Notation(Locale locale) {
    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1_000);
    private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);

    /** {@return a number of things} */
    public String count(long count) {
        return count(BigDecimal.valueOf(count));
    }

    /** {@return a number of things} */
    public String count(BigDecimal count) {
        return format(count, "#,##0");
    }

    /** {@return how many there are of what has a plural with an s, as "1 month" or "6 months"} */
    public String counted(long count, String thing) {
        return count(count) + " " + thing + (count == 1 ? "" : "s");
    }

    /** {@return an amount of money, to the hundredth} */
    public String amount(BigDecimal amount) {
        return format(amount, "#,##0.00");
    }

    /** {@return a number with as many decimals as it has, but at most six} */
    public String number(BigDecimal number) {
        return format(number, "#,##0.######");
    }

    /** {@return a number to the tenth} */
    public String tenth(BigDecimal number) {
        return format(number, "#,##0.0");
    }

    /** {@return a number to the hundredth} */
    public String hundredth(BigDecimal number) {
        return format(number, "#,##0.00");
    }

    /** {@return a part of a hundred, to the hundredth} */
    public String percent(BigDecimal percent) {
        return format(percent, "#,##0.00") + " %";
    }

    /** {@return a part of a hundred, to the tenth, where there is little room} */
    public String shortPercent(BigDecimal percent) {
        return format(percent, "#,##0.#") + " %";
    }

    /** {@return a number in thousands (k) or millions (M), for marks on an axis, which are round} */
    public String brief(BigDecimal number) {
        if (number.abs().compareTo(MILLION) >= 0) {
            return format(number.divide(MILLION), "#,##0.##") + " M";
        }
        return number.abs().compareTo(THOUSAND) >= 0
                ? format(number.divide(THOUSAND), "#,##0.##") + " k"
                : format(number, "#,##0.##");
    }

    /** {@return an instant, to the minute} */
    public static String instant(Instant instant) {
        return DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm 'UTC'", Locale.ROOT)
                .withZone(ZoneOffset.UTC)
                .format(instant);
    }

    /** {@return the first and the last day; figures of a period that is not over as of the instant will still grow} */
    public static String period(Period period, Instant asOf) {
        boolean over = period.until().atStartOfDay(ZoneOffset.UTC).toInstant().compareTo(asOf) <= 0;
        return period.from() + " to " + period.until().minusDays(1) + (over ? "" : ", not over yet");
    }

    /** {@return a level of confidence, as the words around it have it} */
    public static String level(double level) {
        return BigDecimal.valueOf(level).movePointRight(2).stripTrailingZeros().toPlainString() + " %";
    }

    private String format(BigDecimal number, String pattern) {
        DecimalFormat format = new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(locale));
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format.format(number);
    }
}
