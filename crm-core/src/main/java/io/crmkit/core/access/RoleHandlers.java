package io.crmkit.core.access;

import static io.crmkit.core.access.AccessHandlers.bound;
import static io.crmkit.core.handling.Handler.on;

import io.crmkit.core.command.ViolationCode;
import io.crmkit.core.handling.Answer;
import io.crmkit.core.handling.Context;
import io.crmkit.core.handling.Decision;
import io.crmkit.core.handling.Faults;
import io.crmkit.core.handling.Handler;
import io.crmkit.spi.Unit;
import io.crmkit.spi.access.AccessScope;
import io.crmkit.spi.access.Grant;
import io.crmkit.spi.access.Permission;
import io.crmkit.spi.access.Principal;
import io.crmkit.spi.access.Role;
import io.crmkit.spi.access.RoleId;
import io.crmkit.spi.access.UserQuery;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads what the rules of roles need, and asks them. */
final class RoleHandlers {
    private static final Answer<Role> ROLE = Answer.state(Role.KIND, AccessSubject.ROLE);
    private static final String NAME = "role.name";

    private final Set<Permission> grantable;

    RoleHandlers(Set<Permission> grantable) {
        this.grantable = grantable;
    }

    List<Handler<?, ?, ?>> all() {
        return List.of(
                Handler.of(CreateRole.class)
                        .check((command, none, context, faults) -> {
                            AccessHandlers.requireReach(command.action(), Set.of(), context);
                            check(command.details(), faults);
                        })
                        .decide(ROLE, bound((command, none, context) -> enter(command, context))),
                on(EditRole.class, AccessSubject.ROLE, EditRole::role)
                        .check((command, role, context, faults) -> check(command.details(), faults))
                        .decide(ROLE, bound((command, role, context) -> edit(command, role, context))),
                on(RemoveRole.class, AccessSubject.ROLE, RemoveRole::role)
                        .decide(
                                Answer.id(Role.KIND),
                                bound((command, role, context) -> RoleRules.remove(
                                        Giver.of(context.actor()), role, isInUse(role, context.unit())))));
    }

    private void check(RoleDetails details, Faults faults) {
        check(details.grants(), "details.grants", faults);
        check(details.delegations(), "details.delegations", faults);
    }

    private void check(Set<Grant> grants, String field, Faults faults) {
        if (!grants.stream().map(Grant::permission).allMatch(grantable::contains)) {
            faults.add(field, ViolationCode.UNKNOWN);
        }
    }

    private static Decision<Role> enter(CreateRole command, Context context) {
        return isTaken(command.details(), Optional.empty(), context.unit())
                ? AccessHandlers.taken(NAME)
                : RoleRules.enter(
                        Giver.of(context.actor()),
                        RoleRules.described(Role.builder(), command.details())
                                .id(new RoleId(context.newId()))
                                .build());
    }

    private static Decision<Role> edit(EditRole command, Role role, Context context) {
        if (isTaken(command.details(), Optional.of(role), context.unit())) {
            return AccessHandlers.taken(NAME);
        }
        List<Role> own = context.actor().principal().map(Principal::roles).orElse(List.of());
        return RoleRules.edit(
                Giver.of(context.actor()),
                role,
                command.details(),
                own,
                Administrators.isMadeBy(role) ? Administrators.load(context.unit()) : new Administrators(List.of()));
    }

    private static boolean isTaken(RoleDetails details, Optional<Role> owner, Unit unit) {
        return unit.access().listRoles(AccessScope.all()).stream()
                .filter(other -> other.getName().equals(details.name().strip()))
                .anyMatch(other ->
                        owner.filter(self -> self.getId().equals(other.getId())).isEmpty());
    }

    private static boolean isInUse(Role role, Unit unit) {
        return unit.access()
                        .countUsers(UserQuery.builder().addRoles(role.getId()).build(), AccessScope.all())
                > 0;
    }
}
