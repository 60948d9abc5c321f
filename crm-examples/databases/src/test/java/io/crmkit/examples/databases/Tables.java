package io.crmkit.examples.databases;

import io.crmkit.jpa.JpaSchema;
import io.crmkit.jpa.database.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** All tables of the library in a database, read and put back past it, over one connection. */
final class Tables implements AutoCloseable {
    private final Connection connection;
    private final Map<String, Table> tables = new LinkedHashMap<>();

    Tables(TestDatabase database, JpaSchema schema) throws SQLException {
        connection = database.connection();
        for (String table : TestDatabase.tables(schema)) {
            tables.put(table, new Table(connection, table));
        }
    }

    /** Every row of every table, whatever order the database gives them in. */
    Map<String, Set<List<Object>>> dump() throws SQLException {
        Map<String, Set<List<Object>>> dump = new LinkedHashMap<>();
        for (Map.Entry<String, Table> table : tables.entrySet()) {
            dump.put(table.getKey(), table.getValue().rows());
        }
        return dump;
    }

    /** Makes the tables hold what they held, by those of their rows that are not as they were. */
    void restore(Map<String, Set<List<Object>>> dump) throws SQLException {
        connection.setAutoCommit(false);
        List<Difference> differences = new ArrayList<>();
        for (Map.Entry<String, Table> table : tables.entrySet()) {
            differences.add(Difference.of(table.getValue(), Objects.requireNonNull(dump.get(table.getKey()))));
        }
        // What refers goes before what it refers to, and comes after it.
        Collections.reverse(differences);
        for (Difference difference : differences) {
            difference.delete();
        }
        Collections.reverse(differences);
        for (Difference difference : differences) {
            difference.write();
        }
        connection.commit();
        connection.setAutoCommit(true);
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
