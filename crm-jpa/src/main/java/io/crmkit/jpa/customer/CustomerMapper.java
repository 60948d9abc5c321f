package io.crmkit.jpa.customer;

import io.crmkit.jpa.access.UserIds;
import io.crmkit.jpa.value.StateMapper;
import io.crmkit.jpa.value.ValueMapper;
import io.crmkit.spi.customer.Customer;
import io.crmkit.spi.customer.CustomerLevel;
import java.util.Optional;
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
interface CustomerMapper extends StateMapper<Customer, CustomerEntity> {

    @Override
    @BeanMapping(ignoreUnmappedSourceProperties = "version")
    @Mapping(target = "numberKey", source = "number", qualifiedByName = "fold")
    @Mapping(target = "phoneDigits", source = "phone", qualifiedByName = "digits")
    CustomerEntity toEntity(Customer state);

    @Override
    @BeanMapping(ignoreUnmappedSourceProperties = {"id", "version"})
    @Mapping(target = "id", ignore = true)
    @Mapping(target = "numberKey", source = "number", qualifiedByName = "fold")
    @Mapping(target = "phoneDigits", source = "phone", qualifiedByName = "digits")
    void update(Customer state, @MappingTarget CustomerEntity entity);

    /** What is searched is derived from what is written. */
    @Override
    @BeanMapping(ignoreUnmappedSourceProperties = {"nameKey", "numberKey", "phoneDigits"})
    Customer toState(CustomerEntity entity);

    /** The shared {@link ValueMapper#wrap} does not fit what a builder takes for an enum. */
    default Optional<? extends CustomerLevel> wrap(CustomerLevel level) {
        return Optional.of(level);
    }
}
