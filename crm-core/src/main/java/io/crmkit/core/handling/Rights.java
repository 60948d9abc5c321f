package io.crmkit.core.handling;

import io.crmkit.spi.access.Grant;
import io.crmkit.spi.access.Role;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Internal: what roles let a user do, and what they let the user give to others.
 *
 * @param grants what the user may do
 * @param delegations what the user may give to others
 */
public record Rights(Set<Grant> grants, Set<Grant> delegations) {
    /** No right at all. */
    public static final Rights NONE = new Rights(Set.of(), Set.of());

    /**
     * Makes rights.
     *
     * @param grants what the user may do
     * @param delegations what the user may give to others
     */
    public Rights {
        grants = Set.copyOf(grants);
        delegations = Set.copyOf(delegations);
    }

    /**
     * {@return what roles give together}
     *
     * @param roles the roles
     */
    public static Rights of(Collection<Role> roles) {
        return new Rights(all(roles, Role::getGrants), all(roles, Role::getDelegations));
    }

    /**
     * {@return those of these rights that others do not cover}
     *
     * @param others the other rights
     */
    public Rights beyond(Rights others) {
        return new Rights(beyond(grants, others.grants), beyond(delegations, others.delegations));
    }

    /**
     * {@return those of these rights that are not among others as they stand, covered or not}
     *
     * @param others the other rights
     */
    public Rights without(Rights others) {
        return new Rights(without(grants, others.grants), without(delegations, others.delegations));
    }

    /** {@return whether there is no right} */
    public boolean isEmpty() {
        return grants.isEmpty() && delegations.isEmpty();
    }

    /** {@return the rights as texts, in one order on every machine} */
    public List<String> texts() {
        return Stream.concat(
                        grants.stream().map(Rights::text), delegations.stream().map(grant -> "delegate " + text(grant)))
                .sorted()
                .toList();
    }

    private static String text(Grant grant) {
        return grant.permission() + " " + grant.extent();
    }

    private static Set<Grant> all(Collection<Role> roles, Function<Role, Set<Grant>> grants) {
        return roles.stream().flatMap(role -> grants.apply(role).stream()).collect(Collectors.toSet());
    }

    private static Set<Grant> without(Set<Grant> grants, Set<Grant> others) {
        return grants.stream().filter(grant -> !others.contains(grant)).collect(Collectors.toSet());
    }

    private static Set<Grant> beyond(Set<Grant> grants, Set<Grant> others) {
        return grants.stream()
                .filter(grant -> others.stream().noneMatch(other -> other.covers(grant)))
                .collect(Collectors.toSet());
    }
}
