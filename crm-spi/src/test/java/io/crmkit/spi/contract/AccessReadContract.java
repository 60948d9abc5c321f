package io.crmkit.spi.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCollection;

import io.crmkit.spi.access.AccessScope;
import io.crmkit.spi.access.Role;
import io.crmkit.spi.access.RoleId;
import io.crmkit.spi.access.User;
import io.crmkit.spi.access.UserId;
import io.crmkit.spi.access.UserQuery;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Users, teams and roles. */
@Needs(Feature.ACCESS)
interface AccessReadContract extends Part {

    @Test
    @DisplayName("ACCESS-01 a user is found together with the user's roles, and with no others")
    default void principal() {
        Role one = insert(Role.KIND, roleOf(1, "one"));
        Role two = insert(Role.KIND, roleOf(2, "two"));
        insert(Role.KIND, roleOf(3, "three"));
        User user = insert(
                User.KIND, userOf(10).addRole(one.getId()).addRole(two.getId()).build());
        withUnit(unit -> {
            assertThat(unit.access()
                            .findPrincipal(user.getId(), ALL)
                            .orElseThrow()
                            .user())
                    .isEqualTo(user);
            assertThat(unit.access()
                            .findPrincipal(user.getId(), ALL)
                            .orElseThrow()
                            .roles())
                    .containsExactlyInAnyOrder(one, two);
            assertThat(unit.access().findPrincipal(Staff.ANN, ALL).orElseThrow().roles())
                    .isEmpty();
            assertThat(unit.access().findPrincipal(new UserId(Sample.uuid(99)), ALL))
                    .isEmpty();
        });
    }

    @Test
    @DisplayName("ACCESS-02 users are found by ids and external ids, each once, and unknown ones left out")
    default void usersInBulk() {
        User user = insert(User.KIND, userOf(10).externalId("login").build());
        withUnit(unit -> {
            assertThat(unit.access().findUsers(Set.of(user.getId(), new UserId(Sample.uuid(99))), ALL))
                    .containsExactly(user);
            assertThat(unit.access().findUsers(Set.of(), ALL)).isEmpty();
            assertThat(unit.access().findByExternalIds(Set.of("login", "LOGIN", "none"), ALL))
                    .containsExactly(user);
            assertThat(unit.access().findByExternalIds(Set.of(), ALL)).isEmpty();
        });
    }

    @Test
    @DisplayName("ACCESS-03 users are listed in pages of any size, ordered by id, in the scope of themselves")
    default void userPages() {
        List<User> stored = new ArrayList<>(inUnit(unit -> unit.access().listUsers(UserQuery.any(), Pages.ALL, ALL))
                .items());
        for (int number : new int[] {10, 11}) {
            stored.add(insert(User.KIND, userOf(number).build()));
        }
        for (AccessScope scope : CustomerScopeContract.SCOPES) {
            List<User> expected = stored.stream()
                    .filter(user -> scope.admits(Set.of(user.getId())))
                    .collect(Collectors.toList());
            Pages.assertListed(expected, page -> inUnit(unit -> unit.access().listUsers(UserQuery.any(), page, scope)));
            withUnit(unit -> {
                for (User user : stored) {
                    assertThat(unit.access().findPrincipal(user.getId(), scope).isPresent())
                            .isEqualTo(expected.contains(user));
                }
                Set<UserId> ids = stored.stream().map(User::getId).collect(Collectors.toUnmodifiableSet());
                assertThat(unit.access().findUsers(ids, scope)).containsExactlyInAnyOrderElementsOf(expected);
            });
        }
    }

    @Test
    @DisplayName("ACCESS-04 a team is a user and all who report to that user, directly or not, and nobody else")
    default void teams() {
        storeChain();
        assertTeam(10, 10, 11, 12, 13, 14);
        assertTeam(11, 11, 13, 14);
        assertTeam(12, 12);
        assertTeam(13, 13, 14);
    }

    @Test
    @DisplayName("ACCESS-05 a cycle of managers ends where it began")
    default void cycles() {
        storeChain();
        User top = inUnit(unit -> unit.access().findUsers(Set.of(id(10)), ALL)).get(0);
        update(User.KIND, top, User.builder().from(top).manager(id(14)).build());
        assertTeam(10, 10, 11, 12, 13, 14);
        assertTeam(14, 10, 11, 12, 13, 14);
        assertTeam(12, 12);
        User own = inUnit(unit -> unit.access().findUsers(Set.of(id(12)), ALL)).get(0);
        update(User.KIND, own, User.builder().from(own).manager(id(12)).build());
        assertTeam(12, 12);
    }

    @Test
    @DisplayName("ACCESS-06 a team is narrowed to the members that the scope sees, but reached through the others")
    default void teamScope() {
        storeChain();
        assertThatCollection(inUnit(unit -> unit.access().team(id(10), AccessScope.ownedBy(Set.of(id(14), id(12))))))
                .containsExactlyInAnyOrder(id(14), id(12));
        assertThatCollection(inUnit(unit -> unit.access().team(id(10), AccessScope.none())))
                .isEmpty();
    }

    @Test
    @DisplayName("ACCESS-07 roles are ordered by the characters of their names, in the whole scope alone")
    default void roleOrder() {
        for (String name : new String[] {"b", "a", "C", "ä"}) {
            insert(Role.KIND, roleOf(name.charAt(0), name));
        }
        assertRows(unit -> unit.access().listRoles(ALL))
                .extracting(Role::getName)
                .containsExactly("C", "a", "b", "ä");
        assertRows(unit -> unit.access().listRoles(Staff.ownedBy(Staff.ANN))).isEmpty();
    }

    /** 10 leads 11 and 12; 11 leads 13, who leads 14. */
    private void storeChain() {
        insert(User.KIND, userOf(10).build());
        insert(User.KIND, userOf(11).manager(id(10)).build());
        insert(User.KIND, userOf(12).manager(id(10)).build());
        insert(User.KIND, userOf(13).manager(id(11)).build());
        insert(User.KIND, userOf(14).manager(id(13)).build());
    }

    private void assertTeam(int lead, Integer... members) {
        assertThatCollection(inUnit(unit -> unit.access().team(id(lead), ALL)))
                .as("team of %s", lead)
                .containsExactlyInAnyOrderElementsOf(
                        List.of(members).stream().map(AccessReadContract::id).collect(Collectors.toList()));
    }

    private static UserId id(int number) {
        return new UserId(Sample.uuid(number));
    }

    private static User.Builder userOf(int number) {
        return User.builder().id(id(number)).name("User " + number).active(true);
    }

    private static Role roleOf(int number, String name) {
        return Role.builder()
                .id(new RoleId(Sample.uuid(number)))
                .name(name)
                .description("")
                .build();
    }
}
