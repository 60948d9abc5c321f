package io.crmkit.jpa.value;

import jakarta.persistence.Access;
import jakarta.persistence.AccessType;
import jakarta.persistence.Column;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Internal to crm-jpa: the columns that every record has. */
@MappedSuperclass
@Access(AccessType.FIELD)
@SuppressWarnings("NullAway.Init") // the mapper or the provider sets the id
public abstract class VersionedEntity {
    @Id
    @Column(name = "id", nullable = false, updatable = false)
    private UUID id;

    // Boxed, and null until the provider sets it: a primitive could not tell a new row from one that was removed
    // meanwhile, and Hibernate would bring the latter back. There is no setter: Hibernate ignores what is set on a
    // managed entity, so nothing may seem to work that way.
    @Version
    @Column(name = "version", nullable = false)
    private @Nullable Long version;

    // Counts updates. It makes every update a change that the provider sees, even one that leaves all else as it was,
    // so that the version grows, and by one. A forced increment would not do: Hibernate makes it when the transaction
    // commits, too late to answer with, and in addition to the one for fields that changed.
    @Column(name = "touches", nullable = false)
    private long touches;

    /** For the provider and the mappers. */
    protected VersionedEntity() {}

    /** {@return the identity} */
    public UUID getId() {
        return id;
    }

    /**
     * Sets the identity of a new row.
     *
     * @param id the identity
     */
    public void setId(UUID id) {
        this.id = id;
    }

    /** {@return the version; absent until the row is written} */
    public @Nullable Long getVersion() {
        return version;
    }

    /** Makes the next flush give this row a greater version, whatever else changes. */
    public final void touch() {
        touches++;
    }

    /**
     * Replaces the unique keys by values that no other row has, so that another row can take them before this one gets
     * its new ones or goes. A kind with unique keys overrides it.
     */
    public void giveUpKeys() {}
}
