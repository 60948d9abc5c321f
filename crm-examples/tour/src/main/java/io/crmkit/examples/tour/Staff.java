package io.crmkit.examples.tour;

import io.crmkit.core.DefaultRole;
import io.crmkit.core.access.ImportUsers;
import io.crmkit.examples.tour.SteelWheels.Employee;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Employees become users: the employee number is the external id, the job title gives the roles. */
final class Staff {
    /** The first rule whose text a job title starts with gives the roles. One title is spelt "Sale Manager". */
    static final List<Rule> RULES = List.of(
            new Rule("President", DefaultRole.EXECUTIVE),
            new Rule("VP Sales", DefaultRole.EXECUTIVE, DefaultRole.SALES_SUPERVISOR),
            new Rule("VP", DefaultRole.EXECUTIVE),
            new Rule("Sales Manager", DefaultRole.SALES_SUPERVISOR),
            new Rule("Sale Manager", DefaultRole.SALES_SUPERVISOR),
            new Rule("Sales Rep", DefaultRole.ACCOUNT_MANAGER));

    private Staff() {}

    /** What a job title gives. */
    record Rule(String title, Set<DefaultRole> roles) {
        Rule(String title, DefaultRole... roles) {
            this(title, Set.of(roles));
        }

        boolean fits(Employee employee) {
            return employee.title().startsWith(title);
        }
    }

    static ImportUsers.Row row(Employee employee) {
        return new ImportUsers.Row(
                String.valueOf(employee.number()),
                employee.name(),
                rule(employee).roles().stream().map(DefaultRole::roleName).collect(Collectors.toSet()),
                employee.reportsTo().map(String::valueOf).orElse(null),
                true);
    }

    static Rule rule(Employee employee) {
        return RULES.stream()
                .filter(rule -> rule.fits(employee))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no roles for the job title " + employee.title()));
    }
}
