package io.crmkit.jpa.customer;

import io.crmkit.jpa.value.StateMapper;
import io.crmkit.jpa.value.ValueMapper;
import io.crmkit.spi.customer.CustomerStanding;
import org.mapstruct.BeanMapping;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import org.mapstruct.MappingTarget;
import org.mapstruct.NullValueCheckStrategy;
import org.mapstruct.ReportingPolicy;

@Mapper(
        uses = {ValueMapper.class, CustomerIds.class},
        nullValueCheckStrategy = NullValueCheckStrategy.ALWAYS,
        unmappedSourcePolicy = ReportingPolicy.ERROR,
        unmappedTargetPolicy = ReportingPolicy.ERROR)
interface CustomerStandingMapper extends StateMapper<CustomerStanding, CustomerStandingEntity> {

    @Override
    @BeanMapping(ignoreUnmappedSourceProperties = "version")
    @Mapping(target = "lastOrderKey", source = "lastOrderDate", qualifiedByName = "dayNumber")
    CustomerStandingEntity toEntity(CustomerStanding state);

    @Override
    @BeanMapping(ignoreUnmappedSourceProperties = {"id", "version"})
    @Mapping(target = "id", ignore = true)
    @Mapping(target = "lastOrderKey", source = "lastOrderDate", qualifiedByName = "dayNumber")
    void update(CustomerStanding state, @MappingTarget CustomerStandingEntity entity);

    @Override
    @BeanMapping(ignoreUnmappedSourceProperties = "lastOrderKey")
    CustomerStanding toState(CustomerStandingEntity entity);
}
