package io.crmkit.core.sequence;

import io.crmkit.core.sequence.Move.Person;
import io.crmkit.core.sequence.Records.ARecord;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Who works in a model: who is active, in which roles, and what these let people do. */
final class Staff {
    /** Rights reach nothing, what is one's own, what is the team's, or all. */
    static final List<String> EXTENTS = List.of("NONE", "OWN", "TEAM", "ALL");

    static final int NONE = 0;
    static final int OWN = 1;
    static final int TEAM = 2;
    static final int ALL = 3;

    static final String ADMINISTER = "access.administer";

    private final Flaw flaw;
    final List<ARole> roles = new ArrayList<>();
    final List<AUser> users = new ArrayList<>();
    private final Map<Person, AUser> byPerson = new EnumMap<>(Person.class);

    Staff(Flaw flaw) {
        this.flaw = flaw;
        for (Posts.Post post : Posts.ALL) {
            roles.add(new ARole(post));
        }
        for (Person person : Person.values()) {
            AUser user = new AUser(person);
            users.add(user);
            byPerson.put(person, user);
        }
    }

    /** What somebody in a role may do, and may let others do; each right by how far it reaches. */
    static final class ARole extends ARecord {
        final String name;
        final Map<String, Integer> grants;
        final Map<String, Integer> delegations;
        final Map<String, Integer> firstGrants;

        private ARole(Posts.Post post) {
            super("role");
            name = post.roleName();
            grants = post.grants();
            firstGrants = post.grants();
            delegations = post.delegations();
            story.add(Lines.event("SET_UP_DEFAULTS", "", "", World.HOST));
        }
    }

    static final class AUser extends ARecord {
        final Person person;
        final Set<Integer> roles = new TreeSet<>();
        final Set<Integer> formerRoles = new HashSet<>();
        boolean active;

        private AUser(Person person) {
            super("user");
            this.person = person;
            roles.addAll(Posts.of(person));
            active = person != Person.GONE;
            story.add(Lines.event("IMPORT_USERS", "", "", World.HOST));
        }
    }

    AUser user(Person person) {
        return Optional.ofNullable(byPerson.get(person)).orElseThrow();
    }

    boolean isActive(Person person) {
        return user(person).active;
    }

    /** All rights of one sort that roles give together, as far as they reach. */
    Map<String, Integer> together(Set<Integer> held, Function<ARole, Map<String, Integer>> sort) {
        Map<String, Integer> rights = new TreeMap<>();
        held.forEach(
                role -> sort.apply(roles.get(role)).forEach((right, extent) -> rights.merge(right, extent, Math::max)));
        return rights;
    }

    private int extent(Person person, String permission) {
        AUser user = user(person);
        Stream<Integer> held = flaw == Flaw.REVOKED_ROLE_STILL_GRANTS
                ? Stream.concat(user.roles.stream(), user.formerRoles.stream())
                : user.roles.stream();
        return held.map(roles::get)
                .map(role -> flaw == Flaw.EDITED_ROLE_GRANTS_THE_SAME ? role.firstGrants : role.grants)
                .mapToInt(grants -> grants.getOrDefault(permission, NONE))
                .max()
                .orElse(NONE);
    }

    boolean holds(Person person, String permission) {
        return extent(person, permission) > NONE;
    }

    boolean reachesAll(Person person, String permission) {
        return extent(person, permission) == ALL;
    }

    /** Whether a right of somebody reaches what these, of whom some may be nobody, have to do with. */
    boolean reaches(Person actor, String permission, @Nullable Person... related) {
        int extent = extent(actor, permission);
        if (extent == TEAM && flaw != Flaw.TEAM_IS_ONLY_ONESELF) {
            return Arrays.stream(related).anyMatch(one -> one != null && Posts.isOfTeam(one, actor));
        }
        return extent == ALL || (extent > NONE && Arrays.asList(related).contains(actor));
    }

    /** Why somebody may not do something at all. */
    String granted(Person actor, String permission) {
        if (!isActive(actor) && flaw != Flaw.INACTIVE_ACTS) {
            return "denied " + permission + " INACTIVE_ACTOR";
        }
        return holds(actor, permission) ? "" : "denied " + permission + " NOT_GRANTED";
    }

    /** Why somebody cannot be given work that takes these rights. Who is not seen is nobody; oneself one knows. */
    String eligible(Person actor, Optional<Person> person, String field, String... permissions) {
        boolean seen = person.filter(found ->
                        found == actor || flaw == Flaw.UNSEEN_IS_GIVEN_WORK || reaches(actor, "user.read", found))
                .isPresent();
        return Rights.first(
                () -> Rights.known(seen, field, "UNKNOWN"),
                () -> Rights.known(isAble(person.orElseThrow(), permissions), field, "NOT_ELIGIBLE"));
    }

    private boolean isAble(Person person, String... permissions) {
        return (isActive(person) || flaw == Flaw.INACTIVE_IS_GIVEN_WORK)
                && (flaw == Flaw.UNABLE_IS_GIVEN_WORK
                        || Arrays.stream(permissions).allMatch(permission -> holds(person, permission)));
    }

    /** Whether somebody may keep everybody's rights and let others do so, by one and the same role. */
    boolean isAdministrator(AUser user) {
        return (user.active || flaw == Flaw.INACTIVE_ADMINISTRATOR_COUNTS)
                && user.roles.stream()
                        .map(roles::get)
                        .anyMatch(role -> role.grants.getOrDefault(ADMINISTER, NONE) == ALL
                                && role.grants.getOrDefault("user.read", NONE) == ALL
                                && role.delegations.getOrDefault(ADMINISTER, NONE) == ALL
                                && role.grants.entrySet().stream()
                                        .allMatch(grant -> role.delegations.getOrDefault(grant.getKey(), NONE)
                                                >= grant.getValue()));
    }

    boolean hasAdministrator() {
        return users.stream().anyMatch(this::isAdministrator);
    }

    /** A copy of rights, which may be tried out. */
    static Map<String, Integer> copy(Map<String, Integer> rights) {
        return new HashMap<>(rights);
    }
}
