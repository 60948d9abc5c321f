package io.crmkit.core.access;

import io.crmkit.core.command.ViolationCode;
import io.crmkit.core.handling.Batch;
import io.crmkit.core.handling.Faults;
import io.crmkit.spi.Unit;
import io.crmkit.spi.access.AccessScope;
import io.crmkit.spi.access.Role;
import io.crmkit.spi.access.User;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What an import of users needs to know: the users it names that are known, and the roles by name. */
record UserImport(Map<String, User> known, Map<String, Role> roles) {

    static UserImport load(Unit unit, ImportUsers command) {
        Set<String> externalIds = new HashSet<>();
        for (ImportUsers.Row row : command.rows()) {
            externalIds.add(row.externalId());
            Optional.ofNullable(row.manager()).ifPresent(externalIds::add);
        }
        Map<String, User> known = unit.access().findByExternalIds(externalIds, AccessScope.all()).stream()
                .collect(Batch.by(user -> user.getExternalId().orElseThrow()));
        Map<String, Role> roles =
                unit.access().listRoles(AccessScope.all()).stream().collect(Batch.by(Role::getName));
        return new UserImport(known, roles);
    }

    void check(List<ImportUsers.Row> rows, Faults faults) {
        Batch.check(rows, ImportUsers.Row::externalId, "externalId", faults);
        Set<String> managers = rows.stream().map(ImportUsers.Row::externalId).collect(Collectors.toSet());
        managers.addAll(known.keySet());
        for (int i = 0; i < rows.size(); i++) {
            ImportUsers.Row row = rows.get(i);
            if (!roles.keySet().containsAll(row.roles())) {
                faults.add("rows[" + i + "].roles", ViolationCode.UNKNOWN);
            }
            if (row.manager() != null
                    && (!managers.contains(row.manager()) || row.manager().equals(row.externalId()))) {
                faults.add("rows[" + i + "].manager", ViolationCode.UNKNOWN);
            }
        }
    }
}
