package io.crmkit.jpa.chance;

import io.crmkit.jpa.value.InstantMicros;
import io.crmkit.jpa.value.MoneyColumns;
import io.crmkit.jpa.value.VersionedEntity;
import io.crmkit.spi.chance.ChanceStatus;
import jakarta.persistence.Access;
import jakarta.persistence.AccessType;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of {@code crm_chance}. */
@Entity(name = "CrmChance")
@Table(name = "crm_chance")
@Access(AccessType.FIELD)
@SuppressWarnings("NullAway.Init") // the mapper or the provider sets the fields
class ChanceEntity extends VersionedEntity {
    @Column(name = "external_id", length = 400)
    private @Nullable String externalId;

    @Enumerated(EnumType.STRING)
    @Column(name = "status", nullable = false, length = 40)
    private ChanceStatus status;

    @Column(name = "source", length = 400)
    private @Nullable String source;

    @Column(name = "customer_name", nullable = false, length = 400)
    private String customerName;

    @Column(name = "customer_name_key", nullable = false, length = 400)
    private String customerNameKey;

    @Column(name = "title", nullable = false, length = 400)
    private String title;

    @Column(name = "title_key", nullable = false, length = 400)
    private String titleKey;

    @Column(name = "success_rate", nullable = false)
    private int successRate;

    @Embedded
    @AttributeOverride(
            name = "amount",
            column = @Column(name = "expected_value_amount", precision = 38, scale = MoneyColumns.SCALE))
    @AttributeOverride(name = "currency", column = @Column(name = "expected_value_currency", length = 3))
    private @Nullable MoneyColumns expectedValue;

    @Column(name = "contact_name", length = 400)
    private @Nullable String contactName;

    @Column(name = "phone", length = 400)
    private @Nullable String phone;

    @Column(name = "description", nullable = false, length = 10000)
    private String description;

    @Column(name = "created_by")
    private @Nullable UUID createdBy;

    @Convert(converter = InstantMicros.class)
    @Column(name = "created_at", nullable = false)
    private Instant createdAt;

    @Column(name = "assignee")
    private @Nullable UUID assignee;

    @Convert(converter = InstantMicros.class)
    @Column(name = "assigned_at")
    private @Nullable Instant assignedAt;

    @Column(name = "failure_reason", length = 10000)
    private @Nullable String failureReason;

    @Embedded
    @AttributeOverride(
            name = "amount",
            column = @Column(name = "won_value_amount", precision = 38, scale = MoneyColumns.SCALE))
    @AttributeOverride(name = "currency", column = @Column(name = "won_value_currency", length = 3))
    private @Nullable MoneyColumns wonValue;

    @Column(name = "customer_id")
    private @Nullable UUID customer;

    protected ChanceEntity() {}

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

    public ChanceStatus getStatus() {
        return status;
    }

    public void setStatus(ChanceStatus status) {
        this.status = status;
    }

    public @Nullable String getSource() {
        return source;
    }

    public void setSource(@Nullable String source) {
        this.source = source;
    }

    public String getCustomerName() {
        return customerName;
    }

    public void setCustomerName(String customerName) {
        this.customerName = customerName;
    }

    public String getCustomerNameKey() {
        return customerNameKey;
    }

    public void setCustomerNameKey(String customerNameKey) {
        this.customerNameKey = customerNameKey;
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

    public int getSuccessRate() {
        return successRate;
    }

    public void setSuccessRate(int successRate) {
        this.successRate = successRate;
    }

    public @Nullable MoneyColumns getExpectedValue() {
        return expectedValue;
    }

    public void setExpectedValue(@Nullable MoneyColumns expectedValue) {
        this.expectedValue = expectedValue;
    }

    public @Nullable String getContactName() {
        return contactName;
    }

    public void setContactName(@Nullable String contactName) {
        this.contactName = contactName;
    }

    public @Nullable String getPhone() {
        return phone;
    }

    public void setPhone(@Nullable String phone) {
        this.phone = phone;
    }

    public String getDescription() {
        return description;
    }

    public void setDescription(String description) {
        this.description = description;
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

    public @Nullable String getFailureReason() {
        return failureReason;
    }

    public void setFailureReason(@Nullable String failureReason) {
        this.failureReason = failureReason;
    }

    public @Nullable MoneyColumns getWonValue() {
        return wonValue;
    }

    public void setWonValue(@Nullable MoneyColumns wonValue) {
        this.wonValue = wonValue;
    }

    public @Nullable UUID getCustomer() {
        return customer;
    }

    public void setCustomer(@Nullable UUID customer) {
        this.customer = customer;
    }
}
