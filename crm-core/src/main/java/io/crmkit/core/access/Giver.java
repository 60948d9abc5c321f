package io.crmkit.core.access;

import io.crmkit.core.handling.Actor;
import io.crmkit.core.handling.Rights;
import io.crmkit.spi.access.Extent;
import io.crmkit.spi.access.Grant;
import io.crmkit.spi.access.Principal;
import io.crmkit.spi.access.UserId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Who gives and takes rights. One may give only what one's roles delegate, touch only those whose rights one might have
 * given, and not get more rights oneself.
 *
 * @param user who it is
 * @param rights what the user has
 */
record Giver(UserId user, Rights rights) {

    /** The actor of a command; absent for the system, which may do all. */
    static Optional<Giver> of(Actor actor) {
        return actor.user().map(user -> new Giver(user, actor.rights()));
    }

    /** What stands against leading rights from what they are to what they shall be. */
    Optional<Objection> toChange(Rights before, Rights after) {
        Rights limit = new Rights(rights.delegations(), rights.delegations());
        return objection(before.beyond(limit), AccessRejection.RIGHT_NOT_HELD)
                .or(() -> objection(after.beyond(limit), AccessRejection.RIGHT_NOT_HELD));
    }

    /** What stands against rights of the giver's own that shall be. */
    Optional<Objection> toOwn(Rights after) {
        return objection(after.beyond(rights), AccessRejection.OWN_RIGHTS_RAISED);
    }

    /** What stands against someone's becoming the superior of a user: rights over the team then reach that user. */
    Optional<Objection> toSuperior(Principal superior) {
        Rights gained = overTeam(superior);
        return superior.user().getId().equals(user)
                ? objection(gained, AccessRejection.OWN_RIGHTS_RAISED)
                : toChange(Rights.NONE, gained);
    }

    /** What stands against someone's being the superior of a user no longer. */
    Optional<Objection> toFormerSuperior(Principal superior) {
        return superior.user().getId().equals(user) ? Optional.empty() : toChange(overTeam(superior), Rights.NONE);
    }

    private static Rights overTeam(Principal superior) {
        return new Rights(
                Rights.of(superior.roles()).grants().stream()
                        .filter(grant -> grant.extent() == Extent.TEAM)
                        .collect(Collectors.toSet()),
                Set.of());
    }

    /** An objection to rights, unless there are none. Which ones they are is told to those who may see all roles. */
    private Optional<Objection> objection(Rights objected, AccessRejection code) {
        if (objected.isEmpty()) {
            return Optional.empty();
        }
        boolean seesRoles = rights.grants().contains(new Grant(AccessPermission.READ, Extent.ALL));
        return Optional.of(new Objection(code, Map.of("rights", seesRoles ? objected.texts() : List.of())));
    }
}
