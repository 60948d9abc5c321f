package io.crmkit.examples.scale;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;

/** The same lines in a DuckDB of this process, in memory, with its own settings: it sums with all cores. */
final class DuckDb implements AutoCloseable {
    private static final String SUMS = """
            select customer, year(day) as year, sum(orders) as orders, sum(amount) as amount, currency
            from line group by customer, year(day), currency""";

    private final Connection connection;
    private final int customers;

    DuckDb(OrderLines lines) throws SQLException {
        connection = DriverManager.getConnection("jdbc:duckdb:");
        customers = lines.customers();
        run("create table line (customer integer, day date, currency varchar, orders integer, amount decimal(18, 4))");
        try (DuckDBAppender appender =
                connection.unwrap(DuckDBConnection.class).createAppender(DuckDBConnection.DEFAULT_SCHEMA, "line")) {
            for (int line = 0; line < lines.size(); line++) {
                appender.beginRow();
                appender.append(lines.customer(line));
                appender.append(lines.day(line));
                appender.append(OrderLines.EUR.getCurrencyCode());
                appender.append(lines.orders(line));
                appender.append(BigDecimal.valueOf(lines.amount(line), OrderLines.SCALE));
                appender.endRow();
            }
        }
    }

    /** Sums into a table of its own, which nothing is read from. */
    void sumIntoTable() throws SQLException {
        run("create or replace temp table sums as " + SUMS);
    }

    /** Sums, and reads all sums, the amounts as numbers of Java that are as exact. */
    Total read() throws SQLException {
        Total total = Total.NOTHING;
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(SUMS)) {
            while (rows.next()) {
                Sum sum = Sum.of(rows);
                total = total.plus(sum.orders, sum.amount);
            }
        }
        return total;
    }

    /** The sums of the table. */
    Sums sums() throws SQLException {
        Sums sums = new Sums(customers);
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select customer, year, orders, amount from sums")) {
            while (rows.next()) {
                Sum sum = Sum.of(rows);
                sums.add(
                        sum.customer,
                        sum.year,
                        sum.orders,
                        sum.amount.movePointRight(OrderLines.SCALE).longValueExact());
            }
        }
        return sums;
    }

    private record Sum(int customer, int year, long orders, BigDecimal amount) {
        static Sum of(ResultSet row) throws SQLException {
            return new Sum(row.getInt(1), row.getInt(2), row.getLong(3), row.getBigDecimal(4));
        }
    }

    String version() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "select version() || ', ' || current_setting('threads') || ' threads'")) {
            row.next();
            return row.getString(1);
        }
    }

    private void run(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
