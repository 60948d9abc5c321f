package io.crmkit.examples.scale;

import java.sql.SQLException;
import java.util.List;

/** Measures contribution by customer and year from order lines in memory, and prints rows for {@code docs/performance.md}. */
public final class FactsBench {
    private static final int CUSTOMERS = 10_000;
    private static final int LINES_OF_CUSTOMER = 30;

    private FactsBench() {}

    /**
     * Measures.
     *
     * @param args what: {@code ways} to sum the same, {@code growth} with the number of lines; none is both
     * @throws SQLException if DuckDB fails
     */
    public static void main(String[] args) throws SQLException {
        for (String name : args.length == 0 ? List.of("ways", "growth") : List.of(args)) {
            switch (name) {
                case "ways" -> Ways.run();
                case "growth" -> {
                    Growth.run("10,000 customers", size -> CUSTOMERS);
                    Growth.run("a customer for each 30 lines", size -> size / LINES_OF_CUSTOMER);
                }
                default -> throw new IllegalArgumentException(name);
            }
        }
    }
}
