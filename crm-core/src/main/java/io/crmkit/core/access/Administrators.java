package io.crmkit.core.access;

import io.crmkit.core.handling.Batch;
import io.crmkit.core.handling.Outcome;
import io.crmkit.core.handling.Rights;
import io.crmkit.spi.Unit;
import io.crmkit.spi.access.AccessScope;
import io.crmkit.spi.access.Extent;
import io.crmkit.spi.access.Grant;
import io.crmkit.spi.access.Principal;
import io.crmkit.spi.access.Role;
import io.crmkit.spi.access.RoleId;
import io.crmkit.spi.access.User;
import io.crmkit.spi.access.UserId;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The active users who may administer everything and make others administrators. One of them is always left.
 *
 * <p>Whoever takes an administrator away, or one of the roles that make somebody one, names one who stays as the
 * witness, and touches the witness and the role that makes the witness one. Two who take away each other, or the last
 * two at once, so write the same record, and one of them is told of the conflict: no rule rests on what a transaction
 * can see of another one.
 *
 * @param all they, ordered by id
 */
record Administrators(List<Principal> all) {
    private static final Grant ADMINISTER = new Grant(AccessPermission.ADMINISTER, Extent.ALL);
    private static final Grant READ = new Grant(AccessPermission.READ, Extent.ALL);

    static Administrators load(Unit unit) {
        Map<RoleId, Role> roles = unit.access().listRoles(AccessScope.all()).stream()
                .filter(Administrators::isMadeBy)
                .collect(Collectors.toMap(Role::getId, Function.identity()));
        return new Administrators(AccessHandlers.having(roles.keySet(), unit).stream()
                .filter(User::isActive)
                .map(user -> new Principal(user, making(user, roles)))
                .toList());
    }

    private static List<Role> making(User user, Map<RoleId, Role> roles) {
        return user.getRoles().stream()
                .sorted()
                .filter(roles::containsKey)
                .map(id -> Batch.known(roles, id))
                .toList();
    }

    /**
     * Whether a role makes its users administrators: by it they see all users, keep all, and may give to others at
     * least what it grants themselves, so that one administrator can make another one.
     */
    static boolean isMadeBy(Role role) {
        Set<Grant> delegated = role.getDelegations();
        Rights needed = new Rights(Set.of(ADMINISTER, READ), role.getGrants());
        return needed.beyond(new Rights(role.getGrants(), delegated)).isEmpty();
    }

    /** Whether a user with roles is an administrator. */
    static boolean is(User user, Collection<Role> roles) {
        return user.isActive() && roles.stream().anyMatch(Administrators::isMadeBy);
    }

    /** They as they are when a user is as given, with the given roles. */
    Administrators with(User user, Collection<Role> roles) {
        List<Role> making = user.isActive()
                ? roles.stream()
                        .filter(Administrators::isMadeBy)
                        .sorted(Comparator.comparing(Role::getId))
                        .toList()
                : List.of();
        Stream<Principal> others = without(user.getId()).all().stream();
        Stream<Principal> self = making.isEmpty() ? Stream.of() : Stream.of(new Principal(user, making));
        // Others come first: a witness is best someone whom the command is not about.
        return new Administrators(Stream.concat(others, self).toList());
    }

    /** They without one of them. */
    Administrators without(UserId user) {
        return new Administrators(
                all.stream().filter(one -> !one.user().getId().equals(user)).toList());
    }

    /** They, if a role does not make administrators any more. */
    Administrators without(RoleId role) {
        return new Administrators(all.stream()
                .map(one -> new Principal(
                        one.user(),
                        one.roles().stream()
                                .filter(making -> !making.getId().equals(role))
                                .toList()))
                .filter(one -> !one.roles().isEmpty())
                .toList());
    }

    /** Whether one of them has a role. */
    boolean have(RoleId role) {
        return all.stream()
                .flatMap(one -> one.roles().stream())
                .anyMatch(making -> making.getId().equals(role));
    }

    /** What stands against there being these alone. */
    Optional<Objection> objection() {
        return all.isEmpty() ? Optional.of(Objection.of(AccessRejection.LAST_ADMINISTRATOR)) : Optional.empty();
    }

    /**
     * Touches one who stays, and what makes that one an administrator.
     *
     * @param written the user whom the command is about, and writes anyway
     */
    void witness(Optional<UserId> written, Outcome outcome) {
        Principal witness = all.get(0);
        Role making = witness.roles().get(0);
        outcome.update(Role.KIND, making, making);
        if (!written.equals(Optional.of(witness.user().getId()))) {
            outcome.update(User.KIND, witness.user(), witness.user());
        }
    }
}
