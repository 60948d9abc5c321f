package io.crmkit.jpa.access;

import io.crmkit.jpa.value.Parts;
import io.crmkit.spi.access.RoleId;
import io.crmkit.spi.access.User;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The roles of users, a row for each. A row is read as the user and the role. */
final class UserRoles implements Parts<User, UserEntity, Object[]> {

    @Override
    public String name() {
        return "CrmUserRole";
    }

    @Override
    public String owner() {
        return "key.user";
    }

    @Override
    public String select() {
        return "select p.key.user, p.key.role";
    }

    @Override
    public Class<Object[]> row() {
        return Object[].class;
    }

    @Override
    public UUID ownerOf(Object[] row) {
        return (UUID) row[0];
    }

    @Override
    public void attach(UserEntity entity, List<Object[]> rows) {
        entity.setRoles(rows.stream().map(row -> (UUID) row[1]).toList());
    }

    /** A row says nothing but that it is there. */
    @Override
    public Map<?, ?> contents(User state) {
        Map<RoleId, RoleId> roles = new LinkedHashMap<>();
        state.getRoles().forEach(role -> roles.put(role, role));
        return roles;
    }

    @Override
    public List<?> entities(User state) {
        UUID user = state.getId().value();
        return state.getRoles().stream()
                .map(role -> new UserRoleEntity(new UserRoleKey(user, role.value())))
                .toList();
    }
}
