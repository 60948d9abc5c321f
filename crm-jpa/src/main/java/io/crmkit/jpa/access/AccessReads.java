package io.crmkit.jpa.access;

import io.crmkit.jpa.value.Chunks;
import io.crmkit.jpa.value.Db;
import io.crmkit.jpa.value.NamePattern;
import io.crmkit.jpa.value.Reading;
import io.crmkit.jpa.value.Select;
import io.crmkit.jpa.value.SortColumn;
import io.crmkit.spi.access.AccessRepository;
import io.crmkit.spi.access.AccessScope;
import io.crmkit.spi.access.Principal;
import io.crmkit.spi.access.Role;
import io.crmkit.spi.access.RoleId;
import io.crmkit.spi.access.User;
import io.crmkit.spi.access.UserId;
import io.crmkit.spi.access.UserQuery;
import io.crmkit.spi.access.UserSort;
import io.crmkit.spi.value.Page;
import io.crmkit.spi.value.PageRequest;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

final class AccessReads implements AccessRepository {
    private static final String OWNED = "e.id in :scopeUsers";
    // One join, and not a second one over the rows between: EclipseLink joins by an embedded key in the first one only.
    private static final String PRINCIPAL = "select new io.crmkit.jpa.access.PrincipalRow("
            + "e.externalId, e.name, e.active, e.manager, e.version,"
            + " r.id, r.name, r.description, r.grants, r.delegations, r.version)"
            + " from CrmUser e left join CrmRole r on exists"
            + " (select x.key.role from CrmUserRole x where x.key.user = e.id and x.key.role = r.id) where e.id = :id";

    private final Db db;

    AccessReads(Db db) {
        this.db = db;
    }

    /** Every command begins with it, so it is one statement. */
    @Override
    public Optional<Principal> findPrincipal(UserId id, AccessScope scope) {
        // Whoever is asked for is the one owner of what is asked for, so no statement has to tell.
        return scope.admits(Set.of(id))
                ? db.call(em -> principal(
                        id,
                        Reading.query(em, PRINCIPAL, PrincipalRow.class)
                                .setParameter("id", id.value())
                                .getResultList()))
                : Optional.empty();
    }

    /** A row for each role, or one without. */
    private static Optional<Principal> principal(UserId id, List<PrincipalRow> rows) {
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        List<Role> roles = rows.stream().flatMap(row -> row.toRole().stream()).toList();
        Set<RoleId> ids = roles.stream().map(Role::getId).collect(Collectors.toUnmodifiableSet());
        return Optional.of(new Principal(rows.get(0).toUser(id, ids), roles));
    }

    @Override
    public List<User> findByExternalIds(Set<String> externalIds, AccessScope scope) {
        return Chunks.flatMap(
                externalIds,
                some -> users(scope)
                        .whereIn("e.externalId in :externalIds", "externalIds", some)
                        .list());
    }

    @Override
    public List<User> findUsers(Set<UserId> ids, AccessScope scope) {
        return Chunks.flatMap(
                Scopes.uuids(ids),
                some -> users(scope).whereIn("e.id in :ids", "ids", some).list());
    }

    @Override
    public Page<User> listUsers(UserQuery query, PageRequest page, AccessScope scope) {
        return users(query, scope).page(page, query, column(query.getSort()));
    }

    @Override
    public long countUsers(UserQuery query, AccessScope scope) {
        return users(query, scope).count();
    }

    /** A statement for each level. Members are reached through users that the scope does not see. */
    @Override
    public Set<UserId> team(UserId user, AccessScope scope) {
        if (Scopes.seesNothing(scope)) {
            return Set.of();
        }
        Set<UUID> team = new HashSet<>();
        Set<UUID> level = Set.of(user.value());
        while (!level.isEmpty()) {
            team.addAll(level);
            level = new HashSet<>(reports(level));
            level.removeAll(team);
        }
        return team.stream()
                .map(UserId::new)
                .filter(member -> scope.admits(Set.of(member)))
                .collect(Collectors.toUnmodifiableSet());
    }

    private List<UUID> reports(Set<UUID> managers) {
        return db.call(em -> Chunks.flatMap(
                managers,
                some -> Reading.query(em, "select e.id from CrmUser e where e.manager in :managers", UUID.class)
                        .setParameter("managers", some)
                        .getResultList()));
    }

    @Override
    public List<Role> listRoles(AccessScope scope) {
        return Scopes.ownedByNobody(db.from(AccessFeature.ROLE), scope).list().stream()
                .sorted(Comparator.comparing(Role::getName))
                .toList();
    }

    private Select<User, UserId, UserEntity> users(AccessScope scope) {
        return Scopes.narrow(db.from(AccessFeature.USER), scope, OWNED);
    }

    private Select<User, UserId, UserEntity> users(UserQuery query, AccessScope scope) {
        Select<User, UserId, UserEntity> select = users(scope);
        query.getActive().ifPresent(active -> select.where("e.active = :active", "active", active));
        query.getNameContains()
                .ifPresent(
                        part -> select.where("e.nameKey like :name escape '!'", "name", NamePattern.containing(part)));
        select.whereAnyOf(
                "exists (select x.key.role from CrmUserRole x where x.key.user = e.id and x.key.role in :roles)",
                "roles",
                query.getRoles().stream().map(RoleId::value).toList());
        select.whereAnyOf("e.manager in :managers", "managers", Scopes.uuids(query.getManagers()));
        return select;
    }

    private static SortColumn column(UserSort sort) {
        return switch (sort) {
            case ENTERED -> SortColumn.ID;
            case NAME -> SortColumn.text("e.nameKey");
        };
    }
}
