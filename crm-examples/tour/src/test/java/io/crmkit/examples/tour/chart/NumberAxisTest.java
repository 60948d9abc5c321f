package io.crmkit.examples.tour.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumberAxisTest {

    @ParameterizedTest
    @CsvSource({
        "0, 862013, false, 0 200000 400000 600000 800000 1000000",
        "0, 34, true, 0 10 20 30 40",
        "0, 3, true, 0 1 2 3",
        "0, 3, false, 0 1 2 3",
        "0, 1, false, 0 0.2 0.4 0.6 0.8 1",
        "0, 0, true, 0 1",
        "0, 0.007, false, 0 0.002 0.004 0.006 0.008",
        "-30, 70, false, -40 -20 0 20 40 60 80",
        "-5, 0, true, -5 -4 -3 -2 -1 0"
    })
    @DisplayName("Marks are round, and the first and the last one hold all values")
    void marks(BigDecimal low, BigDecimal high, boolean whole, String marks) {
        Scale scale =
                new NumberAxis("", whole, value -> value.stripTrailingZeros().toPlainString()).scale(low, high, 5);

        assertThat(scale.ticks().stream().map(Tick::label).collect(Collectors.joining(" ")))
                .isEqualTo(marks);
        assertThat(scale.low()).isLessThanOrEqualTo(low);
        assertThat(scale.high()).isGreaterThanOrEqualTo(high);
    }

    @Test
    @DisplayName("Days are marked at the beginnings of months, not more often than wished")
    void days() {
        Scale scale =
                new DayAxis("").scale(DayAxis.at(LocalDate.of(2003, 1, 6)), DayAxis.at(LocalDate.of(2005, 5, 31)), 8);

        assertThat(scale.ticks().stream().map(Tick::label)).containsExactly("2003-07", "2004-01", "2004-07", "2005-01");
        assertThat(scale.part(DayAxis.at(LocalDate.of(2003, 1, 6)))).isZero();
        assertThat(scale.part(DayAxis.at(LocalDate.of(2005, 5, 31)))).isEqualTo(1);
    }
}
