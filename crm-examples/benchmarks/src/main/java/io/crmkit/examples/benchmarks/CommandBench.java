package io.crmkit.examples.benchmarks;

import io.crmkit.core.Crm;
import io.crmkit.core.CrmSession;
import io.crmkit.core.DefaultRole;
import io.crmkit.core.SetUpDefaults;
import io.crmkit.core.access.ImportUsers;
import io.crmkit.core.chance.ChanceDetails;
import io.crmkit.core.chance.CreateChance;
import io.crmkit.core.chance.EditChance;
import io.crmkit.spi.Changes;
import io.crmkit.spi.CrmStore;
import io.crmkit.spi.access.AccessScope;
import io.crmkit.spi.access.Principal;
import io.crmkit.spi.access.UserId;
import io.crmkit.spi.chance.Chance;
import io.crmkit.spi.chance.ChanceId;
import io.crmkit.spi.chance.ChanceStatus;
import io.crmkit.spi.event.CrmEvent;
import io.crmkit.spi.event.EventId;
import io.crmkit.spi.event.Subject;
import io.crmkit.spi.memory.InMemoryStore;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * What the pipeline costs over the store: the same reads and writes by hand (the baseline), and as a command. On a store in
 * memory, which costs next to nothing, so this is the worst case.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class CommandBench {
    private CrmStore store = new InMemoryStore();
    private Crm crm = Crm.on(store).build();
    private UserId user = new UserId(new UUID(0, 0));
    private CrmSession session = crm.as(user);
    private Chance chance = Chance.builder()
            .id(new ChanceId(new UUID(0, 0)))
            .status(ChanceStatus.UNASSIGNED)
            .customerName("-")
            .title("-")
            .successRate(0)
            .description("-")
            .createdAt(Instant.EPOCH)
            .build();
    private int count;

    /** A store with one user and one chance. */
    @Setup
    public void setUp() {
        store = new InMemoryStore();
        crm = Crm.on(store).build();
        crm.asSystem().execute(new SetUpDefaults());
        crm.asSystem()
                .execute(new ImportUsers(List.of(new ImportUsers.Row(
                        "rep", "Rep", Set.of(DefaultRole.ACCOUNT_MANAGER.roleName()), null, true))));
        user = crm.asSystem().users().findByExternalId("rep").orElseThrow().getId();
        session = crm.as(user);
        chance = session.execute(CreateChance.of(details(0)));
    }

    private static ChanceDetails details(int number) {
        return ChanceDetails.builder()
                .customerName("Atelier graphique")
                .title("Order " + number)
                .successRate(number % 101)
                .description("Met at the fair.")
                .build();
    }

    /** Reads the user with roles and the chance, updates the chance, appends an event: by hand. */
    @Benchmark
    public Object byHand() {
        count++;
        return store.inUnit(unit -> {
            Principal actor =
                    unit.access().findPrincipal(user, AccessScope.all()).orElseThrow();
            Chance before = unit.chances()
                    .find(chance.getId(), AccessScope.ownedBy(Set.of(user)))
                    .orElseThrow();
            Chance after = Chance.builder()
                    .from(before)
                    .title("Order " + count)
                    .successRate(count % 101)
                    .build();
            return unit.apply(Changes.builder()
                    .update(Chance.KIND, before, after)
                    .append(new CrmEvent(
                            new EventId(UUID.randomUUID()),
                            Instant.now(),
                            Optional.of(actor.user().getId()),
                            Subject.of(Chance.KIND, before.getId()),
                            before.getVersion(),
                            0,
                            "EDIT",
                            Optional.of("UNASSIGNED"),
                            Optional.of("UNASSIGNED"),
                            Map.of()))
                    .build());
        });
    }

    /** The same as a command: validated, authorised, decided, explained. */
    @Benchmark
    public Object asCommand() {
        count++;
        return session.execute(new EditChance(chance.getId(), details(count)));
    }
}
