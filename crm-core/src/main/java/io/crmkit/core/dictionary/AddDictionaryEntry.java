package io.crmkit.core.dictionary;

import io.crmkit.core.command.Action;
import io.crmkit.core.command.Command;
import io.crmkit.core.command.Text;
import io.crmkit.spi.dictionary.DictionaryEntry;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;

/**
 * Adds an editable entry to a list. Answers with it.
 *
 * <p>Called by hosts.
 *
 * @param type the code of the list
 * @param value the value that records keep; unique in the list
 * @param text what people read
 */
public record AddDictionaryEntry(
        @NotNull @Text(max = 50) String type,
        @NotNull @Text(max = 50) String value,
        @NotNull @Valid EntryText text) implements Command<DictionaryEntry> {

    @Override
    public Action action() {
        return DictionaryAction.ADD;
    }
}
