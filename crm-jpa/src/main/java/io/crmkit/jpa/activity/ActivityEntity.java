package io.crmkit.jpa.activity;

import io.crmkit.jpa.value.InstantMicros;
import io.crmkit.jpa.value.VersionedEntity;
import io.crmkit.spi.activity.ActivityStatus;
import jakarta.persistence.Access;
import jakarta.persistence.AccessType;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of {@code crm_activity}. */
@Entity(name = "CrmActivity")
@Table(name = "crm_activity")
@Access(AccessType.FIELD)
@SuppressWarnings("NullAway.Init") // the mapper or the provider sets the fields
class ActivityEntity extends VersionedEntity {
    @Column(name = "customer_id", nullable = false)
    private UUID customer;

    @Enumerated(EnumType.STRING)
    @Column(name = "status", nullable = false, length = 40)
    private ActivityStatus status;

    @Column(name = "activity_date", nullable = false)
    private LocalDate date;

    @Column(name = "place", nullable = false, length = 400)
    private String place;

    @Column(name = "title", nullable = false, length = 400)
    private String title;

    @Column(name = "title_key", nullable = false, length = 400)
    private String titleKey;

    @Column(name = "details", length = 10000)
    private @Nullable String details;

    @Column(name = "memo", length = 10000)
    private @Nullable String memo;

    @Column(name = "channel", length = 400)
    private @Nullable String channel;

    @Column(name = "responsible", nullable = false)
    private UUID responsible;

    @Column(name = "outcome", length = 10000)
    private @Nullable String outcome;

    @Column(name = "recorded_by")
    private @Nullable UUID recordedBy;

    @Convert(converter = InstantMicros.class)
    @Column(name = "recorded_at", nullable = false)
    private Instant recordedAt;

    protected ActivityEntity() {}

    public UUID getCustomer() {
        return customer;
    }

    public void setCustomer(UUID customer) {
        this.customer = customer;
    }

    public ActivityStatus getStatus() {
        return status;
    }

    public void setStatus(ActivityStatus status) {
        this.status = status;
    }

    public LocalDate getDate() {
        return date;
    }

    public void setDate(LocalDate date) {
        this.date = date;
    }

    public String getPlace() {
        return place;
    }

    public void setPlace(String place) {
        this.place = place;
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    public String getTitleKey() {
        return titleKey;
    }

    public void setTitleKey(String titleKey) {
        this.titleKey = titleKey;
    }

    public @Nullable String getDetails() {
        return details;
    }

    public void setDetails(@Nullable String details) {
        this.details = details;
    }

    public @Nullable String getMemo() {
        return memo;
    }

    public void setMemo(@Nullable String memo) {
        this.memo = memo;
    }

    public @Nullable String getChannel() {
        return channel;
    }

    public void setChannel(@Nullable String channel) {
        this.channel = channel;
    }

    public UUID getResponsible() {
        return responsible;
    }

    public void setResponsible(UUID responsible) {
        this.responsible = responsible;
    }

    public @Nullable String getOutcome() {
        return outcome;
    }

    public void setOutcome(@Nullable String outcome) {
        this.outcome = outcome;
    }

    public @Nullable UUID getRecordedBy() {
        return recordedBy;
    }

    public void setRecordedBy(@Nullable UUID recordedBy) {
        this.recordedBy = recordedBy;
    }

    public Instant getRecordedAt() {
        return recordedAt;
    }

    public void setRecordedAt(Instant recordedAt) {
        this.recordedAt = recordedAt;
    }
}
