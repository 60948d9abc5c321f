package io.crmkit.examples.tour.reporting;

/**
 * A column of a table.
 *
 * @param title what it says, with the unit
 * @param kind what is in it
 */
public record Column(String title, Kind kind) {

    /** What is in a column, and so how people read it. */
    public enum Kind {
        /** Words. */
        TEXT,
        /** Days. */
        DAY,
        /** Numbers of things. */
        COUNT,
        /** Amounts of money; the currency is in another column. */
        AMOUNT,
        /** Parts of a hundred. */
        PERCENT,
        /** Other numbers. */
        NUMBER;

        /** {@return whether it is read from the right} */
        public boolean isNumeric() {
            return this != TEXT && this != DAY;
        }
    }
}
