package io.crmkit.core.dictionary;

import io.crmkit.core.command.Action;
import io.crmkit.core.command.Command;
import io.crmkit.spi.dictionary.DictionaryEntry;
import io.crmkit.spi.dictionary.DictionaryEntryId;
import jakarta.validation.constraints.NotNull;

/**
 * Takes an entry out of use: records that keep its value stay valid, but no other may take it. Answers with it.
 *
 * <p>Called by hosts.
 *
 * @param entry the entry
 */
public record RetireDictionaryEntry(@NotNull DictionaryEntryId entry) implements Command<DictionaryEntry> {

    @Override
    public Action action() {
        return DictionaryAction.RETIRE;
    }
}
