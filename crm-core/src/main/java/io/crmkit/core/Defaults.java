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
import io.crmkit.spi.customer.CustomerLevel;
import io.crmkit.spi.dictionary.DictionaryEntry;
import io.crmkit.spi.dictionary.DictionaryEntryId;
import io.crmkit.spi.dictionary.DictionaryType;
import java.util.Locale;
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
                    .build();
            outcome.insert(Role.KIND, state).event(Role.KIND, state, Map.of());
            batch.inserted();
        }
        Set<String> levels = context.unit().dictionary().list(DictionaryType.CUSTOMER_LEVEL, AccessScope.all()).stream()
                .map(DictionaryEntry::getValue)
                .collect(Collectors.toSet());
        int position = 0;
        for (CustomerLevel level : CustomerLevel.values()) {
            position++;
            if (levels.contains(level.name())) {
                batch.unchanged();
                continue;
            }
            DictionaryEntry entry = fixed(level, position, new DictionaryEntryId(context.newId()));
            outcome.insert(DictionaryEntry.KIND, entry).event(DictionaryEntry.KIND, entry, Map.of());
            batch.inserted();
        }
        return outcome.answer(batch.summary());
    }

    private static DictionaryEntry fixed(CustomerLevel level, int position, DictionaryEntryId id) {
        return DictionaryEntry.builder()
                .id(id)
                .type(DictionaryType.CUSTOMER_LEVEL)
                .value(level.name())
                .item(level.name().replace('_', ' ').toLowerCase(Locale.ROOT))
                .position(position)
                .editable(false)
                .build();
    }
}
