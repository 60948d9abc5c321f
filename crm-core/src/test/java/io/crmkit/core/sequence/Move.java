package io.crmkit.core.sequence;

import static io.crmkit.core.sequence.Move.Area.ACTIVITIES;
import static io.crmkit.core.sequence.Move.Area.CHANCES;
import static io.crmkit.core.sequence.Move.Area.CUSTOMERS;
import static io.crmkit.core.sequence.Move.Area.DICTIONARY;
import static io.crmkit.core.sequence.Move.Area.HAND_OVER;
import static io.crmkit.core.sequence.Move.Area.LOSS;
import static io.crmkit.core.sequence.Move.Area.ORDERS;
import static io.crmkit.core.sequence.Move.Area.PLANS;
import static io.crmkit.core.sequence.Move.Area.RIGHTS;
import static io.crmkit.core.sequence.Move.Area.SERVICE;
import static io.crmkit.core.sequence.Move.Area.TIME;

import java.util.Locale;

/**
 * One command of a random sequence, or a leap of the clock, as small numbers: what they mean is settled by what there
 * is by then, so that every sequence, and every part of one, makes sense.
 *
 * @param attempt what is tried
 * @param person who tries it, unless it is left to whoever may
 * @param fit whether it is left to whoever may
 * @param target which record it is about: a number to choose by, and once settled its index
 * @param other which second record or user it names, likewise
 * @param value which name, day, satisfaction or number of minutes it gives: once settled, days are numbers of {@link
 *     Days}
 * @param more what else it gives
 */
record Move(Attempt attempt, Person person, boolean fit, int target, int other, int value, int more) {

    /** The number that stands for a record that is not there. */
    static final int UNKNOWN = 41;

    /** What moves are about. */
    enum Area {
        CHANCES,
        PLANS,
        CUSTOMERS,
        ORDERS,
        TIME,
        LOSS,
        SERVICE,
        ACTIVITIES,
        RIGHTS,
        DICTIONARY,
        HAND_OVER
    }

    /** What can be tried. */
    enum Attempt {
        CREATE(CHANCES, 2),
        CREATE_FOR(CHANCES, 6),
        EDIT(CHANCES, 7),
        DELETE(CHANCES, 8),
        ASSIGN(CHANCES, 4),
        REASSIGN(CHANCES, 7),
        UNASSIGN(CHANCES, 16),
        LINK(CHANCES, 8),
        WIN(CHANCES, 9),
        WIN_INTO(CHANCES, 12),
        FAIL(CHANCES, 6),
        ADD_ITEM(PLANS, 3),
        EDIT_ITEM(PLANS, 13),
        REMOVE_ITEM(PLANS, 15),
        RECORD(PLANS, 15),
        ENTER_CUSTOMER(CUSTOMERS, 3),
        IMPORT_CUSTOMER(CUSTOMERS, 6),
        EDIT_CUSTOMER(CUSTOMERS, 4),
        RETIRE(CUSTOMERS, 6),
        ADD_CONTACT(CUSTOMERS, 3),
        EDIT_CONTACT(CUSTOMERS, 6),
        REMOVE_CONTACT(CUSTOMERS, 5),
        ORDER(ORDERS, 14),
        REVISE_ORDER(ORDERS, 14),
        ORDER_AGAIN(ORDERS, 26),
        ADVANCE(TIME, 7),
        SCAN(LOSS, 8),
        SCAN_BY_HAND(LOSS, 1),
        SUSPEND(LOSS, 14),
        DETERMINE(LOSS, 10),
        RECOVER(LOSS, 13),
        CREATE_REQUEST(SERVICE, 3),
        DELETE_REQUEST(SERVICE, 11),
        ASSIGN_REQUEST(SERVICE, 4),
        REASSIGN_REQUEST(SERVICE, 12),
        PROCESS(SERVICE, 6),
        FEEDBACK(SERVICE, 14),
        ARCHIVE(SERVICE, 28),
        PLAN_ACTIVITY(ACTIVITIES, 4),
        RECORD_ACTIVITY(ACTIVITIES, 8),
        EDIT_ACTIVITY(ACTIVITIES, 9),
        COMPLETE_ACTIVITY(ACTIVITIES, 16),
        REMOVE_ACTIVITY(ACTIVITIES, 6),
        ASSIGN_ROLE(RIGHTS, 6),
        REVOKE_ROLE(RIGHTS, 5),
        ACTIVATE(RIGHTS, 10),
        DEACTIVATE(RIGHTS, 7),
        EDIT_ROLE(RIGHTS, 7),
        ADD_ENTRY(DICTIONARY, 5),
        EDIT_ENTRY(DICTIONARY, 4),
        RETIRE_ENTRY(DICTIONARY, 9),
        RESTORE_ENTRY(DICTIONARY, 10),
        HAND_WORK_OVER(HAND_OVER, 30);

        private final Area area;
        private final int weight;

        Attempt(Area area, int weight) {
            this.area = area;
            this.weight = weight;
        }

        Area area() {
            return area;
        }

        /** How often it is drawn among the moves of its area. */
        int weight() {
            return weight;
        }

        /** Whether it is the host that acts, and no person. */
        boolean isSystem() {
            return area == ORDERS || this == IMPORT_CUSTOMER || this == SCAN;
        }
    }

    /** The staff of {@link io.crmkit.core.TestCrm} that takes part. */
    enum Person {
        ADA,
        LENA,
        ROLF,
        RITA,
        LIAM,
        RUTH,
        EVA,
        GONE;

        String user() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * Number {@code number} of so many records, counted round; rarely, and where there are none, one that is not there.
     */
    static int index(int number, int size) {
        return number == UNKNOWN || size == 0 ? -1 : number % size;
    }

    /** Whether it can change who works in which role, or what the dictionary holds. */
    boolean isOfficeWork() {
        return attempt.area() == Area.RIGHTS || attempt.area() == Area.DICTIONARY;
    }

    /** The same numbers for another attempt. */
    Move as(Attempt another) {
        return new Move(another, person, fit, target, other, value, more);
    }

    /** The same attempt by somebody else. */
    Move by(Person another) {
        return new Move(attempt, another, fit, target, other, value, more);
    }

    /** The move with its value replaced. */
    Move worth(int another) {
        return new Move(attempt, person, fit, target, other, another, more);
    }

    /** The move with the rest of what it gives replaced. */
    Move with(int another) {
        return new Move(attempt, person, fit, target, other, value, another);
    }

    /** What the move means: who tries it, on what, naming what. */
    Move settled(Person actor, int subject, int named) {
        return new Move(attempt, actor, false, subject, named, value, more);
    }

    @Override
    public String toString() {
        return attempt + (fit ? " fit" : "") + " by " + (attempt.isSystem() ? "the host" : person) + " target " + target
                + " other " + other + " value " + value + " more " + more;
    }
}
