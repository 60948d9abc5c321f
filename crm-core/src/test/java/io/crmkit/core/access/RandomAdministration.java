package io.crmkit.core.access;

import io.crmkit.core.Scene;
import io.crmkit.core.TestCrm;
import io.crmkit.core.chance.ChancePermission;
import io.crmkit.core.command.Command;
import io.crmkit.core.report.ReportPermission;
import io.crmkit.spi.access.Extent;
import io.crmkit.spi.access.Grant;
import io.crmkit.spi.access.Permission;
import io.crmkit.spi.access.Role;
import io.crmkit.spi.access.RoleId;
import io.crmkit.spi.access.User;
import io.crmkit.spi.access.UserId;
import io.crmkit.spi.access.UserQuery;
import io.crmkit.spi.value.PageRequest;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** An organisation made by chance, and commands about it that somebody might think of. */
final class RandomAdministration {
    private static final List<Permission> PERMISSIONS =
            List.of(AccessPermission.ADMINISTER, AccessPermission.READ, ChancePermission.READ, ReportPermission.READ);

    private final Random random;
    private final TestCrm test = TestCrm.create();
    private final Scene scene = new Scene(test);
    private int names;

    RandomAdministration(long seed) {
        random = new Random(seed);
        for (int i = 0; i < 5; i++) {
            scene.insert(
                    Role.KIND,
                    role(name("role"))
                            .addGrants(new Grant(AccessPermission.READ, Extent.ALL))
                            .build());
        }
        String last = null;
        for (int i = 0; i < 6; i++) {
            String name = name("user");
            Set<String> held = new HashSet<>(Set.of(pick(roles()).getName()));
            if (random.nextInt(3) == 0) {
                held.add(pick(roles()).getName());
            }
            test.hire(name, random.nextBoolean() ? last : null, held.toArray(String[]::new));
            last = name;
        }
    }

    TestCrm test() {
        return test;
    }

    /** Somebody, more often than not one who may administer something. */
    UserId actor() {
        Organisation now = Organisation.of(test.store());
        List<UserId> administrators = now.users().keySet().stream()
                .filter(user -> now.may(user).keySet().stream()
                        .anyMatch(reach -> reach.permission().equals(AccessPermission.ADMINISTER)))
                .sorted()
                .toList();
        return administrators.isEmpty() || random.nextInt(4) == 0
                ? pick(users()).getId()
                : pick(administrators);
    }

    Command<?> command() {
        User user = pick(users());
        Role role = pick(roles());
        return switch (random.nextInt(9)) {
            case 0 ->
                new CreateUser(
                        new UserDetails(name("external"), name("entered"), maybe(users(), User::getId)),
                        Set.of(role.getId()));
            case 1 ->
                new EditUser(
                        user.getId(), new UserDetails(name("external"), user.getName(), maybe(users(), User::getId)));
            case 2 -> new ActivateUser(user.getId());
            case 3 -> new DeactivateUser(user.getId());
            case 4 -> new AssignRole(user.getId(), role.getId());
            case 5 ->
                new RevokeRole(
                        user.getId(), user.getRoles().stream().findFirst().orElse(role.getId()));
            case 6 -> new CreateRole(details(name("role")));
            case 7 -> new EditRole(role.getId(), details(role.getName()));
            default -> new RemoveRole(role.getId());
        };
    }

    private RoleDetails details(String name) {
        return new RoleDetails(name, "By chance", grants(), grants());
    }

    private Role.Builder role(String name) {
        return Role.builder()
                .id(new RoleId(test.unknown()))
                .name(name)
                .description("By chance")
                .grants(grants())
                .delegations(grants());
    }

    private Set<Grant> grants() {
        Set<Grant> grants = new HashSet<>();
        for (Permission permission : PERMISSIONS) {
            if (random.nextInt(3) > 0) {
                // Often all: who gives little can do little that may go wrong.
                grants.add(new Grant(permission, random.nextBoolean() ? Extent.ALL : pick(List.of(Extent.values()))));
            }
        }
        return grants;
    }

    private List<User> users() {
        return test.system()
                .users()
                .list(UserQuery.any(), PageRequest.first(100))
                .items();
    }

    private List<Role> roles() {
        return test.system().users().roles();
    }

    private <T, R> @Nullable R maybe(List<T> all, Function<T, R> part) {
        return random.nextInt(4) == 0 ? null : part.apply(pick(all));
    }

    private <T> T pick(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    private String name(String kind) {
        names++;
        return kind + names;
    }
}
