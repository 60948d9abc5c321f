package io.crmkit.examples.springhost.web;

import io.crmkit.spi.access.UserId;
import io.crmkit.spi.customer.CustomerId;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;

/**
 * What the form of a step gives. No step wants all of it; what it wants and does not get is a fault that the CRM tells.
 *
 * @param version of the record as the page showed it
 * @param key of the form, by which it is known when it is sent twice
 */
public record Given(
        @Nullable Long version,
        @Nullable String key,
        @Nullable UUID user,
        @Nullable UUID customer,
        @Nullable UUID item,
        @Nullable LocalDate date,
        @Nullable String text,
        @Nullable String choice,
        @Nullable Integer rating) {

    /** What a form gave that was refused, if the page is shown for that. */
    static Optional<Given> in(Model model) {
        return model.getAttribute("given") instanceof Given given ? Optional.of(given) : Optional.empty();
    }

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
