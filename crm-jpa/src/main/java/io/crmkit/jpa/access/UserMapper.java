package io.crmkit.jpa.access;

import io.crmkit.jpa.value.StateMapper;
import io.crmkit.jpa.value.ValueMapper;
import io.crmkit.spi.access.RoleId;
import io.crmkit.spi.access.User;
import java.util.List;
import java.util.UUID;
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
interface UserMapper extends StateMapper<User, UserEntity> {

    @Override
    @BeanMapping(ignoreUnmappedSourceProperties = {"version", "roles"})
    @Mapping(target = "nameKey", source = "name", qualifiedByName = "fold")
    @Mapping(target = "roles", ignore = true)
    UserEntity toEntity(User state);

    @Override
    @BeanMapping(ignoreUnmappedSourceProperties = {"id", "version", "roles"})
    @Mapping(target = "id", ignore = true)
    @Mapping(target = "nameKey", source = "name", qualifiedByName = "fold")
    @Mapping(target = "roles", ignore = true)
    void update(User state, @MappingTarget UserEntity entity);

    @Override
    @BeanMapping(ignoreUnmappedSourceProperties = "nameKey")
    User toState(UserEntity entity);

    default Iterable<? extends RoleId> toRoleIds(List<UUID> values) {
        return values.stream().map(RoleId::new).toList();
    }
}
