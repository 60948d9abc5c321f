package io.crmkit.core.sequence;

import io.crmkit.core.sequence.Move.Person;
import java.util.List;
import java.util.Optional;

/** What the numbers of a move say in words. Now and then they are words that no list has. */
final class Words {
    private static final List<String> TYPES = List.of("CONSULTATION", "COMPLAINT", "SUGGESTION");
    private static final List<String> REASONS = List.of("STOPPED_BUYING", "COMPETITOR", "LOST_TRUST", "OTHER");
    private static final int STRANGE = 13;

    private Words() {}

    /** Whether the word of a move is in no list. */
    static boolean isStrange(Move move) {
        return move.more() % 14 == STRANGE;
    }

    static String serviceType(Move move) {
        return isStrange(move) ? "NONSENSE" : TYPES.get(move.more() % TYPES.size());
    }

    static String lossReason(Move move) {
        return isStrange(move) ? "WEATHER" : REASONS.get(move.more() % REASONS.size());
    }

    static String channel(Move move) {
        return isStrange(move) ? "PIGEON" : "PHONE";
    }

    /** The host's number of a request; empty for none. */
    static String ticket(Move move) {
        return move.value() % 3 == 0 ? "R" + move.more() % 2 : "";
    }

    /** Whether the details of an activity name somebody as responsible. */
    static boolean namesResponsible(Move move) {
        return move.more() % 2 == 0;
    }

    /** Who that is; nobody if nobody is named, and if it is nobody whom there is. */
    static Optional<Person> responsible(Move move) {
        return namesResponsible(move) ? World.person(move.other()) : Optional.empty();
    }

    static String title(Move move) {
        return "activity " + move.more();
    }

    static String outcome(Move move) {
        return "came to " + move.more();
    }

    static int satisfaction(Move move) {
        return 1 + move.value() % 5;
    }
}
