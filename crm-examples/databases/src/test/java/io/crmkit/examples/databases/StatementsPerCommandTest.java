package io.crmkit.examples.databases;

import static org.assertj.core.api.Assertions.assertThat;

import io.crmkit.core.Crm;
import io.crmkit.core.CrmSession;
import io.crmkit.core.Samples;
import io.crmkit.core.TestCrm;
import io.crmkit.core.command.Command;
import io.crmkit.core.command.CrmListener;
import io.crmkit.core.settings.CrmSettings;
import io.crmkit.jpa.JpaStore;
import io.crmkit.jpa.database.Server;
import io.crmkit.jpa.database.TestDatabase;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
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
import org.junit.jupiter.api.TestReporter;

/** What commands cost does not grow with what is stored. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StatementsPerCommandTest {
    private static final List<String> ACTORS = List.of("rolf", "lena", "ada");

    private final TestDatabase database = new TestDatabase(Server.H2, Map.of());
    private final TestCrm test = TestCrm.create(database.owningStore(), CrmSettings.standard(), new CrmListener() {});
    private final List<Command<?>> samples = Samples.of(test, test.id("rolf"));
    private int rows;

    @AfterAll
    void close() {
        database.close();
    }

    @Test
    @DisplayName(
            "Each command takes as many statements among 100,000 customers, orders, requests and chances as among 10")
    void constant(TestReporter reporter) throws SQLException {
        fillUpTo(10);
        Map<String, Integer> few = statements();
        fillUpTo(1_000);
        Map<String, Integer> more = statements();
        fillUpTo(100_000);
        Map<String, Integer> many = statements();
        reporter.publishEntry("statements", few.toString());
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

    /** Customers of nobody here, each with an order of yesterday, a request and a chance. */
    private void fillUpTo(int number) throws SQLException {
        try (Connection connection = database.connection();
                Statement statement = connection.createStatement()) {
            String range = " from system_range(" + (rows + 1) + ", " + number + ")";
            String customer = "cast('00000000-0000-7000-9000-' || lpad(cast(x as varchar), 12, '0') as uuid)";
            statement.execute(
                    "insert into crm_customer (id, version, touches, customer_number, number_key, name, name_key,"
                            + " manager_id, customer_since, created_at) select " + customer
                            + ", 0, 0, 'B' || x, 'b' || x, 'Behind ' || x, 'behind ' || x, random_uuid(), date '2026-03-01', 0"
                            + range);
            statement.execute("insert into crm_customer_standing (id, version, touches, status, last_order_date,"
                    + " last_order_key, open_chances, open_requests, open_loss_cases) select " + customer
                    + ", 0, 0, 'ACTIVE', date '2026-03-01', 20513, 0, 1, 0" + range);
            statement.execute("insert into crm_order (id, version, touches, customer_id, order_date, status, currency,"
                    + " net_total, recorded_at) select random_uuid(), 0, 0, " + customer
                    + ", date '2026-03-01', 'PAID', 'EUR', 1, 0" + range);
            statement.execute("insert into crm_service_request (id, version, touches, status, request_type, title,"
                    + " title_key, customer_id, request, created_at, created_on, rework_count) select random_uuid(), 0, 0,"
                    + " 'CREATED', 'advice', 't', 't', " + customer + ", '', 0, date '2026-03-01', 0" + range);
            statement.execute("insert into crm_chance (id, version, touches, status, customer_name, customer_name_key,"
                    + " title, title_key, success_rate, description, created_at) select random_uuid(), 0, 0, 'UNASSIGNED',"
                    + " 'p', 'p', 't', 't', 10, '', 0" + range);
            if (!connection.getAutoCommit()) {
                connection.commit();
            }
        }
        rows = number;
    }
}
