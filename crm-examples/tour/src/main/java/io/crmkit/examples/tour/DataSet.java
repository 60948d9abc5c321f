package io.crmkit.examples.tour;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import net.hydromatic.steelwheels.data.hsqldb.SteelwheelsHsqldb;

/** The database that the data set is: HSQLDB inside a jar, read only. */
final class DataSet implements AutoCloseable {
    private final Connection connection;
    private final TextRepair texts = new TextRepair();

    private DataSet(Connection connection) {
        this.connection = connection;
    }

    static DataSet open() {
        return attempt(() -> new DataSet(DriverManager.getConnection(
                SteelwheelsHsqldb.URI, SteelwheelsHsqldb.USER, SteelwheelsHsqldb.PASSWORD)));
    }

    /** All rows of a table, in an order that is the same on every run. */
    <T> List<T> rows(String table, String order, Function<Row, T> reader) {
        // Schema and tables were named in lower case, so they must be quoted; columns were not.
        String sql = "select * from \"" + SteelwheelsHsqldb.SCHEMA + "\".\"" + table + "\" order by " + order;
        return attempt(() -> {
            try (Statement statement = connection.createStatement();
                    ResultSet results = statement.executeQuery(sql)) {
                List<T> rows = new ArrayList<>();
                while (results.next()) {
                    rows.add(reader.apply(new Row(results)));
                }
                return rows;
            }
        });
    }

    /** How many texts had to be put right so far. */
    int repairedTexts() {
        return texts.repaired();
    }

    @Override
    public void close() {
        attempt(() -> {
            connection.close();
            return true;
        });
    }

    private static <T> T attempt(Query<T> query) {
        try {
            return query.run();
        } catch (SQLException e) {
            throw new IllegalStateException("the data set cannot be read: " + e.getMessage(), e);
        }
    }

    private interface Query<T> {
        T run() throws SQLException;
    }

    /** The row that is being read. */
    final class Row {
        private final ResultSet results;

        private Row(ResultSet results) {
            this.results = results;
        }

        String code(String column) {
            return value(column, String.class);
        }

        String text(String column) {
            return texts.repair(code(column));
        }

        /** A text that may be missing; a blank one is missing too. */
        Optional<String> optionalText(String column) {
            return optional(column, String.class).map(texts::repair).filter(text -> !text.isEmpty());
        }

        int number(String column) {
            return value(column, Integer.class);
        }

        Optional<Integer> optionalNumber(String column) {
            return optional(column, Integer.class);
        }

        BigDecimal amount(String column) {
            return value(column, BigDecimal.class);
        }

        LocalDate date(String column) {
            return value(column, LocalDate.class);
        }

        private <T> T value(String column, Class<T> type) {
            return optional(column, type).orElseThrow(() -> new IllegalStateException("a row has no " + column));
        }

        private <T> Optional<T> optional(String column, Class<T> type) {
            return attempt(() -> Optional.<T>ofNullable(results.getObject(column, type)));
        }
    }
}
