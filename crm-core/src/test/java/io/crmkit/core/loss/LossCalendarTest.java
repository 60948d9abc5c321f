package io.crmkit.core.loss;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * P33: the day of a warning is exact. For every day of eight years as the day of a last order and as the first day of a
 * customer, scans find the very instant from which a customer is warned of; a calendar reckoned by hand knows it too.
 */
class LossCalendarTest {
    private static final List<Day> DAYS = days();
    private static final List<String> ZONES = List.of(
            "UTC",
            "Europe/Sofia",
            "America/New_York",
            // Days may begin at one o'clock here, when daylight saving does.
            "Asia/Beirut",
            "Asia/Kathmandu",
            "Pacific/Kiritimati");

    /** Every day from 2020 to 2027, two leap years among them. */
    private static List<Day> days() {
        List<Day> days = new ArrayList<>();
        for (Day day = new Day(2020, 1, 1); day.year() < 2028; day = day.next()) {
            days.add(day);
        }
        return days;
    }

    private static Stream<Arguments> zonesAndWindows() {
        return Stream.concat(
                ZONES.stream().map(zone -> Arguments.of(zone, 6)),
                Stream.of(1, 3, 12, 13).map(months -> Arguments.of("UTC", months)));
    }

    @ParameterizedTest(name = "{1} months in {0}")
    @MethodSource("zonesAndWindows")
    @Tag("000-10")
    @DisplayName(
            "000-10: for each of 2,922 days scans warn from the first instant of the day that is due, and not before")
    void exact(String zone, int months) {
        CalendarRun run = run(zone, months);
        Midnights midnights = new Midnights(zone);

        assertThat(DAYS).hasSize(2922);
        assertThat(differences(run, midnights, CalendarRule.BACK, months)).isEmpty();
        assertThat(run.warned()).isEqualTo(2 * 2922);

        // Controls: a calendar that is wrong must not agree, or the days do not show which one is right.
        assertThat(differences(run, midnights, CalendarRule.BACK_RUNNING_OVER, months))
                .isNotEmpty();
        assertThat(differences(run, midnights, CalendarRule.BACK_INCLUSIVE, months))
                .isNotEmpty();
        assertThat(differences(run, midnights, CalendarRule.ONWARD, months)).isNotEmpty();
        if (!zone.equals("UTC")) {
            assertThat(differences(run, new Midnights("UTC"), CalendarRule.BACK, months))
                    .isNotEmpty();
        }
    }

    /** Scans around the days on which warnings are due, month by month, each in a store of its own. */
    private static CalendarRun run(String zone, int months) {
        CalendarRun run = new CalendarRun(zone, months);
        List<Day> month = new ArrayList<>();
        for (Day day : DAYS) {
            month.add(day);
            if (day.next().day() == 1) {
                Day from = CalendarRule.BACK.firstWarning(month.get(0), months);
                Day until = CalendarRule.BACK.firstWarning(day, months);
                run.find(
                        month,
                        from.previous().previous().previous(),
                        until.next().next());
                month.clear();
            }
        }
        return run;
    }

    /** The first days on which a rule and the scans differ, in words. */
    private static List<String> differences(CalendarRun run, Midnights midnights, CalendarRule rule, int months) {
        List<String> differences = new ArrayList<>();
        for (Day day : DAYS) {
            Instant due = midnights.begin(rule.firstWarning(day, months));
            differ("last order on " + day, due, run.afterOrder(day), differences);
            differ("customer since " + day, due, run.afterBeginning(day), differences);
        }
        return differences.stream().limit(6).toList();
    }

    private static void differ(String what, Instant due, @Nullable Instant warned, List<String> differences) {
        if (!Objects.equals(due, warned)) {
            differences.add(what + ": due from " + due + ", warned of at " + warned);
        }
    }

    @Test
    @DisplayName("Counting back from today and counting on from the order differ for 40 days of eight years")
    void readings() {
        assertThat(DAYS.stream()
                        .filter(day -> !CalendarRule.BACK
                                .firstWarning(day, 6)
                                .equals(CalendarRule.ONWARD.firstWarning(day, 6))))
                .hasSize(40);
        Day order = new Day(2023, 2, 28);
        assertThat(CalendarRule.BACK.firstWarning(order, 6)).isEqualTo(new Day(2023, 9, 1));
        assertThat(CalendarRule.ONWARD.firstWarning(order, 6)).isEqualTo(new Day(2023, 8, 29));
    }

    @Test
    @DisplayName("The calendar reckoned by hand knows leap years, the ends of months and when days begin")
    void byHand() {
        assertThat(new Day(2023, 8, 31).months(-6)).isEqualTo(new Day(2023, 2, 28));
        assertThat(new Day(2024, 8, 31).months(-6)).isEqualTo(new Day(2024, 2, 29));
        assertThat(new Day(2023, 8, 31).monthsRunningOver(-6)).isEqualTo(new Day(2023, 3, 3));
        assertThat(new Day(2024, 1, 31).months(-13)).isEqualTo(new Day(2022, 12, 31));
        assertThat(Day.length(1900, 2)).isEqualTo(28);
        assertThat(Day.length(2000, 2)).isEqualTo(29);
        assertThat(new Day(2024, 3, 1).previous()).isEqualTo(new Day(2024, 2, 29));
        assertThat(new Day(2000, 3, 1).number()).isEqualTo(11017);
        assertThat(new Midnights("Asia/Beirut").begin(new Day(2024, 3, 31))).isEqualTo("2024-03-30T22:00:00Z");
        assertThat(new Midnights("Asia/Beirut").begin(new Day(2024, 4, 1))).isEqualTo("2024-03-31T21:00:00Z");
        assertThat(new Midnights("Asia/Kathmandu").begin(new Day(2024, 1, 1))).isEqualTo("2023-12-31T18:15:00Z");
    }
}
