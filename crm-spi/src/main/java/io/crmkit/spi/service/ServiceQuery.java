package io.crmkit.spi.service;

import io.crmkit.spi.access.UserId;
import io.crmkit.spi.customer.CustomerId;
import io.crmkit.spi.value.CrmStyle;
import io.crmkit.spi.value.Period;
import io.crmkit.spi.value.SortedQuery;
import java.util.Optional;
import java.util.Set;
import org.immutables.value.Value;

/**
 * Which service requests to list: those that meet every criterion given. An empty set is no criterion.
 *
 * <p>Called by hosts and stores.
 */
@Value.Immutable
@CrmStyle
public interface ServiceQuery extends SortedQuery<ServiceRequest> {

    /** {@return the customer who asks} */
    Optional<CustomerId> getCustomer();

    /** {@return a text that the title contains, compared as {@link io.crmkit.spi.value.NameKey#fold} folds} */
    @Value.Redacted
    Optional<String> getTitleContains();

    /** {@return the types, one of which is the request's} */
    Set<String> getTypes();

    /** {@return the statuses, one of which is the request's} */
    Set<ServiceStatus> getStatuses();

    /** {@return the period that the business day of its creation is in} */
    Optional<Period> getCreated();

    /** {@return who handles it} */
    Optional<UserId> getAssignee();

    /** {@return who recorded it} */
    Optional<UserId> getCreatedBy();

    @Override
    @Value.Default
    default ServiceSort getSort() {
        return ServiceSort.ENTERED;
    }

    @Override
    @Value.Default
    default boolean isDescending() {
        return false;
    }

    /** {@return the query that every request meets} */
    static ServiceQuery any() {
        return builder().build();
    }

    /** {@return an empty builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds queries. */
    final class Builder extends ImmutableServiceQuery.Builder {
        Builder() {}
    }
}
