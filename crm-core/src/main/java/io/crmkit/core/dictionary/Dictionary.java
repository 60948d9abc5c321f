package io.crmkit.core.dictionary;

import io.crmkit.core.handling.Reader;
import io.crmkit.spi.dictionary.DictionaryEntry;
import io.crmkit.spi.dictionary.DictionaryType;
import java.util.List;

/**
 * Reads the dictionary. Every method throws {@link io.crmkit.core.command.CrmException} if the actor may not see it.
 *
 * <p>Called by hosts.
 */
public final class Dictionary {
    private final Reader reader;

    /**
     * Internal: sessions make it.
     *
     * @param reader reads on behalf of the actor
     */
    public Dictionary(Reader reader) {
        this.reader = reader;
    }

    /**
     * {@return the entries of a list, retired ones included, in their order}
     *
     * @param type the list
     */
    public List<DictionaryEntry> list(DictionaryType type) {
        return reader.scoped(
                DictionaryAction.READ, (unit, scope) -> unit.dictionary().list(type, scope));
    }

    /**
     * {@return the entries of a list that may be chosen, in the order of the list: those that are not retired}
     *
     * @param type the list
     */
    public List<DictionaryEntry> choices(DictionaryType type) {
        return list(type).stream().filter(entry -> !entry.isRetired()).toList();
    }
}
