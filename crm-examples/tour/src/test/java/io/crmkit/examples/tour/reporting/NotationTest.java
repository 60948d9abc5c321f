package io.crmkit.examples.tour.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.crmkit.spi.value.Period;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NotationTest {
    private final Notation english = new Notation(Locale.ENGLISH);

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "0.2, 0.2",
        "999, 999",
        "1000, 1 k",
        "-250000, -250 k",
        "2500000, 2.5 M",
        "1250000, 1.25 M",
        "1000000000, '1,000 M'"
    })
    @DisplayName("Marks on an axis are brief")
    void brief(BigDecimal number, String written) {
        assertThat(english.brief(number)).isEqualTo(written);
    }

    @Test
    @DisplayName("Figures are rounded half up, and written as the readers of a country write them")
    void figures() {
        BigDecimal number = new BigDecimal("-1234567.885");

        assertThat(english.amount(number)).isEqualTo("-1,234,567.89");
        assertThat(new Notation(Locale.GERMANY).amount(number)).isEqualTo("-1.234.567,89");
        assertThat(english.percent(new BigDecimal("7.0850"))).isEqualTo("7.09 %");
        assertThat(english.shortPercent(new BigDecimal("25.0000"))).isEqualTo("25 %");
        assertThat(english.tenth(new BigDecimal("2.05"))).isEqualTo("2.1");
        assertThat(english.number(new BigDecimal("0.350521"))).isEqualTo("0.350521");
        assertThat(Notation.instant(Instant.parse("2005-07-07T09:00:30Z"))).isEqualTo("2005-07-07 09:00 UTC");
    }

    @Test
    @DisplayName("A period that is not over tells that")
    void period() {
        Period june = new Period(LocalDate.of(2005, 6, 1), LocalDate.of(2005, 7, 1));

        assertThat(Notation.period(june, Instant.parse("2005-07-01T00:00:00Z"))).isEqualTo("2005-06-01 to 2005-06-30");
        assertThat(Notation.period(june, Instant.parse("2005-06-30T23:59:59Z")))
                .isEqualTo("2005-06-01 to 2005-06-30, not over yet");
    }

    @Test
    @DisplayName("A time is told in seconds, exactly")
    void time() {
        assertThat(Cell.ofTime(Optional.of(Duration.ofSeconds(2, 500_000_000))))
                .isEqualTo(Cell.of(new BigDecimal("2.500000000")));
        assertThat(Cell.ofTime(Optional.empty())).isEqualTo(new Cell.None());
    }

    @Test
    @DisplayName("A row of a table has a cell for each column")
    void rows() {
        List<Column> columns = List.of(new Column("a", Column.Kind.TEXT));

        assertThatThrownBy(() -> new ReportTable("t", "T", List.of(), columns, List.of(List.of())))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a row of t has not 1 cells");
    }

    @Test
    @DisplayName("One thing is told in the singular, none and many in the plural")
    void counted() {
        Notation notation = new Notation(Locale.ENGLISH);

        assertThat(notation.counted(1, "month")).isEqualTo("1 month");
        assertThat(notation.counted(0, "month")).isEqualTo("0 months");
        assertThat(notation.counted(1200, "month")).isEqualTo("1,200 months");
    }
}
