package io.crmkit.examples.springhost.web;

import io.crmkit.spi.access.UserId;
import io.crmkit.spi.customer.CustomerId;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the form of a step gives. No step wants all of it; what it wants and does not get is a fault that the CRM tells.
 *
 * @param version of the record as the page showed it
 */
public record Given(
        @Nullable Long version,
        @Nullable UUID user,
        @Nullable UUID customer,
        @Nullable UUID item,
        @Nullable LocalDate date,
        @Nullable String text,
        @Nullable String choice,
        @Nullable Integer rating) {

    // The CRM refuses what lacks; these records are made without it all the same.
    @SuppressWarnings("NullAway")
    UserId userId() {
        return user == null ? null : new UserId(user);
    }

    @Nullable CustomerId customerId() {
        return customer == null ? null : new CustomerId(customer);
    }

    @SuppressWarnings("NullAway")
    String words() {
        return text;
    }
}
