package io.crmkit.core.sequence;

import io.crmkit.core.sequence.Move.Person;
import io.crmkit.core.sequence.Staff.ARole;
import io.crmkit.core.sequence.Staff.AUser;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** What becomes of moves on users and their roles. */
final class RightsMoves {
    private final World world;
    private final Staff staff;
    private final Giving giving;

    RightsMoves(World world) {
        this.world = world;
        this.staff = world.staff;
        this.giving = new Giving(world);
    }

    String assign(Person actor, Move move) {
        Optional<AUser> user = World.there(staff.users, move.target());
        Set<Integer> then = new HashSet<>();
        String refused = Rights.first(
                () -> kept(actor, user),
                () -> roleKnown(actor, move.other()),
                () -> user.orElseThrow().roles.contains(move.other()) ? "rejected ROLE_ASSIGNED" : "",
                () -> {
                    then.addAll(user.orElseThrow().roles);
                    then.add(move.other());
                    return giving.toUser(actor, user.orElseThrow(), then);
                });
        return user(refused, actor, user, "ASSIGN_ROLE", found -> found.roles.add(move.other()));
    }

    String revoke(Person actor, Move move) {
        Optional<AUser> user = World.there(staff.users, move.target());
        Set<Integer> then = new HashSet<>();
        String refused = Rights.first(
                () -> kept(actor, user),
                () -> roleKnown(actor, move.other()),
                () -> user.orElseThrow().roles.contains(move.other()) ? "" : "rejected ROLE_NOT_ASSIGNED",
                () -> {
                    then.addAll(user.orElseThrow().roles);
                    then.remove(move.other());
                    return giving.isLastIf(user.orElseThrow(), then);
                },
                () -> giving.toUser(actor, user.orElseThrow(), then));
        return user(refused, actor, user, "REVOKE_ROLE", found -> {
            found.roles.remove(move.other());
            found.formerRoles.add(move.other());
        });
    }

    String activate(Person actor, Move move) {
        Optional<AUser> user = World.there(staff.users, move.target());
        String refused = Rights.first(
                () -> kept(actor, user),
                () -> user.orElseThrow().active ? "rejected USER_ACTIVE" : "",
                () -> giving.toUser(actor, user.orElseThrow(), user.orElseThrow().roles));
        return user(refused, actor, user, "ACTIVATE", found -> found.active = true);
    }

    String deactivate(Person actor, Move move) {
        Optional<AUser> user = World.there(staff.users, move.target());
        String refused = Rights.first(
                () -> kept(actor, user),
                () -> user.orElseThrow().active ? "" : "rejected USER_INACTIVE",
                () -> giving.isLastIf(user.orElseThrow(), Set.of()),
                () -> giving.toUser(actor, user.orElseThrow(), user.orElseThrow().roles));
        return user(refused, actor, user, "DEACTIVATE", found -> found.active = false);
    }

    /** Changes how far one right reaches that a role grants, or lets others be given. */
    String editRole(Person actor, Move move) {
        Optional<ARole> role = World.there(staff.roles, move.target());
        boolean delegates = Words.isDelegation(move);
        String right = Posts.PERMISSIONS.get(move.other());
        int extent = Words.extent(move);
        boolean known = extent == Staff.NONE || Posts.isGrantable(right);
        String refused = Rights.first(
                () -> staff.granted(actor, Staff.ADMINISTER),
                () -> Rights.found(role.isPresent() && staff.reachesAll(actor, "user.read"), "role"),
                () -> Rights.reached(staff.reachesAll(actor, Staff.ADMINISTER), Staff.ADMINISTER),
                () -> Rights.known(known, delegates ? "details.delegations" : "details.grants", "UNKNOWN"),
                () -> giving.toRole(actor, role.orElseThrow(), delegates, right, extent));
        if (!refused.isEmpty()) {
            return refused;
        }
        set(delegates ? role.orElseThrow().delegations : role.orElseThrow().grants, right, extent);
        world.tell(role.orElseThrow(), "EDIT_ROLE", actor.user());
        return World.DONE;
    }

    static void set(Map<String, Integer> rights, String right, int extent) {
        if (extent == Staff.NONE) {
            rights.remove(right);
        } else {
            rights.put(right, extent);
        }
    }

    private String kept(Person actor, Optional<AUser> user) {
        return Rights.first(
                () -> staff.granted(actor, Staff.ADMINISTER),
                () -> Rights.found(
                        user.filter(found -> staff.reaches(actor, "user.read", found.person))
                                .isPresent(),
                        "user"),
                () -> Rights.reached(
                        staff.reaches(actor, Staff.ADMINISTER, user.orElseThrow().person), Staff.ADMINISTER));
    }

    /** Roles are nobody's, so that only who sees all sees them. */
    private String roleKnown(Person actor, int role) {
        return Rights.known(role >= 0 && staff.reachesAll(actor, "user.read"), "role", "UNKNOWN");
    }

    private String user(String refused, Person actor, Optional<AUser> user, String step, Consumer<AUser> change) {
        if (refused.isEmpty()) {
            change.accept(user.orElseThrow());
            world.tell(user.orElseThrow(), step, actor.user());
        }
        return refused.isEmpty() ? World.DONE : refused;
    }
}
