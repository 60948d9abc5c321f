package io.crmkit.jpa.access;

import io.crmkit.jpa.value.Conditional;
import io.crmkit.spi.access.AccessScope;
import io.crmkit.spi.access.UserId;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Internal to crm-jpa: narrows queries to what a scope admits, in their conditions. */
public final class Scopes {
    private static final String PARAMETER = "scopeUsers";

    private Scopes() {}

    /**
     * Narrows a query.
     *
     * @param <Q> the type of the query
     * @param query the query
     * @param scope what may be seen
     * @param owned holds for rows that one of {@code :scopeUsers} owns
     * @return the query
     */
    public static <Q extends Conditional<?>> Q narrow(Q query, AccessScope scope, String owned) {
        if (scope instanceof AccessScope.OwnedBy some) {
            query.whereIn(owned, PARAMETER, uuids(some.users()));
        } else if (!(scope instanceof AccessScope.All)) {
            // None, and whatever comes to be besides: what is not known admits nothing.
            query.nothing();
        }
        return query;
    }

    /**
     * Narrows a query for rows that nobody owns.
     *
     * @param <Q> the type of the query
     * @param query the query
     * @param scope what may be seen
     * @return the query
     */
    public static <Q extends Conditional<?>> Q ownedByNobody(Q query, AccessScope scope) {
        if (!scope.admits(Set.of())) {
            query.nothing();
        }
        return query;
    }

    /** Whether there is nothing that a scope admits, whoever owns it. */
    static boolean seesNothing(AccessScope scope) {
        return scope instanceof AccessScope.OwnedBy some ? some.users().isEmpty() : !scope.admits(Set.of());
    }

    /**
     * {@return the columns of references to users}
     *
     * @param users the users
     */
    public static List<UUID> uuids(Set<UserId> users) {
        return users.stream().map(UserId::value).toList();
    }
}
