package io.crmkit.spi.customer;

import io.crmkit.spi.value.CrmStyle;
import io.crmkit.spi.value.SortedQuery;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * Which contacts to list: those that meet every criterion given. An empty set is no criterion.
 *
 * <p>Called by hosts and stores.
 */
@Value.Immutable
@CrmStyle
public interface ContactQuery extends SortedQuery<Contact> {

    /** {@return the customer that the person is at} */
    Optional<CustomerId> getCustomer();

    /** {@return a text that the name contains, compared as {@link io.crmkit.spi.value.NameKey#fold} folds} */
    @Value.Redacted
    Optional<String> getNameContains();

    /**
     * {@return a text that the office telephone number or the mobile one contains, compared by its digits alone; a text
     * without digits is no criterion}
     */
    @Value.Redacted
    Optional<String> getPhoneContains();

    @Override
    @Value.Default
    default ContactSort getSort() {
        return ContactSort.ENTERED;
    }

    @Override
    @Value.Default
    default boolean isDescending() {
        return false;
    }

    /** {@return the query that every contact meets} */
    static ContactQuery any() {
        return builder().build();
    }

    /** {@return an empty builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds queries. */
    final class Builder extends ImmutableContactQuery.Builder {
        Builder() {}
    }
}
