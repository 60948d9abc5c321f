package io.crmkit.examples.databases;

import io.crmkit.jpa.database.Server;
import io.crmkit.jpa.database.TestDatabase;
import io.crmkit.spi.access.UserId;
import io.crmkit.spi.customer.CustomerId;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * Rows that are in nobody's way, on H2 or PostgreSQL: customers of somebody's, and as many contacts, activities, orders of yesterday,
 * requests and chances, half of them, but no more than a thousand contacts, of one customer, the others of these.
 */
final class Crowd {
    // In the order in which H2 puts them into its indexes: it takes half the time that random ones take.
    private static final String BEHIND =
            "cast('00000000-0000-7000-9000-' || lpad(cast(x as varchar), 12, '0') as uuid)";

    // Contacts of one customer are read as a whole.
    private static final int CONTACTS = 2_000;

    private final TestDatabase database;
    private final String manager;
    private final String customer;
    private final String series;
    private int trade;
    private int work;

    Crowd(TestDatabase database, Server server, UserId manager, CustomerId customer) {
        this.database = database;
        series = server == Server.H2 ? "system_range(%d, %d)" : "generate_series(%d, %d) x";
        this.manager = literal(manager.value().toString());
        this.customer = literal(customer.value().toString());
    }

    private static String literal(String id) {
        return "uuid '" + id + "'";
    }

    /** Adds to each of them until there are so many. */
    void growTo(int number) throws SQLException {
        growTradeTo(number);
        String id = " select " + BEHIND;
        String range = range(work, number);
        execute(
                "insert into crm_contact (id, version, touches, customer_id, name, name_key)" + id + ", 0, 0, "
                        + "case when mod(x, 2) = 0 or x > " + CONTACTS + " then " + BEHIND + " else " + customer
                        + " end"
                        + ", 'c' || x, 'c' || x" + range,
                "insert into crm_activity (id, version, touches, customer_id, status, activity_date,"
                        + " place, title, title_key, responsible, recorded_at)" + id + ", 0, 0, " + either()
                        + ", 'PLANNED', date '2026-03-02' - mod(x, 9), 'p', 't', 't', " + manager + ", 0" + range,
                "insert into crm_service_request (id, version, touches, status, request_type, title,"
                        + " title_key, customer_id, request, created_at, created_on, rework_count)" + id
                        + ", 0, 0, 'CREATED', 'advice', 't', 't', " + either() + ", '', 0, date '2026-03-01', 0"
                        + range,
                "insert into crm_chance (id, version, touches, status, customer_name,"
                        + " customer_name_key, customer_id, title, title_key, success_rate, description, created_at)"
                        + id + ", 0, 0, 'UNASSIGNED', 'p', 'p', " + either() + ", 't', 't', 10, '', 0" + range);
        work = number;
    }

    /** Adds customers and orders until there are so many. */
    void growTradeTo(int number) throws SQLException {
        String id = " select " + BEHIND;
        String range = range(trade, number);
        execute(
                "insert into crm_customer (id, version, touches, customer_number, number_key, name, name_key,"
                        + " manager_id, customer_since, created_at)" + id
                        + ", 0, 0, 'B' || x, 'b' || x, 'Behind ' || x, 'behind ' || x, " + manager
                        + ", date '2026-03-01', 0" + range,
                "insert into crm_customer_standing (id, version, touches, status, last_order_date,"
                        + " last_order_key, open_chances, open_requests, open_loss_cases)" + id
                        + ", 0, 0, 'ACTIVE', date '2026-03-01', 20513, 0, 1, 0" + range,
                "insert into crm_order (id, version, touches, customer_id, order_date, status,"
                        + " currency, net_total, recorded_at)" + id + ", 0, 0, " + either()
                        + ", date '2026-03-01', 'PAID', 'EUR', 1, 0" + range);
        trade = number;
    }

    /** What years of work leave: what comes with each chance and request, and as many order lines and cases that are closed. */
    void growHistory() throws SQLException {
        String id = " select " + BEHIND;
        String range = range(0, work);
        execute(
                "insert into crm_plan_item (id, version, touches, chance_id, planned_on, to_do)" + id + ", 0, 0, "
                        + BEHIND + ", date '2026-03-01', 'call'" + range,
                "insert into crm_order_line (order_id, line_number, line_position, product_id, line_count, price,"
                        + " discount)" + id + ", 1, 0, (select min(id::text)::uuid from crm_product), 1, 1, 0" + range,
                "insert into crm_loss_case (id, version, touches, customer_id, manager_id, status, last_order_key,"
                        + " limit_months, warned_on, opened_at, closed_at)" + id + ", 2, 0, " + BEHIND + ", " + manager
                        + ", 'RECOVERED', 20000, 6, date '2026-01-01', 0, 1" + range,
                "insert into crm_loss_measure (loss_case_id, measure_number, author_id, recorded_at, measure_text)" + id
                        + ", 0, " + manager + ", 0, 'called'" + range,
                event("chance", "chance", "UNASSIGNED") + range,
                event("service request", "service-request", "CREATED") + range,
                "insert into crm_command (id, actor_id, fingerprint, answer, done_at) select 'behind ' || x, " + manager
                        + ", 'f', 'a', 0" + range);
    }

    private String event(String prefix, String kind, String to) {
        return "insert into crm_event (id, happened_at, actor_id, subject_kind, subject_id, basis, step_ordinal, step,"
                + " to_status, details) select cast(md5('" + prefix + "' || x) as uuid), x, " + manager + ", '" + kind
                + "', " + BEHIND + ", -1, 0, 'CREATE', '" + to + "', ''";
    }

    private String range(int have, int number) {
        return " from " + series.formatted(have + 1, number);
    }

    private String either() {
        return "case when mod(x, 2) = 0 then " + BEHIND + " else " + customer + " end";
    }

    private void execute(String... statements) throws SQLException {
        try (Connection connection = database.connection();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
            if (!connection.getAutoCommit()) {
                connection.commit();
            }
        }
    }
}
