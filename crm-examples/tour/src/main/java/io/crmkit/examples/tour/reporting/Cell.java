package io.crmkit.examples.tour.reporting;

import io.crmkit.spi.value.Money;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;

/** What stands in a cell of a table, as it is: nothing is rounded or written out yet. */
public sealed interface Cell {

    /** Words. */
    record Text(String text) implements Cell {}

    /** A number. */
    record Figure(BigDecimal value) implements Cell {}

    /** A day. */
    record Day(LocalDate day) implements Cell {}

    /** Nothing. */
    record None() implements Cell {}

    /** {@return a cell with words in it} */
    static Cell of(String text) {
        return new Text(text);
    }

    /** {@return a cell with a number in it} */
    static Cell of(BigDecimal value) {
        return new Figure(value);
    }

    /** {@return a cell with a number in it} */
    static Cell of(long value) {
        return of(BigDecimal.valueOf(value));
    }

    /** {@return a cell with an amount in it; its currency needs one of its own} */
    static Cell of(Money money) {
        return of(money.amount());
    }

    /** {@return a cell with a day in it} */
    static Cell of(LocalDate day) {
        return new Day(day);
    }

    /** {@return a cell with a number in it, if there is one} */
    static Cell ofNumber(Optional<BigDecimal> value) {
        return value.map(Cell::of).orElseGet(None::new);
    }

    /** {@return a cell with a day in it, if there is one} */
    static Cell ofDay(Optional<LocalDate> day) {
        return day.map(Cell::of).orElseGet(None::new);
    }

    /** {@return a cell with a time in seconds, if there is one} */
    static Cell ofTime(Optional<Duration> time) {
        return ofNumber(
                time.map(value -> BigDecimal.valueOf(value.getSeconds()).add(BigDecimal.valueOf(value.getNano(), 9))));
    }

    /** {@return a cell with a time in days of 24 hours, to four decimals, if there is one} */
    static Cell ofDays(Optional<Duration> time) {
        return ofNumber(time.map(Words::days));
    }
}
