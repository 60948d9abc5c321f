package io.crmkit.jpa.dictionary;

import io.crmkit.jpa.access.Scopes;
import io.crmkit.jpa.value.Chunks;
import io.crmkit.jpa.value.Db;
import io.crmkit.jpa.value.Select;
import io.crmkit.spi.access.AccessScope;
import io.crmkit.spi.dictionary.DictionaryEntry;
import io.crmkit.spi.dictionary.DictionaryEntryId;
import io.crmkit.spi.dictionary.DictionaryRepository;
import io.crmkit.spi.dictionary.DictionaryType;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

final class DictionaryReads implements DictionaryRepository {
    private static final Comparator<DictionaryEntry> ORDER =
            Comparator.comparingInt(DictionaryEntry::getPosition).thenComparing(DictionaryEntry::getValue);

    private final Db db;

    DictionaryReads(Db db) {
        this.db = db;
    }

    @Override
    public Optional<DictionaryEntry> find(DictionaryEntryId id, AccessScope scope) {
        return entries(scope).byId(id.value());
    }

    @Override
    public List<DictionaryEntry> findByValues(DictionaryType type, Set<String> values, AccessScope scope) {
        return Chunks.flatMap(
                values,
                some -> entries(scope)
                        .where("e.entryList = :list", "list", type.code())
                        .whereIn("e.entryValue in :values", "values", some)
                        .list());
    }

    @Override
    public List<DictionaryEntry> list(DictionaryType type, AccessScope scope) {
        return entries(scope).where("e.entryList = :list", "list", type.code()).list().stream()
                .sorted(ORDER)
                .toList();
    }

    private Select<DictionaryEntry, DictionaryEntryId, DictionaryEntryEntity> entries(AccessScope scope) {
        return Scopes.ownedByNobody(db.from(DictionaryFeature.ENTRY), scope);
    }
}
