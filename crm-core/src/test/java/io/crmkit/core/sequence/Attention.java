package io.crmkit.core.sequence;

import io.crmkit.core.sequence.Move.Person;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** After which moves a stage is looked at as a whole, and by whom. After all others, what was changed is. */
enum Attention {
    /** After each, by everybody. */
    FULL {
        @Override
        Set<Person> after(List<Move> moves, int index) {
            return EnumSet.allOf(Person.class);
        }
    },
    /**
     * After the last one by everybody, and after some that were drawn for it by somebody: for stores that are slow to
     * tell everything.
     */
    THRIFTY {
        @Override
        Set<Person> after(List<Move> moves, int index) {
            Move move = moves.get(index);
            if (index == moves.size() - 1) {
                return EnumSet.allOf(Person.class);
            }
            return move.target() % SELDOM == 0
                    ? EnumSet.of(World.PEOPLE.get(move.more() % World.PEOPLE.size()))
                    : EnumSet.noneOf(Person.class);
        }
    };

    private static final int SELDOM = 12;

    /** Who looks after a move of a sequence; nobody, if the stage is not looked at as a whole. */
    abstract Set<Person> after(List<Move> moves, int index);
}
