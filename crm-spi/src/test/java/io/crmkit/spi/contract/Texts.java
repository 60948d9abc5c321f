package io.crmkit.spi.contract;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * The extremes that a store must keep unchanged: lines of 200 characters, free texts of 4,000, amounts of 18 digits
 * before the point and 10 after it, days from the first of the Gregorian calendar to the end of the year 9999, instants
 * to the microsecond.
 *
 * <p>Called by hosts, to size what they keep things in.
 */
public final class Texts {
    /** A line of text in several scripts, with all that a query language might take for its own. */
    public static final String LINE = " Ωmega Žluťoučký 株式会社 \uD83D\uDE80 e\u0301 ' \" \\ % _ ; -- ${x} {0} <b>&amp; ";

    /** The longest line of text, 200 characters, none of them ASCII. */
    public static final String LONG_LINE = "ж".repeat(200);

    /** The longest free text, 4,000 characters with line breaks. */
    public static final String LONG_TEXT = "длинный\ttext\r\n\n株".repeat(250);

    /** The greatest amount. */
    public static final BigDecimal GREATEST = new BigDecimal("999999999999999999.9999999999");

    /** The least amount above zero. */
    public static final BigDecimal LEAST = new BigDecimal("0.0000000001");

    /** The first day. */
    public static final LocalDate FIRST_DAY = LocalDate.of(1582, 10, 15);

    /** The first day of which every zone has had the same idea. */
    public static final LocalDate FIRST_DAY_OF_ZONES = LocalDate.of(1901, 1, 1);

    /** The last day. */
    public static final LocalDate LAST_DAY = LocalDate.of(9999, 12, 31);

    /**
     * Instants that are easily lost: both sides of the epoch, the hour that European clocks run through twice, the one
     * they leave out, and the last microsecond.
     */
    public static final List<Instant> INSTANTS = List.of(
            Instant.parse("1970-01-01T00:00:00.000001Z"),
            Instant.parse("1969-12-31T23:59:59.999999Z"),
            Instant.parse("2026-10-25T00:30:00Z"),
            Instant.parse("2026-10-25T01:30:00Z"),
            Instant.parse("2026-03-29T01:30:00Z"),
            Instant.parse("9999-12-31T23:59:59.999999Z"));

    private Texts() {}
}
