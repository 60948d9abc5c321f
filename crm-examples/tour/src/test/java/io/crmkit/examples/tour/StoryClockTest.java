package io.crmkit.examples.tour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class StoryClockTest {
    private static final LocalDate DAY = LocalDate.of(2005, 5, 31);

    private final StoryClock clock = new StoryClock(DAY);

    @Test
    void itGoesOnAndStandsStill() {
        clock.setDay(DAY);
        assertThat(clock.instant()).isEqualTo(Instant.parse("2005-05-31T09:00:00Z"));
        clock.setDay(DAY.plusDays(1));
        assertThat(clock.instant()).isEqualTo(Instant.parse("2005-06-01T09:00:00Z"));
    }

    @Test
    void itDoesNotGoBack() {
        assertThatThrownBy(() -> clock.setDay(DAY.minusDays(1))).isInstanceOf(IllegalArgumentException.class);
        assertThat(clock.day()).isEqualTo(DAY);
    }

    @Test
    void theStoryBeginsOnTheDayOfTheLastOrder() {
        assertThat(Office.FIRST_DAY).isEqualTo(Sql.lastDay());
    }
}
