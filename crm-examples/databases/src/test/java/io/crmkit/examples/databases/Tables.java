package io.crmkit.examples.databases;

import io.crmkit.jpa.JpaSchema;
import io.crmkit.jpa.database.TestDatabase;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** All tables of the library in a database, read and put back past it, over one connection. */
final class Tables implements AutoCloseable {
    private final Connection connection;
    private final Map<String, PreparedStatement> reads = new LinkedHashMap<>();

    Tables(TestDatabase database, JpaSchema schema) throws SQLException {
        connection = database.connection();
        for (String table : TestDatabase.tables(schema)) {
            reads.put(table, connection.prepareStatement("select * from " + table));
        }
    }

    /** Every row of every table, whatever order the database gives them in. */
    Map<String, Set<List<Object>>> dump() throws SQLException {
        Map<String, Set<List<Object>>> dump = new LinkedHashMap<>();
        for (Map.Entry<String, PreparedStatement> read : reads.entrySet()) {
            Set<List<Object>> rows = new LinkedHashSet<>();
            try (ResultSet result = read.getValue().executeQuery()) {
                int columns = result.getMetaData().getColumnCount();
                while (result.next()) {
                    List<Object> row = new ArrayList<>(columns);
                    for (int column = 1; column <= columns; column++) {
                        row.add(result.getObject(column));
                    }
                    rows.add(row);
                }
            }
            dump.put(read.getKey(), rows);
        }
        return dump;
    }

    /** Makes the tables hold what they held. */
    void restore(Map<String, Set<List<Object>>> dump) throws SQLException {
        connection.setAutoCommit(false);
        List<String> backwards = new ArrayList<>(dump.keySet());
        Collections.reverse(backwards);
        for (String table : backwards) {
            try (PreparedStatement delete = connection.prepareStatement("delete from " + table)) {
                int unused = delete.executeUpdate();
            }
        }
        for (Map.Entry<String, Set<List<Object>>> table : dump.entrySet()) {
            insert(table.getKey(), table.getValue());
        }
        connection.commit();
        connection.setAutoCommit(true);
    }

    private void insert(String table, Set<List<Object>> rows) throws SQLException {
        if (rows.isEmpty()) {
            return;
        }
        String values =
                String.join(", ", Collections.nCopies(rows.iterator().next().size(), "?"));
        try (PreparedStatement insert =
                connection.prepareStatement("insert into " + table + " values (" + values + ")")) {
            for (List<Object> row : rows) {
                for (int column = 0; column < row.size(); column++) {
                    insert.setObject(column + 1, row.get(column));
                }
                insert.addBatch();
            }
            int[] unused = insert.executeBatch();
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
