package io.crmkit.jpa.event;

import io.crmkit.jpa.value.InstantMicros;
import jakarta.persistence.Access;
import jakarta.persistence.AccessType;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of {@code crm_event}; written once. */
@Entity(name = "CrmEvent")
@Table(name = "crm_event")
@Access(AccessType.FIELD)
@SuppressWarnings("NullAway.Init") // the mapper or the provider sets the fields
class EventEntity {
    @Id
    @Column(name = "id", nullable = false)
    private UUID id;

    @Convert(converter = InstantMicros.class)
    @Column(name = "happened_at", nullable = false)
    private Instant at;

    @Column(name = "actor_id")
    private @Nullable UUID actor;

    @Column(name = "subject_kind", nullable = false, length = 100)
    private String subjectKind;

    @Column(name = "subject_id", nullable = false)
    private UUID subjectId;

    @Column(name = "basis", nullable = false)
    private long basis;

    @Column(name = "step_ordinal", nullable = false)
    private int ordinal;

    @Column(name = "step", nullable = false, length = 100)
    private String step;

    @Column(name = "from_status", length = 100)
    private @Nullable String from;

    @Column(name = "to_status", length = 100)
    private @Nullable String to;

    @Column(name = "details", nullable = false, length = 100000)
    private String details;

    protected EventEntity() {}

    public UUID getId() {
        return id;
    }

    public void setId(UUID id) {
        this.id = id;
    }

    public Instant getAt() {
        return at;
    }

    public void setAt(Instant at) {
        this.at = at;
    }

    public @Nullable UUID getActor() {
        return actor;
    }

    public void setActor(@Nullable UUID actor) {
        this.actor = actor;
    }

    public String getSubjectKind() {
        return subjectKind;
    }

    public void setSubjectKind(String subjectKind) {
        this.subjectKind = subjectKind;
    }

    public UUID getSubjectId() {
        return subjectId;
    }

    public void setSubjectId(UUID subjectId) {
        this.subjectId = subjectId;
    }

    public long getBasis() {
        return basis;
    }

    public void setBasis(long basis) {
        this.basis = basis;
    }

    public int getOrdinal() {
        return ordinal;
    }

    public void setOrdinal(int ordinal) {
        this.ordinal = ordinal;
    }

    public String getStep() {
        return step;
    }

    public void setStep(String step) {
        this.step = step;
    }

    public @Nullable String getFrom() {
        return from;
    }

    public void setFrom(@Nullable String from) {
        this.from = from;
    }

    public @Nullable String getTo() {
        return to;
    }

    public void setTo(@Nullable String to) {
        this.to = to;
    }

    public String getDetails() {
        return details;
    }

    public void setDetails(String details) {
        this.details = details;
    }
}
