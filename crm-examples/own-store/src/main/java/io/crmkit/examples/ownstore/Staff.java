package io.crmkit.examples.ownstore;

import io.crmkit.spi.access.AccessRepository;
import io.crmkit.spi.access.AccessScope;
import io.crmkit.spi.access.Extent;
import io.crmkit.spi.access.Grant;
import io.crmkit.spi.access.Permission;
import io.crmkit.spi.access.Principal;
import io.crmkit.spi.access.Role;
import io.crmkit.spi.access.RoleId;
import io.crmkit.spi.access.User;
import io.crmkit.spi.access.UserId;
import io.crmkit.spi.access.UserQuery;
import io.crmkit.spi.value.Page;
import io.crmkit.spi.value.PageRequest;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Users and roles. */
record Staff(Db db) implements AccessRepository {
    /** A line for each grant. */
    private static final ColumnType<Set<Grant>> GRANTS = ColumnType.TEXT.as(
            new Remembering<>(text -> text.lines().map(Staff::grant).collect(Collectors.toUnmodifiableSet())),
            grants -> grants.stream()
                    .map(grant -> grant.extent() + " " + grant.permission())
                    .sorted()
                    .collect(Collectors.joining("\n")));

    static final Table<Role, RoleId, Role.Builder> ROLES = new Shape<>(
                    Role.KIND,
                    "staff_role",
                    Role::builder,
                    Role.Builder::id,
                    Role.Builder::version,
                    Role.Builder::build)
            .has("name", ColumnType.TEXT, Role::getName, Role.Builder::name)
            .has("description", ColumnType.TEXT, Role::getDescription, Role.Builder::description)
            .has("grants", GRANTS, Role::getGrants, Role.Builder::grants)
            .has("delegations", GRANTS, Role::getDelegations, Role.Builder::delegations)
            .parksKeys("name = cast(id as varchar)")
            .table();

    static final Table<User, UserId, User.Builder> MEMBERS = new Shape<>(
                    User.KIND, "staff", User::builder, User.Builder::id, User.Builder::version, User.Builder::build)
            .mayHave("login", ColumnType.TEXT, User::getExternalId, User.Builder::externalId)
            .has("name", ColumnType.TEXT, User::getName, User.Builder::name)
            .folds("name_folded", User::getName)
            .has("active", ColumnType.FLAG, User::isActive, User.Builder::active)
            .mayHave("boss_id", ColumnType.id(UserId::new), User::getManager, User.Builder::manager)
            .has("role_ids", ColumnType.ids(RoleId::new), User::getRoles, User.Builder::roles)
            .ownedBy("e.id = any(:scope)")
            .parksKeys("login = null")
            .table();

    private static final String MEMBER_WITH_ROLES = MEMBERS.columns("e", "") + ", " + ROLES.columns("r", "role_");

    private static Grant grant(String text) {
        int blank = text.indexOf(' ');
        return new Grant(new Permission(text.substring(blank + 1)), Extent.valueOf(text.substring(0, blank)));
    }

    @Override
    public Optional<Principal> findPrincipal(UserId id, AccessScope scope) {
        record Pair(User user, Optional<Role> role) {}
        // One select for a command's actor, with all that tells what the actor may do.
        List<Pair> rows = db.from("staff e left join staff_role r on r.id = any(e.role_ids)")
                .visible(scope, MEMBERS.owners())
                .is("e.id", id)
                .list(
                        MEMBER_WITH_ROLES,
                        "",
                        row -> new Pair(MEMBERS.whole(row), ROLES.wholeOrNone(new Row(row.rows(), "role_"))));
        return rows.stream()
                .findFirst()
                .map(first -> new Principal(
                        first.user(),
                        rows.stream().flatMap(row -> row.role().stream()).toList()));
    }

    @Override
    public List<User> findByExternalIds(Set<String> externalIds, AccessScope scope) {
        return MEMBERS.list(MEMBERS.visible(db, scope).in("e.login", externalIds), "");
    }

    @Override
    public List<User> findUsers(Set<UserId> ids, AccessScope scope) {
        return MEMBERS.list(MEMBERS.visible(db, scope).in("e.id", ids), "");
    }

    @Override
    public Page<User> listUsers(UserQuery query, PageRequest page, AccessScope scope) {
        return MEMBERS.page(
                meeting(query, scope),
                page,
                query,
                switch (query.getSort()) {
                    case ENTERED -> SortColumn.ID;
                    case NAME -> SortColumn.text("e.name_folded");
                });
    }

    @Override
    public long countUsers(UserQuery query, AccessScope scope) {
        return meeting(query, scope).count();
    }

    private Query meeting(UserQuery query, AccessScope scope) {
        Query members = MEMBERS.visible(db, scope)
                .contains("e.name_folded", query.getNameContains())
                .is("e.active", query.getActive())
                .among("e.boss_id", query.getManagers());
        if (!query.getRoles().isEmpty()) {
            members.where(query.getRoles().stream()
                    .map(role -> members.parameter(role) + " = any(e.role_ids)")
                    .collect(Collectors.joining(" or ", "(", ")")));
        }
        return members;
    }

    /** Level by level, for a cycle of managers must end, and not every database can do that within a recursion. */
    @Override
    public Set<UserId> team(UserId user, AccessScope scope) {
        Set<UserId> team = new HashSet<>();
        Set<UserId> level = Set.of(user);
        while (!level.isEmpty()) {
            team.addAll(level);
            level = db
                    .from("staff e")
                    .in("e.boss_id", level)
                    .list("e.id", "", row -> row.get("id", ColumnType.id(UserId::new)))
                    .stream()
                    .filter(member -> !team.contains(member))
                    .collect(Collectors.toSet());
        }
        team.removeIf(member -> !scope.admits(Set.of(member)));
        return team;
    }

    @Override
    public List<Role> listRoles(AccessScope scope) {
        return ROLES.list(ROLES.visible(db, scope), " order by e.name");
    }
}
