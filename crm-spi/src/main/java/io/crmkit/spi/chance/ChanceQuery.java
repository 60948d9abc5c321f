package io.crmkit.spi.chance;

import io.crmkit.spi.access.UserId;
import io.crmkit.spi.customer.CustomerId;
import io.crmkit.spi.value.CrmStyle;
import io.crmkit.spi.value.SortedQuery;
import java.util.Optional;
import java.util.Set;
import org.immutables.value.Value;

/**
 * Which chances to list: those that meet every criterion given. An empty set is no criterion.
 *
 * <p>Called by hosts and stores.
 */
@Value.Immutable
@CrmStyle
public interface ChanceQuery extends SortedQuery<Chance> {

    /** {@return the statuses, one of which is the chance's} */
    Set<ChanceStatus> getStatuses();

    /** {@return who develops it} */
    Optional<UserId> getAssignee();

    /** {@return who recorded it} */
    Optional<UserId> getCreatedBy();

    /** {@return the customer it is about} */
    Optional<CustomerId> getCustomer();

    /** {@return a text that the customer name contains, compared as {@link io.crmkit.spi.value.NameKey#fold} folds} */
    @Value.Redacted
    Optional<String> getCustomerNameContains();

    /** {@return a text that the title contains, compared as {@link io.crmkit.spi.value.NameKey#fold} folds} */
    @Value.Redacted
    Optional<String> getTitleContains();

    /** {@return the sources, one of which is the chance's} */
    Set<String> getSources();

    @Override
    @Value.Default
    default ChanceSort getSort() {
        return ChanceSort.ENTERED;
    }

    @Override
    @Value.Default
    default boolean isDescending() {
        return false;
    }

    /** {@return the query that every chance meets} */
    static ChanceQuery any() {
        return builder().build();
    }

    /** {@return an empty builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds queries. */
    final class Builder extends ImmutableChanceQuery.Builder {
        Builder() {}
    }
}
