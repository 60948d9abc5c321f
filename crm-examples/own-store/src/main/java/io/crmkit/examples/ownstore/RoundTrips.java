package io.crmkit.examples.ownstore;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Sends writes in as few round trips as there can be: what a command writes in one, on PostgreSQL, whose driver takes
 * several statements for one and sends them together; what an import writes in one for each statement that differs.
 */
final class RoundTrips {
    /** More than the steps of a command write; the text of a statement is to stay within reason. */
    private static final int TOGETHER = 32;

    private RoundTrips() {}

    static int[] send(Connection connection, List<Write> writes) throws SQLException {
        return writes.size() <= TOGETHER
                        && connection.getMetaData().getDatabaseProductName().equals("PostgreSQL")
                ? inOne(connection, writes)
                : inBatches(connection, writes);
    }

    private static int[] inOne(Connection connection, List<Write> writes) throws SQLException {
        String sql = writes.stream().map(Write::sql).collect(Collectors.joining(";\n"));
        int[] counts = new int[writes.size()];
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            int parameter = 1;
            for (Write write : writes) {
                write.bind(statement, parameter);
                parameter += write.values().length;
            }
            statement.execute();
            for (int i = 0; i < counts.length; i++) {
                counts[i] = statement.getUpdateCount();
                statement.getMoreResults();
            }
        }
        return counts;
    }

    private static int[] inBatches(Connection connection, List<Write> writes) throws SQLException {
        int[] counts = new int[writes.size()];
        int from = 0;
        while (from < writes.size()) {
            String sql = writes.get(from).sql();
            int until = from;
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                for (; until < writes.size() && writes.get(until).sql().equals(sql); until++) {
                    writes.get(until).bind(statement, 1);
                    statement.addBatch();
                }
                System.arraycopy(statement.executeBatch(), 0, counts, from, until - from);
            }
            from = until;
        }
        return counts;
    }
}
