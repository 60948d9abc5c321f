package io.crmkit.core.access;

import io.crmkit.spi.CrmStore;
import io.crmkit.spi.access.AccessScope;
import io.crmkit.spi.access.Extent;
import io.crmkit.spi.access.Grant;
import io.crmkit.spi.access.Permission;
import io.crmkit.spi.access.Role;
import io.crmkit.spi.access.RoleId;
import io.crmkit.spi.access.User;
import io.crmkit.spi.access.UserId;
import io.crmkit.spi.access.UserQuery;
import io.crmkit.spi.value.PageRequest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Who may do what to whose records, and give what to others, at one moment: worked out naively from the users and roles
 * in a store, without a thought of how the rules do it.
 */
record Organisation(
        Map<UserId, User> users, Map<UserId, Map<Over, Extent>> reach, Map<UserId, Set<Grant>> delegations) {
    /** A permission over the records of one user; over all records, also those of nobody, if the owner is absent. */
    record Over(Permission permission, Optional<UserId> owner) {}

    /** What a user may do, and by which extent, the smallest that will do. */
    Map<Over, Extent> may(UserId user) {
        return reach.getOrDefault(user, Map.of());
    }

    /** What a user may give to others. */
    Set<Grant> gives(UserId user) {
        return delegations.getOrDefault(user, Set.of());
    }

    static Organisation of(CrmStore store) {
        return store.inUnit(unit -> {
            Map<UserId, User> users = new HashMap<>();
            unit.access()
                    .listUsers(UserQuery.any(), PageRequest.first(1000), AccessScope.all())
                    .items()
                    .forEach(user -> users.put(user.getId(), user));
            Map<RoleId, Role> roles = new HashMap<>();
            unit.access().listRoles(AccessScope.all()).forEach(role -> roles.put(role.getId(), role));
            Map<UserId, Map<Over, Extent>> may = new HashMap<>();
            Map<UserId, Set<Grant>> gives = new HashMap<>();
            users.forEach((id, user) -> {
                Map<Over, Extent> reaches = new HashMap<>();
                Set<Grant> given = new HashSet<>();
                if (user.isActive()) {
                    for (RoleId role : user.getRoles()) {
                        known(roles, role)
                                .getGrants()
                                .forEach(grant -> over(user, grant, users)
                                        .forEach(over -> reaches.merge(over, grant.extent(), Organisation::smaller)));
                        given.addAll(known(roles, role).getDelegations());
                    }
                }
                may.put(id, reaches);
                gives.put(id, given);
            });
            return new Organisation(users, may, gives);
        });
    }

    private static Extent smaller(Extent one, Extent other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    private static List<Over> over(User user, Grant grant, Map<UserId, User> users) {
        List<Over> over = new ArrayList<>();
        for (User other : users.values()) {
            boolean within = switch (grant.extent()) {
                case OWN -> other.equals(user);
                case TEAM -> reportsTo(other, user.getId(), users);
                case ALL -> true;
            };
            if (within) {
                over.add(new Over(grant.permission(), Optional.of(other.getId())));
            }
        }
        if (grant.extent() == Extent.ALL) {
            over.add(new Over(grant.permission(), Optional.empty()));
        }
        return over;
    }

    private static boolean reportsTo(User user, UserId superior, Map<UserId, User> users) {
        Optional<UserId> next = Optional.of(user.getId());
        for (int steps = 0; steps <= users.size() && next.isPresent(); steps++) {
            if (next.get().equals(superior)) {
                return true;
            }
            next = known(users, next.get()).getManager();
        }
        return false;
    }

    /** What an actor did wrong on the way from this organisation to another one. */
    List<String> wrongs(UserId actor, Organisation after) {
        List<String> wrongs = new ArrayList<>();
        after.users.keySet().forEach(user -> {
            after.may(user).forEach((over, extent) -> {
                if (isNew(user, over) && !mayHandOut(actor, user, over.permission(), extent)) {
                    wrongs.add(user + " gained " + over);
                }
            });
            for (Grant grant : after.gives(user)) {
                if (gives(user).stream().noneMatch(had -> isAtLeast(had, grant))
                        && !mayHandOut(actor, user, grant.permission(), grant.extent())) {
                    wrongs.add(user + " may give " + grant);
                }
            }
        });
        if (administrators() > 0 && after.administrators() == 0) {
            wrongs.add("no administrator is left");
        }
        after.users.forEach((id, user) -> {
            if (user.getManager()
                    .filter(manager -> reportsTo(known(after.users, manager), id, after.users))
                    .isPresent()) {
                wrongs.add(id + " reports to the own team");
            }
        });
        return wrongs;
    }

    /**
     * Whether a user did not have it before. Over a user who was entered, who has no records yet, others gain nothing.
     */
    private boolean isNew(UserId user, Over over) {
        boolean overNewcomer = over.owner()
                .filter(owner -> !owner.equals(user) && !users.containsKey(owner))
                .isPresent();
        return !overNewcomer && !may(user).containsKey(over);
    }

    /** Whether an actor holds what is handed out, to give it to others; to oneself one gives nothing. */
    private boolean mayHandOut(UserId actor, UserId user, Permission permission, Extent extent) {
        return !actor.equals(user)
                && gives(actor).stream().anyMatch(held -> isAtLeast(held, new Grant(permission, extent)));
    }

    private static boolean isAtLeast(Grant held, Grant grant) {
        return held.permission().equals(grant.permission()) && held.extent().compareTo(grant.extent()) >= 0;
    }

    private long administrators() {
        Permission administer = AccessPermission.ADMINISTER;
        return users.keySet().stream()
                .filter(user -> may(user).containsKey(new Over(administer, Optional.empty())))
                .filter(user -> gives(user).contains(new Grant(administer, Extent.ALL)))
                .count();
    }

    private static <K, V> V known(Map<K, V> all, K key) {
        return Optional.ofNullable(all.get(key)).orElseThrow();
    }
}
