package io.crmkit.core.sequence;

import io.crmkit.core.sequence.DictionaryMoves.AnEntry;
import io.crmkit.core.sequence.Move.Attempt;
import io.crmkit.core.sequence.Move.Person;
import io.crmkit.core.sequence.Records.ARequest;
import io.crmkit.core.sequence.Staff.ARole;
import io.crmkit.core.sequence.Staff.AUser;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** On whom and on what fitting moves on users, roles and the dictionary, and hand-overs, are made, and by whom. */
final class OfficeSettling {
    private static final Set<String> NEEDED = Set.of(
            "chance.create",
            "chance.assign",
            "chance.develop",
            "chance.read",
            "customer.edit",
            "customer.read",
            "service.create",
            "service.assign",
            "user.read");
    private static final int SUPERVISOR = Posts.number(Posts.Post.SALES_SUPERVISOR);

    private final World world;
    private final Settling settling;
    private final Staff staff;

    OfficeSettling(World world, Settling settling) {
        this.world = world;
        this.settling = settling;
        this.staff = world.staff;
    }

    Move plain(Move move) {
        int people = World.PEOPLE.size();
        int roles = staff.roles.size();
        return switch (move.attempt()) {
            case ASSIGN_ROLE, REVOKE_ROLE -> settled(move, people, Move.index(move.other(), roles));
            case ACTIVATE, DEACTIVATE, HAND_WORK_OVER -> settled(move, people, Move.index(move.other(), people));
            case EDIT_ROLE -> settled(move, roles, move.other() % Posts.PERMISSIONS.size());
            default -> settled(move, world.entries.size(), -1);
        };
    }

    private static Move settled(Move move, int targets, int other) {
        return move.settled(move.person(), Move.index(move.target(), targets), other);
    }

    Move fitting(Move move) {
        Optional<Move> cure = move.isOfficeWork() && move.value() % 6 > 0 ? cure(move) : Optional.empty();
        return cure.orElseGet(() -> another(move));
    }

    private Move another(Move move) {
        return switch (move.attempt()) {
            case ASSIGN_ROLE -> assign(move);
            case REVOKE_ROLE -> revoke(move);
            case ACTIVATE, DEACTIVATE -> active(move);
            case EDIT_ROLE -> editRole(move);
            case HAND_WORK_OVER -> handOver(move);
            default -> entry(move);
        };
    }

    private Person administrator(Move move, String permission) {
        List<Person> able = World.PEOPLE.stream()
                .filter(person -> staff.isActive(person) && staff.reachesAll(person, permission))
                .toList();
        return able.isEmpty() ? Person.ADA : able.get(move.more() % able.size());
    }

    /** What gives back that for want of which something could not be done. */
    private Optional<Move> cure(Move move) {
        return world.setback.filter(before -> !before.isOver(world)).flatMap(before -> cure(move, before));
    }

    private Optional<Move> cure(Move move, Setback before) {
        if (before.word().isPresent()) {
            return Optional.of(move.as(Attempt.RESTORE_ENTRY)
                    .settled(
                            administrator(move, "dictionary.edit"),
                            world.entries.indexOf(before.word().get()),
                            -1));
        }
        Person by = administrator(move, Staff.ADMINISTER);
        Person who = before.move().person();
        if (!staff.isActive(who)) {
            return Optional.of(move.as(Attempt.ACTIVATE).settled(by, World.PEOPLE.indexOf(who), -1));
        }
        int role = Settling.pick(0, staff.roles, found -> found.firstGrants.containsKey(before.right()));
        if (role < 0 || !Posts.of(who).contains(role)) {
            return Optional.empty();
        }
        int right = Posts.PERMISSIONS.indexOf(before.right());
        return Optional.of(
                staff.user(who).roles.contains(role)
                        ? move.as(Attempt.EDIT_ROLE)
                                .settled(by, role, right)
                                .worth(extent(staff.roles.get(role).firstGrants, before.right()))
                                .with(1)
                        : move.as(Attempt.ASSIGN_ROLE).settled(by, World.PEOPLE.indexOf(who), role));
    }

    /** Half of the time a role that somebody had before. */
    private Move assign(Move move) {
        int former = Settling.pick(move.target(), staff.users, user -> !user.roles.containsAll(user.formerRoles));
        int target = former >= 0 && move.value() % 2 == 0 ? former : move.target() % staff.users.size();
        AUser user = staff.users.get(target);
        if (move.more() % 8 == 7 && !user.roles.isEmpty()) {
            return move.settled(
                    administrator(move, Staff.ADMINISTER),
                    target,
                    user.roles.iterator().next());
        }
        int role = Settling.pick(
                move.other(),
                staff.roles,
                found -> !user.roles.contains(staff.roles.indexOf(found))
                        && (target != former || user.formerRoles.contains(staff.roles.indexOf(found))));
        boolean administers = former < 0 && move.value() % 4 == 1 && !user.roles.contains(0);
        return move.settled(administrator(move, Staff.ADMINISTER), target, administers ? 0 : Math.max(0, role));
    }

    private Move revoke(Move move) {
        // Now and then from whoever administers.
        int target = Settling.pick(
                move.target(),
                staff.users,
                user -> !user.roles.isEmpty() && staff.isAdministrator(user) == (move.value() % 4 == 0));
        if (target < 0) {
            return assign(move.as(Attempt.ASSIGN_ROLE));
        }
        List<Integer> held = move.more() % 8 == 7
                ? List.of((move.value() + 1) % staff.roles.size())
                : List.copyOf(staff.users.get(target).roles);
        return move.settled(administrator(move, Staff.ADMINISTER), target, held.get(move.other() % held.size()));
    }

    /** So that there are always some at work. */
    private Move active(Move move) {
        long away = staff.users.stream().filter(user -> !user.active).count();
        boolean back = away > 2 || (move.attempt() == Attempt.ACTIVATE && away > 0);
        boolean any = move.more() % 8 == 7;
        int target = Settling.pick(
                move.target(),
                staff.users,
                user -> any
                        ? user.active == back
                        : back ? isBack(user, away) : user.active && isAdministrator(user, move));
        return move.as(back ? Attempt.ACTIVATE : Attempt.DEACTIVATE)
                .settled(administrator(move, Staff.ADMINISTER), Math.max(0, target), -1);
    }

    /** Whoever was away from the beginning comes last. */
    private static boolean isBack(AUser user, long away) {
        return !user.active && (user.person != Person.GONE || away == 1);
    }

    private boolean isAdministrator(AUser user, Move move) {
        return staff.isAdministrator(user) == (move.value() % 3 == 0);
    }

    /** Half of the time a right that was changed is set back. */
    private Move editRole(Move move) {
        int changed = Settling.pick(move.target(), staff.roles, role -> !role.grants.equals(role.firstGrants));
        Person by = administrator(move, Staff.ADMINISTER);
        if (changed >= 0 && move.value() % 2 == 0) {
            ARole role = staff.roles.get(changed);
            int right = Settling.pick(
                    move.other(),
                    Posts.PERMISSIONS,
                    found -> extent(role.grants, found) != extent(role.firstGrants, found));
            return move.settled(by, changed, right)
                    .worth(extent(role.firstGrants, Posts.PERMISSIONS.get(right)))
                    .with(1);
        }
        // Administrators lose rights to give, leads and account managers mostly rights that they need all the time.
        int target = Words.isDelegation(move) || move.target() % 8 == 0 ? 0 : SUPERVISOR + move.target() % 2;
        ARole role = staff.roles.get(target);
        Map<String, Integer> rights = Words.isDelegation(move) ? role.delegations : role.grants;
        int held = Settling.pick(
                move.other(),
                Posts.PERMISSIONS,
                right -> extent(rights, right) > Staff.NONE && (move.other() % 3 == 0 || NEEDED.contains(right)));
        boolean another = held < 0 || move.other() % 6 == 0;
        return move.settled(by, target, another ? move.other() % Posts.PERMISSIONS.size() : held);
    }

    private static int extent(Map<String, Integer> rights, String right) {
        return rights.getOrDefault(right, Staff.NONE);
    }

    private Move entry(Move move) {
        Person by = administrator(move, "dictionary.edit");
        if (move.attempt() == Attempt.ADD_ENTRY) {
            return move.settled(by, move.target(), -1);
        }
        boolean restores = move.attempt() == Attempt.RESTORE_ENTRY;
        boolean isInUse = move.value() % 3 > 0 && world.entries.stream().anyMatch(this::isInUse);
        // Now and then one that is fixed, or retired already.
        int target = Settling.pick(
                move.target(),
                world.entries,
                entry -> move.value() % 6 == 0
                        || (!entry.isFixed()
                                && (move.attempt() == Attempt.EDIT_ENTRY || entry.retired == restores)
                                && (restores || !isInUse || isInUse(entry))));
        return target < 0
                ? entry(move.as(restores ? Attempt.RETIRE_ENTRY : Attempt.RESTORE_ENTRY))
                : move.settled(by, target, -1);
    }

    private boolean isInUse(AnEntry entry) {
        return world.customers.stream().anyMatch(customer -> customer.region.equals(entry.value))
                || world.chances.stream().anyMatch(chance -> chance.source.equals(entry.value));
    }

    /**
     * Of somebody of whom there is more, or of somebody who has something to do, or half of the time of somebody
     * inactive who has.
     */
    private Move handOver(Move move) {
        int handled = Settling.pick(move.target(), world.requests, OfficeSettling::isHandled);
        if (handled < 0 && move.value() % 3 == 0) {
            return settling.fitting(move.as(move.more() % 2 == 0 ? Attempt.FEEDBACK : Attempt.PROCESS));
        }
        int any = handled >= 0 && move.value() % 3 == 0
                ? World.PEOPLE.indexOf(world.requests.get(handled).handler())
                : Settling.pick(move.target(), World.PEOPLE, this::isBusy);
        int inactive = Settling.pick(move.target(), World.PEOPLE, person -> isBusy(person) && !staff.isActive(person));
        int first = inactive >= 0 && move.value() % 3 == 1 ? inactive : any;
        int from = world.leaver.isPresent() && move.value() % 3 == 2 ? World.PEOPLE.indexOf(world.leaver.get()) : first;
        return from < 0
                ? plain(move)
                : move.settled(
                        administrator(move, "user.hand-over"), from, Settling.another(move, World.PEOPLE.get(from)));
    }

    private static boolean isHandled(ARequest request) {
        return request.is("PROCESSED") || request.is("FED_BACK") || request.is("ARCHIVED");
    }

    private boolean isBusy(Person person) {
        return world.customers.stream().anyMatch(customer -> customer.manager == person)
                || world.chances.stream().anyMatch(chance -> chance.is("DEVELOPING") && chance.assignee == person)
                || world.activities.stream().anyMatch(activity -> activity.responsible == person);
    }
}
