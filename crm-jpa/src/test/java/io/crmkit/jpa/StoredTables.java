package io.crmkit.jpa;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Reads what a database says of the tables that the scripts made. */
final class StoredTables {
    private static final String PREFIX = "crm_";
    /** In the words that all three databases know. */
    private static final String UNIQUE_KEYS = "select c.table_name, c.constraint_name, k.column_name"
            + " from information_schema.table_constraints c join information_schema.key_column_usage k"
            + " on k.constraint_schema = c.constraint_schema and k.constraint_name = c.constraint_name"
            + " and k.table_name = c.table_name"
            + " where c.constraint_type = 'UNIQUE' and c.table_schema = ? order by k.ordinal_position";

    private final Connection connection;
    private final DatabaseMetaData description;
    private final @Nullable String catalog;
    private final @Nullable String schema;
    private final Map<String, StoredTable> tables = new TreeMap<>();

    private StoredTables(Connection connection) throws SQLException {
        this.connection = connection;
        description = connection.getMetaData();
        catalog = connection.getCatalog();
        schema = connection.getSchema();
    }

    /** The tables by name, in small letters. */
    static Map<String, StoredTable> of(Connection connection) throws SQLException {
        StoredTables reader = new StoredTables(connection);
        reader.readColumns();
        reader.readUniqueKeys();
        reader.readForeignKeysAndIndexes();
        return reader.tables;
    }

    private void readColumns() throws SQLException {
        try (ResultSet rows = description.getColumns(catalog, schema, null, null)) {
            while (rows.next()) {
                String table = name(rows, "TABLE_NAME");
                if (table.startsWith(PREFIX)) {
                    tables.computeIfAbsent(rows.getString("TABLE_NAME"), unknown -> new StoredTable())
                            .columns()
                            .put(
                                    name(rows, "COLUMN_NAME"),
                                    new StoredColumn(
                                            rows.getInt("NULLABLE") != DatabaseMetaData.columnNoNulls,
                                            rows.getInt("DATA_TYPE"),
                                            name(rows, "TYPE_NAME"),
                                            rows.getInt("COLUMN_SIZE"),
                                            rows.getInt("DECIMAL_DIGITS")));
                }
            }
        }
    }

    private void readUniqueKeys() throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(UNIQUE_KEYS)) {
            statement.setString(1, schema == null ? catalog : schema);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    StoredTable table = tables.get(rows.getString(1));
                    if (table != null) {
                        table.uniqueKeys()
                                .computeIfAbsent(name(rows, "constraint_name"), unknown -> new ArrayList<>())
                                .add(name(rows, "column_name"));
                    }
                }
            }
        }
    }

    private void readForeignKeysAndIndexes() throws SQLException {
        Map<String, StoredTable> byStoredName = Map.copyOf(tables);
        tables.clear();
        for (Map.Entry<String, StoredTable> entry : byStoredName.entrySet()) {
            StoredTable table = entry.getValue();
            try (ResultSet rows = description.getImportedKeys(catalog, schema, entry.getKey())) {
                while (rows.next()) {
                    table.addForeignKeyColumn(
                            name(rows, "FK_NAME"),
                            name(rows, "FKCOLUMN_NAME"),
                            name(rows, "PKTABLE_NAME"),
                            name(rows, "PKCOLUMN_NAME"));
                }
            }
            try (ResultSet rows = description.getIndexInfo(catalog, schema, entry.getKey(), false, true)) {
                while (rows.next()) {
                    // The first row may be of no index: statistics of the table.
                    if (rows.getString("INDEX_NAME") != null) {
                        table.indexes()
                                .computeIfAbsent(name(rows, "INDEX_NAME"), unknown -> new ArrayList<>())
                                .add(name(rows, "COLUMN_NAME"));
                    }
                }
            }
            tables.put(entry.getKey().toLowerCase(Locale.ROOT), table);
        }
    }

    private static String name(ResultSet rows, String column) throws SQLException {
        return rows.getString(column).toLowerCase(Locale.ROOT);
    }
}
