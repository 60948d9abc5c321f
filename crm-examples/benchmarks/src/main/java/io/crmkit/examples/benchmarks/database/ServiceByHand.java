package io.crmkit.examples.benchmarks.database;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/**
 * The process by hand: the same reads and writes in SQL, on the same tables, without a rule. Who acts is read with roles
 * and grants, every column that the library reads is read, updates compare the version.
 */
record ServiceByHand(BenchDatabase database, Office office) implements ServiceSide {
    private static final NoArgGenerator IDS = Generators.timeBasedEpochGenerator();

    private static final String ACTOR = """
            select u.*, r.* from crm_user u left join crm_user_role x on x.user_id = u.id
              left join crm_role r on r.id = x.role_id where u.id = ?""";
    private static final String REQUEST = """
            select * from crm_service_request e where e.id = ? and (e.created_by = ? or e.assignee = ?
              or exists (select 1 from crm_customer c where c.id = e.customer_id and c.manager_id = ?))""";
    private static final String ANY_REQUEST = "select * from crm_service_request e where e.id = ?";
    private static final String CUSTOMER = "select * from crm_customer where id = ? and manager_id = ?";
    private static final String STANDING = "select * from crm_customer_standing where id = ?";
    private static final String ENTRY = "select * from crm_dictionary_entry where entry_list = ? and entry_value = ?";
    private static final String INSERT = """
            insert into crm_service_request (id, version, touches, external_id, status, request_type, title, title_key,
              customer_id, request, created_by, created_at, created_on, rework_count)
            values (?, 0, 0, null, 'CREATED', ?, ?, ?, ?, ?, ?, ?, ?, 0)""";
    private static final String COUNT = """
            update crm_customer_standing set open_requests = ?, touches = touches + 1, version = version + 1
            where id = ? and version = ?""";
    private static final String ASSIGN = """
            update crm_service_request set status = 'ASSIGNED', assignee = ?, assigned_at = ?, touches = touches + 1,
              version = version + 1 where id = ? and version = ?""";
    private static final String PROCESS = """
            update crm_service_request set status = 'PROCESSED', handling_text = ?, handled_by = ?, handled_at = ?,
              touches = touches + 1, version = version + 1 where id = ? and version = ?""";
    private static final String FEED_BACK = """
            update crm_service_request set status = 'ARCHIVED', feedback_result = ?, satisfaction = ?, feedback_by = ?,
              feedback_at = ?, archived_at = ?, touches = touches + 1, version = version + 1
            where id = ? and version = ?""";
    private static final String EVENT = """
            insert into crm_event (id, happened_at, actor_id, subject_kind, subject_id, basis, step_ordinal, step,
              from_status, to_status, details) values (?, ?, ?, 'service-request', ?, ?, ?, ?, nullif(?, ''), ?, '')""";

    @Override
    public UUID create() throws SQLException {
        UUID customer = office.customers()
                .get(ThreadLocalRandom.current().nextInt(office.customers().size()))
                .value();
        UUID id = IDS.generate();
        UUID actor = office.representative();
        inTransaction(connection -> {
            read(connection, ACTOR, actor);
            read(connection, CUSTOMER, customer, actor);
            read(connection, ENTRY, "service-type", Office.TYPE);
            long[] standing = read(connection, STANDING, customer);
            write(
                    connection,
                    INSERT,
                    id,
                    Office.TYPE,
                    "A wheel came off",
                    "a wheel came off",
                    customer,
                    "It did so on the way home.",
                    actor,
                    now(),
                    Date.valueOf(LocalDate.now(ZoneOffset.UTC)));
            write(connection, COUNT, standing[1] + 1, customer, standing[0]);
            event(connection, actor, id, -1, 0, "CREATE", "", "CREATED");
        });
        return id;
    }

    @Override
    public void assign(UUID request) throws SQLException {
        UUID actor = office.lead();
        inTransaction(connection -> {
            read(connection, ACTOR, actor);
            long version = read(connection, ANY_REQUEST, request)[0];
            read(connection, ACTOR, office.representative());
            write(connection, ASSIGN, office.representative(), now(), request, version);
            event(connection, actor, request, version, 0, "ASSIGN", "CREATED", "ASSIGNED");
        });
    }

    @Override
    public void process(UUID request) throws SQLException {
        UUID actor = office.representative();
        inTransaction(connection -> {
            read(connection, ACTOR, actor);
            long version = read(connection, REQUEST, request, actor, actor, actor)[0];
            write(connection, PROCESS, "Sent a new one.", actor, now(), request, version);
            event(connection, actor, request, version, 0, "PROCESS", "ASSIGNED", "PROCESSED");
        });
    }

    @Override
    public void feedBack(UUID request) throws SQLException {
        UUID actor = office.representative();
        inTransaction(connection -> {
            read(connection, ACTOR, actor);
            Row row = row(connection, request, actor);
            long[] standing = read(connection, STANDING, row.customer());
            write(connection, FEED_BACK, "It fits.", 5, actor, now(), now(), request, row.version());
            write(connection, COUNT, standing[1] - 1, row.customer(), standing[0]);
            event(connection, actor, request, row.version(), 0, "FEEDBACK", "PROCESSED", "FED_BACK");
            event(connection, actor, request, row.version(), 1, "ARCHIVE", "FED_BACK", "ARCHIVED");
        });
    }

    /** A piece of work in a transaction. */
    private interface Work {
        void with(Connection connection) throws SQLException;
    }

    private record Row(long version, UUID customer) {}

    private void inTransaction(Work work) throws SQLException {
        try (Connection connection = database.connection()) {
            try {
                work.with(connection);
                connection.commit();
            } catch (SQLException e) {
                connection.rollback();
                throw e;
            }
        }
    }

    private static Row row(Connection connection, UUID request, UUID actor) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(REQUEST)) {
            set(statement, request, actor, actor, actor);
            try (ResultSet rows = statement.executeQuery()) {
                rows.next();
                readAll(rows);
                return new Row(rows.getLong("version"), rows.getObject("customer_id", UUID.class));
            }
        }
    }

    /** Reads all columns of all rows: gives the version, and the count of open requests where there is one. */
    private static long[] read(Connection connection, String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            set(statement, values);
            try (ResultSet rows = statement.executeQuery()) {
                if (!rows.next()) {
                    throw new IllegalStateException("nothing found");
                }
                long[] found = {rows.getLong("version"), sql.equals(STANDING) ? rows.getLong("open_requests") : 0};
                do {
                    readAll(rows);
                } while (rows.next());
                return found;
            }
        }
    }

    private static void readAll(ResultSet rows) throws SQLException {
        int columns = rows.getMetaData().getColumnCount();
        for (int column = 1; column <= columns; column++) {
            rows.getObject(column);
        }
    }

    private static void write(Connection connection, String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            set(statement, values);
            if (statement.executeUpdate() != 1) {
                throw new IllegalStateException("stale");
            }
        }
    }

    private static void event(
            Connection connection,
            UUID actor,
            UUID subject,
            long basis,
            int ordinal,
            String step,
            String from,
            String to)
            throws SQLException {
        write(connection, EVENT, IDS.generate(), now(), actor, subject, basis, ordinal, step, from, to);
    }

    private static void set(PreparedStatement statement, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
    }

    private static long now() {
        return ChronoUnit.MICROS.between(Instant.EPOCH, Instant.now());
    }
}
