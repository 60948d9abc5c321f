package io.crmkit.jpa.loss;

import io.crmkit.jpa.access.UserIds;
import io.crmkit.jpa.customer.CustomerIds;
import io.crmkit.jpa.value.StateMapper;
import io.crmkit.jpa.value.ValueMapper;
import io.crmkit.spi.loss.LossCase;
import io.crmkit.spi.loss.LossCaseId;
import io.crmkit.spi.loss.LossMeasure;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mapstruct.BeanMapping;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import org.mapstruct.MappingTarget;
import org.mapstruct.Named;
import org.mapstruct.NullValueCheckStrategy;
import org.mapstruct.ReportingPolicy;

/** Maps loss cases. Their measures are rows of their own, which {@link LossMeasures} writes. */
@Mapper(
        uses = {ValueMapper.class, UserIds.class, CustomerIds.class},
        nullValueCheckStrategy = NullValueCheckStrategy.ALWAYS,
        unmappedSourcePolicy = ReportingPolicy.ERROR,
        unmappedTargetPolicy = ReportingPolicy.ERROR)
interface LossMapper extends StateMapper<LossCase, LossCaseEntity> {

    @Override
    @BeanMapping(ignoreUnmappedSourceProperties = {"version", "measures"})
    @Mapping(target = "openCustomer", source = "state", qualifiedByName = "openCustomer")
    @Mapping(target = "lastOrderKey", source = "lastOrderDate", qualifiedByName = "dayNumber")
    @Mapping(target = "closedAt", qualifiedByName = "micros")
    @Mapping(target = "measures", ignore = true)
    LossCaseEntity toEntity(LossCase state);

    @Override
    @BeanMapping(ignoreUnmappedSourceProperties = {"id", "version", "measures"})
    @Mapping(target = "id", ignore = true)
    @Mapping(target = "openCustomer", source = "state", qualifiedByName = "openCustomer")
    @Mapping(target = "lastOrderKey", source = "lastOrderDate", qualifiedByName = "dayNumber")
    @Mapping(target = "closedAt", qualifiedByName = "micros")
    @Mapping(target = "measures", ignore = true)
    void update(LossCase state, @MappingTarget LossCaseEntity entity);

    @Override
    @BeanMapping(ignoreUnmappedSourceProperties = {"openCustomer", "lastOrderKey"})
    LossCase toState(LossCaseEntity entity);

    default List<LossMeasure> toMeasures(List<LossMeasureEntity> measures) {
        return measures.stream().map(LossMeasureEntity::toMeasure).toList();
    }

    default LossCaseId toLossCaseId(UUID value) {
        return new LossCaseId(value);
    }

    @Named("openCustomer")
    default @Nullable UUID openCustomer(LossCase state) {
        return state.getStatus().isOpen() ? state.getCustomer().value() : null;
    }
}
