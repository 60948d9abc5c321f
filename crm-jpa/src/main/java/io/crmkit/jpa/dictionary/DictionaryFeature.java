package io.crmkit.jpa.dictionary;

import io.crmkit.jpa.value.Db;
import io.crmkit.jpa.value.StoredKind;
import io.crmkit.spi.dictionary.DictionaryEntry;
import io.crmkit.spi.dictionary.DictionaryEntryId;
import io.crmkit.spi.dictionary.DictionaryRepository;
import java.util.List;

/** Internal to crm-jpa: what the store takes from this feature. */
public final class DictionaryFeature {
    static final StoredKind<DictionaryEntry, DictionaryEntryId, DictionaryEntryEntity> ENTRY = new StoredKind<>(
            DictionaryEntry.KIND, DictionaryEntryEntity.class, "CrmDictionaryEntry", new DictionaryEntryMapperImpl());

    private DictionaryFeature() {}

    /** {@return the kinds, in the order of their foreign keys} */
    public static List<StoredKind<?, ?, ?>> kinds() {
        return List.of(ENTRY);
    }

    /**
     * {@return the reading port}
     *
     * @param db the entity manager of the unit
     */
    public static DictionaryRepository reads(Db db) {
        return new DictionaryReads(db);
    }
}
