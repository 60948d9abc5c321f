package io.crmkit.spi.loss;

import io.crmkit.spi.access.UserId;
import io.crmkit.spi.customer.CustomerId;
import io.crmkit.spi.value.CrmStyle;
import io.crmkit.spi.value.Period;
import io.crmkit.spi.value.SortedQuery;
import java.util.Optional;
import java.util.Set;
import org.immutables.value.Value;

/**
 * Which loss cases to list: those that meet every criterion given. An empty set is no criterion.
 *
 * <p>Called by hosts and stores.
 */
@Value.Immutable
@CrmStyle
public interface LossQuery extends SortedQuery<LossCase> {

    /** {@return the customer} */
    Optional<CustomerId> getCustomer();

    /** {@return who was in charge of the customer at the last step of the case} */
    Optional<UserId> getManager();

    /** {@return the statuses, one of which is the case's} */
    Set<LossStatus> getStatuses();

    /** {@return the period that the business day of the warning is in} */
    Optional<Period> getWarned();

    /** {@return the period that the lost date is in; only determined cases have one} */
    Optional<Period> getLost();

    /** {@return the reason classes, one of which is the case's; only determined cases have one} */
    Set<String> getReasonClasses();

    @Override
    @Value.Default
    default LossSort getSort() {
        return LossSort.ENTERED;
    }

    @Override
    @Value.Default
    default boolean isDescending() {
        return false;
    }

    /** {@return the query that every case meets} */
    static LossQuery any() {
        return builder().build();
    }

    /** {@return an empty builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds queries. */
    final class Builder extends ImmutableLossQuery.Builder {
        Builder() {}
    }
}
