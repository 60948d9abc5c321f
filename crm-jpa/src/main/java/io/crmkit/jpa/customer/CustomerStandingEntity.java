package io.crmkit.jpa.customer;

import io.crmkit.jpa.value.VersionedEntity;
import io.crmkit.spi.customer.CustomerStatus;
import jakarta.persistence.Access;
import jakarta.persistence.AccessType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A row of {@code crm_customer_standing}; its id is that of its customer. */
@Entity(name = "CrmCustomerStanding")
@Table(name = "crm_customer_standing")
@Access(AccessType.FIELD)
@SuppressWarnings("NullAway.Init") // the mapper or the provider sets the fields
class CustomerStandingEntity extends VersionedEntity {
    @Enumerated(EnumType.STRING)
    @Column(name = "status", nullable = false, length = 40)
    private CustomerStatus status;

    @Column(name = "last_order_date")
    private @Nullable LocalDate lastOrderDate;

    @Column(name = "last_order_key", nullable = false)
    private int lastOrderKey;

    @Column(name = "open_chances", nullable = false)
    private int openChances;

    @Column(name = "open_requests", nullable = false)
    private int openRequests;

    @Column(name = "open_loss_cases", nullable = false)
    private int openLossCases;

    protected CustomerStandingEntity() {}

    public CustomerStatus getStatus() {
        return status;
    }

    public void setStatus(CustomerStatus status) {
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

    public int getOpenChances() {
        return openChances;
    }

    public void setOpenChances(int openChances) {
        this.openChances = openChances;
    }

    public int getOpenRequests() {
        return openRequests;
    }

    public void setOpenRequests(int openRequests) {
        this.openRequests = openRequests;
    }

    public int getOpenLossCases() {
        return openLossCases;
    }

    public void setOpenLossCases(int openLossCases) {
        this.openLossCases = openLossCases;
    }
}
