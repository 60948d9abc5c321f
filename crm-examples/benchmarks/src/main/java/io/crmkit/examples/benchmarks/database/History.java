package io.crmkit.examples.benchmarks.database;

import java.sql.SQLException;
import java.util.Locale;

/**
 * Customers, orders and lines by the million, made inside the server: identities rise as those of the library do, dates
 * are spread over five years.
 */
final class History {
    private History() {}

    /** The identity of a row, of an expression for its number. */
    static String id(String number, int table) {
        return String.format(
                Locale.ROOT,
                "(lpad(to_hex(%s), 12, '0') || '70008000' || lpad(to_hex(%d), 12, '0'))::uuid",
                number,
                table);
    }

    static void customers(BenchDatabase database, int customers) throws SQLException {
        database.run("""
                insert into crm_customer (id, version, touches, customer_number, number_key, name, name_key, manager_id,
                  customer_since, created_at)
                select %s, 0, 0, 'KH' || n, 'kh' || n, 'Customer ' || n, 'customer ' || n, %s, date '2015-01-01', 0
                from generate_series(1, %d) n""".formatted(id("n", 1), id("n % 100", 9), customers), """
                insert into crm_customer_standing (id, version, touches, status, last_order_date, last_order_key,
                  open_chances, open_requests, open_loss_cases)
                select %s, 0, 0, 'ACTIVE', null, %d, 0, 0, 0 from generate_series(1, %d) n""".formatted(
                        id("n", 1), Integer.MIN_VALUE, customers));
    }

    /** Orders one after the other in time; the customers of each thousandth number stop to buy in the last year. */
    static void orders(BenchDatabase database, int customers, int orders, int silent) throws SQLException {
        database.run("""
                insert into crm_order (id, version, touches, customer_id, order_date, status, currency, net_total,
                  recorded_at)
                select %s, 0, 0, %s, d, 'PAID', 'EUR', (n %% 9973) + 0.25, 0
                from (select n, (n::bigint * 7919) %% %d + 1 as c, date '2021-01-01' + (n::bigint * 1826 / %d)::int as d
                      from generate_series(1, %d) n) o
                where not (c %% %d = 0 and d >= date '2025-01-01')""".formatted(id("n", 2), id("c", 1), customers, orders, orders, silent), """
                update crm_customer_standing s set last_order_date = o.last, last_order_key = o.last - date '1970-01-01'
                from (select customer_id, max(order_date) as last from crm_order group by customer_id) o
                where o.customer_id = s.id""");
    }

    /** Three lines for each order; their sum is its total. */
    static void lines(BenchDatabase database) throws SQLException {
        database.run(
                "insert into crm_product (id, version, touches, name, name_key) select " + id("n", 3)
                        + ", 0, 0, 'Product ' || n, 'product ' || n from generate_series(1, 100) n",
                """
                insert into crm_order_line (order_id, line_number, line_position, product_id, line_count, price, discount)
                select o.id, l, l, %s, 1, case l when 1 then o.net_total - 0.2 else 0.1 end, 0
                from crm_order o, generate_series(1, 3) l""".formatted(id("l", 3)));
    }
}
