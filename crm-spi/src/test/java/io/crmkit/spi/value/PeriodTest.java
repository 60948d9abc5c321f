package io.crmkit.spi.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class PeriodTest {
    private static final LocalDate FIRST = LocalDate.of(2024, 1, 1);

    @Test
    void hasItsFirstDayAndNotTheDayItEndsBefore() {
        Period year = Period.year(2024);
        assertThat(year.contains(FIRST)).isTrue();
        assertThat(year.contains(LocalDate.of(2024, 12, 31))).isTrue();
        assertThat(year.contains(FIRST.minusDays(1))).isFalse();
        assertThat(year.contains(LocalDate.of(2025, 1, 1))).isFalse();
        assertThat(year.contains(LocalDate.of(2024, 2, 29))).isTrue();
    }

    @Test
    void mayBeEmpty() {
        assertThat(new Period(FIRST, FIRST).contains(FIRST)).isFalse();
    }

    @Test
    void doesNotEndBeforeItBegins() {
        assertThatThrownBy(() -> new Period(FIRST, FIRST.minusDays(1))).isInstanceOf(IllegalArgumentException.class);
    }
}
