package io.crmkit.core;

import io.crmkit.core.command.ImportSummary;
import io.crmkit.core.handling.Answer;
import io.crmkit.core.handling.Batch;
import io.crmkit.core.handling.Context;
import io.crmkit.core.handling.Decision;
import io.crmkit.core.handling.Handler;
import io.crmkit.core.handling.Outcome;
import io.crmkit.spi.access.AccessScope;
import io.crmkit.spi.access.Role;
import io.crmkit.spi.access.RoleId;
import io.crmkit.spi.dictionary.DictionaryEntry;
import io.crmkit.spi.dictionary.DictionaryEntryId;
import io.crmkit.spi.dictionary.DictionaryType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Enters what a new store needs. */
final class Defaults {
    private Defaults() {}

    static Handler<SetUpDefaults, ImportSummary, Handler.None> handler() {
        return Handler.of(SetUpDefaults.class).decide(Answer.summary(), (command, none, context) -> setUp(context));
    }

    private static Decision<ImportSummary> setUp(Context context) {
        Outcome outcome = new Outcome();
        Batch batch = new Batch();
        Set<String> roles = context.unit().access().listRoles(AccessScope.all()).stream()
                .map(Role::getName)
                .collect(Collectors.toSet());
        for (DefaultRole role : DefaultRole.values()) {
            if (roles.contains(role.roleName())) {
                batch.unchanged();
                continue;
            }
            Role state = Role.builder()
                    .id(new RoleId(context.newId()))
                    .name(role.roleName())
                    .description(role.description())
                    .grants(role.grants())
                    .delegations(role.delegations())
                    .build();
            outcome.insert(Role.KIND, state).event(Role.KIND, state, Map.of());
            batch.inserted();
        }
        DefaultEntries.rows().stream()
                .collect(Collectors.groupingBy(DefaultEntries.Row::type, LinkedHashMap::new, Collectors.toList()))
                .forEach((type, rows) -> enter(type, rows, outcome, batch, context));
        return outcome.answer(batch.summary());
    }

    private static void enter(
            DictionaryType type, List<DefaultEntries.Row> rows, Outcome outcome, Batch batch, Context context) {
        Set<String> known = context.unit().dictionary().list(type, AccessScope.all()).stream()
                .map(DictionaryEntry::getValue)
                .collect(Collectors.toSet());
        int position = 0;
        for (DefaultEntries.Row row : rows) {
            position++;
            if (known.contains(row.value())) {
                batch.unchanged();
                continue;
            }
            DictionaryEntry entry = row.entry(new DictionaryEntryId(context.newId()), position);
            outcome.insert(DictionaryEntry.KIND, entry).event(DictionaryEntry.KIND, entry, Map.of());
            batch.inserted();
        }
    }
}
