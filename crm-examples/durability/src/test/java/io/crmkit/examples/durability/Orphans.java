package io.crmkit.examples.durability;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What commands left behind that nobody wrote down, for they were killed before: rows of their own, and versions of
 * records, for which there are no events.
 */
final class Orphans {
    private static final String EVENTS = "select id from crm_event";
    private static final String COMMANDS = "select id from crm_command";
    private static final String VERSIONS = """
            select r.id, r.version, (select count(distinct e.basis) from crm_event e
            where e.subject_kind = '%s' and e.subject_id = r.id) from %s r
            """;
    private static final Map<String, String> TABLES = Map.of(
            "chance", "crm_chance",
            "service-request", "crm_service_request",
            "order", "crm_order",
            "stock-item", "crm_stock_item");

    private Orphans() {}

    /** The ids of all events. */
    static Set<String> events(Node node) throws SQLException {
        return ids(node, EVENTS);
    }

    /**
     * What is left behind.
     *
     * @param known events from before any clerk began
     * @param deeds all commands that clerks ever gave
     */
    static List<String> problems(Node node, Set<String> known, List<Journal.Deed> deeds) throws SQLException {
        List<String> problems = new ArrayList<>();
        Set<String> events = events(node);
        events.removeAll(known);
        deeds.stream()
                .flatMap(deed -> deed.attempts.stream())
                .flatMap(List::stream)
                .forEach(told -> events.remove(told.event().toString()));
        events.forEach(event -> problems.add("nobody told of the event " + event));
        Set<String> commands = ids(node, COMMANDS);
        commands.removeAll(deeds.stream().map(deed -> deed.id).collect(Collectors.toSet()));
        commands.forEach(command -> problems.add("nobody told of the command " + command));
        for (Map.Entry<String, String> table : TABLES.entrySet()) {
            problems.addAll(versions(node, table.getKey(), table.getValue()));
        }
        return problems;
    }

    private static List<String> versions(Node node, String kind, String table) throws SQLException {
        List<String> problems = new ArrayList<>();
        try (Connection connection = node.connections().getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(VERSIONS.formatted(kind, table))) {
            while (rows.next()) {
                // The first version is 0.
                if (rows.getLong(2) + 1 != rows.getLong(3)) {
                    problems.add("a " + kind + " at version " + rows.getLong(2) + " has events on " + rows.getLong(3));
                }
            }
        }
        return problems;
    }

    private static Set<String> ids(Node node, String sql) throws SQLException {
        Set<String> ids = new HashSet<>();
        try (Connection connection = node.connections().getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                ids.add(rows.getString(1));
            }
        }
        return ids;
    }
}
