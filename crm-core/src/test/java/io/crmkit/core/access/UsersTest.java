package io.crmkit.core.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.crmkit.core.DefaultRole;
import io.crmkit.core.Scene;
import io.crmkit.core.TestCrm;
import io.crmkit.spi.access.Extent;
import io.crmkit.spi.access.Grant;
import io.crmkit.spi.access.Role;
import io.crmkit.spi.access.User;
import io.crmkit.spi.access.UserId;
import io.crmkit.spi.access.UserQuery;
import io.crmkit.spi.value.Page;
import io.crmkit.spi.value.PageRequest;
import java.util.Arrays;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Users and roles, read by those who may. */
class UsersTest {
    private final TestCrm test = TestCrm.create();

    @Test
    @DisplayName("Of several users those are found who are there")
    void findAll() {
        UserId rolf = test.id("rolf");
        UserId gone = test.id("gone");
        assertThat(test.as("ada").users().findAll(Set.of(rolf, gone, new UserId(test.unknown()))))
                .extracting(User::getId)
                .containsExactlyInAnyOrder(rolf, gone);
        assertThat(test.as("ada").users().get(rolf).getName()).isEqualTo("rolf");
    }

    @Test
    @DisplayName("Users are listed page by page in the order they were entered, those who left too")
    void list() {
        Page<User> first = test.as("ada").users().list(UserQuery.any(), PageRequest.first(3));
        assertThat(first.items()).extracting(User::getName).containsExactly("ada", "lena", "rolf");
        PageRequest next = PageRequest.first(100).after(first.next().orElseThrow());
        Page<User> rest = test.as("ada").users().list(UserQuery.any(), next);
        assertThat(rest.items()).extracting(User::getName).containsExactly("rita", "liam", "ruth", "eva", "gone");
        assertThat(rest.next()).isEmpty();
    }

    @Test
    @DisplayName("Whoever may see only himself and his people finds and lists no others")
    void scoped() {
        new Scene(test).role("lead of a team", new Grant(AccessPermission.READ, Extent.TEAM));
        test.hire("lena", null, "lead of a team");
        assertThat(test.as("lena")
                        .users()
                        .list(UserQuery.any(), PageRequest.first(100))
                        .items())
                .extracting(User::getName)
                .containsExactly("lena", "rolf", "rita");
        assertThat(test.as("lena").users().findAll(Set.of(test.id("rolf"), test.id("ruth"))))
                .extracting(User::getName)
                .containsExactly("rolf");
    }

    @Test
    @DisplayName("Every default role is entered with its name, what it is for, and what it grants")
    void roles() {
        assertThat(test.as("ada").users().roles())
                .extracting(Role::getName)
                .containsExactly("account manager", "executive", "sales supervisor", "system administrator");
        for (DefaultRole role : DefaultRole.values()) {
            assertThat(test.as("ada").users().roles())
                    .filteredOn(Role::getName, role.roleName())
                    .singleElement()
                    .satisfies(entered -> {
                        assertThat(entered.getDescription())
                                .isEqualTo(role.description())
                                .isNotBlank();
                        assertThat(entered.getGrants()).isEqualTo(role.grants()).isNotEmpty();
                    });
        }
        assertThat(Arrays.stream(DefaultRole.values()).map(DefaultRole::description))
                .doesNotHaveDuplicates();
    }
}
