package io.crmkit.core.sequence;

import java.util.Locale;

/**
 * One command of a random sequence, as small numbers: what they mean is settled by what there is by then, so that every
 * sequence, and every part of one, makes sense.
 *
 * @param type what is tried
 * @param person who tries it, unless it is left to whoever may
 * @param fit whether it is left to whoever may
 * @param target which record it is about: a number to choose by, and once settled its index
 * @param other which second record or user it names, likewise
 * @param value which name, day or status it gives
 */
record Move(Type type, Person person, boolean fit, int target, int other, int value) {

    /** The number that stands for a record that is not there. */
    static final int UNKNOWN = 41;

    /** What can be tried. */
    enum Type {
        CREATE,
        CREATE_FOR,
        EDIT,
        DELETE,
        ASSIGN,
        REASSIGN,
        UNASSIGN,
        LINK,
        ADD_ITEM,
        EDIT_ITEM,
        REMOVE_ITEM,
        RECORD,
        WIN,
        WIN_INTO,
        FAIL,
        ENTER_CUSTOMER,
        EDIT_CUSTOMER,
        RETIRE,
        ADD_CONTACT,
        EDIT_CONTACT,
        REMOVE_CONTACT,
        ORDER
    }

    /** The staff of {@link io.crmkit.core.TestCrm} that takes part. */
    enum Person {
        LENA,
        ROLF,
        RITA,
        RUTH,
        EVA,
        GONE;

        String user() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Number {@code number} of so many records, counted round; rarely, and where there are none, one that is not there. */
    static int index(int number, int size) {
        return number == UNKNOWN || size == 0 ? -1 : number % size;
    }

    @Override
    public String toString() {
        return type + (fit ? " fit" : "") + " by " + person + " target " + target + " other " + other + " value "
                + value;
    }
}
