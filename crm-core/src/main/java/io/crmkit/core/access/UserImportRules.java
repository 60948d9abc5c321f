package io.crmkit.core.access;

import io.crmkit.core.command.ImportSummary;
import io.crmkit.core.handling.Batch;
import io.crmkit.core.handling.Decision;
import io.crmkit.core.handling.Outcome;
import io.crmkit.spi.access.Role;
import io.crmkit.spi.access.RoleId;
import io.crmkit.spi.access.User;
import io.crmkit.spi.access.UserId;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/** What an import does to users. */
final class UserImportRules {
    private UserImportRules() {}

    /**
     * Decides an import.
     *
     * @param ids new ids, one for each row
     */
    static Decision<ImportSummary> decide(List<ImportUsers.Row> rows, UserImport loaded, List<UUID> ids) {
        Map<String, UserId> idOf = new HashMap<>();
        loaded.known().forEach((externalId, user) -> idOf.put(externalId, user.getId()));
        // Every row has an id before any is written: a manager may come after those who report to him.
        Iterator<UUID> next = ids.iterator();
        rows.forEach(row -> idOf.computeIfAbsent(row.externalId(), unused -> new UserId(next.next())));
        Outcome outcome = new Outcome();
        Batch batch = new Batch();
        Set<Role> given = new LinkedHashSet<>();
        boolean moved = false;
        for (ImportUsers.Row row : rows) {
            User before = loaded.known().get(row.externalId());
            User.Builder builder = before == null
                    ? User.builder().id(Batch.known(idOf, row.externalId())).externalId(row.externalId())
                    : User.builder().from(before).roles(Set.of());
            User after = builder.name(row.name().strip())
                    .active(row.active())
                    .manager(Optional.ofNullable(row.manager()).map(idOf::get))
                    .roles(row.roles().stream()
                            .map(name -> Batch.known(loaded.roles(), name).getId())
                            .sorted()
                            .toList())
                    .build();
            batch.write(outcome, User.KIND, before, after, told(row));
            Set<RoleId> held = before == null ? Set.of() : before.getRoles();
            row.roles().stream()
                    .map(name -> Batch.known(loaded.roles(), name))
                    .filter(role -> !held.contains(role.getId()))
                    .forEach(given::add);
            moved |= before != null && !before.getManager().equals(after.getManager());
        }
        // Touched: who removes a role at this moment finds that it is given.
        outcome.touch(Role.KIND, given);
        if (moved) {
            // Touched: two who make each other the superior write the same records.
            outcome.touch(User.KIND, loaded.superiors());
        }
        return outcome.answer(batch.summary());
    }

    /** What the history tells: what bears on rights, not the person's data. */
    private static Map<String, String> told(ImportUsers.Row row) {
        return Map.of(
                "active",
                String.valueOf(row.active()),
                "manager",
                Optional.ofNullable(row.manager()).orElse(""),
                "roles",
                String.join(", ", new TreeSet<>(row.roles())));
    }
}
