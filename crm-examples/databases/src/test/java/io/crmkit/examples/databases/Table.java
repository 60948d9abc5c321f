package io.crmkit.examples.databases;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A table of the library, by its rows and their primary keys. */
final class Table {
    private final Connection connection;
    private final String name;
    private final PreparedStatement read;
    private final List<String> columns = new ArrayList<>();
    // By their places in a row.
    private final List<Integer> key = new ArrayList<>();

    Table(Connection connection, String name) throws SQLException {
        this.connection = connection;
        this.name = name;
        read = connection.prepareStatement("select * from " + name);
        ResultSetMetaData row = read.getMetaData();
        for (int column = 1; column <= row.getColumnCount(); column++) {
            columns.add(row.getColumnName(column).toLowerCase(Locale.ROOT));
        }
        DatabaseMetaData database = connection.getMetaData();
        String stored = database.storesUpperCaseIdentifiers() ? name.toUpperCase(Locale.ROOT) : name;
        Map<Integer, Integer> places = new TreeMap<>();
        try (ResultSet keys = database.getPrimaryKeys(connection.getCatalog(), connection.getSchema(), stored)) {
            while (keys.next()) {
                places.put(
                        keys.getInt("KEY_SEQ"),
                        columns.indexOf(keys.getString("COLUMN_NAME").toLowerCase(Locale.ROOT)));
            }
        }
        key.addAll(places.values());
        if (key.isEmpty()) {
            throw new IllegalStateException("no primary key: " + name);
        }
    }

    Set<List<Object>> rows() throws SQLException {
        Set<List<Object>> rows = new LinkedHashSet<>();
        try (ResultSet result = read.executeQuery()) {
            while (result.next()) {
                List<Object> row = new ArrayList<>(columns.size());
                for (int column = 1; column <= columns.size(); column++) {
                    row.add(result.getObject(column));
                }
                rows.add(row);
            }
        }
        return rows;
    }

    /** Rows by what is unique of them. */
    Map<List<Object>, List<Object>> byKey(Collection<List<Object>> rows) {
        return rows.stream().collect(Collectors.toMap(this::key, row -> row, (one, other) -> one, LinkedHashMap::new));
    }

    private List<Object> key(List<Object> row) {
        return key.stream().map(row::get).toList();
    }

    void delete(Collection<List<Object>> keys) throws SQLException {
        write("delete from " + name + " where " + named(" and ", key.stream().map(columns::get)), keys);
    }

    void insert(Collection<List<Object>> rows) throws SQLException {
        String values = columns.stream().map(column -> "?").collect(Collectors.joining(", "));
        write("insert into " + name + " values (" + values + ")", rows);
    }

    void update(Collection<List<Object>> rows) throws SQLException {
        List<List<Object>> values = new ArrayList<>();
        for (List<Object> row : rows) {
            List<Object> both = new ArrayList<>(row);
            both.addAll(key(row));
            values.add(both);
        }
        write(
                "update " + name + " set " + named(", ", columns.stream()) + " where "
                        + named(" and ", key.stream().map(columns::get)),
                values);
    }

    private static String named(String between, Stream<String> columns) {
        return columns.map(column -> column + " = ?").collect(Collectors.joining(between));
    }

    private void write(String sql, Collection<List<Object>> values) throws SQLException {
        if (values.isEmpty()) {
            return;
        }
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (List<Object> each : values) {
                for (int i = 0; i < each.size(); i++) {
                    statement.setObject(i + 1, each.get(i));
                }
                statement.addBatch();
            }
            int[] unused = statement.executeBatch();
        }
    }
}
