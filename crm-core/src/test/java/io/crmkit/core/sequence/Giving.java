package io.crmkit.core.sequence;

import io.crmkit.core.sequence.Move.Person;
import io.crmkit.core.sequence.Staff.ARole;
import io.crmkit.core.sequence.Staff.AUser;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * What in a model stands against rights from being given and taken: nobody passes on what his roles do not let him,
 * nobody gets more by what he does himself, and somebody must be left who may administer.
 */
final class Giving {
    private final World world;
    private final Staff staff;

    Giving(World world) {
        this.world = world;
        this.staff = world.staff;
    }

    /** What stands against a user's being in some roles then. */
    String toUser(Person actor, AUser user, Set<Integer> then) {
        return Rights.first(
                () -> held(actor, grants(user.roles), delegations(user.roles)),
                () -> held(actor, grants(then), delegations(then)),
                () -> user.person == actor ? raised(actor, grants(then), delegations(then)) : "");
    }

    /** What stands against a role's giving one right as far as that then. */
    String toRole(Person actor, ARole role, boolean delegates, String right, int extent) {
        Map<String, Integer> changed = Staff.copy(delegates ? role.delegations : role.grants);
        RightsMoves.set(changed, right, extent);
        Map<String, Integer> grants = delegates ? role.grants : changed;
        Map<String, Integer> delegations = delegates ? changed : role.delegations;
        return Rights.first(
                () -> held(actor, role.grants, role.delegations),
                () -> held(actor, grants, delegations),
                () -> raisedBy(actor, role, delegates, right, extent),
                () -> isLastIf(role, delegates, right, extent));
    }

    private String raisedBy(Person actor, ARole role, boolean delegates, String right, int extent) {
        Set<Integer> own = staff.user(actor).roles;
        Map<String, Integer> grantsBefore = grants(own);
        Map<String, Integer> delegationsBefore = delegations(own);
        Map<String, Integer> sort = delegates ? role.delegations : role.grants;
        int before = sort.getOrDefault(right, Staff.NONE);
        RightsMoves.set(sort, right, extent);
        boolean raises = !covers(grantsBefore, grants(own)) || !covers(delegationsBefore, delegations(own));
        RightsMoves.set(sort, right, before);
        return raises && world.flaw != Flaw.OWN_RIGHTS_CAN_BE_RAISED ? "rejected OWN_RIGHTS_RAISED" : "";
    }

    private String isLastIf(ARole role, boolean delegates, String right, int extent) {
        boolean before = staff.hasAdministrator();
        Map<String, Integer> sort = delegates ? role.delegations : role.grants;
        int old = sort.getOrDefault(right, Staff.NONE);
        RightsMoves.set(sort, right, extent);
        boolean after = staff.hasAdministrator();
        RightsMoves.set(sort, right, old);
        return before && !after ? last() : "";
    }

    /** What stands against a user's being in some roles alone, because there must be an administrator. */
    String isLastIf(AUser user, Set<Integer> then) {
        boolean before = staff.hasAdministrator();
        Set<Integer> old = new HashSet<>(user.roles);
        user.roles.retainAll(then);
        boolean after = staff.hasAdministrator();
        user.roles.addAll(old);
        return before && !after ? last() : "";
    }

    private String last() {
        return world.flaw == Flaw.LAST_ADMINISTRATOR_MAY_GO ? "" : "rejected LAST_ADMINISTRATOR";
    }

    private String held(Person actor, Map<String, Integer> grants, Map<String, Integer> delegations) {
        Map<String, Integer> limit = delegations(staff.user(actor).roles);
        boolean held = covers(limit, grants) && covers(limit, delegations);
        return held || world.flaw == Flaw.ANY_RIGHT_CAN_BE_GIVEN ? "" : "rejected RIGHT_NOT_HELD";
    }

    private String raised(Person actor, Map<String, Integer> grants, Map<String, Integer> delegations) {
        Set<Integer> own = staff.user(actor).roles;
        boolean raises = !covers(grants(own), grants) || !covers(delegations(own), delegations);
        return raises && world.flaw != Flaw.OWN_RIGHTS_CAN_BE_RAISED ? "rejected OWN_RIGHTS_RAISED" : "";
    }

    private Map<String, Integer> grants(Set<Integer> roles) {
        return staff.together(roles, role -> role.grants);
    }

    private Map<String, Integer> delegations(Set<Integer> roles) {
        return staff.together(roles, role -> role.delegations);
    }

    private static boolean covers(Map<String, Integer> limit, Map<String, Integer> rights) {
        return rights.entrySet().stream()
                .allMatch(right -> limit.getOrDefault(right.getKey(), Staff.NONE) >= right.getValue());
    }
}
