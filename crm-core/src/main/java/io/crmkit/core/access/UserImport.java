package io.crmkit.core.access;

import io.crmkit.core.command.ViolationCode;
import io.crmkit.core.handling.Batch;
import io.crmkit.core.handling.Faults;
import io.crmkit.spi.Unit;
import io.crmkit.spi.access.AccessScope;
import io.crmkit.spi.access.Role;
import io.crmkit.spi.access.User;
import io.crmkit.spi.access.UserId;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What an import of users needs to know: the users it names that are known, those to whom they report now, and the roles by
 * name.
 */
record UserImport(Map<String, User> known, Map<UserId, User> superiors, Map<String, Role> roles) {

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
        return new UserImport(known, superiors(known, unit), roles);
    }

    private static Map<UserId, User> superiors(Map<String, User> known, Unit unit) {
        Map<UserId, User> superiors = new HashMap<>();
        known.values().forEach(user -> superiors.put(user.getId(), user));
        for (Set<UserId> next = above(known.values(), superiors); !next.isEmpty(); ) {
            List<User> found = unit.access().findUsers(next, AccessScope.all());
            found.forEach(user -> superiors.put(user.getId(), user));
            next = above(found, superiors);
        }
        return superiors;
    }

    private static Set<UserId> above(Collection<User> users, Map<UserId, User> known) {
        return users.stream()
                .flatMap(user -> user.getManager().stream())
                .filter(manager -> !known.containsKey(manager))
                .collect(Collectors.toSet());
    }

    /** Whether a user would report to the user's own team. */
    private boolean isCyclic(ImportUsers.Row row, Map<String, ImportUsers.Row> rows) {
        Set<String> seen = new HashSet<>();
        Optional<String> next = manager(row.externalId(), rows);
        while (next.isPresent() && seen.add(next.get())) {
            next = manager(next.get(), rows);
        }
        return seen.contains(row.externalId());
    }

    /** Whom a user will report to; both named by external ids. Users without one stand in no import and are named by id. */
    private Optional<String> manager(String name, Map<String, ImportUsers.Row> rows) {
        ImportUsers.Row row = rows.get(name);
        if (row != null) {
            return Optional.ofNullable(row.manager());
        }
        return superiors.values().stream()
                .filter(user -> name(user).equals(name))
                .findFirst()
                .flatMap(User::getManager)
                .map(superiors::get)
                .map(UserImport::name);
    }

    private static String name(User user) {
        return user.getExternalId().orElseGet(() -> user.getId().value().toString());
    }

    void check(List<ImportUsers.Row> rows, Faults faults) {
        Batch.check(rows, ImportUsers.Row::externalId, "externalId", faults);
        Set<String> managers = rows.stream().map(ImportUsers.Row::externalId).collect(Collectors.toSet());
        managers.addAll(known.keySet());
        Map<String, ImportUsers.Row> byName = rows.stream().collect(Batch.by(ImportUsers.Row::externalId));
        for (int i = 0; i < rows.size(); i++) {
            ImportUsers.Row row = rows.get(i);
            if (!roles.keySet().containsAll(row.roles())) {
                faults.add("rows[" + i + "].roles", ViolationCode.UNKNOWN);
            }
            if (row.manager() != null
                    && (!managers.contains(row.manager()) || row.manager().equals(row.externalId()))) {
                faults.add("rows[" + i + "].manager", ViolationCode.UNKNOWN);
            } else if (isCyclic(row, byName)) {
                faults.add("rows[" + i + "].manager", ViolationCode.INVALID);
            }
        }
    }
}
