package io.crmkit.spi.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.crmkit.spi.access.AccessScope;
import io.crmkit.spi.access.Role;
import io.crmkit.spi.access.RoleId;
import io.crmkit.spi.access.User;
import io.crmkit.spi.access.UserId;
import io.crmkit.spi.access.UserQuery;
import io.crmkit.spi.access.UserSort;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Lists of users: orders, criteria, counts. */
@Needs(Feature.ACCESS)
interface UserListContract extends Part {

    @Test
    @DisplayName("SORT-70 users are listed in every order, both ways round, in pages of any size, in scope")
    default void usersInEveryOrder() {
        List<User> stored = storeUsers();
        userOrders().assertSorted(stored, ALL);
        userOrders().assertTurnsRound(stored);
        Set<UserId> some = stored.stream()
                .filter(user -> user.getName().endsWith("1") || user.getName().endsWith("2"))
                .map(User::getId)
                .collect(Collectors.toUnmodifiableSet());
        userOrders().assertSorted(of(stored, user -> some.contains(user.getId())), AccessScope.ownedBy(some));
    }

    @Test
    @DisplayName("ACCESS-20 each criterion alone, any two, and all together give just the users that meet them")
    default void userCriteria() {
        List<User> stored = storeUsers();
        Set<RoleId> roles = Set.of(role(1), role(2));
        new Criteria<UserQuery.Builder, User>()
                .add(
                        query -> query.nameContains("USER"),
                        user -> user.getName().toLowerCase(Locale.ROOT).startsWith("user"))
                .add(query -> query.active(true), User::isActive)
                .add(query -> query.roles(roles), user -> !Collections.disjoint(user.getRoles(), roles))
                .add(
                        query -> query.addManager(Staff.ANN).addManager(Staff.BOB),
                        user -> user.getManager()
                                .filter(Set.of(Staff.ANN, Staff.BOB)::contains)
                                .isPresent())
                .forEach(UserQuery::builder, (query, meets) -> {
                    assertThat(stored).anyMatch(meets).anyMatch(meets.negate());
                    assertUsers(stored, query.build(), meets);
                });
    }

    @Test
    @DisplayName(
            "ACCESS-21 users are listed by being inactive, by one role of several, and a manager's reports are direct")
    default void userSets() {
        List<User> stored = storeUsers();
        assertUsers(stored, UserQuery.builder().active(false).build(), user -> !user.isActive());
        assertUsers(
                stored,
                UserQuery.builder().addRole(role(2)).build(),
                user -> user.getRoles().contains(role(2)));
        assertUsers(stored, UserQuery.builder().addRole(role(99)).build(), user -> false);
        assertUsers(
                stored, UserQuery.builder().roles(Set.of()).managers(Set.of()).build(), user -> true);
        // Of the chain below Ann only its first link.
        assertUsers(
                stored,
                UserQuery.builder().addManager(Staff.ANN).build(),
                user -> user.getManager().equals(Optional.of(Staff.ANN)));
    }

    @Test
    @DisplayName("ACCESS-22 users are searched by name, folded and literally")
    default void userNameSearch() {
        List<User> stored = new ArrayList<>();
        for (String name : Searches.TEXTS) {
            stored.add(insert(
                    User.KIND,
                    User.builder()
                            .id(new UserId(Sample.uuid(10 + stored.size())))
                            .name(name)
                            .active(true)
                            .manager(Staff.CAT)
                            .build()));
        }
        Searches.assertTexts(text -> {
            UserQuery query =
                    UserQuery.builder().nameContains(text).addManager(Staff.CAT).build();
            return inUnit(unit -> unit.access().listUsers(query, Pages.ALL, ALL)).items().stream()
                    .map(stored::indexOf)
                    .collect(Collectors.toList());
        });
    }

    @Test
    @DisplayName("ACCESS-23 a count of users counts just those in the scope")
    default void userCounts() {
        List<User> stored = storeUsers();
        UserQuery active = UserQuery.builder().active(true).build();
        for (AccessScope scope : CustomerScopeContract.SCOPES) {
            Predicate<User> seen = user -> scope.admits(Set.of(user.getId()));
            assertCount(unit -> unit.access().countUsers(UserQuery.any(), scope))
                    .as("in %s", scope)
                    .isEqualTo(of(stored, seen).size());
            assertCount(unit -> unit.access().countUsers(active, scope))
                    .as("active in %s", scope)
                    .isEqualTo(of(stored, seen.and(User::isActive)).size());
        }
    }

    private void assertUsers(List<User> stored, UserQuery query, Predicate<User> meets) {
        List<User> expected = of(stored, meets);
        Pages.assertListed(expected, page -> inUnit(unit -> unit.access().listUsers(query, page, ALL)));
        assertCount(unit -> unit.access().countUsers(query, ALL))
                .as("count of %s", query)
                .isEqualTo(expected.size());
    }

    private Sorting<UserSort, User, UserQuery> userOrders() {
        return new Sorting<>(
                this,
                UserSort.values(),
                (sort, descending) ->
                        UserQuery.builder().sort(sort).descending(descending).build(),
                (unit, asked, page, scope) -> unit.access().listUsers(asked, page, scope));
    }

    /** The staff, and twelve users whose names occur several times; their roles, managers and activity vary. */
    private List<User> storeUsers() {
        for (int number = 1; number <= 3; number++) {
            insert(
                    Role.KIND,
                    Role.builder()
                            .id(role(number))
                            .name("role " + number)
                            .description("")
                            .build());
        }
        List<User> stored = new ArrayList<>(inUnit(unit -> unit.access().listUsers(UserQuery.any(), Pages.ALL, ALL))
                .items());
        List<UserId> managers = List.of(Staff.ANN, Staff.BOB, Staff.CAT, new UserId(Sample.uuid(10)));
        for (int number = 0; number < 24; number++) {
            User.Builder user = User.builder()
                    .id(new UserId(Sample.uuid(10 + number)))
                    .name((number % 5 < 3 ? "User " : "Temp ") + (23 - number) / 5)
                    .active(number % 7 > 1);
            if (number % 3 > 0) {
                user.addRole(role(number % 3)).addRole(role(3));
            }
            if (number > 0) {
                user.manager(managers.get(number % 4));
            }
            stored.add(insert(User.KIND, user.build()));
        }
        return stored;
    }

    private static List<User> of(List<User> stored, Predicate<User> meets) {
        return stored.stream().filter(meets).collect(Collectors.toList());
    }

    private static RoleId role(int number) {
        return new RoleId(Sample.uuid(number));
    }
}
