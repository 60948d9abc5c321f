package io.crmkit.spi.customer;

import io.crmkit.spi.value.CrmStyle;
import io.crmkit.spi.value.Kind;
import io.crmkit.spi.value.State;
import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * How things stand with a customer: the guard record of all rules that concern more than one record of a customer. It
 * is made together with the customer and has its identity. Whatever opens or closes work for a customer, records an
 * order or changes the status updates it, even if no field changes, so that two such commands exclude each other by its
 * version; {@link Customer} itself is left alone, so that a new order does not stale an open form, unless the order
 * wins a lost customer back: a change of status is told on the customer.
 *
 * <p>The date of the last order is the greatest date of the customer's orders whose status qualifies under the settings
 * when it is written. Recording a changed or cancelled order recomputes it from the orders that are left ({@link
 * io.crmkit.spi.order.OrderRepository#lastDates}); after a change of the settings, importing the orders again does.
 *
 * <p>Called by hosts and stores.
 */
@Value.Immutable
@CrmStyle
public interface CustomerStanding extends State<CustomerId> {

    /** The token of this kind. */
    Kind<CustomerStanding, CustomerId> KIND = Kind.of("customer-standing", CustomerStanding.class, CustomerId::new);

    @Override
    CustomerId getId();

    /** {@return the status} */
    CustomerStatus getStatus();

    /** {@return the date of the last qualifying order; absent when there was none} */
    Optional<LocalDate> getLastOrderDate();

    /** {@return how many chances that name this customer are neither won nor failed} */
    int getOpenChances();

    /** {@return how many service requests of this customer are not archived} */
    @Value.Default
    default int getOpenRequests() {
        return 0;
    }

    /** {@return how many loss cases of this customer are not decided: one at the most} */
    @Value.Default
    default int getOpenLossCases() {
        return 0;
    }

    /** Keeps counts from going below zero. */
    @Value.Check
    default void check() {
        if (getOpenChances() < 0 || getOpenRequests() < 0 || getOpenLossCases() < 0) {
            throw new IllegalStateException("open work below zero");
        }
    }

    @Override
    @Value.Default
    default long getVersion() {
        return NEW;
    }

    @Override
    default CustomerStanding withVersion(long version) {
        return builder().from(this).version(version).build();
    }

    /** {@return an empty builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds standings. */
    final class Builder extends ImmutableCustomerStanding.Builder {
        Builder() {}
    }
}
