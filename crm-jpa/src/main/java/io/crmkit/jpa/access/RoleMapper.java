package io.crmkit.jpa.access;

import io.crmkit.jpa.value.StateMapper;
import io.crmkit.jpa.value.ValueMapper;
import io.crmkit.spi.access.Role;
import io.crmkit.spi.access.RoleId;
import java.util.UUID;
import org.mapstruct.BeanMapping;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import org.mapstruct.MappingTarget;
import org.mapstruct.NullValueCheckStrategy;
import org.mapstruct.ReportingPolicy;

@Mapper(
        uses = {ValueMapper.class, GrantTexts.class},
        nullValueCheckStrategy = NullValueCheckStrategy.ALWAYS,
        unmappedSourcePolicy = ReportingPolicy.ERROR,
        unmappedTargetPolicy = ReportingPolicy.ERROR)
interface RoleMapper extends StateMapper<Role, RoleEntity> {

    @Override
    @BeanMapping(ignoreUnmappedSourceProperties = "version")
    RoleEntity toEntity(Role state);

    @Override
    @BeanMapping(ignoreUnmappedSourceProperties = {"id", "version"})
    @Mapping(target = "id", ignore = true)
    void update(Role state, @MappingTarget RoleEntity entity);

    @Override
    Role toState(RoleEntity entity);

    default RoleId toRoleId(UUID value) {
        return new RoleId(value);
    }
}
