package io.crmkit.jpa.service;

import io.crmkit.jpa.access.UserIds;
import io.crmkit.jpa.customer.CustomerIds;
import io.crmkit.jpa.value.StateMapper;
import io.crmkit.jpa.value.ValueMapper;
import io.crmkit.spi.service.Feedback;
import io.crmkit.spi.service.Handling;
import io.crmkit.spi.service.ServiceRequest;
import io.crmkit.spi.service.ServiceRequestId;
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
        uses = {ValueMapper.class, UserIds.class, CustomerIds.class},
        nullValueCheckStrategy = NullValueCheckStrategy.ALWAYS,
        unmappedSourcePolicy = ReportingPolicy.ERROR,
        unmappedTargetPolicy = ReportingPolicy.ERROR)
interface ServiceMapper extends StateMapper<ServiceRequest, ServiceRequestEntity> {

    @Override
    @BeanMapping(ignoreUnmappedSourceProperties = "version")
    @Mapping(target = "titleKey", source = "title", qualifiedByName = "fold")
    @Mapping(target = "assignedAt", qualifiedByName = "micros")
    @Mapping(target = "archivedAt", qualifiedByName = "micros")
    ServiceRequestEntity toEntity(ServiceRequest state);

    @Override
    @BeanMapping(ignoreUnmappedSourceProperties = {"id", "version"})
    @Mapping(target = "id", ignore = true)
    @Mapping(target = "titleKey", source = "title", qualifiedByName = "fold")
    @Mapping(target = "assignedAt", qualifiedByName = "micros")
    @Mapping(target = "archivedAt", qualifiedByName = "micros")
    void update(ServiceRequest state, @MappingTarget ServiceRequestEntity entity);

    @Override
    @BeanMapping(ignoreUnmappedSourceProperties = "titleKey")
    ServiceRequest toState(ServiceRequestEntity entity);

    default ServiceRequestId toServiceRequestId(UUID value) {
        return new ServiceRequestId(value);
    }

    HandlingColumns toColumns(Handling handling);

    Handling toHandling(HandlingColumns columns);

    default @Nullable HandlingColumns unwrapHandling(Optional<Handling> handling) {
        return handling.map(this::toColumns).orElse(null);
    }

    default Optional<? extends Handling> wrap(HandlingColumns columns) {
        return Optional.of(toHandling(columns));
    }

    FeedbackColumns toColumns(Feedback feedback);

    Feedback toFeedback(FeedbackColumns columns);

    default @Nullable FeedbackColumns unwrapFeedback(Optional<Feedback> feedback) {
        return feedback.map(this::toColumns).orElse(null);
    }

    default Optional<? extends Feedback> wrap(FeedbackColumns columns) {
        return Optional.of(toFeedback(columns));
    }
}
