package io.crmkit.core.sequence;

import io.crmkit.core.sequence.DictionaryMoves.AnEntry;
import io.crmkit.core.sequence.Move.Person;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What the numbers of a move say in words. Now and then they are words that no list has. */
final class Words {
    private static final List<String> REASONS = List.of("STOPPED_BUYING", "COMPETITOR", "LOST_TRUST", "OTHER");
    private static final int STRANGE = 13;

    private Words() {}

    /** Lists of words that the dictionary holds, and words that it may come to hold. */
    enum Vocabulary {
        LEVEL("STRATEGIC_PARTNER", "PARTNER", "KEY_ACCOUNT", "KEY_DEVELOPMENT", "ORDINARY", "VIP"),
        SERVICE_TYPE("CONSULTATION", "COMPLAINT", "SUGGESTION", "REPAIR"),
        SOURCE("fair", "call", "web", "letter"),
        REGION("north", "south", "east", "west");

        private final List<String> words;

        Vocabulary(String... words) {
            this.words = List.of(words);
        }

        String word(int number) {
            return words.get(number % words.size());
        }

        /** The number of a word; -1 for none. */
        int number(String word) {
            return words.indexOf(word);
        }
    }

    private static final List<Vocabulary> LISTS = List.of(Vocabulary.values());

    /** What the dictionary holds at first. */
    static List<AnEntry> firstEntries() {
        List<AnEntry> entries = new ArrayList<>();
        enter(entries, Vocabulary.LEVEL, 5, "SET_UP_DEFAULTS");
        enter(entries, Vocabulary.SERVICE_TYPE, 3, "SET_UP_DEFAULTS");
        enter(entries, Vocabulary.SOURCE, 2, "ADD");
        enter(entries, Vocabulary.REGION, 2, "ADD");
        return entries;
    }

    private static void enter(List<AnEntry> entries, Vocabulary list, int words, String step) {
        for (String word : list.words.subList(0, words)) {
            AnEntry entry = new AnEntry(list, word, word.replace('_', ' ').toLowerCase(Locale.ROOT));
            entry.story.add(Lines.event(step, "", "", World.HOST));
            entries.add(entry);
        }
    }

    /** The list that a word is added to. */
    static Vocabulary vocabulary(Move move) {
        return LISTS.get(Math.floorMod(move.target(), LISTS.size()));
    }

    /** What people read of an entry. */
    static String item(Move move) {
        return "item " + move.more();
    }

    /** The region of a customer. */
    static String region(Move move) {
        return Vocabulary.REGION.word(move.value() / World.NAMES.size());
    }

    /** The value that stands for a name and for a region. */
    static int named(int name, String region) {
        return name + World.NAMES.size() * Math.max(0, Vocabulary.REGION.number(region));
    }

    /** The source of a chance; empty for none. */
    static String source(Move move) {
        int number = move.value() / World.NAMES.size();
        return number == 0 ? "" : Vocabulary.SOURCE.word(number - 1);
    }

    /** The list that a move chooses a word from; levels, which nobody chooses, for one that chooses none. */
    static Vocabulary chosenFrom(Move move) {
        return switch (move.attempt()) {
            case CREATE, CREATE_FOR, EDIT -> Vocabulary.SOURCE;
            case ENTER_CUSTOMER, EDIT_CUSTOMER, IMPORT_CUSTOMER -> Vocabulary.REGION;
            case CREATE_REQUEST -> Vocabulary.SERVICE_TYPE;
            default -> Vocabulary.LEVEL;
        };
    }

    /** The word that a move chooses; empty if it chooses none. */
    static String chosen(Move move) {
        return switch (chosenFrom(move)) {
            case SOURCE -> source(move);
            case REGION -> region(move);
            case SERVICE_TYPE -> serviceType(move);
            case LEVEL -> "";
        };
    }

    /** The value that stands for a name and for a source. */
    static int sourced(int name, String source) {
        return World.name(name) + World.NAMES.size() * (1 + Vocabulary.SOURCE.number(source));
    }

    /** Whether it is about what a role lets give to others. */
    static boolean isDelegation(Move move) {
        return move.more() % 6 == 0;
    }

    /** How far a right shall reach. */
    static int extent(Move move) {
        return move.value() % Staff.EXTENTS.size();
    }

    /** Whether the word of a move is in no list. */
    static boolean isStrange(Move move) {
        return move.more() % 14 == STRANGE;
    }

    static String serviceType(Move move) {
        return isStrange(move) ? "NONSENSE" : Vocabulary.SERVICE_TYPE.word(move.more() % 9 == 8 ? 3 : move.more() % 3);
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
