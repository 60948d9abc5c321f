package io.crmkit.jpa.service;

import io.crmkit.jpa.value.InstantMicros;
import io.crmkit.jpa.value.VersionedEntity;
import io.crmkit.spi.service.ServiceStatus;
import jakarta.persistence.Access;
import jakarta.persistence.AccessType;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of {@code crm_service_request}. */
@Entity(name = "CrmServiceRequest")
@Table(name = "crm_service_request")
@Access(AccessType.FIELD)
@SuppressWarnings("NullAway.Init") // the mapper or the provider sets the fields
class ServiceRequestEntity extends VersionedEntity {
    @Column(name = "external_id", length = 400)
    private @Nullable String externalId;

    @Enumerated(EnumType.STRING)
    @Column(name = "status", nullable = false, length = 40)
    private ServiceStatus status;

    @Column(name = "request_type", nullable = false, length = 400)
    private String type;

    @Column(name = "title", nullable = false, length = 400)
    private String title;

    @Column(name = "title_key", nullable = false, length = 400)
    private String titleKey;

    @Column(name = "customer_id", nullable = false)
    private UUID customer;

    @Column(name = "request", nullable = false, length = 10000)
    private String request;

    @Column(name = "created_by")
    private @Nullable UUID createdBy;

    @Convert(converter = InstantMicros.class)
    @Column(name = "created_at", nullable = false)
    private Instant createdAt;

    @Column(name = "created_on", nullable = false)
    private LocalDate createdOn;

    @Column(name = "assignee")
    private @Nullable UUID assignee;

    @Convert(converter = InstantMicros.class)
    @Column(name = "assigned_at")
    private @Nullable Instant assignedAt;

    @Embedded
    private @Nullable HandlingColumns handling;

    @Embedded
    private @Nullable FeedbackColumns feedback;

    @Column(name = "rework_count", nullable = false)
    private int reworkCount;

    @Convert(converter = InstantMicros.class)
    @Column(name = "archived_at")
    private @Nullable Instant archivedAt;

    // Columns once more, written by the attributes above and read by queries alone: those calculate with times, and an
    // attribute with a converter cannot be subtracted.
    @Column(name = "created_at", nullable = false, insertable = false, updatable = false)
    private Long createdMicros;

    @Column(name = "assigned_at", insertable = false, updatable = false)
    private @Nullable Long assignedMicros;

    @Column(name = "handled_at", insertable = false, updatable = false)
    private @Nullable Long handledMicros;

    @Column(name = "feedback_at", insertable = false, updatable = false)
    private @Nullable Long fedBackMicros;

    @Column(name = "archived_at", insertable = false, updatable = false)
    private @Nullable Long archivedMicros;

    @Column(name = "satisfaction", insertable = false, updatable = false)
    private @Nullable Integer satisfaction;

    protected ServiceRequestEntity() {}

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

    public ServiceStatus getStatus() {
        return status;
    }

    public void setStatus(ServiceStatus status) {
        this.status = status;
    }

    public String getType() {
        return type;
    }

    public void setType(String type) {
        this.type = type;
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

    public UUID getCustomer() {
        return customer;
    }

    public void setCustomer(UUID customer) {
        this.customer = customer;
    }

    public String getRequest() {
        return request;
    }

    public void setRequest(String request) {
        this.request = request;
    }

    public @Nullable UUID getCreatedBy() {
        return createdBy;
    }

    public void setCreatedBy(@Nullable UUID createdBy) {
        this.createdBy = createdBy;
    }

    public Instant getCreatedAt() {
        return createdAt;
    }

    public void setCreatedAt(Instant createdAt) {
        this.createdAt = createdAt;
    }

    public LocalDate getCreatedOn() {
        return createdOn;
    }

    public void setCreatedOn(LocalDate createdOn) {
        this.createdOn = createdOn;
    }

    public @Nullable UUID getAssignee() {
        return assignee;
    }

    public void setAssignee(@Nullable UUID assignee) {
        this.assignee = assignee;
    }

    public @Nullable Instant getAssignedAt() {
        return assignedAt;
    }

    public void setAssignedAt(@Nullable Instant assignedAt) {
        this.assignedAt = assignedAt;
    }

    public @Nullable HandlingColumns getHandling() {
        return handling;
    }

    public void setHandling(@Nullable HandlingColumns handling) {
        this.handling = handling;
    }

    public @Nullable FeedbackColumns getFeedback() {
        return feedback;
    }

    public void setFeedback(@Nullable FeedbackColumns feedback) {
        this.feedback = feedback;
    }

    public int getReworkCount() {
        return reworkCount;
    }

    public void setReworkCount(int reworkCount) {
        this.reworkCount = reworkCount;
    }

    public @Nullable Instant getArchivedAt() {
        return archivedAt;
    }

    public void setArchivedAt(@Nullable Instant archivedAt) {
        this.archivedAt = archivedAt;
    }
}
