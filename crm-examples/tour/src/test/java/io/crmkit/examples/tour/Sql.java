package io.crmkit.examples.tour;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
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
