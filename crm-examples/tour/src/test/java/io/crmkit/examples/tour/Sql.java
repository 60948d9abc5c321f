package io.crmkit.examples.tour;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import net.hydromatic.steelwheels.data.hsqldb.SteelwheelsHsqldb;

/** What SQL says of the data set, by ways of its own: nothing here is shared with the tour. */
final class Sql {
    private Sql() {}

    /** How many orders, and what they add up to. */
    record Sales(long orders, BigDecimal amount) {}

    /** Sales by customer number, of orders whose year is in a condition. */
    static Map<String, Sales> salesByCustomer(String years) {
        String sql = """
                select o.CUSTOMERNUMBER, count(distinct o.ORDERNUMBER), sum(d.QUANTITYORDERED * d.PRICEEACH)
                from "steelwheels"."orders" o join "steelwheels"."orderdetails" d on d.ORDERNUMBER = o.ORDERNUMBER
                where o.STATUS in ('Shipped', 'Resolved', 'On Hold', 'Disputed', 'In Process') and year(o.ORDERDATE) %s
                group by o.CUSTOMERNUMBER
                """.formatted(years);
        return query(sql, row -> new Sales(row.getLong(2), row.getBigDecimal(3).stripTrailingZeros()));
    }

    /** The customers who ordered, by country. */
    static Map<String, Long> customersByCountry() {
        return query("""
                select c.COUNTRY, count(*) from "steelwheels"."customers" c
                where exists (select 1 from "steelwheels"."orders" o where o.CUSTOMERNUMBER = c.CUSTOMERNUMBER)
                group by c.COUNTRY
                """, row -> row.getLong(2));
    }

    /** The countries of the companies that never ordered, by customer number. */
    static Map<String, String> countriesOfProspects() {
        return query("""
                select c.CUSTOMERNUMBER, c.COUNTRY from "steelwheels"."customers" c
                where not exists (select 1 from "steelwheels"."orders" o where o.CUSTOMERNUMBER = c.CUSTOMERNUMBER)
                """, row -> row.getString(2));
    }

    /** What the first order of each customer of some countries was worth that was not cancelled. */
    static Map<String, BigDecimal> firstOrders(String countries) {
        String sql = """
                select o.CUSTOMERNUMBER, sum(d.QUANTITYORDERED * d.PRICEEACH)
                from "steelwheels"."customers" c
                join "steelwheels"."orders" o on o.CUSTOMERNUMBER = c.CUSTOMERNUMBER
                join "steelwheels"."orderdetails" d on d.ORDERNUMBER = o.ORDERNUMBER
                where c.COUNTRY %s and o.ORDERNUMBER =
                    (select min(f.ORDERNUMBER) from "steelwheels"."orders" f
                     where f.CUSTOMERNUMBER = o.CUSTOMERNUMBER and f.STATUS <> 'Cancelled' and f.ORDERDATE =
                        (select min(e.ORDERDATE) from "steelwheels"."orders" e
                         where e.CUSTOMERNUMBER = o.CUSTOMERNUMBER and e.STATUS <> 'Cancelled'))
                group by o.CUSTOMERNUMBER
                """.formatted(countries);
        return query(sql, row -> row.getBigDecimal(2));
    }

    /** The day of the last order. */
    static LocalDate lastDay() {
        return query(
                        "select 'last', max(o.ORDERDATE) from \"steelwheels\".\"orders\" o",
                        row -> row.getTimestamp(2).toLocalDateTime().toLocalDate())
                .values()
                .iterator()
                .next();
    }

    /**
     * Customers by number with the date of their last sale, as known on the 31st of May 2005 without the orders of the last
     * two days: those who ordered for the first time more than six months ago, and for the last time in a period that ends
     * so many months ago.
     */
    static Map<String, LocalDate> silent(int months) {
        return query(
                """
                select o.CUSTOMERNUMBER, max(o.ORDERDATE)
                from "steelwheels"."orders" o
                where o.STATUS <> 'Cancelled' and o.ORDERDATE < timestamp '2005-05-30 00:00:00'
                and (select min(f.ORDERDATE) from "steelwheels"."orders" f where f.CUSTOMERNUMBER = o.CUSTOMERNUMBER)
                        < timestamp '2005-05-31 00:00:00' - interval '6' month
                group by o.CUSTOMERNUMBER
                having max(o.ORDERDATE) < timestamp '2005-05-31 00:00:00' - interval '%s' month
                """.formatted(String.valueOf(months)), // not as a number: TourTest changes the default locale meanwhile
                row -> row.getTimestamp(2).toLocalDateTime().toLocalDate());
    }

    /** The customers who ordered for 100,000 and may owe 75,000. */
    static Set<String> keyAccounts() {
        return query("""
                select c.CUSTOMERNUMBER, sum(d.QUANTITYORDERED * d.PRICEEACH)
                from "steelwheels"."customers" c
                join "steelwheels"."orders" o on o.CUSTOMERNUMBER = c.CUSTOMERNUMBER
                join "steelwheels"."orderdetails" d on d.ORDERNUMBER = o.ORDERNUMBER
                where o.STATUS <> 'Cancelled' and c.CREDITLIMIT >= 75000
                group by c.CUSTOMERNUMBER having sum(d.QUANTITYORDERED * d.PRICEEACH) >= 100000
                """, row -> row.getBigDecimal(2)).keySet();
    }

    /** The customers of whom a comment on an order has a word. */
    static Set<String> commented(String word) {
        return query("""
                select distinct o.CUSTOMERNUMBER from "steelwheels"."orders" o where o.COMMENTS like '%%%s%%'
                """.formatted(word), row -> word).keySet();
    }

    /** Of the orders in a status by number: customer number and comment. */
    static Map<String, String> comments(String status) {
        return query("""
                select o.ORDERNUMBER, o.CUSTOMERNUMBER, o.COMMENTS from "steelwheels"."orders" o where o.STATUS = '%s'
                """.formatted(status), row -> row.getString(2) + ": " + row.getString(3));
    }

    /** Rows by their first column. */
    static <T> Map<String, T> query(String sql, RowReader<T> reader) {
        try (Connection connection = DriverManager.getConnection(
                        SteelwheelsHsqldb.URI, SteelwheelsHsqldb.USER, SteelwheelsHsqldb.PASSWORD);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            Map<String, T> results = new TreeMap<>();
            while (rows.next()) {
                results.put(rows.getString(1), reader.read(rows));
            }
            return results;
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    interface RowReader<T> {
        T read(ResultSet row) throws SQLException;
    }
}
