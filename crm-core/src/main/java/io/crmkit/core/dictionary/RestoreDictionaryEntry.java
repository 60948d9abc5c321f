package io.crmkit.core.dictionary;

import io.crmkit.core.command.Action;
import io.crmkit.core.command.Command;
import io.crmkit.spi.dictionary.DictionaryEntry;
import io.crmkit.spi.dictionary.DictionaryEntryId;
import jakarta.validation.constraints.NotNull;

/**
 * Takes a retired entry back into use. Answers with it.
 *
 * <p>Called by hosts.
 *
 * @param entry the entry
 */
public record RestoreDictionaryEntry(@NotNull DictionaryEntryId entry) implements Command<DictionaryEntry> {

    @Override
    public Action action() {
        return DictionaryAction.RESTORE;
    }
}
