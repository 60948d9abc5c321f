package io.crmkit.core.access;

import io.crmkit.core.command.ImportSummary;
import io.crmkit.core.command.ViolationCode;
import io.crmkit.core.handling.Batch;
import io.crmkit.core.handling.Decision;
import io.crmkit.core.handling.Faults;
import io.crmkit.core.handling.Outcome;
import io.crmkit.spi.Unit;
import io.crmkit.spi.access.AccessScope;
import io.crmkit.spi.access.Role;
import io.crmkit.spi.access.User;
import io.crmkit.spi.access.UserId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
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

    Decision<ImportSummary> decide(List<ImportUsers.Row> rows, Supplier<UUID> ids) {
        Map<String, UserId> idOf = new HashMap<>();
        known.forEach((externalId, user) -> idOf.put(externalId, user.getId()));
        // Every row has an id before any is written: a manager may come after those who report to him.
        rows.forEach(row -> idOf.computeIfAbsent(row.externalId(), unused -> new UserId(ids.get())));
        Outcome outcome = new Outcome();
        Batch batch = new Batch();
        for (ImportUsers.Row row : rows) {
            User before = known.get(row.externalId());
            User.Builder builder = before == null
                    ? User.builder().id(Batch.known(idOf, row.externalId())).externalId(row.externalId())
                    : User.builder().from(before).roles(Set.of());
            User after = builder.name(row.name().strip())
                    .active(row.active())
                    .manager(Optional.ofNullable(row.manager()).map(idOf::get))
                    .roles(row.roles().stream()
                            .map(name -> Batch.known(roles, name).getId())
                            .sorted()
                            .toList())
                    .build();
            if (before == null) {
                outcome.insert(User.KIND, after).event(User.KIND, after, Map.of());
                batch.inserted();
            } else if (!before.equals(after)) {
                outcome.update(User.KIND, before, after).event(User.KIND, before, Map.of());
                batch.updated();
            } else {
                batch.unchanged();
            }
        }
        return outcome.answer(batch.summary());
    }
}
