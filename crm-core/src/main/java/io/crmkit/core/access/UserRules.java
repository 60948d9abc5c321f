package io.crmkit.core.access;

import io.crmkit.core.handling.Decision;
import io.crmkit.core.handling.Outcome;
import io.crmkit.core.handling.Rights;
import io.crmkit.spi.access.Principal;
import io.crmkit.spi.access.Role;
import io.crmkit.spi.access.User;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What happens to users. The giver is absent where the system acts. */
final class UserRules {
    private UserRules() {}

    static Decision<User> enter(Optional<Giver> giver, User user, List<Role> roles) {
        Optional<Objection> objection = giver.flatMap(one -> one.toChange(Rights.NONE, Rights.of(roles)));
        if (objection.isPresent()) {
            return objection.get().rejected();
        }
        // Touched: who changes or removes a role at this moment decides it anew.
        return new Outcome()
                .touch(Role.KIND, roles)
                .insert(User.KIND, user)
                .event(User.KIND, user, given(roles))
                .answer(User.KIND, user);
    }

    /**
     * Decides an edit.
     *
     * @param then those to whom the user shall report
     * @param now those to whom the user reports
     * @param others the administrators besides the user, where the user is one
     */
    static Decision<User> edit(
            Optional<Giver> giver,
            Principal before,
            UserDetails details,
            Superiors then,
            Superiors now,
            Administrators others) {
        User user = before.user();
        if (then.include(user.getId())) {
            return Objection.of(AccessRejection.MANAGER_CYCLE).rejected();
        }
        Rights rights = Rights.of(before.roles());
        List<Principal> gaining = then.besides(now);
        List<Principal> losing = now.besides(then);
        Optional<Objection> objection = giver.flatMap(one -> one.toChange(rights, rights)
                .or(() -> gaining.stream()
                        .flatMap(superior -> one.toSuperior(superior).stream())
                        .findFirst())
                .or(() -> losing.stream()
                        .flatMap(superior -> one.toFormerSuperior(superior).stream())
                        .findFirst()));
        if (objection.isPresent()) {
            return objection.get().rejected();
        }
        User after = described(User.builder().from(user), details).build();
        Outcome outcome = new Outcome();
        if (Administrators.is(user, before.roles())
                && user.getExternalId().isPresent()
                && after.getExternalId().isEmpty()) {
            // Whom the host cannot sign in any more administers nothing, whatever the roles say.
            Optional<Objection> last = others.objection();
            if (last.isPresent()) {
                return last.get().rejected();
            }
            others.witness(Optional.of(user.getId()), outcome);
        }
        Map<String, String> told = new HashMap<>();
        if (!after.getManager().equals(user.getManager())) {
            told.put(
                    "manager",
                    after.getManager().map(id -> id.value().toString()).orElse(""));
            // Touched: two who make each other the superior write the same records.
            outcome.touch(User.KIND, then.all().stream().map(Principal::user).toList());
        }
        if (!after.getExternalId().equals(user.getExternalId())) {
            told.put("externalId", after.getExternalId().orElse(""));
        }
        return outcome.update(User.KIND, user, after)
                .event(User.KIND, user, told)
                .answer(User.KIND, after);
    }

    static Decision<User> activate(Optional<Giver> giver, Principal before) {
        if (before.user().isActive()) {
            return Objection.of(AccessRejection.USER_ACTIVE).rejected();
        }
        User after = User.builder().from(before.user()).active(true).build();
        return changed(giver, before, after, before.roles(), new Outcome(), Map.of());
    }

    static Decision<User> deactivate(Optional<Giver> giver, Principal before, Administrators administrators) {
        if (!before.user().isActive()) {
            return Objection.of(AccessRejection.USER_INACTIVE).rejected();
        }
        User after = User.builder().from(before.user()).active(false).build();
        return lowered(giver, before, after, before.roles(), administrators, Map.of());
    }

    static Decision<User> assign(Optional<Giver> giver, Principal before, Role role) {
        if (before.user().getRoles().contains(role.getId())) {
            return Objection.of(AccessRejection.ROLE_ASSIGNED).rejected();
        }
        List<Role> roles = new ArrayList<>(before.roles());
        roles.add(role);
        User after = User.builder().from(before.user()).addRoles(role.getId()).build();
        // Touched: who changes or removes the role at this moment decides it anew.
        Outcome outcome = new Outcome().touch(Role.KIND, List.of(role));
        return changed(giver, before, after, roles, outcome, given(List.of(role)));
    }

    static Decision<User> revoke(Optional<Giver> giver, Principal before, Role role, Administrators administrators) {
        if (!before.user().getRoles().contains(role.getId())) {
            return Objection.of(AccessRejection.ROLE_NOT_ASSIGNED).rejected();
        }
        List<Role> roles = before.roles().stream()
                .filter(one -> !one.getId().equals(role.getId()))
                .toList();
        User after = User.builder()
                .from(before.user())
                .roles(roles.stream().map(Role::getId).toList())
                .build();
        return lowered(giver, before, after, roles, administrators, Map.of("revoked", role.getName()));
    }

    /** What details say, on top of what is known. */
    static User.Builder described(User.Builder user, UserDetails details) {
        return user.externalId(Optional.ofNullable(details.externalId()))
                .name(details.name().strip())
                .manager(Optional.ofNullable(details.manager()));
    }

    private static Decision<User> lowered(
            Optional<Giver> giver,
            Principal before,
            User after,
            List<Role> roles,
            Administrators administrators,
            Map<String, String> told) {
        Outcome outcome = new Outcome();
        if (Administrators.is(before.user(), before.roles())) {
            Administrators rest = administrators.with(after, roles);
            Optional<Objection> objection = rest.objection();
            if (objection.isPresent()) {
                return objection.get().rejected();
            }
            rest.witness(Optional.of(after.getId()), outcome);
        }
        return changed(giver, before, after, roles, outcome, told);
    }

    private static Decision<User> changed(
            Optional<Giver> giver,
            Principal before,
            User after,
            List<Role> roles,
            Outcome outcome,
            Map<String, String> told) {
        User user = before.user();
        Rights rights = Rights.of(roles);
        Optional<Objection> objection = giver.flatMap(one -> one.toChange(Rights.of(before.roles()), rights)
                .or(() -> one.user().equals(user.getId()) ? one.toOwn(rights) : Optional.empty()));
        return objection.isPresent()
                ? objection.get().rejected()
                : outcome.update(User.KIND, user, after)
                        .event(User.KIND, user, told)
                        .answer(User.KIND, after);
    }

    /** What the history tells of roles. */
    private static Map<String, String> given(List<Role> roles) {
        return roles.isEmpty()
                ? Map.of()
                : Map.of("given", roles.stream().map(Role::getName).sorted().collect(Collectors.joining(", ")));
    }
}
