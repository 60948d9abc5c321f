package io.crmkit.spi.memory;

import io.crmkit.spi.access.AccessScope;
import io.crmkit.spi.dictionary.DictionaryEntry;
import io.crmkit.spi.dictionary.DictionaryEntryId;
import io.crmkit.spi.dictionary.DictionaryRepository;
import io.crmkit.spi.dictionary.DictionaryType;
import io.crmkit.spi.value.UniqueKey;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

final class MemoryDictionary implements DictionaryRepository {
    private static final Comparator<DictionaryEntry> ORDER =
            Comparator.comparingInt(DictionaryEntry::getPosition).thenComparing(DictionaryEntry::getValue);

    private final Table<DictionaryEntry, DictionaryEntryId> entries;

    MemoryDictionary(Snapshot snapshot) {
        entries = snapshot.table(DictionaryEntry.KIND);
    }

    @Override
    public Optional<DictionaryEntry> find(DictionaryEntryId id, AccessScope scope) {
        return Rows.one(entries, id, entry -> scope.admits(Set.of()));
    }

    @Override
    public List<DictionaryEntry> findByValues(DictionaryType type, Set<String> values, AccessScope scope) {
        return Rows.byKeys(
                entries,
                "dictionary-entry.value",
                values.stream().map(value -> type.code() + UniqueKey.SEPARATOR + value),
                entry -> scope.admits(Set.of()));
    }

    @Override
    public List<DictionaryEntry> list(DictionaryType type, AccessScope scope) {
        return Rows.list(entries.values()
                .filter(entry -> entry.getType().equals(type) && scope.admits(Set.of()))
                .sorted(ORDER));
    }
}
