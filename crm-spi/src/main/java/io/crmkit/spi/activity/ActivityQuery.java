package io.crmkit.spi.activity;

import io.crmkit.spi.access.UserId;
import io.crmkit.spi.customer.CustomerId;
import io.crmkit.spi.value.CrmStyle;
import io.crmkit.spi.value.Period;
import io.crmkit.spi.value.SortedQuery;
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
public interface ActivityQuery extends SortedQuery<Activity> {

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

    /** {@return a text that the title contains, compared as {@link io.crmkit.spi.value.NameKey#fold} folds} */
    @Value.Redacted
    Optional<String> getTitleContains();

    @Override
    @Value.Default
    default ActivitySort getSort() {
        return ActivitySort.ENTERED;
    }

    @Override
    @Value.Default
    default boolean isDescending() {
        return false;
    }

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
