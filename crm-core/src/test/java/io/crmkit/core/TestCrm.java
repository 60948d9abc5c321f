package io.crmkit.core;

import io.crmkit.core.access.ImportUsers;
import io.crmkit.core.command.CrmListener;
import io.crmkit.core.dictionary.AddDictionaryEntry;
import io.crmkit.core.dictionary.EntryText;
import io.crmkit.core.handling.Shapes;
import io.crmkit.core.settings.CrmSettings;
import io.crmkit.spi.CrmStore;
import io.crmkit.spi.access.Role;
import io.crmkit.spi.access.RoleId;
import io.crmkit.spi.access.User;
import io.crmkit.spi.access.UserId;
import io.crmkit.spi.dictionary.DictionaryType;
import io.crmkit.spi.memory.InMemoryStore;
import jakarta.validation.Validator;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * A CRM with a staff, on a clock that stands still and with ids that count: an administrator, a lead with two
 * representatives, a second lead with one, an executive, and someone who left. All are known by their first names.
 */
public final class TestCrm {
    /** When every command of a test happens. */
    public static final Instant NOW = Instant.parse("2026-03-02T10:15:30.123456Z");

    private static final String SUPERVISOR = DefaultRole.SALES_SUPERVISOR.roleName();
    private static final String MANAGER = DefaultRole.ACCOUNT_MANAGER.roleName();

    // Making a validator takes longer than most tests do, and one is made to be shared: it holds nothing of any CRM.
    private static final Validator VALIDATOR = Shapes.defaultValidator();

    private final CrmStore store;
    private final Crm crm;
    private final AtomicLong unknown = new AtomicLong();

    private TestCrm(CrmStore store, Crm crm) {
        this.store = store;
        this.crm = crm;
    }

    /** A staffed CRM in memory, with the default settings. */
    public static TestCrm create() {
        return create(CrmSettings.standard());
    }

    /** A staffed CRM in memory. */
    public static TestCrm create(CrmSettings settings) {
        return create(new InMemoryStore(), settings, new CrmListener() {});
    }

    /** A staffed CRM on a store. */
    public static TestCrm create(CrmStore store, CrmSettings settings, CrmListener listener) {
        return create(store, settings, listener, Clock.fixed(NOW, ZoneOffset.UTC));
    }

    /** A staffed CRM on a store, with a clock of the test's own. */
    public static TestCrm create(CrmStore store, CrmSettings settings, CrmListener listener, Clock clock) {
        AtomicLong count = new AtomicLong();
        Crm crm = Crm.on(store)
                .settings(settings)
                .clock(clock)
                .ids(() -> new UUID(0x0190_0000_0000_7000L, 0x8000_0000_0000_0000L + count.incrementAndGet()))
                .listener(listener)
                .validator(VALIDATOR)
                .build();
        CrmSession system = crm.asSystem();
        system.execute(new SetUpDefaults());
        system.execute(new ImportUsers(List.of(
                row("ada", null, DefaultRole.SYSTEM_ADMINISTRATOR.roleName()),
                row("lena", null, SUPERVISOR),
                row("rolf", "lena", MANAGER),
                row("rita", "lena", MANAGER),
                row("liam", null, SUPERVISOR),
                row("ruth", "liam", MANAGER),
                row("eva", null, DefaultRole.EXECUTIVE.roleName()),
                new ImportUsers.Row("gone", "gone", Set.of(MANAGER, SUPERVISOR), null, false))));
        values(system, DictionaryType.CHANCE_SOURCE, "fair", "call");
        values(system, DictionaryType.REGION, "north", "south");
        return new TestCrm(store, crm);
    }

    private static ImportUsers.Row row(String name, @Nullable String manager, String... roles) {
        return new ImportUsers.Row(name, name, Set.of(roles), manager, true);
    }

    private static void values(CrmSession system, DictionaryType type, String... values) {
        for (String value : values) {
            int position = Arrays.asList(values).indexOf(value);
            system.execute(new AddDictionaryEntry(type.code(), value, EntryText.of(value, position)));
        }
    }

    /** Enters another member of the staff. */
    public UserId hire(String name, @Nullable String manager, String... roles) {
        system().execute(new ImportUsers(List.of(row(name, manager, roles))));
        return id(name);
    }

    /** An id that no record has. */
    public UUID unknown() {
        return new UUID(0x0191_0000_0000_7000L, 0x8000_0000_0000_0000L + unknown.incrementAndGet());
    }

    /** The store beneath. */
    public CrmStore store() {
        return store;
    }

    /** The CRM. */
    public Crm crm() {
        return crm;
    }

    /** The system's session. */
    public CrmSession system() {
        return crm.asSystem();
    }

    /** The session of a member of the staff, by first name. */
    public CrmSession as(String name) {
        return crm.as(id(name));
    }

    /** A role, by name. */
    public RoleId role(String name) {
        return system().users().roles().stream()
                .filter(role -> role.getName().equals(name))
                .map(Role::getId)
                .findFirst()
                .orElseThrow();
    }

    /** A member of the staff, by first name. */
    public UserId id(String name) {
        return system().users().findByExternalId(name).map(User::getId).orElseThrow();
    }
}
