package io.crmkit.jpa.chance;

import io.crmkit.jpa.access.UserIds;
import io.crmkit.jpa.value.StateMapper;
import io.crmkit.jpa.value.ValueMapper;
import io.crmkit.spi.chance.ChanceId;
import io.crmkit.spi.chance.PlanItem;
import io.crmkit.spi.chance.PlanItemId;
import io.crmkit.spi.chance.PlanResult;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mapstruct.BeanMapping;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import org.mapstruct.MappingTarget;
import org.mapstruct.NullValueCheckStrategy;
import org.mapstruct.ReportingPolicy;

@Mapper(
        uses = {ValueMapper.class, UserIds.class},
        nullValueCheckStrategy = NullValueCheckStrategy.ALWAYS,
        unmappedSourcePolicy = ReportingPolicy.ERROR,
        unmappedTargetPolicy = ReportingPolicy.ERROR)
interface PlanItemMapper extends StateMapper<PlanItem, PlanItemEntity> {

    @Override
    @BeanMapping(ignoreUnmappedSourceProperties = "version")
    PlanItemEntity toEntity(PlanItem state);

    @Override
    @BeanMapping(ignoreUnmappedSourceProperties = {"id", "version"})
    @Mapping(target = "id", ignore = true)
    void update(PlanItem state, @MappingTarget PlanItemEntity entity);

    @Override
    PlanItem toState(PlanItemEntity entity);

    default ChanceId toChanceId(UUID value) {
        return new ChanceId(value);
    }

    default PlanItemId toPlanItemId(UUID value) {
        return new PlanItemId(value);
    }

    PlanResultColumns toColumns(PlanResult result);

    PlanResult toResult(PlanResultColumns columns);

    default @Nullable PlanResultColumns unwrap(Optional<PlanResult> result) {
        return result.map(this::toColumns).orElse(null);
    }

    default Optional<? extends PlanResult> wrap(PlanResultColumns columns) {
        return Optional.of(toResult(columns));
    }
}
