package io.crmkit.core.handling;

import io.crmkit.core.command.CrmException;
import io.crmkit.core.command.DenialCause;
import io.crmkit.core.command.Refusal;
import io.crmkit.core.command.Relation;
import io.crmkit.spi.Unit;
import io.crmkit.spi.access.AccessScope;
import io.crmkit.spi.access.Extent;
import io.crmkit.spi.access.Grant;
import io.crmkit.spi.access.Permission;
import io.crmkit.spi.access.Principal;
import io.crmkit.spi.access.Role;
import io.crmkit.spi.access.UserId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Internal: who acts, and how far that reaches. Lives no longer than the unit it was read in. */
public final class Actor {
    private final Optional<Principal> principal;
    private final Map<Permission, Extent> extents;
    // Every command and every query makes an actor; few ask what may be given to others, or who is in the team.
    private final Supplier<Rights> rights;
    private final Supplier<Set<UserId>> team;

    private Actor(
            Optional<Principal> principal,
            Map<Permission, Extent> extents,
            Supplier<Rights> rights,
            Supplier<Set<UserId>> team) {
        this.principal = principal;
        this.extents = extents;
        this.rights = rights;
        this.team = team;
    }

    /**
     * {@return the actor that a user is}
     *
     * @param unit the unit to read in
     * @param id the user
     * @param wanted the permission to deny if there is no such actor
     * @throws CrmException if there is no such user, or the user is not active
     */
    public static Actor user(Unit unit, UserId id, Permission wanted) {
        Principal principal = unit.access()
                .findPrincipal(id, AccessScope.all())
                .orElseThrow(() -> denied(wanted, DenialCause.UNKNOWN_ACTOR));
        if (!principal.user().isActive()) {
            throw denied(wanted, DenialCause.INACTIVE_ACTOR);
        }
        return of(principal, unit);
    }

    /**
     * {@return the actor that a user with roles is, active or not}
     *
     * @param principal the user with roles
     * @param unit the unit to read the team in, should it matter
     */
    public static Actor of(Principal principal, Unit unit) {
        UserId id = principal.user().getId();
        Map<Permission, Extent> extents = new HashMap<>();
        for (Role role : principal.roles()) {
            for (Grant grant : role.getGrants()) {
                extents.merge(grant.permission(), grant.extent(), BinaryOperator.maxBy(Comparator.naturalOrder()));
            }
        }
        return new Actor(
                Optional.of(principal),
                extents,
                () -> Rights.of(principal.roles()),
                () -> unit.access().team(id, AccessScope.all()));
    }

    /**
     * {@return the system, with grants for all records}
     *
     * @param permissions what it may do
     */
    public static Actor system(Set<Permission> permissions) {
        Map<Permission, Extent> extents = new HashMap<>();
        permissions.forEach(permission -> extents.put(permission, Extent.ALL));
        return new Actor(
                Optional.empty(),
                extents,
                () -> new Rights(
                        permissions.stream()
                                .map(permission -> new Grant(permission, Extent.ALL))
                                .collect(Collectors.toSet()),
                        Set.of()),
                Set::of);
    }

    /** {@return the user; absent for the system} */
    public Optional<UserId> user() {
        return principal.map(one -> one.user().getId());
    }

    /** {@return the user with roles, as they were when the rights were read; absent for the system} */
    public Optional<Principal> principal() {
        return principal;
    }

    /** {@return what the actor may do and give to others; the system, which may give everything, is never asked} */
    public Rights rights() {
        return rights.get();
    }

    /**
     * {@return whether some grant gives a permission, however far it reaches}
     *
     * @param permission the permission
     */
    public boolean holds(Permission permission) {
        return extents.containsKey(permission);
    }

    /**
     * Refuses unless some grant gives a permission.
     *
     * @param permission the permission
     * @throws CrmException if none does
     */
    public void require(Permission permission) {
        if (!holds(permission)) {
            throw denied(permission, DenialCause.NOT_GRANTED);
        }
    }

    /**
     * {@return what a permission lets the actor see}
     *
     * @param permission the permission
     */
    public AccessScope scope(Permission permission) {
        Extent extent = extents.get(permission);
        if (extent == null) {
            return AccessScope.none();
        }
        return switch (extent) {
            case ALL -> AccessScope.all();
            case TEAM -> AccessScope.ownedBy(team.get());
            case OWN -> AccessScope.ownedBy(user().map(Set::of).orElse(Set.of()));
        };
    }

    /**
     * {@return whether a permission reaches a record}
     *
     * @param permission the permission
     * @param relations the relations, one of which is demanded of whoever holds it for own records; none if nothing is
     * @param related gives the users who stand in a relation to the record
     */
    public boolean reaches(Permission permission, Set<Relation> relations, Function<Relation, Set<UserId>> related) {
        if (!holds(permission)) {
            return false;
        }
        AccessScope scope = scope(permission);
        return relations.isEmpty() || relations.stream().anyMatch(relation -> scope.admits(related.apply(relation)));
    }

    private static CrmException denied(Permission permission, DenialCause cause) {
        return new CrmException(new Refusal.Denied(permission, cause));
    }
}
