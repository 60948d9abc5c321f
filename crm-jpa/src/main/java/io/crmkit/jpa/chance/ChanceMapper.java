package io.crmkit.jpa.chance;

import io.crmkit.jpa.access.UserIds;
import io.crmkit.jpa.customer.CustomerIds;
import io.crmkit.jpa.value.StateMapper;
import io.crmkit.jpa.value.ValueMapper;
import io.crmkit.spi.chance.Chance;
import io.crmkit.spi.chance.ChanceId;
import java.util.UUID;
import org.mapstruct.BeanMapping;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import org.mapstruct.MappingTarget;
import org.mapstruct.NullValueCheckStrategy;
import org.mapstruct.ReportingPolicy;

@Mapper(
        uses = {ValueMapper.class, UserIds.class, CustomerIds.class},
        nullValueCheckStrategy = NullValueCheckStrategy.ALWAYS,
        unmappedSourcePolicy = ReportingPolicy.ERROR,
        unmappedTargetPolicy = ReportingPolicy.ERROR)
interface ChanceMapper extends StateMapper<Chance, ChanceEntity> {

    @Override
    @BeanMapping(ignoreUnmappedSourceProperties = "version")
    @Mapping(target = "customerNameKey", source = "customerName", qualifiedByName = "fold")
    @Mapping(target = "titleKey", source = "title", qualifiedByName = "fold")
    @Mapping(target = "assignedAt", qualifiedByName = "micros")
    ChanceEntity toEntity(Chance state);

    @Override
    @BeanMapping(ignoreUnmappedSourceProperties = {"id", "version"})
    @Mapping(target = "id", ignore = true)
    @Mapping(target = "customerNameKey", source = "customerName", qualifiedByName = "fold")
    @Mapping(target = "titleKey", source = "title", qualifiedByName = "fold")
    @Mapping(target = "assignedAt", qualifiedByName = "micros")
    void update(Chance state, @MappingTarget ChanceEntity entity);

    @Override
    @BeanMapping(ignoreUnmappedSourceProperties = {"customerNameKey", "titleKey"})
    Chance toState(ChanceEntity entity);

    default ChanceId toChanceId(UUID value) {
        return new ChanceId(value);
    }
}
