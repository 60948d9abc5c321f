package io.crmkit.jpa.access;

import io.crmkit.jpa.value.OneOrZero;
import io.crmkit.jpa.value.VersionedEntity;
import jakarta.persistence.Access;
import jakarta.persistence.AccessType;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of {@code crm_user}, and the roles of the user. */
@Entity(name = "CrmUser")
@Table(name = "crm_user")
@Access(AccessType.FIELD)
@SuppressWarnings("NullAway.Init") // the mapper or the provider sets the fields
class UserEntity extends VersionedEntity {
    @Column(name = "external_id", length = 400)
    private @Nullable String externalId;

    @Column(name = "name", nullable = false, length = 400)
    private String name;

    @Column(name = "name_key", nullable = false, length = 400)
    private String nameKey;

    @Convert(converter = OneOrZero.class)
    @Column(name = "active", nullable = false)
    private boolean active;

    @Column(name = "manager_id")
    private @Nullable UUID manager;

    /** As they were read; what is written of them is taken from the state. */
    @Transient
    private List<UUID> roles = List.of();

    protected UserEntity() {}

    @Override
    public void giveUpKeys() {
        externalId = null;
    }

    public @Nullable String getExternalId() {
        return externalId;
    }

    public void setExternalId(@Nullable String externalId) {
        this.externalId = externalId;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getNameKey() {
        return nameKey;
    }

    public void setNameKey(String nameKey) {
        this.nameKey = nameKey;
    }

    public boolean isActive() {
        return active;
    }

    public void setActive(boolean active) {
        this.active = active;
    }

    public @Nullable UUID getManager() {
        return manager;
    }

    public void setManager(@Nullable UUID manager) {
        this.manager = manager;
    }

    public List<UUID> getRoles() {
        return roles;
    }

    public void setRoles(List<UUID> roles) {
        this.roles = roles;
    }
}
