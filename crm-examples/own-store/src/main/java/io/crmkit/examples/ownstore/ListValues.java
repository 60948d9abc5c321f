package io.crmkit.examples.ownstore;

import io.crmkit.spi.access.AccessScope;
import io.crmkit.spi.dictionary.DictionaryEntry;
import io.crmkit.spi.dictionary.DictionaryEntryId;
import io.crmkit.spi.dictionary.DictionaryRepository;
import io.crmkit.spi.dictionary.DictionaryType;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The dictionary. */
record ListValues(Db db) implements DictionaryRepository {
    static final Table<DictionaryEntry, DictionaryEntryId, DictionaryEntry.Builder> TABLE = new Shape<>(
                    DictionaryEntry.KIND,
                    "list_value",
                    DictionaryEntry::builder,
                    DictionaryEntry.Builder::id,
                    DictionaryEntry.Builder::version,
                    DictionaryEntry.Builder::build)
            .has(
                    "list",
                    ColumnType.TEXT.as(DictionaryType::new, DictionaryType::code),
                    DictionaryEntry::getType,
                    DictionaryEntry.Builder::type)
            .has("code", ColumnType.TEXT, DictionaryEntry::getValue, DictionaryEntry.Builder::value)
            .has("label", ColumnType.TEXT, DictionaryEntry::getItem, DictionaryEntry.Builder::item)
            .has("labels", ColumnType.NAMED_TEXTS, DictionaryEntry::getLabels, DictionaryEntry.Builder::labels)
            .has("place", ColumnType.NUMBER, DictionaryEntry::getPosition, DictionaryEntry.Builder::position)
            .has("editable", ColumnType.FLAG, DictionaryEntry::isEditable, DictionaryEntry.Builder::editable)
            .has("retired", ColumnType.FLAG, DictionaryEntry::isRetired, DictionaryEntry.Builder::retired)
            .parksKeys("code = cast(id as varchar)")
            .table();

    @Override
    public Optional<DictionaryEntry> find(DictionaryEntryId id, AccessScope scope) {
        return TABLE.find(db, id, scope);
    }

    @Override
    public List<DictionaryEntry> findByValues(DictionaryType type, Set<String> values, AccessScope scope) {
        return TABLE.list(TABLE.visible(db, scope).is("e.list", type.code()).in("e.code", values), "");
    }

    @Override
    public List<DictionaryEntry> list(DictionaryType type, AccessScope scope) {
        return TABLE.list(TABLE.visible(db, scope).is("e.list", type.code()), " order by e.place, e.code");
    }
}
