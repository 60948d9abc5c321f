package io.crmkit.core.analytics.service;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * When the business is open, to tell how much business time something took. On days on which clocks are changed, a stretch
 * of opening hours is as long as it really was.
 *
 * <p>Called by hosts.
 *
 * @param zone the zone of days and hours
 * @param week the opening hours of each day of the week, which do not overlap; closed on a day that is not there
 * @param holidays the days on which it is closed whatever day of the week it is
 */
public record BusinessCalendar(ZoneId zone, Map<DayOfWeek, List<Hours>> week, Set<LocalDate> holidays) {

    /**
     * Makes a calendar.
     *
     * @param zone the zone of days and hours
     * @param week the opening hours of each day of the week
     * @param holidays the days on which it is closed
     * @throws IllegalArgumentException if opening hours of a day overlap or are not in order
     */
    public BusinessCalendar {
        Map<DayOfWeek, List<Hours>> copy = new EnumMap<>(DayOfWeek.class);
        week.forEach((day, hours) -> {
            for (int place = 1; place < hours.size(); place++) {
                Hours before = hours.get(place - 1);
                if (before.untilMidnight()
                        || before.until().isAfter(hours.get(place).from())) {
                    throw new IllegalArgumentException("hours overlap on " + day);
                }
            }
            copy.put(day, List.copyOf(hours));
        });
        week = Map.copyOf(copy);
        holidays = Set.copyOf(holidays);
    }

    /**
     * A stretch of opening hours.
     *
     * @param from when it begins
     * @param until when it ends; midnight for the end of the day
     */
    public record Hours(LocalTime from, LocalTime until) {

        /**
         * Makes opening hours.
         *
         * @param from when they begin
         * @param until when they end
         * @throws IllegalArgumentException if they end before they begin
         */
        public Hours {
            if (!until.equals(LocalTime.MIDNIGHT) && !from.isBefore(until)) {
                throw new IllegalArgumentException("hours end before they begin");
            }
        }

        boolean untilMidnight() {
            return until.equals(LocalTime.MIDNIGHT);
        }
    }

    /**
     * {@return the calendar of a business that never closes}
     *
     * @param zone the zone
     */
    public static BusinessCalendar always(ZoneId zone) {
        Map<DayOfWeek, List<Hours>> week = new EnumMap<>(DayOfWeek.class);
        Arrays.stream(DayOfWeek.values())
                .forEach(day -> week.put(day, List.of(new Hours(LocalTime.MIDNIGHT, LocalTime.MIDNIGHT))));
        return new BusinessCalendar(zone, week, Set.of());
    }

    /**
     * {@return the calendar of a business that is open from Monday to Friday at the same hours}
     *
     * @param zone the zone
     * @param from when it opens
     * @param until when it closes
     * @param holidays the days on which it is closed
     */
    public static BusinessCalendar workdays(ZoneId zone, LocalTime from, LocalTime until, Set<LocalDate> holidays) {
        Map<DayOfWeek, List<Hours>> week = new EnumMap<>(DayOfWeek.class);
        Arrays.stream(DayOfWeek.values())
                .filter(day -> day.compareTo(DayOfWeek.SATURDAY) < 0)
                .forEach(day -> week.put(day, List.of(new Hours(from, until))));
        return new BusinessCalendar(zone, week, holidays);
    }

    /**
     * {@return how long the business was open between two instants; zero if the second is not after the first}
     *
     * @param from the first instant
     * @param until the second
     */
    public Duration between(Instant from, Instant until) {
        Duration open = Duration.ZERO;
        LocalDate last = until.atZone(zone).toLocalDate();
        for (LocalDate day = from.atZone(zone).toLocalDate(); !day.isAfter(last); day = day.plusDays(1)) {
            if (holidays.contains(day)) {
                continue;
            }
            for (Hours hours : week.getOrDefault(day.getDayOfWeek(), List.of())) {
                open = open.plus(common(day, hours, from, until));
            }
        }
        return open;
    }

    private Duration common(LocalDate day, Hours hours, Instant from, Instant until) {
        Instant opening = day.atTime(hours.from()).atZone(zone).toInstant();
        Instant closing = hours.untilMidnight()
                ? day.plusDays(1).atStartOfDay(zone).toInstant()
                : day.atTime(hours.until()).atZone(zone).toInstant();
        Instant begin = opening.isAfter(from) ? opening : from;
        Instant end = closing.isBefore(until) ? closing : until;
        return end.isAfter(begin) ? Duration.between(begin, end) : Duration.ZERO;
    }
}
