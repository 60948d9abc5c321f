package io.crmkit.examples.scale;

import io.crmkit.core.report.SalesColumns;
import io.crmkit.core.report.SalesTotals;
import io.crmkit.spi.report.Bucket;
import io.crmkit.spi.report.SalesFact;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Measures contribution by customer and year from order lines in memory, and prints rows for {@code docs/performance.md}. */
public final class FactsBench {
    private static final int LINES = 3_000_000;
    private static final int CUSTOMERS = 100_000;
    private static final int WARM_UP = 5;
    private static final int ROUNDS = 21;
    private static final int CUSTOMERS_OF_GROWTH = 10_000;
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
                case "ways" -> ways();
                case "growth" -> {
                    Growth.run("as many customers", size -> CUSTOMERS_OF_GROWTH);
                    Growth.run("a customer for each 30 lines", size -> size / LINES_OF_CUSTOMER);
                }
                default -> throw new IllegalArgumentException(name);
            }
        }
    }

    private static void ways() throws SQLException {
        OrderLines lines = new OrderLines(LINES, CUSTOMERS);
        SalesColumns columns = lines.columns();
        ByHand hand = new ByHand(lines);
        List<SalesFact> facts = new ArrayList<>();
        for (int line = 0; line < LINES; line++) {
            facts.add(lines.fact(line));
        }
        Ratio database = new Ratio("sums in columns : sums in a table of DuckDB");
        Ratio read = new Ratio("`SalesTotals` by columns : sums read from DuckDB");
        Ratio array = new Ratio("sums in columns : arrays by hand");
        Ratio records = new Ratio("`SalesTotals` by columns : records in a map");
        try (DuckDb duck = new DuckDb(lines)) {
            System.out.println("DuckDB " + duck.version());
            for (int round = -WARM_UP; round < ROUNDS; round++) {
                long start = System.nanoTime();
                SalesColumns rolledUp = columns.rollUp(Bucket.YEAR);
                long afterColumns = System.nanoTime();
                Sums byHand = hand.sums();
                long afterHand = System.nanoTime();
                duck.sumIntoTable();
                long afterTable = System.nanoTime();
                Sums fromDuck = duck.read();
                long afterRead = System.nanoTime();
                SalesTotals totals = columns.rollUp(Bucket.YEAR).totals();
                long afterTotals = System.nanoTime();
                Map<Group, BigDecimal> map = inMap(facts);
                long end = System.nanoTime();

                byHand.check(fromDuck);
                byHand.check(sums(lines, rolledUp.facts().toList()));
                byHand.check(sums(lines, totals.facts().toList()));
                check(map, totals);
                if (round >= 0) {
                    long inColumns = afterColumns - start;
                    long inTotals = afterTotals - afterRead;
                    array.add(inColumns, afterHand - afterColumns);
                    database.add(inColumns, afterTable - afterHand);
                    read.add(inTotals, afterRead - afterTable);
                    records.add(inTotals, end - afterTotals);
                }
            }
        }
        System.out.println("| way : baseline | ratio of times | way | baseline |");
        System.out.println("|---|---|---|---|");
        List.of(database, read, array, records).forEach(System.out::println);
    }

    /** What one writes first: amounts by customer and year. */
    private static Map<Group, BigDecimal> inMap(List<SalesFact> facts) {
        Map<Group, BigDecimal> sums = new HashMap<>();
        for (SalesFact fact : facts) {
            sums.merge(
                    new Group(fact.group(), fact.bucket().getYear()),
                    fact.amount().amount(),
                    BigDecimal::add);
        }
        return sums;
    }

    private record Group(Optional<String> customer, int year) {}

    private static void check(Map<Group, BigDecimal> map, SalesTotals totals) {
        totals.facts().forEach(fact -> {
            BigDecimal amount = map.get(new Group(fact.group(), fact.bucket().getYear()));
            if (amount == null || amount.compareTo(fact.amount().amount()) != 0) {
                throw new IllegalStateException(fact + " is not " + amount);
            }
        });
    }

    private static Sums sums(OrderLines lines, List<SalesFact> facts) {
        Sums sums = new Sums(lines.customers());
        facts.forEach(fact -> sums.add(
                OrderLines.customer(fact.group()),
                fact.bucket().getYear(),
                fact.orders(),
                fact.amount().amount().movePointRight(OrderLines.SCALE).longValueExact()));
        return sums;
    }
}
