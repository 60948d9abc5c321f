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
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Enters what a new store needs. */
final class Defaults {
    private static final Map<DictionaryType, List<String>> DEFAULT_ENTRIES = defaultEntries();

    private Defaults() {}

    private static Map<DictionaryType, List<String>> defaultEntries() {
        Map<DictionaryType, List<String>> entries = new LinkedHashMap<>();
        entries.put(
                DictionaryType.CUSTOMER_LEVEL,
                Arrays.stream(CustomerLevel.values()).map(Enum::name).toList());
        entries.put(DictionaryType.SERVICE_TYPE, List.of("CONSULTATION", "COMPLAINT", "SUGGESTION"));
        entries.put(DictionaryType.LOSS_REASON, List.of("STOPPED_BUYING", "COMPETITOR", "LOST_TRUST", "OTHER"));
        entries.put(
                DictionaryType.ACTIVITY_CHANNEL, List.of("MEETING", "PHONE", "EMAIL", "LETTER", "FAX", "CHAT", "WEB"));
        return Collections.unmodifiableMap(entries);
    }

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
        DEFAULT_ENTRIES.forEach((type, values) -> enter(type, values, outcome, batch, context));
        return outcome.answer(batch.summary());
    }

    private static void enter(DictionaryType type, List<String> values, Outcome outcome, Batch batch, Context context) {
        Set<String> known = context.unit().dictionary().list(type, AccessScope.all()).stream()
                .map(DictionaryEntry::getValue)
                .collect(Collectors.toSet());
        int position = 0;
        for (String value : values) {
            position++;
            if (known.contains(value)) {
                batch.unchanged();
                continue;
            }
            DictionaryEntry entry = entry(type, value, position, new DictionaryEntryId(context.newId()));
            outcome.insert(DictionaryEntry.KIND, entry).event(DictionaryEntry.KIND, entry, Map.of());
            batch.inserted();
        }
    }

    private static DictionaryEntry entry(DictionaryType type, String value, int position, DictionaryEntryId id) {
        return DictionaryEntry.builder()
                .id(id)
                .type(type)
                .value(value)
                .item(value.replace('_', ' ').toLowerCase(Locale.ROOT))
                .position(position)
                // The rules know the levels by name; what stands in the other lists is the host's to say.
                .editable(!type.equals(DictionaryType.CUSTOMER_LEVEL))
                .build();
    }
}
