package io.crmkit.core.sequence;

import io.crmkit.core.sequence.Move.Person;
import io.crmkit.core.sequence.Records.ARecord;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/** What becomes of moves on the dictionary. */
final class DictionaryMoves {
    private static final String KEEP = "dictionary.edit";

    private final World world;

    DictionaryMoves(World world) {
        this.world = world;
    }

    /** An entry of one of the lists that a model knows. */
    static final class AnEntry extends ARecord {
        final Words.Vocabulary list;
        final String value;
        String item;
        boolean retired;

        AnEntry(Words.Vocabulary list, String value, String item) {
            super("dictionary-entry");
            this.list = list;
            this.value = value;
            this.item = item;
        }

        boolean isFixed() {
            return list == Words.Vocabulary.LEVEL;
        }
    }

    String add(Person actor, Move move) {
        Words.Vocabulary list = Words.vocabulary(move);
        String value = list.word(move.value());
        boolean taken = world.entries.stream().anyMatch(entry -> entry.list == list && entry.value.equals(value));
        String refused = Rights.first(
                () -> world.staff.granted(actor, KEEP),
                () -> list == Words.Vocabulary.LEVEL && world.flaw != Flaw.LEVEL_CAN_BE_ADDED
                        ? "rejected DICTIONARY_ENTRY_FIXED"
                        : "",
                () -> taken ? "rejected KEY_TAKEN" : "");
        if (!refused.isEmpty()) {
            return refused;
        }
        AnEntry entry = new AnEntry(list, value, Words.item(move));
        world.entries.add(entry);
        world.tell(entry, "ADD", actor.user());
        return World.DONE;
    }

    String edit(Person actor, Move move) {
        return step(actor, move, "EDIT", entry -> fixed(entry), entry -> entry.item = Words.item(move));
    }

    String retire(Person actor, Move move) {
        return step(
                actor,
                move,
                "RETIRE",
                entry -> Rights.first(
                        () -> fixed(entry), () -> entry.retired ? "rejected DICTIONARY_ENTRY_RETIRED" : ""),
                entry -> entry.retired = true);
    }

    String restore(Person actor, Move move) {
        return step(
                actor,
                move,
                "RESTORE",
                entry -> entry.retired ? "" : "rejected DICTIONARY_ENTRY_NOT_RETIRED",
                entry -> entry.retired = world.flaw == Flaw.RESTORED_VALUE_STAYS_RETIRED);
    }

    private String fixed(AnEntry entry) {
        return entry.isFixed() && world.flaw != Flaw.FIXED_ENTRY_CAN_BE_CHANGED
                ? "rejected DICTIONARY_ENTRY_FIXED"
                : "";
    }

    /** An entry is nobody's, so that only who sees all sees it. */
    private String step(
            Person actor, Move move, String step, Function<AnEntry, String> rule, Consumer<AnEntry> change) {
        Optional<AnEntry> entry = World.there(world.entries, move.target());
        String refused = Rights.first(
                () -> world.staff.granted(actor, KEEP),
                () -> Rights.found(
                        entry.isPresent() && world.staff.reachesAll(actor, "dictionary.read"), "dictionary-entry"),
                () -> rule.apply(entry.orElseThrow()));
        if (!refused.isEmpty()) {
            return refused;
        }
        change.accept(entry.orElseThrow());
        world.tell(entry.orElseThrow(), step, actor.user());
        return World.DONE;
    }
}
