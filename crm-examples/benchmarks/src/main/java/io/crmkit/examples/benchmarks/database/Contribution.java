package io.crmkit.examples.benchmarks.database;

import io.crmkit.spi.CrmStore;
import io.crmkit.spi.access.AccessScope;
import io.crmkit.spi.order.OrderStatus;
import io.crmkit.spi.report.Bucket;
import io.crmkit.spi.report.CustomerDimension;
import io.crmkit.spi.report.SalesFact;
import io.crmkit.spi.report.SalesFactsQuery;
import io.crmkit.spi.value.Period;
import java.io.IOException;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.stream.Stream;

/** Contribution by customer and year over a million orders of three lines: as facts, and as SQL over the lines. */
final class Contribution {
    private static final int CUSTOMERS = 100_000;
    private static final int ORDERS = 1_000_000;
    private static final int ROUNDS = 7;

    private static final String RAW = """
            select o.customer_id, extract(year from o.order_date), o.currency, sum(l.price * l.line_count * (1 - l.discount))
            from crm_order o join crm_order_line l on l.order_id = o.id where o.status = 'PAID'
            group by o.customer_id, extract(year from o.order_date), o.currency""";

    private Contribution() {}

    static void run() throws IOException, SQLException {
        try (BenchDatabase database = new BenchDatabase()) {
            History.customers(database, CUSTOMERS);
            History.orders(database, CUSTOMERS, ORDERS, 1_000);
            History.lines(database);
            database.analyze();
            Ratio ratio = new Ratio("contribution by customer and year, 1 million orders, 3 million lines");
            for (int round = -1; round < ROUNDS; round++) {
                long start = System.nanoTime();
                BigDecimal facts = facts(database.store());
                long middle = System.nanoTime();
                BigDecimal raw = raw(database);
                long end = System.nanoTime();
                if (facts.compareTo(raw) != 0) {
                    throw new IllegalStateException(facts + " is not " + raw);
                }
                if (round >= 0) {
                    ratio.add(middle - start, end - middle);
                }
            }
            System.out.println(ratio.line(1));
        }
    }

    private static BigDecimal facts(CrmStore store) {
        SalesFactsQuery query = SalesFactsQuery.builder()
                .period(new Period(LocalDate.of(2000, 1, 1), LocalDate.of(2100, 1, 1)))
                .addStatus(OrderStatus.PAID)
                .dimension(CustomerDimension.CUSTOMER)
                .bucket(Bucket.YEAR)
                .build();
        return store.inUnit(unit -> {
            try (Stream<SalesFact> facts = unit.facts().sales(query, AccessScope.all())) {
                return facts.map(fact -> fact.amount().amount()).reduce(BigDecimal.ZERO, BigDecimal::add);
            }
        });
    }

    private static BigDecimal raw(BenchDatabase database) throws SQLException {
        try (Connection connection = database.connection();
                Statement statement = connection.createStatement()) {
            statement.setFetchSize(1_000);
            BigDecimal sum = BigDecimal.ZERO;
            try (ResultSet rows = statement.executeQuery(RAW)) {
                while (rows.next()) {
                    sum = sum.add(rows.getBigDecimal(4));
                }
            }
            connection.commit();
            return sum;
        }
    }
}
