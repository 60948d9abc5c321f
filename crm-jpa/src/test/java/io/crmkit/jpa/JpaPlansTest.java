package io.crmkit.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import io.crmkit.jpa.database.Server;
import io.crmkit.jpa.database.TestDatabase;
import io.crmkit.spi.Unit;
import io.crmkit.spi.order.OrderStatus;
import io.crmkit.spi.report.Bucket;
import io.crmkit.spi.report.CustomerDimension;
import io.crmkit.spi.report.SalesFactsQuery;
import io.crmkit.spi.value.Period;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.EnabledIf;

/** PostgreSQL finds the indexes that were made for the statements which read most. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@EnabledIf(
        value = "io.crmkit.jpa.database.Provider#isHibernate",
        disabledReason = "EclipseLink binds other values in another order; the conditions are the same")
class JpaPlansTest {
    private static final Pattern PARAMETER = Pattern.compile("\\?");

    private final TestDatabase database = new TestDatabase(Server.POSTGRESQL, Map.of());

    /** Customers of whom most ordered of late, each with orders. */
    @BeforeAll
    void fill() throws SQLException {
        try (Connection connection = database.connection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(true);
            // For an index alone to do, rows must be known to be visible to all: once their commit is written.
            statement.execute("set synchronous_commit = on");
            String customer = "('00000000-0000-7000-9000-' || lpad(x::text, 12, '0'))::uuid";
            String range = " from generate_series(1, 20000) x";
            statement.execute("insert into crm_customer (id, version, touches, customer_number, number_key, name,"
                    + " name_key, manager_id, customer_since, created_at) select " + customer
                    + ", 0, 0, 'B' || x, 'b' || x, 'n' || x, 'n' || x, gen_random_uuid(), date '2020-01-01', 0"
                    + range);
            statement.execute("insert into crm_customer_standing (id, version, touches, status, last_order_date,"
                    + " last_order_key, open_chances, open_requests, open_loss_cases) select " + customer
                    + ", 0, 0, 'ACTIVE', date '1970-01-01' + x, x, 0, 0, 0" + range);
            statement.execute("insert into crm_order (id, version, touches, customer_id, order_date, status, currency,"
                    + " net_total, recorded_at, delivery_address) select gen_random_uuid(), 0, 0, " + customer
                    + ", date '2024-01-01' + n, 'PAID', 'EUR', 1, 0, repeat('address ', 20)" + range
                    + ", generate_series(1, 5) n");
            statement.execute("vacuum analyze");
        }
    }

    @AfterAll
    void close() {
        database.close();
    }

    @Test
    void thoseWhoDidNotOrderForLongestComeFirstOutOfAnIndex() throws SQLException {
        assertThat(plan(
                        unit -> unit.losses().candidates(LocalDate.of(2024, 1, 1), 100, States.ALL),
                        List.of("'ACTIVE'", "'2024-01-01'", "19723", "100")))
                .contains("crm_customer_standing_silent_ix")
                .doesNotContain("Sort");
    }

    @Test
    void whatTheOrdersOfCustomersComeToIsReadFromAnIndexAlone() throws SQLException {
        SalesFactsQuery query = SalesFactsQuery.builder()
                .period(Period.year(2024))
                .addStatus(OrderStatus.PAID)
                .dimension(CustomerDimension.CUSTOMER)
                .bucket(Bucket.YEAR)
                .build();
        assertThat(plan(
                        unit -> unit.facts().sales(query, States.ALL).close(),
                        List.of("'PAID'", "'2024-01-01'", "'2025-01-01'")))
                .containsPattern("Index Only Scan using crm_order_customer_ix");
    }

    /** How the server means to run the one statement of a read, with these values in their order. */
    private String plan(Consumer<Unit> read, List<String> values) throws SQLException {
        database.spy().forget();
        database.owningStore().inUnit(unit -> {
            read.accept(unit);
            return true;
        });
        List<String> executed = database.spy().executed();
        assertThat(executed).hasSize(1);
        Iterator<String> parameters = values.iterator();
        String sql = PARAMETER.matcher(executed.get(0)).replaceAll(each -> Matcher.quoteReplacement(parameters.next()));
        List<String> lines = new ArrayList<>();
        try (Connection connection = database.connection();
                Statement statement = connection.createStatement()) {
            // A table as small as this one would be read whole.
            statement.execute("set enable_seqscan = off");
            try (ResultSet rows = statement.executeQuery("explain " + sql)) {
                while (rows.next()) {
                    lines.add(rows.getString(1));
                }
            } finally {
                statement.execute("reset all");
            }
        }
        return String.join("\n", lines);
    }
}
