package io.crmkit.core.analytics.customer;

import io.crmkit.core.event.Stay;
import io.crmkit.core.event.StayCalculator;
import io.crmkit.spi.customer.Customer;
import io.crmkit.spi.customer.CustomerStanding;
import io.crmkit.spi.customer.CustomerStatus;
import io.crmkit.spi.event.CrmEvent;
import io.crmkit.spi.report.CustomerLabel;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * How a customer has gone by an instant: active, lost, won back, retired, as the history tells. All else is as it is now.
 *
 * <p>Called by hosts that run report calculations in parts.
 *
 * @param customer the customer as it is now
 * @param stays its statuses up to the instant, in the order of time; at least one
 */
public record CustomerJourney(Customer customer, List<Stay> stays) {

    /**
     * Makes a journey.
     *
     * @param customer the customer
     * @param stays its statuses
     * @throws IllegalArgumentException if there is none
     */
    public CustomerJourney {
        stays = List.copyOf(stays);
        if (stays.isEmpty()) {
            throw new IllegalArgumentException("a journey has a status");
        }
    }

    /**
     * {@return the journey of a customer up to an instant; absent if it was entered after it}
     *
     * @param customer the customer as it is now
     * @param standing its standing as it is now
     * @param events its events, in the order in which they happened; later ones are left out
     * @param asOf the instant
     */
    public static Optional<CustomerJourney> of(
            Customer customer, CustomerStanding standing, List<CrmEvent> events, Instant asOf) {
        List<Stay> stays = StayCalculator.stays(
                events, customer.getCreatedAt(), standing.getStatus().name(), asOf);
        return stays.isEmpty() ? Optional.empty() : Optional.of(new CustomerJourney(customer, stays));
    }

    /** {@return the status at the instant} */
    public CustomerStatus status() {
        return CustomerStatus.valueOf(stays.get(stays.size() - 1).status());
    }

    /** {@return whether the customer was lost once, and is active again} */
    public boolean isWonBack() {
        return status() == CustomerStatus.ACTIVE
                && stays.stream().anyMatch(stay -> stay.status().equals(CustomerStatus.LOST.name()));
    }

    /**
     * {@return when the customer first came to a status; absent if it never did}
     *
     * @param status the status
     */
    public Optional<Instant> first(CustomerStatus status) {
        return stays.stream()
                .filter(stay -> stay.status().equals(status.name()))
                .map(Stay::since)
                .findFirst();
    }

    /** {@return what reports call the customer} */
    public CustomerLabel label() {
        return new CustomerLabel(customer.getId(), customer.getNumber(), customer.getName());
    }
}
