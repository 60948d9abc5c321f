package io.crmkit.spi.customer;

import io.crmkit.spi.access.UserId;
import io.crmkit.spi.value.CrmStyle;
import io.crmkit.spi.value.SortedQuery;
import java.util.Optional;
import java.util.Set;
import org.immutables.value.Value;

/**
 * Which customers to list: those that meet every criterion given. An empty set is no criterion.
 *
 * <p>Called by hosts and stores.
 */
@Value.Immutable
@CrmStyle
public interface CustomerQuery extends SortedQuery<Customer> {

    /** {@return a text that the name contains, compared as {@link io.crmkit.spi.value.NameKey#fold} folds} */
    @Value.Redacted
    Optional<String> getNameContains();

    /** {@return the managers, one of whom is in charge} */
    Set<UserId> getManagers();

    /** {@return the regions, one of which is the customer's} */
    Set<String> getRegions();

    /** {@return the levels, one of which is the customer's} */
    Set<CustomerLevel> getLevels();

    /** {@return the statuses, one of which is the customer's} */
    Set<CustomerStatus> getStatuses();

    /**
     * {@return a text that the customer number contains, compared as {@link io.crmkit.spi.value.NameKey#fold} folds}
     */
    Optional<String> getNumberContains();

    /**
     * {@return a text that the telephone number contains, compared by its digits alone; a text without digits is no
     * criterion}
     */
    @Value.Redacted
    Optional<String> getPhoneContains();

    @Override
    @Value.Default
    default CustomerSort getSort() {
        return CustomerSort.ENTERED;
    }

    @Override
    @Value.Default
    default boolean isDescending() {
        return false;
    }

    /** {@return the query that every customer meets} */
    static CustomerQuery any() {
        return builder().build();
    }

    /** {@return an empty builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds queries. */
    final class Builder extends ImmutableCustomerQuery.Builder {
        Builder() {}
    }
}
