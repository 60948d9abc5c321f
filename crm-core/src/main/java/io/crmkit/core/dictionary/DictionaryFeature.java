package io.crmkit.core.dictionary;

import static io.crmkit.core.handling.Handler.on;

import io.crmkit.core.command.ViolationCode;
import io.crmkit.core.handling.Answer;
import io.crmkit.core.handling.Faults;
import io.crmkit.core.handling.Handler;
import io.crmkit.core.handling.SubjectType;
import io.crmkit.spi.Unit;
import io.crmkit.spi.access.AccessScope;
import io.crmkit.spi.dictionary.DictionaryEntry;
import io.crmkit.spi.dictionary.DictionaryEntryId;
import io.crmkit.spi.dictionary.DictionaryType;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Internal: what the entry package needs of the dictionary. */
public final class DictionaryFeature {
    private static final SubjectType<DictionaryEntry, DictionaryEntryId> ENTRY = new SubjectType<>(
            DictionaryEntry.KIND.name(),
            DictionaryAction.READ,
            (unit, id, scope) -> unit.dictionary().find(id, scope),
            DictionaryEntry::getVersion,
            entry -> Optional.empty(),
            (entry, relation) -> Set.of());
    private static final Answer<DictionaryEntry> ANSWER = Answer.state(DictionaryEntry.KIND, ENTRY);

    private DictionaryFeature() {}

    /** {@return the handlers of the commands on the dictionary} */
    public static List<Handler<?, ?, ?>> handlers() {
        return List.of(
                Handler.of(AddDictionaryEntry.class)
                        .check((command, none, context, faults) -> check(command.text(), faults))
                        .decide(
                                ANSWER,
                                (command, none, context) -> DictionaryRules.add(
                                        new DictionaryEntryId(context.newId()),
                                        command,
                                        taken(command, context.unit()))),
                on(EditDictionaryEntry.class, ENTRY, EditDictionaryEntry::entry)
                        .check((command, entry, context, faults) -> check(command.text(), faults))
                        .decide(ANSWER, (command, entry, context) -> DictionaryRules.edit(entry, command.text())),
                on(RetireDictionaryEntry.class, ENTRY, RetireDictionaryEntry::entry)
                        .decide(ANSWER, (command, entry, context) -> DictionaryRules.retire(entry)),
                on(RestoreDictionaryEntry.class, ENTRY, RestoreDictionaryEntry::entry)
                        .decide(ANSWER, (command, entry, context) -> DictionaryRules.restore(entry)));
    }

    private static void check(EntryText text, Faults faults) {
        // A tag that names no language would never be asked for.
        if (text.labels().keySet().stream()
                .anyMatch(tag -> Locale.forLanguageTag(tag).getLanguage().isEmpty())) {
            faults.add("text.labels", ViolationCode.INVALID);
        }
    }

    private static boolean taken(AddDictionaryEntry command, Unit unit) {
        return !unit.dictionary()
                .findByValues(
                        new DictionaryType(command.type()),
                        Set.of(command.value().strip()),
                        AccessScope.all())
                .isEmpty();
    }
}
