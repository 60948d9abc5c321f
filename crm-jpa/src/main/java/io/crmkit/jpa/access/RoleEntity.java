package io.crmkit.jpa.access;

import io.crmkit.jpa.value.VersionedEntity;
import io.crmkit.spi.value.UniqueKey;
import jakarta.persistence.Access;
import jakarta.persistence.AccessType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** A row of {@code crm_role}. */
@Entity(name = "CrmRole")
@Table(name = "crm_role")
@Access(AccessType.FIELD)
@SuppressWarnings("NullAway.Init") // the mapper or the provider sets the fields
class RoleEntity extends VersionedEntity {
    @Column(name = "name", nullable = false, length = 400)
    private String name;

    @Column(name = "description", nullable = false, length = 10000)
    private String description;

    @Column(name = "granted_permissions", nullable = false, length = 100000)
    private String grants;

    @Column(name = "delegated_permissions", nullable = false, length = 100000)
    private String delegations;

    protected RoleEntity() {}

    @Override
    public void giveUpKeys() {
        name = UniqueKey.SEPARATOR + getId();
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getDescription() {
        return description;
    }

    public void setDescription(String description) {
        this.description = description;
    }

    public String getGrants() {
        return grants;
    }

    public void setGrants(String grants) {
        this.grants = grants;
    }

    public String getDelegations() {
        return delegations;
    }

    public void setDelegations(String delegations) {
        this.delegations = delegations;
    }
}
