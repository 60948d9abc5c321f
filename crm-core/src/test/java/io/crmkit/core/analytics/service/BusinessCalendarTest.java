package io.crmkit.core.analytics.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class BusinessCalendarTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final LocalTime NINE = LocalTime.of(9, 0);
    private static final LocalTime FIVE = LocalTime.of(17, 0);

    @Test
    @DisplayName("From Friday afternoon to Monday morning there are the rest of Friday and the beginning of Monday")
    void weekend() {
        BusinessCalendar calendar = BusinessCalendar.workdays(BERLIN, NINE, FIVE, Set.of());
        // 2026-03-06 is a Friday.
        assertThat(calendar.between(at("2026-03-06T16:30"), at("2026-03-09T10:15")))
                .isEqualTo(Duration.ofMinutes(105));
        assertThat(calendar.between(at("2026-03-07T00:00"), at("2026-03-08T23:00")))
                .isZero();
        assertThat(calendar.between(at("2026-03-09T10:15"), at("2026-03-06T16:30")))
                .isZero();
        assertThat(calendar.between(at("2026-03-06T09:00"), at("2026-03-06T17:00")))
                .isEqualTo(Duration.ofHours(8));
    }

    @Test
    @DisplayName("A holiday has no hours; a day may have two stretches of them")
    void holidaysAndBreaks() {
        BusinessCalendar calendar = new BusinessCalendar(
                BERLIN,
                Map.of(
                        DayOfWeek.FRIDAY,
                        List.of(
                                new BusinessCalendar.Hours(NINE, LocalTime.NOON),
                                new BusinessCalendar.Hours(LocalTime.of(13, 0), LocalTime.MIDNIGHT))),
                Set.of(LocalDate.of(2026, 3, 13)));
        assertThat(calendar.between(at("2026-03-06T11:00"), at("2026-03-06T14:00")))
                .isEqualTo(Duration.ofHours(2));
        assertThat(calendar.between(at("2026-03-06T00:00"), at("2026-03-14T00:00")))
                .isEqualTo(Duration.ofHours(14));
    }

    @Test
    @DisplayName("On days on which clocks change, hours are as long as they were")
    void clockChange() {
        BusinessCalendar always = BusinessCalendar.always(BERLIN);
        assertThat(always.between(at("2026-03-29T00:00"), at("2026-03-30T00:00")))
                .isEqualTo(Duration.ofHours(23));
        assertThat(always.between(at("2026-10-25T00:00"), at("2026-10-26T00:00")))
                .isEqualTo(Duration.ofHours(25));
        BusinessCalendar early = new BusinessCalendar(
                BERLIN,
                Map.of(DayOfWeek.SUNDAY, List.of(new BusinessCalendar.Hours(LocalTime.of(1, 0), LocalTime.of(4, 0)))),
                Set.of());
        assertThat(early.between(at("2026-03-29T00:00"), at("2026-03-30T00:00")))
                .isEqualTo(Duration.ofHours(2));
        assertThat(early.between(at("2026-10-25T00:00"), at("2026-10-26T00:00")))
                .isEqualTo(Duration.ofHours(4));
    }

    @Test
    @DisplayName("Hours that overlap, or end before they begin, are refused")
    void refused() {
        assertThatThrownBy(() -> new BusinessCalendar.Hours(FIVE, NINE)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new BusinessCalendar.Hours(NINE, NINE)).isInstanceOf(IllegalArgumentException.class);
        List<BusinessCalendar.Hours> overlapping = List.of(
                new BusinessCalendar.Hours(NINE, FIVE), new BusinessCalendar.Hours(LocalTime.NOON, LocalTime.MIDNIGHT));
        assertThatThrownBy(() -> new BusinessCalendar(BERLIN, Map.of(DayOfWeek.FRIDAY, overlapping), Set.of()))
                .isInstanceOf(IllegalArgumentException.class);
        List<BusinessCalendar.Hours> afterMidnight = List.of(
                new BusinessCalendar.Hours(NINE, LocalTime.MIDNIGHT),
                new BusinessCalendar.Hours(LocalTime.of(22, 0), LocalTime.of(23, 0)));
        assertThatThrownBy(() -> new BusinessCalendar(BERLIN, Map.of(DayOfWeek.FRIDAY, afterMidnight), Set.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Property(tries = 100)
    @Label("As many minutes as are open, counted one by one, over the change of clocks too")
    void counted(@ForAll @IntRange(max = 20_000) int from, @ForAll @IntRange(max = 6_000) int length) {
        BusinessCalendar calendar = BusinessCalendar.workdays(BERLIN, NINE, FIVE, Set.of(LocalDate.of(2026, 3, 30)));
        Instant begin = at("2026-03-20T00:00").plusSeconds(60L * from);
        long open = 0;
        for (int minute = 0; minute < length; minute++) {
            LocalDateTime time = begin.plusSeconds(60L * minute).atZone(BERLIN).toLocalDateTime();
            if (time.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0
                    && !time.toLocalDate().equals(LocalDate.of(2026, 3, 30))
                    && time.getHour() >= 9
                    && time.getHour() < 17) {
                open++;
            }
        }
        assertThat(calendar.between(begin, begin.plusSeconds(60L * length))).isEqualTo(Duration.ofMinutes(open));
    }

    private static Instant at(String time) {
        return LocalDateTime.parse(time).atZone(BERLIN).toInstant();
    }
}
