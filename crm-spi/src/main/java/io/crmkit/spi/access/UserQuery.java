package io.crmkit.spi.access;

import io.crmkit.spi.value.CrmStyle;
import io.crmkit.spi.value.SortedQuery;
import java.util.Optional;
import java.util.Set;
import org.immutables.value.Value;

/**
 * Which users to list: those that meet every criterion given. An empty set is no criterion.
 *
 * <p>Called by hosts and stores.
 */
@Value.Immutable
@CrmStyle
public interface UserQuery extends SortedQuery<User> {

    /** {@return a text that the name contains, compared as {@link io.crmkit.spi.value.NameKey#fold} folds} */
    @Value.Redacted
    Optional<String> getNameContains();

    /** {@return whether the user may act} */
    Optional<Boolean> getActive();

    /** {@return the roles, one of which is among the user's} */
    Set<RoleId> getRoles();

    /** {@return the users to one of whom the user reports directly} */
    Set<UserId> getManagers();

    @Override
    @Value.Default
    default UserSort getSort() {
        return UserSort.ENTERED;
    }

    @Override
    @Value.Default
    default boolean isDescending() {
        return false;
    }

    /** {@return the query that every user meets} */
    static UserQuery any() {
        return builder().build();
    }

    /** {@return an empty builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds queries. */
    final class Builder extends ImmutableUserQuery.Builder {
        Builder() {}
    }
}
