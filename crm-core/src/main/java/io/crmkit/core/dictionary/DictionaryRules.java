package io.crmkit.core.dictionary;

import io.crmkit.core.command.CommandRejection;
import io.crmkit.core.handling.Decision;
import io.crmkit.core.handling.Outcome;
import io.crmkit.spi.dictionary.DictionaryEntry;
import io.crmkit.spi.dictionary.DictionaryEntryId;
import io.crmkit.spi.dictionary.DictionaryType;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** What happens to the dictionary. */
final class DictionaryRules {
    /** The lists whose values are the constants of an enum. */
    private static final Set<DictionaryType> FIXED = Set.of(DictionaryType.CUSTOMER_LEVEL);

    private DictionaryRules() {}

    static Decision<DictionaryEntry> add(DictionaryEntryId id, AddDictionaryEntry command, boolean taken) {
        if (FIXED.contains(new DictionaryType(command.type()))) {
            return Decision.rejected(DictionaryRejection.DICTIONARY_ENTRY_FIXED, Map.of());
        }
        if (taken) {
            return Decision.rejected(CommandRejection.KEY_TAKEN, Map.of("key", "dictionary-entry.value"));
        }
        DictionaryEntry entry = written(DictionaryEntry.builder(), command.text())
                .id(id)
                .type(new DictionaryType(command.type()))
                .value(command.value().strip())
                .editable(true)
                .build();
        return new Outcome()
                .insert(DictionaryEntry.KIND, entry)
                .event(DictionaryEntry.KIND, entry, told(entry))
                .answer(DictionaryEntry.KIND, entry);
    }

    static Decision<DictionaryEntry> edit(DictionaryEntry entry, EntryText text) {
        return entry.isEditable()
                ? changed(
                        entry,
                        written(DictionaryEntry.builder().from(entry).labels(Map.of()), text)
                                .build())
                : Decision.rejected(DictionaryRejection.DICTIONARY_ENTRY_FIXED, Map.of());
    }

    static Decision<DictionaryEntry> retire(DictionaryEntry entry) {
        if (!entry.isEditable()) {
            return Decision.rejected(DictionaryRejection.DICTIONARY_ENTRY_FIXED, Map.of());
        }
        if (entry.isRetired()) {
            return Decision.rejected(DictionaryRejection.DICTIONARY_ENTRY_RETIRED, Map.of());
        }
        return changed(
                entry, DictionaryEntry.builder().from(entry).retired(true).build());
    }

    static Decision<DictionaryEntry> restore(DictionaryEntry entry) {
        if (!entry.isRetired()) {
            return Decision.rejected(DictionaryRejection.DICTIONARY_ENTRY_NOT_RETIRED, Map.of());
        }
        return changed(
                entry, DictionaryEntry.builder().from(entry).retired(false).build());
    }

    private static Decision<DictionaryEntry> changed(DictionaryEntry before, DictionaryEntry after) {
        return new Outcome()
                .update(DictionaryEntry.KIND, before, after)
                .event(DictionaryEntry.KIND, before, told(after))
                .answer(DictionaryEntry.KIND, after);
    }

    /** What the history tells: what the entry then says. */
    private static Map<String, String> told(DictionaryEntry entry) {
        Map<String, String> told = new HashMap<>();
        told.put("type", entry.getType().code());
        told.put("value", entry.getValue());
        told.put("item", entry.getItem());
        told.put("position", String.valueOf(entry.getPosition()));
        entry.getLabels().forEach((language, label) -> told.put("label." + language, label));
        return told;
    }

    /** Labels are kept by the usual form of their language tags, so that they are found by it. */
    private static Map<String, String> labels(EntryText text) {
        Map<String, String> labels = new HashMap<>();
        text.labels()
                .forEach((tag, label) -> labels.put(Locale.forLanguageTag(tag).toLanguageTag(), label.strip()));
        return labels;
    }

    private static DictionaryEntry.Builder written(DictionaryEntry.Builder entry, EntryText text) {
        return entry.item(text.item().strip()).labels(labels(text)).position(text.position());
    }
}
