package io.crmkit.jpa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCollection;

import io.crmkit.jpa.database.Server;
import io.crmkit.jpa.database.TestDatabase;
import io.crmkit.spi.Changes;
import io.crmkit.spi.CrmStore;
import io.crmkit.spi.Unit;
import io.crmkit.spi.access.AccessScope;
import io.crmkit.spi.access.Principal;
import io.crmkit.spi.access.Role;
import io.crmkit.spi.access.User;
import io.crmkit.spi.access.UserId;
import io.crmkit.spi.access.UserQuery;
import io.crmkit.spi.access.UserSort;
import io.crmkit.spi.value.Page;
import io.crmkit.spi.value.PageRequest;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** A user is read together with the roles in one statement, users in two however many they are, a team level by level. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class JpaAccessStatementsTest {
    private static final int ROWS = 1_000;
    private static final PageRequest PAGE = PageRequest.first(500);

    private final TestDatabase database = new TestDatabase(Server.H2, Map.of());
    private final CrmStore store = database.owningStore();

    /** Everyone has both roles, and reports to user 1 or to one of the nine who do. */
    @BeforeAll
    void fill() {
        Changes.Builder changes = Changes.builder();
        changes.insert(Role.KIND, States.role(1).build())
                .insert(Role.KIND, States.role(2).build());
        for (int number = 1; number <= ROWS; number++) {
            User.Builder user = States.user(number)
                    .externalId("E" + number)
                    .addRole(States.role(1).build().getId())
                    .addRole(States.role(2).build().getId());
            if (number > 1) {
                user.manager(id(number <= 10 ? 1 : number % 9 + 2));
            }
            changes.insert(User.KIND, user.build());
        }
        Changes built = changes.build();
        store.inUnit(unit -> unit.apply(built));
    }

    @AfterAll
    void close() throws SQLException {
        database.clear();
        database.close();
    }

    @Test
    void readsWhoActsWithTheRolesInOneStatement() {
        Principal principal =
                read(1, unit -> unit.access().findPrincipal(id(5), own(5))).orElseThrow();
        assertThat(principal.roles()).extracting(Role::getName).containsExactlyInAnyOrder("Role 1", "Role 2");
        assertThat(principal.user().getRoles()).hasSize(2);
    }

    @Test
    void readsUsersInOneStatementAndTheirRolesInAnother() {
        Set<UserId> all = IntStream.rangeClosed(1, ROWS)
                .mapToObj(JpaAccessStatementsTest::id)
                .collect(Collectors.toSet());
        AccessScope whole = AccessScope.ownedBy(all);
        assertRoles(ROWS, read(2, unit -> unit.access().findUsers(all, whole)));
        assertScoped();
        assertRoles(2, read(2, unit -> unit.access().findByExternalIds(Set.of("E1", "E2"), whole)));
        assertScoped();
        for (UserSort sort : UserSort.values()) {
            UserQuery query = query().sort(sort).build();
            Page<User> first = read(2, unit -> unit.access().listUsers(query, PAGE, whole));
            assertRoles(PAGE.limit(), first.items());
            assertScoped();
            assertThat(database.spy().executed().get(0)).contains("order by").containsAnyOf("fetch first", "limit ");
            PageRequest next = PAGE.after(first.next().orElseThrow());
            assertRoles(
                    ROWS - PAGE.limit() - 1,
                    read(2, unit -> unit.access().listUsers(query, next, whole)).items());
        }
    }

    @Test
    void countsUsersAndListsRolesInOneStatement() {
        long count = read(1, unit -> unit.access().countUsers(query().build(), States.ALL));
        assertThat(count).isEqualTo(ROWS - 1);
        assertThatCollection(read(1, unit -> unit.access().listRoles(States.ALL)))
                .hasSize(2);
    }

    @Test
    void readsATeamInOneStatementForEachLevel() {
        assertThatCollection(read(3, unit -> unit.access().team(id(1), States.ALL)))
                .hasSize(ROWS);
        assertThatCollection(read(1, unit -> unit.access().team(id(ROWS), States.ALL)))
                .containsExactly(id(ROWS));
    }

    @Test
    void sendsNoStatementWhereNothingMayBeSeen() {
        for (AccessScope scope : new AccessScope[] {AccessScope.none(), AccessScope.ownedBy(Set.of())}) {
            read(0, unit -> unit.access().findPrincipal(id(1), scope));
            read(0, unit -> unit.access().findUsers(Set.of(id(1)), scope));
            read(0, unit -> unit.access().countUsers(UserQuery.any(), scope));
            read(0, unit -> unit.access().team(id(1), scope));
            read(0, unit -> unit.access().listRoles(scope));
        }
        Optional<Principal> other = read(0, unit -> unit.access().findPrincipal(id(1), own(2)));
        assertThat(other).isEmpty();
        assertThatCollection(read(0, unit -> unit.access().listRoles(own(1)))).isEmpty();
    }

    private <R> R read(int statements, Function<Unit, R> read) {
        database.spy().forget();
        R result = store.inUnit(read);
        assertThat(database.spy().executed()).hasSize(statements).allMatch(sql -> sql.startsWith("select"));
        return result;
    }

    /** The users of the first statement are narrowed to the scope, and the roles of the second are those of the users. */
    private void assertScoped() {
        assertThat(database.spy().executed().get(0)).contains("id in", "crm_user ");
        assertThat(database.spy().executed().get(1)).contains("user_id in", "crm_user_role ");
    }

    private static void assertRoles(int count, List<User> users) {
        assertThat(users).hasSize(count).allMatch(user -> user.getRoles().size() == 2);
    }

    /** Everyone but user 1, who reports to nobody. */
    private static UserQuery.Builder query() {
        return UserQuery.builder()
                .nameContains("user")
                .active(true)
                .addRole(States.role(2).build().getId())
                .managers(IntStream.rangeClosed(1, 10)
                        .mapToObj(JpaAccessStatementsTest::id)
                        .toList());
    }

    private static AccessScope own(int number) {
        return AccessScope.ownedBy(Set.of(id(number)));
    }

    private static UserId id(int number) {
        return States.user(number).build().getId();
    }
}
