package io.crmkit.core.access;

import io.crmkit.core.handling.Actor;
import io.crmkit.core.handling.Rights;
import io.crmkit.spi.access.Extent;
import io.crmkit.spi.access.Principal;
import io.crmkit.spi.access.UserId;
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
        return Objection.unless(before.beyond(limit), AccessRejection.RIGHT_NOT_HELD)
                .or(() -> Objection.unless(after.beyond(limit), AccessRejection.RIGHT_NOT_HELD));
    }

    /** What stands against rights of the giver's own that shall be. */
    Optional<Objection> toOwn(Rights after) {
        return Objection.unless(after.beyond(rights), AccessRejection.OWN_RIGHTS_RAISED);
    }

    /** What stands against someone's becoming the superior of a user: rights over the team then reach that user. */
    Optional<Objection> toSuperior(Principal superior) {
        Rights gained = new Rights(
                Rights.of(superior.roles()).grants().stream()
                        .filter(grant -> grant.extent() == Extent.TEAM)
                        .collect(Collectors.toSet()),
                Set.of());
        return superior.user().getId().equals(user)
                ? Objection.unless(gained, AccessRejection.OWN_RIGHTS_RAISED)
                : toChange(Rights.NONE, gained);
    }
}
