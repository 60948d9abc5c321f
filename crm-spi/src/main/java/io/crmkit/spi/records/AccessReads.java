package io.crmkit.spi.records;

import io.crmkit.spi.access.AccessRepository;
import io.crmkit.spi.access.AccessScope;
import io.crmkit.spi.access.Principal;
import io.crmkit.spi.access.Role;
import io.crmkit.spi.access.RoleId;
import io.crmkit.spi.access.User;
import io.crmkit.spi.access.UserId;
import io.crmkit.spi.access.UserQuery;
import io.crmkit.spi.value.Page;
import io.crmkit.spi.value.PageRequest;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

final class AccessReads implements AccessRepository {
    private final RecordsOf<User, UserId> users;
    private final RecordsOf<Role, RoleId> roles;

    AccessReads(Records records) {
        users = records.of(User.KIND);
        roles = records.of(Role.KIND);
    }

    @Override
    public Optional<Principal> findPrincipal(UserId id, AccessScope scope) {
        return Rows.one(users, id, user -> sees(scope, user))
                .map(user -> new Principal(user, Rows.byIds(roles, user.getRoles(), role -> true)));
    }

    @Override
    public List<User> findByExternalIds(Set<String> externalIds, AccessScope scope) {
        return Rows.byKeys(users, "user.externalId", externalIds, user -> sees(scope, user));
    }

    @Override
    public List<User> findUsers(Set<UserId> ids, AccessScope scope) {
        return Rows.byIds(users, ids, user -> sees(scope, user));
    }

    @Override
    public Page<User> listUsers(UserQuery query, PageRequest page, AccessScope scope) {
        return Rows.page(users, Optional.empty(), query, page, user -> meets(query, user) && sees(scope, user));
    }

    @Override
    public long countUsers(UserQuery query, AccessScope scope) {
        return users.all()
                .filter(user -> meets(query, user) && sees(scope, user))
                .count();
    }

    @Override
    public Set<UserId> team(UserId user, AccessScope scope) {
        Set<UserId> team = new HashSet<>();
        Deque<UserId> open = new ArrayDeque<>(List.of(user));
        while (!open.isEmpty()) {
            UserId next = open.pop();
            if (team.add(next)) {
                users.withParent(next).map(User::getId).forEach(open::push);
            }
        }
        return team.stream().filter(member -> scope.admits(Set.of(member))).collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public List<Role> listRoles(AccessScope scope) {
        return Rows.list(
                roles.all().filter(role -> scope.admits(Set.of())).sorted(Comparator.comparing(Role::getName)));
    }

    private static boolean sees(AccessScope scope, User user) {
        return scope.admits(Set.of(user.getId()));
    }

    private static boolean meets(UserQuery query, User user) {
        return Rows.contains(query.getNameContains(), user.getName())
                && Rows.same(query.getActive(), Optional.of(user.isActive()))
                && (query.getRoles().isEmpty() || !Collections.disjoint(query.getRoles(), user.getRoles()))
                && Rows.among(query.getManagers(), user.getManager());
    }
}
