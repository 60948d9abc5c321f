package io.crmkit.jpa.order;

import io.crmkit.jpa.value.InstantMicros;
import io.crmkit.jpa.value.VersionedEntity;
import io.crmkit.spi.order.OrderStatus;
import jakarta.persistence.Access;
import jakarta.persistence.AccessType;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of {@code crm_order}. */
@Entity(name = "CrmOrder")
@Table(name = "crm_order")
@Access(AccessType.FIELD)
@SuppressWarnings("NullAway.Init") // the mapper or the provider sets the fields
class OrderEntity extends VersionedEntity {
    @Column(name = "external_id", length = 400)
    private @Nullable String externalId;

    @Column(name = "external_id_key", length = 400)
    private @Nullable String externalIdKey;

    @Column(name = "customer_id", nullable = false)
    private UUID customer;

    @Column(name = "order_date", nullable = false)
    private LocalDate date;

    @Column(name = "delivery_address", length = 10000)
    private @Nullable String deliveryAddress;

    @Enumerated(EnumType.STRING)
    @Column(name = "status", nullable = false, length = 40)
    private OrderStatus status;

    @Column(name = "currency", nullable = false, length = 3)
    private String currency;

    @Column(name = "net_total", nullable = false, precision = 65, scale = OrderMapper.TOTAL_SCALE)
    private BigDecimal netTotal;

    @Convert(converter = InstantMicros.class)
    @Column(name = "recorded_at", nullable = false)
    private Instant recordedAt;

    @Transient
    private List<OrderLineEntity> lines = List.of();

    protected OrderEntity() {}

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

    public @Nullable String getExternalIdKey() {
        return externalIdKey;
    }

    public void setExternalIdKey(@Nullable String externalIdKey) {
        this.externalIdKey = externalIdKey;
    }

    public UUID getCustomer() {
        return customer;
    }

    public void setCustomer(UUID customer) {
        this.customer = customer;
    }

    public LocalDate getDate() {
        return date;
    }

    public void setDate(LocalDate date) {
        this.date = date;
    }

    public @Nullable String getDeliveryAddress() {
        return deliveryAddress;
    }

    public void setDeliveryAddress(@Nullable String deliveryAddress) {
        this.deliveryAddress = deliveryAddress;
    }

    public OrderStatus getStatus() {
        return status;
    }

    public void setStatus(OrderStatus status) {
        this.status = status;
    }

    public String getCurrency() {
        return currency;
    }

    public void setCurrency(String currency) {
        this.currency = currency;
    }

    public BigDecimal getNetTotal() {
        return netTotal;
    }

    public void setNetTotal(BigDecimal netTotal) {
        this.netTotal = netTotal;
    }

    public Instant getRecordedAt() {
        return recordedAt;
    }

    public void setRecordedAt(Instant recordedAt) {
        this.recordedAt = recordedAt;
    }

    /** {@return the lines that were read, in their order} */
    public List<OrderLineEntity> getLines() {
        return lines;
    }

    public void setLines(List<OrderLineEntity> lines) {
        this.lines = lines;
    }
}
