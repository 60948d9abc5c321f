package io.crmkit.examples.durability;

import io.crmkit.core.race.Contradictions;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * P18: after whatever happened, the books balance. What is in stock is what came in less what went out; the total of an
 * order is that of its lines; no number was given twice; what standings count is there.
 */
final class Balances {
    private static final String STOCK =
            "select p.external_id, s.item_count from crm_stock_item s join crm_product p on p.id = s.product_id";
    // Net amounts are exact: counts, prices and discounts here have three decimals at most.
    private static final String TOTALS = """
            select o.external_id, o.net_total, coalesce(sum(l.line_count * l.price * (1 - l.discount)), 0)
            from crm_order o left join crm_order_line l on l.order_id = o.id
            group by o.id, o.external_id, o.net_total
            """;
    private static final String NUMBERS = """
            select c.customer_number, count(*) from crm_customer c where c.customer_number is not null
            group by c.customer_number having count(*) > 1
            """;
    private static final String NUMBERED = "select count(*) from crm_customer";
    private static final String DRAWN = "select sum(last_number) from crm_series";

    private Balances() {}

    /**
     * What does not balance.
     *
     * @param node the database
     * @param deeds all commands that were ever given there by clerks; those that are kept count
     */
    static List<String> problems(Node node, List<Journal.Deed> deeds) throws SQLException {
        List<String> problems = new ArrayList<>(Contradictions.in(node.store()));
        Map<String, BigDecimal> moved = Findings.kept(node.store(), deeds).stream()
                .flatMap(deed -> deed.movement.stream())
                .collect(Collectors.toMap(Journal.Movement::product, Journal.Movement::change, BigDecimal::add));
        try (Connection connection = node.connections().getConnection();
                Statement statement = connection.createStatement()) {
            Map<String, BigDecimal> stock = new HashMap<>();
            try (ResultSet rows = statement.executeQuery(STOCK)) {
                while (rows.next()) {
                    stock.put(rows.getString(1), rows.getBigDecimal(2));
                }
            }
            stock.forEach((product, count) -> {
                BigDecimal book = Office.STOCK.add(moved.getOrDefault(product, BigDecimal.ZERO));
                if (count.compareTo(book) != 0 || count.signum() < 0) {
                    problems.add(count + " of " + product + " in stock, and " + book + " by the book");
                }
            });
            try (ResultSet rows = statement.executeQuery(TOTALS)) {
                while (rows.next()) {
                    if (rows.getBigDecimal(2).compareTo(rows.getBigDecimal(3)) != 0) {
                        problems.add("order " + rows.getString(1) + " has another total than its lines");
                    }
                }
            }
            try (ResultSet rows = statement.executeQuery(NUMBERS)) {
                while (rows.next()) {
                    problems.add("the number " + rows.getString(1) + " was given twice");
                }
            }
            if (number(statement, NUMBERED) > number(statement, DRAWN)) {
                problems.add("more customers have numbers than were drawn");
            }
        }
        return problems;
    }

    private static long number(Statement statement, String sql) throws SQLException {
        try (ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return Objects.requireNonNull(rows.getBigDecimal(1)).longValueExact();
        }
    }
}
