package io.crmkit.core.dictionary;

import io.crmkit.core.command.Action;
import io.crmkit.core.command.Command;
import io.crmkit.spi.dictionary.DictionaryEntry;
import io.crmkit.spi.dictionary.DictionaryEntryId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;

/**
 * Changes what people read of an entry. Answers with it.
 *
 * <p>Called by hosts.
 *
 * @param entry the entry
 * @param text what people read
 */
public record EditDictionaryEntry(
        @NotNull DictionaryEntryId entry, @NotNull @Valid EntryText text) implements Command<DictionaryEntry> {

    @Override
    public Action action() {
        return DictionaryAction.EDIT;
    }
}
