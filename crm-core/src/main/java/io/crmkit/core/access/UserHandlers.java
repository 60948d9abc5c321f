package io.crmkit.core.access;

import static io.crmkit.core.access.AccessHandlers.bound;
import static io.crmkit.core.handling.Handler.on;

import io.crmkit.core.command.ViolationCode;
import io.crmkit.core.handling.Answer;
import io.crmkit.core.handling.Context;
import io.crmkit.core.handling.Decision;
import io.crmkit.core.handling.Faults;
import io.crmkit.core.handling.Handler;
import io.crmkit.spi.ConflictException;
import io.crmkit.spi.access.AccessScope;
import io.crmkit.spi.access.Principal;
import io.crmkit.spi.access.Role;
import io.crmkit.spi.access.RoleId;
import io.crmkit.spi.access.User;
import io.crmkit.spi.access.UserId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads what the rules of users need, and asks them. */
final class UserHandlers {
    private static final Answer<User> USER = Answer.state(User.KIND, AccessSubject.USER);
    private static final Administrators NOT_NEEDED = new Administrators(List.of());

    private UserHandlers() {}

    static List<Handler<?, ?, ?>> all() {
        return List.of(
                Handler.of(CreateUser.class).check(UserHandlers::check).decide(USER, bound(UserHandlers::enter)),
                on(EditUser.class, AccessSubject.PRINCIPAL, EditUser::user)
                        .check((command, before, context, faults) -> checkManager(command.details(), context, faults))
                        .decide(USER, bound(UserHandlers::edit)),
                on(ActivateUser.class, AccessSubject.PRINCIPAL, ActivateUser::user)
                        .decide(
                                USER,
                                bound((command, before, context) ->
                                        UserRules.activate(Giver.of(context.actor()), before))),
                on(DeactivateUser.class, AccessSubject.PRINCIPAL, DeactivateUser::user)
                        .decide(
                                USER,
                                bound((command, before, context) -> UserRules.deactivate(
                                        Giver.of(context.actor()), before, administrators(before, context)))),
                on(AssignRole.class, AccessSubject.PRINCIPAL, AssignRole::user)
                        .check((command, before, context, faults) -> checkRole(command.role(), context, faults))
                        .decide(
                                USER,
                                bound((command, before, context) -> UserRules.assign(
                                        Giver.of(context.actor()), before, role(command.role(), context)))),
                on(RevokeRole.class, AccessSubject.PRINCIPAL, RevokeRole::user)
                        .check((command, before, context, faults) -> checkRole(command.role(), context, faults))
                        .decide(
                                USER,
                                bound((command, before, context) -> UserRules.revoke(
                                        Giver.of(context.actor()),
                                        before,
                                        role(command.role(), context),
                                        administrators(before, context)))));
    }

    private static void check(CreateUser command, Handler.None none, Context context, Faults faults) {
        AccessHandlers.requireReach(
                command.action(),
                command.details().manager() == null
                        ? Set.of()
                        : Set.of(command.details().manager()),
                context);
        checkManager(command.details(), context, faults);
        Set<RoleId> known = context.unit().access().listRoles(context.scope(AccessPermission.READ)).stream()
                .map(Role::getId)
                .collect(Collectors.toSet());
        if (!known.containsAll(command.roles())) {
            faults.add("roles", ViolationCode.UNKNOWN);
        }
    }

    private static Decision<User> enter(CreateUser command, Handler.None none, Context context) {
        if (taken(command.details(), Optional.empty(), context)) {
            return AccessHandlers.taken("user.externalId");
        }
        List<Role> roles =
                command.roles().stream().sorted().map(id -> role(id, context)).toList();
        User user = UserRules.described(User.builder(), command.details())
                .id(new UserId(context.newId()))
                .active(true)
                .roles(command.roles())
                .build();
        return UserRules.enter(Giver.of(context.actor()), user, roles);
    }

    private static Decision<User> edit(EditUser command, Principal before, Context context) {
        if (taken(command.details(), Optional.of(before.user()), context)) {
            return AccessHandlers.taken("user.externalId");
        }
        Optional<UserId> manager = Optional.ofNullable(command.details().manager());
        Optional<UserId> former = before.user().getManager();
        // Who keeps the manager keeps the superiors, also in a circle that an older version may have made.
        boolean moves = !manager.equals(former);
        return UserRules.edit(
                Giver.of(context.actor()),
                before,
                command.details(),
                moves ? Superiors.from(manager, context.unit()) : Superiors.NONE,
                moves ? Superiors.from(former, context.unit()) : Superiors.NONE,
                administrators(before, context).without(before.user().getId()));
    }

    private static void checkManager(UserDetails details, Context context, Faults faults) {
        if (details.manager() != null
                && context.unit()
                        .access()
                        .findUsers(Set.of(details.manager()), context.scope(AccessPermission.READ))
                        .isEmpty()) {
            faults.add("details.manager", ViolationCode.UNKNOWN);
        }
    }

    private static void checkRole(RoleId id, Context context, Faults faults) {
        if (AccessSubject.role(context.unit(), id, context.scope(AccessPermission.READ))
                .isEmpty()) {
            faults.add("role", ViolationCode.UNKNOWN);
        }
    }

    /** A role that was checked to be there; gone since, on a store that reads what others wrote meanwhile. */
    private static Role role(RoleId id, Context context) {
        return AccessSubject.role(context.unit(), id, AccessScope.all())
                .orElseThrow(() -> new ConflictException(null, null));
    }

    /** Who the administrators are, where the user is one of them. */
    private static Administrators administrators(Principal user, Context context) {
        return Administrators.is(user.user(), user.roles()) ? Administrators.load(context.unit()) : NOT_NEEDED;
    }

    private static boolean taken(UserDetails details, Optional<User> owner, Context context) {
        return details.externalId() != null
                && context.unit().access().findByExternalIds(Set.of(details.externalId()), AccessScope.all()).stream()
                        .anyMatch(other -> owner.filter(self -> self.getId().equals(other.getId()))
                                .isEmpty());
    }
}
