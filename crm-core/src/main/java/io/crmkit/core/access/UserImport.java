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
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What an import of users needs to know.
 *
 * @param known the users it names that are known, by external id
 * @param reports who reports to whom now, of those users and all their superiors; by external id, or by id where there
 *     is none
 * @param superiors those to whom somebody reports among them
 * @param roles the roles by name
 */
record UserImport(Map<String, User> known, Map<String, String> reports, List<User> superiors, Map<String, Role> roles) {

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
        Map<UserId, User> found = withSuperiors(known.values(), unit);
        Set<String> managers = command.rows().stream()
                .map(ImportUsers.Row::manager)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        Set<UserId> now = found.values().stream()
                .flatMap(user -> user.getManager().stream())
                .collect(Collectors.toSet());
        List<User> superiors = found.values().stream()
                .filter(user -> now.contains(user.getId()) || managers.contains(name(user)))
                .toList();
        return new UserImport(known, reports(found), superiors, roles);
    }

    private static Map<UserId, User> withSuperiors(Collection<User> users, Unit unit) {
        Map<UserId, User> found = new HashMap<>();
        for (Collection<User> level = users; !level.isEmpty(); ) {
            level.forEach(user -> found.put(user.getId(), user));
            Set<UserId> above = level.stream()
                    .flatMap(user -> user.getManager().stream())
                    .filter(manager -> !found.containsKey(manager))
                    .collect(Collectors.toSet());
            level = unit.access().findUsers(above, AccessScope.all());
        }
        return found;
    }

    private static Map<String, String> reports(Map<UserId, User> found) {
        Map<String, String> reports = new HashMap<>();
        found.values()
                .forEach(user ->
                        user.getManager().map(found::get).ifPresent(manager -> reports.put(name(user), name(manager))));
        return reports;
    }

    private static String name(User user) {
        return user.getExternalId().orElseGet(() -> user.getId().value().toString());
    }

    void check(List<ImportUsers.Row> rows, Faults faults) {
        Batch.check(rows, ImportUsers.Row::externalId, "externalId", faults);
        Set<String> managers = rows.stream().map(ImportUsers.Row::externalId).collect(Collectors.toSet());
        managers.addAll(known.keySet());
        Map<String, String> then = new HashMap<>(reports);
        rows.forEach(row -> then.compute(row.externalId(), (user, before) -> row.manager()));
        for (int i = 0; i < rows.size(); i++) {
            ImportUsers.Row row = rows.get(i);
            if (!roles.keySet().containsAll(row.roles())) {
                faults.add("rows[" + i + "].roles", ViolationCode.UNKNOWN);
            }
            if (row.manager() != null
                    && (!managers.contains(row.manager()) || row.manager().equals(row.externalId()))) {
                faults.add("rows[" + i + "].manager", ViolationCode.UNKNOWN);
            } else if (isCyclic(row.externalId(), then)) {
                faults.add("rows[" + i + "].manager", ViolationCode.INVALID);
            }
        }
    }

    /** Whether a user would report to the user's own team. */
    private static boolean isCyclic(String user, Map<String, String> reports) {
        Set<String> above = new HashSet<>();
        @Nullable String next = reports.get(user);
        while (next != null && above.add(next)) {
            next = reports.get(next);
        }
        return above.contains(user);
    }
}
