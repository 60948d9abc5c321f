package io.crmkit.spi.activity;

import io.crmkit.spi.access.UserId;
import io.crmkit.spi.customer.CustomerId;
import io.crmkit.spi.value.CrmStyle;
import io.crmkit.spi.value.Period;
import java.util.Optional;
import java.util.Set;
import org.immutables.value.Value;

/**
 * Which activities to list: those that meet every criterion given. An empty set is no criterion.
 *
 * <p>Called by hosts and stores.
 */
@Value.Immutable
@CrmStyle
public interface ActivityQuery {

    /** {@return the customer} */
    Optional<CustomerId> getCustomer();

    /** {@return who is responsible} */
    Optional<UserId> getResponsible();

    /** {@return the statuses, one of which is the activity's} */
    Set<ActivityStatus> getStatuses();

    /** {@return the channels, one of which is the activity's} */
    Set<String> getChannels();

    /** {@return the period that its date is in} */
    Optional<Period> getPeriod();

    /** {@return the query that every activity meets} */
    static ActivityQuery any() {
        return builder().build();
    }

    /** {@return an empty builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds queries. */
    final class Builder extends ImmutableActivityQuery.Builder {
        Builder() {}
    }
}
