package io.crmkit.jpa.dictionary;

import io.crmkit.jpa.value.NamedTexts;
import io.crmkit.jpa.value.StateMapper;
import io.crmkit.jpa.value.ValueMapper;
import io.crmkit.spi.dictionary.DictionaryEntry;
import io.crmkit.spi.dictionary.DictionaryEntryId;
import io.crmkit.spi.dictionary.DictionaryType;
import java.util.UUID;
import org.mapstruct.BeanMapping;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import org.mapstruct.MappingTarget;
import org.mapstruct.NullValueCheckStrategy;
import org.mapstruct.ReportingPolicy;

@Mapper(
        uses = {ValueMapper.class, NamedTexts.class},
        nullValueCheckStrategy = NullValueCheckStrategy.ALWAYS,
        unmappedSourcePolicy = ReportingPolicy.ERROR,
        unmappedTargetPolicy = ReportingPolicy.ERROR)
interface DictionaryEntryMapper extends StateMapper<DictionaryEntry, DictionaryEntryEntity> {

    @Override
    @BeanMapping(ignoreUnmappedSourceProperties = "version")
    @Mapping(target = "entryList", source = "type")
    @Mapping(target = "entryValue", source = "value")
    @Mapping(target = "listPosition", source = "position")
    DictionaryEntryEntity toEntity(DictionaryEntry state);

    @Override
    @BeanMapping(ignoreUnmappedSourceProperties = {"id", "version"})
    @Mapping(target = "id", ignore = true)
    @Mapping(target = "entryList", source = "type")
    @Mapping(target = "entryValue", source = "value")
    @Mapping(target = "listPosition", source = "position")
    void update(DictionaryEntry state, @MappingTarget DictionaryEntryEntity entity);

    @Override
    @Mapping(target = "type", source = "entryList")
    @Mapping(target = "value", source = "entryValue")
    @Mapping(target = "position", source = "listPosition")
    DictionaryEntry toState(DictionaryEntryEntity entity);

    default DictionaryEntryId toDictionaryEntryId(UUID value) {
        return new DictionaryEntryId(value);
    }

    default DictionaryType toType(String code) {
        return new DictionaryType(code);
    }

    default String toCode(DictionaryType type) {
        return type.code();
    }
}
