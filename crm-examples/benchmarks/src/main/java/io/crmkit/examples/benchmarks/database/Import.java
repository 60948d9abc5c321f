package io.crmkit.examples.benchmarks.database;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import io.crmkit.core.customer.ImportCustomers;
import java.io.IOException;
import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Customers in commands of a thousand: as an import, and as JDBC batches of the rows that it writes. */
final class Import {
    private static final int CUSTOMERS = 100_000;
    private static final int BATCH = 1_000;
    private static final int ROUNDS = 5;
    private static final NoArgGenerator IDS = Generators.timeBasedEpochGenerator();

    private static final String CUSTOMER = """
            insert into crm_customer (id, version, touches, customer_number, number_key, external_id, name, name_key,
              manager_id, customer_since, region, customer_level, phone, phone_digits, created_at)
            values (?, 0, 0, ?, ?, ?, ?, ?, ?, ?, 'north', 'ORDINARY', '555', '555', 0)""";
    private static final String STANDING = """
            insert into crm_customer_standing (id, version, touches, status, last_order_key, open_chances, open_requests,
              open_loss_cases)
            values (?, 0, 0, 'ACTIVE', -2147483648, 0, 0, 0)""";
    private static final String EVENT = """
            insert into crm_event (id, happened_at, subject_kind, subject_id, basis, step_ordinal, step, to_status, details)
            values (?, 0, 'customer', ?, -1, 0, 'IMPORT_CUSTOMERS', null, '')""";

    private Import() {}

    static void run() throws IOException, SQLException {
        try (BenchDatabase database = new BenchDatabase()) {
            Office office = Office.open(database.store());
            Ratio ratio = new Ratio("import of 100,000 customers, by 1,000 in a command");
            for (int round = -3; round < ROUNDS; round++) {
                String library = "library-" + round + "-";
                String hand = "hand-" + round + "-";
                long byCommand = 0;
                long byHand = 0;
                // In turns, for the machine's speed changes within a round.
                for (int from = 0; from < CUSTOMERS; from += BATCH) {
                    long start = System.nanoTime();
                    office.crm().asSystem().execute(new ImportCustomers(rows(library, from)));
                    long middle = System.nanoTime();
                    insert(database, office.representative(), hand, from);
                    byCommand += middle - start;
                    byHand += System.nanoTime() - middle;
                }
                if (round >= 0) {
                    ratio.add(byCommand, byHand);
                }
            }
            System.out.println(ratio.line(CUSTOMERS));
        }
    }

    private static List<ImportCustomers.Row> rows(String prefix, int from) {
        List<ImportCustomers.Row> rows = new ArrayList<>();
        for (int number = from; number < from + BATCH; number++) {
            rows.add(new ImportCustomers.Row(
                    prefix + number, "rep", Office.details(prefix + number), LocalDate.EPOCH, List.of()));
        }
        return rows;
    }

    private static void insert(BenchDatabase database, UUID manager, String prefix, int from) throws SQLException {
        try (Connection connection = database.connection();
                PreparedStatement customers = connection.prepareStatement(CUSTOMER);
                PreparedStatement standings = connection.prepareStatement(STANDING);
                PreparedStatement events = connection.prepareStatement(EVENT)) {
            for (int number = from; number < from + BATCH; number++) {
                UUID id = IDS.generate();
                String name = prefix + number;
                set(customers, id, name, name, name, name, name, manager, Date.valueOf(LocalDate.EPOCH));
                set(standings, id);
                set(events, IDS.generate(), id);
            }
            customers.executeBatch();
            standings.executeBatch();
            events.executeBatch();
            connection.commit();
        }
    }

    private static void set(PreparedStatement statement, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        statement.addBatch();
    }
}
