package io.crmkit.core.access;

import io.crmkit.spi.Unit;
import io.crmkit.spi.access.AccessScope;
import io.crmkit.spi.access.Principal;
import io.crmkit.spi.access.UserId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Those to whom a user reports, directly or not.
 *
 * @param all they, the nearest first
 */
record Superiors(List<Principal> all) {
    /** Nobody. */
    static final Superiors NONE = new Superiors(List.of());

    /** A manager and the manager's superiors; a cycle of managers ends where it began. */
    static Superiors from(Optional<UserId> manager, Unit unit) {
        Map<UserId, Principal> found = new LinkedHashMap<>();
        Optional<UserId> next = manager;
        while (next.isPresent() && !found.containsKey(next.get())) {
            Optional<Principal> superior = unit.access().findPrincipal(next.get(), AccessScope.all());
            superior.ifPresent(principal -> found.put(principal.user().getId(), principal));
            next = superior.flatMap(principal -> principal.user().getManager());
        }
        return new Superiors(List.copyOf(found.values()));
    }

    boolean include(UserId user) {
        return all.stream().anyMatch(one -> one.user().getId().equals(user));
    }

    /** Those of them who are not among others. */
    List<Principal> besides(Superiors others) {
        return all.stream().filter(one -> !others.include(one.user().getId())).toList();
    }
}
