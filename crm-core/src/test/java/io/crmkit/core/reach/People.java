package io.crmkit.core.reach;

import io.crmkit.core.access.AccessPermission;
import io.crmkit.spi.access.Extent;
import io.crmkit.spi.access.Grant;
import io.crmkit.spi.access.Permission;
import io.crmkit.spi.access.Role;
import io.crmkit.spi.access.RoleId;
import io.crmkit.spi.access.User;
import io.crmkit.spi.access.UserId;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** People of a small company that is made by hand. */
final class People {
    static final Permission RIGHT = AccessPermission.READ;

    private People() {}

    /** Each reports to the next, and the last one to the first. */
    static List<User> inCircle(Company company, int count) {
        List<UserId> ids =
                Stream.generate(() -> new UserId(company.id())).limit(count).toList();
        return IntStream.range(0, count)
                .mapToObj(i -> add(company, ids.get(i), Optional.of(ids.get((i + 1) % count))))
                .toList();
    }

    static User add(Company company, Optional<UserId> manager) {
        return add(company, new UserId(company.id()), manager);
    }

    private static User add(Company company, UserId id, Optional<UserId> manager) {
        return company.put(
                User.KIND,
                User.builder()
                        .id(id)
                        .name("Person")
                        .active(true)
                        .manager(manager)
                        .build());
    }

    /** What a user sees to whom the right to see people is granted so far. */
    static Sight sight(Company company, User user, Extent extent) {
        Role role = company.put(
                Role.KIND,
                Role.builder()
                        .id(new RoleId(company.id()))
                        .name("role " + company.id())
                        .description("")
                        .addGrants(new Grant(RIGHT, extent))
                        .build());
        return new Sight(
                company, User.builder().from(user).addRoles(role.getId()).build());
    }
}
