package io.crmkit.core.access;

import io.crmkit.core.handling.Decision;
import io.crmkit.core.handling.Outcome;
import io.crmkit.core.handling.Rights;
import io.crmkit.spi.access.Role;
import io.crmkit.spi.access.RoleId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What happens to roles. The giver is absent where the system acts. */
final class RoleRules {
    private RoleRules() {}

    static Decision<Role> enter(Optional<Giver> giver, Role role) {
        Rights rights = Rights.of(List.of(role));
        Optional<Objection> objection = giver.flatMap(one -> one.toChange(Rights.NONE, rights));
        return objection.isPresent()
                ? objection.get().rejected()
                : new Outcome()
                        .insert(Role.KIND, role)
                        .event(Role.KIND, role, told(role.getName(), Rights.NONE, rights))
                        .answer(Role.KIND, role);
    }

    /**
     * Decides an edit.
     *
     * @param own all roles of the giver
     * @param administrators who they are; needed if the role makes administrators
     */
    static Decision<Role> edit(
            Optional<Giver> giver, Role before, RoleDetails details, List<Role> own, Administrators administrators) {
        Role after = described(Role.builder().from(before).grants(Set.of()).delegations(Set.of()), details)
                .build();
        if (giver.isPresent() && !after.getName().equals(before.getName())) {
            return Objection.of(AccessRejection.ROLE_NAME_FIXED).rejected();
        }
        Rights was = Rights.of(List.of(before));
        Rights shall = Rights.of(List.of(after));
        Optional<Objection> objection =
                giver.flatMap(one -> one.toChange(was, shall).or(() -> one.toOwn(Rights.of(replaced(own, after)))));
        if (objection.isPresent()) {
            return objection.get().rejected();
        }
        Outcome outcome = new Outcome();
        if (!Administrators.isMadeBy(after) && administrators.have(before.getId())) {
            Administrators rest = administrators.without(before.getId());
            Optional<Objection> last = rest.objection();
            if (last.isPresent()) {
                return last.get().rejected();
            }
            rest.witness(Optional.empty(), outcome);
        }
        return outcome.update(Role.KIND, before, after)
                .event(Role.KIND, before, told(after.getName(), was, shall))
                .answer(Role.KIND, after);
    }

    static Decision<RoleId> remove(Optional<Giver> giver, Role role, boolean inUse) {
        if (inUse) {
            return Objection.of(AccessRejection.ROLE_IN_USE).rejected();
        }
        Rights rights = Rights.of(List.of(role));
        Optional<Objection> objection = giver.flatMap(one -> one.toChange(rights, Rights.NONE));
        return objection.isPresent()
                ? objection.get().rejected()
                : new Outcome()
                        .remove(Role.KIND, role)
                        .event(Role.KIND, role, told(role.getName(), rights, Rights.NONE))
                        .answer(role.getId());
    }

    /** What details say, on top of an identity. */
    static Role.Builder described(Role.Builder role, RoleDetails details) {
        return role.name(details.name().strip())
                .description(details.description().strip())
                .grants(details.grants())
                .delegations(details.delegations());
    }

    private static List<Role> replaced(List<Role> roles, Role after) {
        return roles.stream()
                .map(role -> role.getId().equals(after.getId()) ? after : role)
                .toList();
    }

    /** What the history tells: the role by name, for it may be gone, and the rights that came and those that went. */
    private static Map<String, String> told(String name, Rights before, Rights after) {
        Map<String, String> told = new HashMap<>();
        told.put("name", name);
        tell(told, "given", after.without(before));
        tell(told, "revoked", before.without(after));
        return told;
    }

    private static void tell(Map<String, String> told, String key, Rights rights) {
        if (!rights.isEmpty()) {
            told.put(key, String.join(", ", rights.texts()));
        }
    }
}
