package io.crmkit.examples.databases;

import static org.assertj.core.api.Assertions.assertThat;

import io.crmkit.core.Crm;
import io.crmkit.core.CrmSession;
import io.crmkit.core.Samples;
import io.crmkit.core.TestCrm;
import io.crmkit.core.Tier;
import io.crmkit.core.command.Command;
import io.crmkit.core.command.CrmListener;
import io.crmkit.core.settings.CrmSettings;
import io.crmkit.jpa.JpaStore;
import io.crmkit.jpa.database.Server;
import io.crmkit.jpa.database.TestDatabase;
import io.crmkit.spi.access.UserId;
import jakarta.persistence.EntityManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What commands cost does not grow with what is stored. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StatementsPerCommandTest {
    private static final List<String> ACTORS = List.of("rolf", "lena", "ada");

    private final TestDatabase database = new TestDatabase(Server.H2, Map.of());
    private final TestCrm test = TestCrm.create(database.owningStore(), CrmSettings.standard(), new CrmListener() {});
    private final List<Command<?>> samples = Samples.of(test, test.id("rolf"));
    private final Crowd crowd = new Crowd(
            database,
            Server.H2,
            new UserId(test.unknown()),
            test.system().customers().findByExternalId("Known").orElseThrow().getId());

    @AfterAll
    void close() {
        database.close();
    }

    @Test
    @DisplayName(
            "Each command takes as many statements among 100,000 customers, orders, requests and chances as among 10, half of"
                    + " them about its own customer")
    void constant() throws SQLException {
        crowd.growTo(10);
        Map<String, Integer> few = statements();
        crowd.growTo(1_000);
        Map<String, Integer> more = statements();
        crowd.growTo(100_000);
        Map<String, Integer> many = statements();
        Tier.report("P35", "statements: " + few);
        assertThat(more).isEqualTo(few);
        assertThat(many).isEqualTo(few);
        // Who acts, what it is about, and what has to be known of it (here whether the external id is taken); then a
        // statement for each row that is written.
        assertThat(few)
                .containsEntry("CreateServiceRequest", 5 + 3)
                .containsEntry("AssignServiceRequest", 3 + 2)
                .containsEntry("ProcessServiceRequest", 2 + 2)
                .containsEntry("RecordServiceFeedback", 3 + 4);
    }

    /** How many statements each sample takes, each run on the same rows. */
    private Map<String, Integer> statements() {
        Map<String, Integer> counts = new TreeMap<>();
        for (Command<?> command : samples) {
            Optional<String> actor = ACTORS.stream()
                    .filter(name -> test.as(name).check(command).isEmpty())
                    .findFirst();
            counts.put(command.getClass().getSimpleName(), statements(command, actor));
        }
        return counts;
    }

    private int statements(Command<?> command, Optional<String> actor) {
        try (EntityManager em = database.entityManager()) {
            Crm crm = Crm.on(JpaStore.joining(() -> em))
                    .clock(Clock.fixed(TestCrm.NOW, ZoneOffset.UTC))
                    .build();
            CrmSession session = actor.map(test::id).map(crm::as).orElseGet(crm::asSystem);
            em.getTransaction().begin();
            database.spy().forget();
            Object unused = session.execute(command);
            int count = database.spy().executed().size();
            em.getTransaction().rollback();
            return count;
        }
    }
}
