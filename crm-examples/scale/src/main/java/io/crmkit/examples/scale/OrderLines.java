package io.crmkit.examples.scale;

import io.crmkit.core.report.SalesColumns;
import io.crmkit.spi.report.SalesFact;
import io.crmkit.spi.value.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;

/**
 * A history of order lines, the same each time: orders of three lines, one after the other over five years, each of a
 * customer that looks drawn. Prices have two decimals and discounts are in per cent, so that net amounts have four decimals.
 */
final class OrderLines {
    static final Currency EUR = Currency.getInstance("EUR");
    static final int FIRST_YEAR = 2021;
    static final int YEARS = 5;

    /** The decimals of a net amount. */
    static final int SCALE = 4;

    private static final LocalDate FIRST_DAY = LocalDate.of(FIRST_YEAR, 1, 1);
    private static final int DAYS = 1_826;
    private static final int LINES_OF_ORDER = 3;

    /** In the upper half of an identity. */
    private static final long VERSION_7 = 0x7000;

    private static final List<LocalDate> CALENDAR =
            IntStream.range(0, DAYS).mapToObj(FIRST_DAY::plusDays).toList();

    private final int size;
    private final int customers;
    private final List<Optional<String>> names;

    OrderLines(int size, int customers) {
        this.size = size;
        this.customers = customers;
        this.names = IntStream.range(0, customers)
                .mapToObj(customer -> Optional.of(new UUID(VERSION_7, customer).toString()))
                .toList();
    }

    int size() {
        return size;
    }

    int customers() {
        return customers;
    }

    int customer(int line) {
        return (int) ((mixed(order(line)) >>> 1) % customers);
    }

    LocalDate day(int line) {
        return CALENDAR.get((int) ((long) line * DAYS / size));
    }

    /** One for the first line of an order, so that orders are counted once. */
    int orders(int line) {
        return line % LINES_OF_ORDER == 0 ? 1 : 0;
    }

    /** The net amount in ten-thousandths: price times count, less discount. */
    long amount(int line) {
        long mixed = mixed(-1L - line);
        long cents = 1 + (mixed & 0xFFFFF);
        long count = 1 + (mixed >>> 20 & 0xF);
        long perCentPaid = 100 - (mixed >>> 24 & 0x1F);
        return cents * count * perCentPaid;
    }

    private static int order(int line) {
        return line / LINES_OF_ORDER;
    }

    /** A number that looks like chance, and is none (the finalizer of SplitMix64). */
    private static long mixed(long number) {
        long mixed = number * 0x9E3779B97F4A7C15L;
        mixed = (mixed ^ (mixed >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return mixed ^ (mixed >>> 31);
    }

    /** How reports name a customer. */
    Optional<String> name(int customer) {
        return names.get(customer);
    }

    /** Whom a name is of. */
    static int customer(Optional<String> name) {
        return Math.toIntExact(UUID.fromString(name.orElseThrow()).getLeastSignificantBits());
    }

    SalesFact fact(int line) {
        return new SalesFact(
                name(customer(line)), day(line), orders(line), new Money(BigDecimal.valueOf(amount(line), SCALE), EUR));
    }

    SalesColumns columns() {
        SalesColumns.Builder columns = SalesColumns.builder(SCALE);
        for (int line = 0; line < size; line++) {
            columns.add(fact(line));
        }
        return columns.build();
    }
}
