package io.crmkit.examples.benchmarks.database;

import io.crmkit.spi.CrmStore;
import io.crmkit.spi.access.AccessScope;
import io.crmkit.spi.order.Order;
import io.crmkit.spi.order.OrderQuery;
import io.crmkit.spi.order.OrderSort;
import io.crmkit.spi.value.Cursor;
import io.crmkit.spi.value.Page;
import io.crmkit.spi.value.PageRequest;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;

/** A page of orders by date behind a million of five, to the first page. */
final class Pages {
    private static final int CUSTOMERS = 100_000;
    private static final int ORDERS = 5_000_000;
    private static final int DEPTH = 1_000_000;
    private static final int ROUNDS = 51;
    private static final PageRequest FIRST = PageRequest.first(50);
    private static final OrderQuery QUERY =
            OrderQuery.builder().sort(OrderSort.DATE).build();

    private Pages() {}

    static void run() throws IOException, SQLException {
        try (BenchDatabase database = new BenchDatabase()) {
            History.customers(database, CUSTOMERS);
            History.orders(database, CUSTOMERS, ORDERS, 1_000);
            database.analyze();
            PageRequest deep = FIRST.after(cursor(database));
            Ratio ratio = new Ratio("a page of 50 orders by date behind 1 million of 5; baseline: the first page");
            for (int round = -20; round < ROUNDS; round++) {
                long start = System.nanoTime();
                page(database.store(), deep);
                long middle = System.nanoTime();
                page(database.store(), FIRST);
                long end = System.nanoTime();
                if (round >= 0) {
                    ratio.add(middle - start, end - middle);
                }
            }
            System.out.println(ratio.line(1));
        }
    }

    private static void page(CrmStore store, PageRequest request) {
        Page<Order> page = store.inUnit(unit -> unit.orders().list(QUERY, request, AccessScope.all()));
        if (page.items().size() != FIRST.limit() || page.next().isEmpty()) {
            throw new IllegalStateException("no full page");
        }
    }

    /** What a host holds that has turned so many pages. */
    private static Cursor cursor(BenchDatabase database) throws SQLException {
        try (Connection connection = database.connection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "select order_date, id from crm_order order by order_date, id offset " + DEPTH + " limit 1")) {
            rows.next();
            Cursor cursor = new Cursor(OrderSort.DATE.name(), rows.getString(1), rows.getObject(2, UUID.class));
            connection.commit();
            return cursor;
        }
    }
}
