package io.crmkit.jpa.activity;

import io.crmkit.jpa.access.UserIds;
import io.crmkit.jpa.customer.CustomerIds;
import io.crmkit.jpa.value.StateMapper;
import io.crmkit.jpa.value.ValueMapper;
import io.crmkit.spi.activity.Activity;
import io.crmkit.spi.activity.ActivityId;
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
interface ActivityMapper extends StateMapper<Activity, ActivityEntity> {

    @Override
    @BeanMapping(ignoreUnmappedSourceProperties = "version")
    @Mapping(target = "titleKey", source = "title", qualifiedByName = "fold")
    ActivityEntity toEntity(Activity state);

    @Override
    @BeanMapping(ignoreUnmappedSourceProperties = {"id", "version"})
    @Mapping(target = "id", ignore = true)
    @Mapping(target = "titleKey", source = "title", qualifiedByName = "fold")
    void update(Activity state, @MappingTarget ActivityEntity entity);

    @Override
    @BeanMapping(ignoreUnmappedSourceProperties = "titleKey")
    Activity toState(ActivityEntity entity);

    default ActivityId toActivityId(UUID value) {
        return new ActivityId(value);
    }
}
