package io.crmkit.examples.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.crmkit.core.Crm;
import io.crmkit.core.CrmSession;
import io.crmkit.core.Samples;
import io.crmkit.core.TestCrm;
import io.crmkit.core.Tier;
import io.crmkit.core.chance.AssignChance;
import io.crmkit.core.chance.CreateChance;
import io.crmkit.core.chance.FailChance;
import io.crmkit.core.command.CrmListener;
import io.crmkit.core.settings.CrmSettings;
import io.crmkit.jpa.JpaStore;
import io.crmkit.jpa.database.Server;
import io.crmkit.jpa.database.TestDatabase;
import io.crmkit.spi.chance.ChanceId;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** P16: what is committed arrives, at least once, in order for each record, whatever relays are killed; and nothing else. */
class RelayTest {
    private static final int THREADS = 4;
    private static final int EVENTS = Tier.of(1_000, 10_000);
    private static final int KILLS = Tier.of(4, 20);
    private static final int CONTROLS = 5;
    private static final ThreadLocal<EntityManager> CURRENT = new ThreadLocal<>();

    private final long seed = Long.getLong("crmkit.seed", new Random().nextLong());
    private final TestDatabase database = new TestDatabase(Server.POSTGRESQL, Map.of());
    private final TestCrm staff = TestCrm.create(database.owningStore(), CrmSettings.standard(), new CrmListener() {});
    private final Crm crm = Crm.on(JpaStore.joining(RelayTest::lent))
            .listener(new Outbox(RelayTest::lent))
            .build();

    @BeforeEach
    void createTables() throws SQLException, IOException {
        try (Connection connection = database.connection();
                Statement statement = connection.createStatement();
                InputStream script = Objects.requireNonNull(Outbox.class.getResourceAsStream("/outbox.sql"))) {
            statement.execute(new String(script.readAllBytes(), StandardCharsets.UTF_8));
        }
        empty();
    }

    private void empty() throws SQLException {
        try (Connection connection = database.connection();
                Statement statement = connection.createStatement()) {
            statement.execute("delete from crm_event");
            statement.execute("delete from outbox");
        }
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    @DisplayName("Two relays that are killed now and then send every event, and only again what one batch held")
    void atLeastOnce() throws Exception {
        List<String> arrived = run(false);
        List<String> stored = stored();
        Set<String> distinct = new LinkedHashSet<>(arrived);
        Tier.report(
                "P16",
                stored.size() + " events, " + KILLS + " kills, " + (arrived.size() - distinct.size())
                        + " arrived again, seed " + seed);
        assertThat(stored).hasSizeGreaterThanOrEqualTo(EVENTS);
        assertThat(distinct).containsExactlyInAnyOrderElementsOf(stored);
        assertThat(byRecord(distinct)).isEqualTo(byRecord(stored));
        assertThat(arrived.size() - distinct.size()).isLessThanOrEqualTo(KILLS * RelayNode.BATCH);
    }

    @Test
    @DisplayName("Control: relays that remove a message before they send it lose some")
    void control() throws Exception {
        int missing = 0;
        for (int tried = 0; missing == 0 && tried < CONTROLS; tried++) {
            Set<String> arrived = new LinkedHashSet<>(run(true));
            List<String> stored = stored();
            assertThat(stored).containsAll(arrived);
            missing = stored.size() - arrived.size();
            empty();
        }
        assertThat(missing).isPositive();
    }

    /** Runs commands, some of which are rolled back, and relays, some of which are killed; until the outbox is empty. */
    private List<String> run(boolean careless) throws Exception {
        TestBroker broker = new TestBroker();
        try (broker;
                Relays relays = new Relays(address(), broker.port(), careless)) {
            ExecutorService executor = Executors.newFixedThreadPool(THREADS);
            try {
                List<Future<Void>> clients = new ArrayList<>();
                for (int thread = 0; thread < THREADS; thread++) {
                    Random random = new Random(seed + thread);
                    clients.add(executor.submit(() -> {
                        client(random);
                        return null;
                    }));
                }
                Random random = new Random(seed);
                for (int kill = 0; kill < KILLS; kill++) {
                    awaitArrived(broker, (kill + 1) * EVENTS / (KILLS + 2));
                    relays.replace(random.nextInt(2));
                }
                for (Future<Void> client : clients) {
                    client.get(5, TimeUnit.MINUTES);
                }
            } finally {
                executor.shutdownNow();
            }
            long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(2);
            while (database.count("outbox") > 0 && System.nanoTime() < end) {
                TimeUnit.MILLISECONDS.sleep(10);
            }
            relays.finish();
        }
        return broker.arrived();
    }

    /** Or for as long as that should take: a careless relay lets too few arrive. */
    private static void awaitArrived(TestBroker broker, int number) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (broker.arrived().size() < number && System.nanoTime() < end) {
            TimeUnit.MILLISECONDS.sleep(1);
        }
    }

    /** Three events for each chance. */
    private void client(Random random) {
        for (int number = 0; number < EVENTS / THREADS / 3 + 1; number++) {
            ChanceId chance = kept(
                    "lena",
                    session -> session.execute(CreateChance.of(Samples.chanceDetails("Prospect")))
                            .getId());
            if (random.nextInt(5) == 0) {
                rolledBack(chance);
            }
            kept("lena", session -> session.execute(new AssignChance(chance, staff.id("rolf"))));
            kept("rolf", session -> session.execute(new FailChance(chance, "They bought elsewhere.")));
        }
    }

    private static EntityManager lent() {
        return Objects.requireNonNull(CURRENT.get());
    }

    private interface Work<R> {
        R with(CrmSession session);
    }

    private <R> R kept(String name, Work<R> work) {
        EntityManager em = database.entityManager();
        CURRENT.set(em);
        try {
            em.getTransaction().begin();
            R result = work.with(crm.as(staff.id(name)));
            em.getTransaction().commit();
            return result;
        } finally {
            CURRENT.remove();
            if (em.getTransaction().isActive()) {
                em.getTransaction().rollback();
            }
            em.close();
        }
    }

    private void rolledBack(ChanceId chance) {
        EntityManager em = database.entityManager();
        CURRENT.set(em);
        try {
            em.getTransaction().begin();
            crm.as(staff.id("lena")).execute(new AssignChance(chance, staff.id("rita")));
            em.getTransaction().rollback();
        } finally {
            CURRENT.remove();
            em.close();
        }
    }

    /** The events as they are in the CRM, those of one record in their order. */
    private List<String> stored() throws SQLException {
        List<String> stored = new ArrayList<>();
        try (Connection connection = database.connection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "select id, subject_id from crm_event order by subject_id, basis, step_ordinal")) {
            while (rows.next()) {
                stored.add(rows.getString(1) + " " + rows.getString(2));
            }
        }
        return stored;
    }

    private static Map<String, List<String>> byRecord(Iterable<String> messages) {
        Map<String, List<String>> records = new HashMap<>();
        messages.forEach(
                message -> records.computeIfAbsent(message.substring(message.indexOf(' ')), unused -> new ArrayList<>())
                        .add(message));
        return records;
    }

    private String address() throws SQLException {
        try (Connection connection = database.connection()) {
            return connection.getMetaData().getURL();
        }
    }
}
