package io.crmkit.examples.databases;

import io.crmkit.core.race.Contradictions;
import io.crmkit.jpa.database.Provider;
import io.crmkit.jpa.database.TestDatabase;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** P18: whether what is there adds up, and is there once, after many have been at work on a database. */
final class Books {
    // Net amounts are exact: counts, prices and discounts here have three decimals at most.
    private static final String TOTALS = """
            select o.external_id, 1 from crm_order o left join crm_order_line l on l.order_id = o.id
            group by o.id, o.external_id, o.net_total
            having o.net_total <> coalesce(sum(l.line_count * l.price * (1 - l.discount)), 0)
            """;
    private static final String NUMBERS = """
            select customer_number, count(*) from crm_customer group by customer_number having count(*) > 1
            """;
    private static final String VERSIONS = """
            select r.id, r.version from %s r where r.version + 1 - %d <> (select count(distinct e.basis) from crm_event e
            where e.subject_kind = '%s' and e.subject_id = r.id)
            """;
    private static final Map<String, String> TABLES =
            Map.of("chance", "crm_chance", "service-request", "crm_service_request", "order", "crm_order");
    private static final List<String> TITLES = List.of(
            "select title, count(*) from crm_service_request group by title",
            "select customer_name, count(*) from crm_chance group by customer_name",
            "select external_id, count(*) from crm_order group by external_id");

    /** The one that the provider begins with. */
    private static final int FIRST_VERSION = Provider.isHibernate() ? 0 : 1;

    private Books() {}

    /**
     * What does not add up.
     *
     * @param done the titles of what was said to be done
     */
    static List<String> problems(TestDatabase database, List<String> done) throws SQLException {
        List<String> problems = new ArrayList<>(Contradictions.in(database.owningStore()));
        counts(database, TOTALS).keySet().forEach(order -> problems.add(order + " has another total than its lines"));
        counts(database, NUMBERS).keySet().forEach(number -> problems.add(number + " was given twice"));
        for (Map.Entry<String, String> table : TABLES.entrySet()) {
            counts(database, VERSIONS.formatted(table.getValue(), FIRST_VERSION, table.getKey()))
                    .forEach((id, version) ->
                            problems.add("a " + table.getKey() + " at version " + version + " has other events"));
        }
        Map<String, Long> titles = new HashMap<>();
        for (String sql : TITLES) {
            titles.putAll(counts(database, sql));
        }
        titles.forEach((title, count) -> {
            if (count > 1) {
                problems.add(title + " is there " + count + " times");
            }
        });
        done.stream()
                .filter(title -> !titles.containsKey(title))
                .forEach(title -> problems.add(title + " was said to be done, and is not there"));
        return problems;
    }

    private static Map<String, Long> counts(TestDatabase database, String sql) throws SQLException {
        try (Connection connection = database.connection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            Map<String, Long> counts = new HashMap<>();
            while (rows.next()) {
                counts.put(rows.getString(1), rows.getLong(2));
            }
            if (!connection.getAutoCommit()) {
                connection.commit();
            }
            return counts;
        }
    }
}
