package io.crmkit.jpa.access;

import jakarta.persistence.Access;
import jakarta.persistence.AccessType;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** A row of {@code crm_user_role}; nothing but its key. */
@Entity(name = "CrmUserRole")
@Table(name = "crm_user_role")
@Access(AccessType.FIELD)
@SuppressWarnings("NullAway.Init") // the provider sets the key
class UserRoleEntity {
    @EmbeddedId
    private UserRoleKey key;

    protected UserRoleEntity() {}

    UserRoleEntity(UserRoleKey key) {
        this.key = key;
    }

    public UserRoleKey getKey() {
        return key;
    }
}
