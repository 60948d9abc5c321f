package io.crmkit.spi.records;

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
import java.util.stream.Collectors;

final class DictionaryReads implements DictionaryRepository {
    private static final Comparator<DictionaryEntry> ORDER =
            Comparator.comparingInt(DictionaryEntry::getPosition).thenComparing(DictionaryEntry::getValue);

    private final RecordsOf<DictionaryEntry, DictionaryEntryId> entries;

    DictionaryReads(Records records) {
        entries = records.of(DictionaryEntry.KIND);
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
                values.stream()
                        .map(value -> type.code() + UniqueKey.SEPARATOR + value)
                        .collect(Collectors.toSet()),
                entry -> scope.admits(Set.of()));
    }

    @Override
    public List<DictionaryEntry> list(DictionaryType type, AccessScope scope) {
        return Rows.list(entries.all()
                .filter(entry -> entry.getType().equals(type) && scope.admits(Set.of()))
                .sorted(ORDER));
    }
}
