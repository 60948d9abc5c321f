package io.crmkit.core.loss;

/** A reading of "nothing heard for so many months", by hand. The first one is crmkit's; the others are for controls. */
enum CalendarRule {
    /** Counted back from today; a day that a month does not have is its last one; that day itself is recent. */
    BACK {
        @Override
        boolean isSilent(Day start, Day today, int months) {
            return start.isBefore(today.months(-months));
        }
    },
    /** Counted back likewise, but a day that a month does not have runs over into the next month. */
    BACK_RUNNING_OVER {
        @Override
        boolean isSilent(Day start, Day today, int months) {
            return start.isBefore(today.monthsRunningOver(-months));
        }
    },
    /** Counted back, but a day exactly so many months ago is silence already. */
    BACK_INCLUSIVE {
        @Override
        boolean isSilent(Day start, Day today, int months) {
            return !today.months(-months).isBefore(start);
        }
    },
    /** Counted on from the start. It seems to say the same, and differs at the ends of months. */
    ONWARD {
        @Override
        boolean isSilent(Day start, Day today, int months) {
            return start.months(months).isBefore(today);
        }
    };

    /** Whether nothing was heard of a customer for long. */
    abstract boolean isSilent(Day start, Day today, int months);

    /** The first day of a warning. */
    Day firstWarning(Day start, int months) {
        Day today = start;
        while (!isSilent(start, today, months)) {
            today = today.next();
        }
        return today;
    }
}
