package io.crmkit.spi.dictionary;

import io.crmkit.spi.access.AccessScope;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads the dictionary. Nobody owns its rows.
 *
 * <p>Implemented by stores.
 */
public interface DictionaryRepository {

    /**
     * {@return an entry}
     *
     * @param id the entry
     * @param scope what may be seen
     */
    Optional<DictionaryEntry> find(DictionaryEntryId id, AccessScope scope);

    /**
     * {@return the entries of a list that have one of these values, in no order}
     *
     * @param type the list
     * @param values the values
     * @param scope what may be seen
     */
    List<DictionaryEntry> findByValues(DictionaryType type, Set<String> values, AccessScope scope);

    /**
     * {@return the entries of a list, retired ones included, ordered by position and value}
     *
     * @param type the list
     * @param scope what may be seen
     */
    List<DictionaryEntry> list(DictionaryType type, AccessScope scope);
}
