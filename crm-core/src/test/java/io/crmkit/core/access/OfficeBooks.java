package io.crmkit.core.access;

import io.crmkit.core.TestCrm;
import io.crmkit.core.handling.Rights;
import io.crmkit.spi.access.AccessScope;
import io.crmkit.spi.access.Extent;
import io.crmkit.spi.access.Grant;
import io.crmkit.spi.access.Role;
import io.crmkit.spi.access.RoleId;
import io.crmkit.spi.access.User;
import io.crmkit.spi.access.UserId;
import io.crmkit.spi.access.UserQuery;
import io.crmkit.spi.value.PageRequest;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What users and roles come to after a race. */
final class OfficeBooks {
    private OfficeBooks() {}

    /** How many of some people are active and may administer everybody. */
    static long administrators(TestCrm test, String... people) {
        return test.store()
                .inUnit(unit -> Stream.of(people)
                        .map(name -> unit.access()
                                .findPrincipal(test.id(name), AccessScope.all())
                                .orElseThrow())
                        .filter(principal -> principal.user().isActive())
                        .filter(principal -> Rights.of(principal.roles())
                                .grants()
                                .contains(new Grant(AccessPermission.ADMINISTER, Extent.ALL)))
                        .count());
    }

    /** Roles that somebody has and that are not there, and those who report to themselves. */
    static List<String> contradictions(TestCrm test) {
        List<String> problems = new ArrayList<>();
        Set<RoleId> roles =
                test.system().users().roles().stream().map(Role::getId).collect(Collectors.toSet());
        for (User user : test.system()
                .users()
                .list(UserQuery.any(), PageRequest.first(100))
                .items()) {
            if (!roles.containsAll(user.getRoles())) {
                problems.add(user.getExternalId() + " has a role that is gone");
            }
            Set<UserId> above = new HashSet<>();
            for (Optional<UserId> next = user.getManager(); next.isPresent() && above.add(next.get()); ) {
                next = test.system().users().get(next.get()).getManager();
            }
            if (above.contains(user.getId())) {
                problems.add(user.getExternalId() + " reports to the own team");
            }
        }
        return problems;
    }
}
