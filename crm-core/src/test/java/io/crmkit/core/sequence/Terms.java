package io.crmkit.core.sequence;

import java.util.List;

/**
 * What a sequence is played under: how the CRM is set, where its business days begin, and when the play begins.
 *
 * @param preset which settings are left as they come
 * @param place where the days begin
 * @param start when the play begins, in minutes since the first of January 2000 in Greenwich
 * @param batch the most customers that one scan warns of
 * @param handOver the most records that one hand-over moves
 * @param window the months without an order that lead to a warning
 * @param threshold the least satisfaction that is enough
 * @param archive whether feedback archives
 * @param recovery whether orders and managers recover
 * @param unassign whether chances may be taken back
 * @param paidOnly whether only paid orders count
 */
record Terms(
        Preset preset,
        Place place,
        int start,
        int batch,
        int handOver,
        int window,
        int threshold,
        boolean archive,
        boolean recovery,
        boolean unassign,
        boolean paidOnly) {

    /** Moments at which days and months are about to end in one place or another. */
    static final List<Integer> STARTS = List.of(
            minute(Days.of(2026, 3, 2), 10, 15),
            minute(Days.of(2025, 8, 30), 23, 50),
            minute(Days.of(2024, 2, 28), 12, 0),
            minute(Days.of(2025, 12, 31), 5, 30),
            minute(Days.of(2026, 5, 30), 22, 5));

    private static final List<String> UNQUALIFIED = List.of("NEW", "CANCELLED");

    /** Settings that come with the library, or none of them. */
    enum Preset {
        STANDARD,
        CLASSIC,
        OWN
    }

    /** A place whose clocks are never changed, by its minutes ahead of Greenwich. */
    enum Place {
        GREENWICH("UTC", 0),
        SHANGHAI("Asia/Shanghai", 8 * 60),
        KATHMANDU("Asia/Kathmandu", 5 * 60 + 45),
        KIRITIMATI("Pacific/Kiritimati", 14 * 60),
        HONOLULU("Pacific/Honolulu", -10 * 60);

        private final String zone;
        private final int ahead;

        Place(String zone, int ahead) {
            this.zone = zone;
            this.ahead = ahead;
        }

        String zone() {
            return zone;
        }

        int ahead() {
            return ahead;
        }
    }

    /** What the requirements call the defaults. */
    static Terms standard(Place place, int start, int batch, int handOver) {
        return new Terms(Preset.STANDARD, place, start, batch, handOver, 6, 3, true, true, true, false);
    }

    /** What the requirements call classic. */
    static Terms classic(Place place, int start, int batch, int handOver) {
        return new Terms(Preset.CLASSIC, place, start, batch, handOver, 6, 3, true, false, false, false);
    }

    /** What a host may set. */
    Terms own(int months, int least, boolean archives, boolean recovers, boolean unassigns, boolean countsOnlyPaid) {
        return new Terms(
                Preset.OWN,
                place,
                start,
                batch,
                handOver,
                months,
                least,
                archives,
                recovers,
                unassigns,
                countsOnlyPaid);
    }

    /** The terms to explain anything under that shows under them. */
    static Terms plain() {
        return standard(Place.GREENWICH, STARTS.get(0), 500, 500);
    }

    /** Whether orders in a status count as sales. */
    boolean qualifies(String status) {
        return paidOnly ? status.equals("PAID") : !UNQUALIFIED.contains(status);
    }

    private static int minute(int day, int hour, int minute) {
        return day * Days.MINUTES + hour * 60 + minute;
    }
}
