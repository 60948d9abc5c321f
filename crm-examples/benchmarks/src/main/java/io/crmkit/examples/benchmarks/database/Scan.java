package io.crmkit.examples.benchmarks.database;

import io.crmkit.spi.CrmStore;
import io.crmkit.spi.access.AccessScope;
import io.crmkit.spi.loss.LossCandidate;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;

/**
 * Who was silent for half a year, of a million customers with five million orders: batch by batch, and by NOT EXISTS. As
 * after each batch of a scan, those who were found count an open case then; writing that is not measured.
 */
final class Scan {
    private static final int CUSTOMERS = 1_000_000;
    private static final int ORDERS = 5_000_000;
    private static final int SILENT = 100;
    private static final int BATCH = 500;
    private static final int ROUNDS = 7;
    private static final LocalDate CUTOFF = LocalDate.of(2025, 1, 1);

    private static final String RAW = """
            select c.id, c.name, c.manager_id from crm_customer c where c.customer_since < ? and not exists
              (select 1 from crm_order o where o.customer_id = c.id and o.order_date >= ? and o.status in ('PAID', 'NEW'))""";

    private Scan() {}

    static void run() throws IOException, SQLException {
        try (BenchDatabase database = new BenchDatabase()) {
            History.customers(database, CUSTOMERS);
            History.orders(database, CUSTOMERS, ORDERS, SILENT);
            database.analyze();
            Ratio ratio = new Ratio("who was silent, 1 million customers, 5 million orders");
            for (int round = -1; round < ROUNDS; round++) {
                int found = 0;
                long library = 0;
                int size = BATCH;
                while (size == BATCH) {
                    long start = System.nanoTime();
                    List<LossCandidate> batch = candidates(database.store());
                    library += System.nanoTime() - start;
                    size = batch.size();
                    found += size;
                    warn(database, batch);
                }
                long start = System.nanoTime();
                int raw = raw(database);
                long baseline = System.nanoTime() - start;
                if (found != raw) {
                    throw new IllegalStateException(found + " is not " + raw);
                }
                if (round >= 0) {
                    ratio.add(library, baseline);
                }
                database.run("update crm_customer_standing set open_loss_cases = 0 where open_loss_cases > 0");
                database.analyze();
            }
            System.out.println(ratio.line(1));
        }
    }

    private static List<LossCandidate> candidates(CrmStore store) {
        return store.inUnit(unit -> unit.losses().candidates(CUTOFF, BATCH, AccessScope.all()));
    }

    private static void warn(BenchDatabase database, List<LossCandidate> batch) throws SQLException {
        try (Connection connection = database.connection();
                PreparedStatement statement = connection.prepareStatement(
                        "update crm_customer_standing set open_loss_cases = 1 where id = ?")) {
            for (LossCandidate candidate : batch) {
                statement.setObject(1, candidate.customer().getId().value());
                statement.addBatch();
            }
            statement.executeBatch();
            connection.commit();
        }
    }

    private static int raw(BenchDatabase database) throws SQLException {
        try (Connection connection = database.connection();
                PreparedStatement statement = connection.prepareStatement(RAW)) {
            statement.setObject(1, CUTOFF);
            statement.setObject(2, CUTOFF);
            statement.setFetchSize(BATCH);
            int found = 0;
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    found++;
                }
            }
            connection.commit();
            return found;
        }
    }
}
