package io.crmkit.jpa.access;

import io.crmkit.jpa.value.Db;
import io.crmkit.jpa.value.StoredKind;
import io.crmkit.spi.access.AccessRepository;
import io.crmkit.spi.access.Role;
import io.crmkit.spi.access.RoleId;
import io.crmkit.spi.access.User;
import io.crmkit.spi.access.UserId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Internal to crm-jpa: what the store takes from this feature. */
public final class AccessFeature {
    static final StoredKind<Role, RoleId, RoleEntity> ROLE =
            new StoredKind<>(Role.KIND, RoleEntity.class, "CrmRole", new RoleMapperImpl());
    static final StoredKind<User, UserId, UserEntity> USER = new StoredKind<>(
            User.KIND, UserEntity.class, "CrmUser", new UserMapperImpl(), Optional.of(new UserRoles()));

    private AccessFeature() {}

    /** {@return the kinds, in the order of their foreign keys} */
    public static List<StoredKind<?, ?, ?>> kinds() {
        return List.of(ROLE, USER);
    }

    /** {@return the classes of the roles that users have} */
    public static List<Class<?>> parts() {
        return List.of(UserRoleEntity.class, UserRoleKey.class);
    }

    /** {@return by kind, the condition that one of {@code :scopeUsers} owns the subject of an event {@code e}} */
    public static Map<String, String> ownedSubjects() {
        return Map.of(User.KIND.name(), "e.subjectId in :scopeUsers");
    }

    /**
     * {@return the reading port}
     *
     * @param db the entity manager of the unit
     */
    public static AccessRepository reads(Db db) {
        return new AccessReads(db);
    }
}
