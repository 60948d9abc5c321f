package io.crmkit.jpa.loss;

import io.crmkit.jpa.value.InstantMicros;
import io.crmkit.jpa.value.VersionedEntity;
import io.crmkit.spi.loss.LossStatus;
import jakarta.persistence.Access;
import jakarta.persistence.AccessType;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of {@code crm_loss_case}. */
@Entity(name = "CrmLossCase")
@Table(name = "crm_loss_case")
@Access(AccessType.FIELD)
@SuppressWarnings("NullAway.Init") // the mapper or the provider sets the fields
class LossCaseEntity extends VersionedEntity {
    @Column(name = "customer_id", nullable = false)
    private UUID customer;

    @Column(name = "open_customer_id")
    private @Nullable UUID openCustomer;

    @Column(name = "manager_id", nullable = false)
    private UUID manager;

    @Enumerated(EnumType.STRING)
    @Column(name = "status", nullable = false, length = 40)
    private LossStatus status;

    @Column(name = "last_order_date")
    private @Nullable LocalDate lastOrderDate;

    @Column(name = "last_order_key", nullable = false)
    private int lastOrderKey;

    @Column(name = "limit_months", nullable = false)
    private int limitMonths;

    @Column(name = "warned_on", nullable = false)
    private LocalDate warnedOn;

    @Convert(converter = InstantMicros.class)
    @Column(name = "opened_at", nullable = false)
    private Instant openedAt;

    @Column(name = "reason_class", length = 400)
    private @Nullable String reasonClass;

    @Column(name = "reason", length = 10000)
    private @Nullable String reason;

    @Column(name = "lost_date")
    private @Nullable LocalDate lostDate;

    @Convert(converter = InstantMicros.class)
    @Column(name = "closed_at")
    private @Nullable Instant closedAt;

    @Transient
    private List<LossMeasureEntity> measures = List.of();

    protected LossCaseEntity() {}

    @Override
    public void giveUpKeys() {
        openCustomer = null;
    }

    public UUID getCustomer() {
        return customer;
    }

    public void setCustomer(UUID customer) {
        this.customer = customer;
    }

    public @Nullable UUID getOpenCustomer() {
        return openCustomer;
    }

    public void setOpenCustomer(@Nullable UUID openCustomer) {
        this.openCustomer = openCustomer;
    }

    public UUID getManager() {
        return manager;
    }

    public void setManager(UUID manager) {
        this.manager = manager;
    }

    public LossStatus getStatus() {
        return status;
    }

    public void setStatus(LossStatus status) {
        this.status = status;
    }

    public @Nullable LocalDate getLastOrderDate() {
        return lastOrderDate;
    }

    public void setLastOrderDate(@Nullable LocalDate lastOrderDate) {
        this.lastOrderDate = lastOrderDate;
    }

    public int getLastOrderKey() {
        return lastOrderKey;
    }

    public void setLastOrderKey(int lastOrderKey) {
        this.lastOrderKey = lastOrderKey;
    }

    public int getLimitMonths() {
        return limitMonths;
    }

    public void setLimitMonths(int limitMonths) {
        this.limitMonths = limitMonths;
    }

    public LocalDate getWarnedOn() {
        return warnedOn;
    }

    public void setWarnedOn(LocalDate warnedOn) {
        this.warnedOn = warnedOn;
    }

    public Instant getOpenedAt() {
        return openedAt;
    }

    public void setOpenedAt(Instant openedAt) {
        this.openedAt = openedAt;
    }

    public @Nullable String getReasonClass() {
        return reasonClass;
    }

    public void setReasonClass(@Nullable String reasonClass) {
        this.reasonClass = reasonClass;
    }

    public @Nullable String getReason() {
        return reason;
    }

    public void setReason(@Nullable String reason) {
        this.reason = reason;
    }

    public @Nullable LocalDate getLostDate() {
        return lostDate;
    }

    public void setLostDate(@Nullable LocalDate lostDate) {
        this.lostDate = lostDate;
    }

    public @Nullable Instant getClosedAt() {
        return closedAt;
    }

    public void setClosedAt(@Nullable Instant closedAt) {
        this.closedAt = closedAt;
    }

    /** {@return the measures that were read, in their order} */
    public List<LossMeasureEntity> getMeasures() {
        return measures;
    }

    public void setMeasures(List<LossMeasureEntity> measures) {
        this.measures = measures;
    }
}
