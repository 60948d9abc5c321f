package io.crmkit.core;

import io.crmkit.core.handling.Actor;
import io.crmkit.core.handling.Context;
import io.crmkit.core.handling.Rights;
import io.crmkit.core.settings.CrmSettings;
import io.crmkit.spi.Unit;
import io.crmkit.spi.access.AccessScope;
import io.crmkit.spi.access.Permission;
import io.crmkit.spi.access.UserId;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

/** What surrounds every command and read: the settings, the clock, the ids, and what the system may do. */
record Surroundings(CrmSettings settings, Clock clock, Supplier<UUID> ids, Set<Permission> system) {

    /** What an actor may do and give to others; nothing if the actor may not act. */
    Rights rights(Unit unit, Optional<UserId> user) {
        return user.map(id -> unit.access()
                        .findPrincipal(id, AccessScope.all())
                        .filter(principal -> principal.user().isActive())
                        .map(principal -> Rights.of(principal.roles()))
                        .orElse(Rights.NONE))
                .orElseGet(() -> Actor.system(system).rights());
    }

    /** The context of an actor who holds one of some permissions; refuses, naming the first, if the actor does not. */
    Context context(Unit unit, Optional<UserId> user, Set<Permission> oneOf, boolean rehearsal) {
        Permission first = oneOf.iterator().next();
        Actor actor = user.map(id -> Actor.user(unit, id, first)).orElseGet(() -> Actor.system(system));
        actor.require(oneOf.stream().filter(actor::holds).findFirst().orElse(first));
        return new Context(unit, actor, settings, clock.instant().truncatedTo(ChronoUnit.MICROS), ids, rehearsal);
    }
}
