package io.crmkit.examples.scale;

import io.crmkit.core.report.SalesColumns;
import io.crmkit.core.report.SalesTotals;
import io.crmkit.spi.report.Bucket;
import io.crmkit.spi.report.SalesFact;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Three million lines of a hundred thousand customers, summed in different ways in turns; all come to the same. */
final class Ways {
    private static final int LINES = 3_000_000;
    private static final int CUSTOMERS = 100_000;
    private static final int WARM_UP = 5;
    private static final int ROUNDS = 21;

    private final OrderLines lines = new OrderLines(LINES, CUSTOMERS);
    private final SalesColumns columns = lines.columns();
    private final ByHand hand = new ByHand(lines);
    private final List<SalesFact> facts =
            IntStream.range(0, LINES).mapToObj(lines::fact).toList();

    private final Ratio table = new Ratio("sums in columns : sums in a table of DuckDB");
    private final Ratio read = new Ratio("facts read from columns : rows read from DuckDB");
    private final Ratio array = new Ratio("sums in columns : arrays by hand");
    private final Ratio records = new Ratio("`SalesTotals` by columns : records in a map");
    private final Ratio totals = new Ratio("`SalesTotals` by columns : rows read from DuckDB");

    private Ways() {}

    static void run() throws SQLException {
        Ways ways = new Ways();
        try (DuckDb duck = new DuckDb(ways.lines)) {
            System.out.println("DuckDB " + duck.version());
            for (int round = -WARM_UP; round < ROUNDS; round++) {
                ways.turn(duck, round >= 0);
            }
        }
        System.out.println("| way : baseline | ratio of times | way | baseline |");
        System.out.println("|---|---|---|---|");
        Stream.of(ways.table, ways.read, ways.totals, ways.array, ways.records).forEach(System.out::println);
    }

    private void turn(DuckDb duck, boolean counts) throws SQLException {
        long start = System.nanoTime();
        SalesColumns inColumns = columns.rollUp(Bucket.YEAR);
        long columnTime = System.nanoTime() - start;

        start = System.nanoTime();
        duck.sumIntoTable();
        long tableTime = System.nanoTime() - start;

        start = System.nanoTime();
        Sums inArrays = hand.sums();
        long arrayTime = System.nanoTime() - start;

        start = System.nanoTime();
        Total factTotal = read(columns.rollUp(Bucket.YEAR));
        long factTime = System.nanoTime() - start;

        start = System.nanoTime();
        Total rowTotal = duck.read();
        long rowTime = System.nanoTime() - start;

        start = System.nanoTime();
        SalesTotals inTotals = columns.rollUp(Bucket.YEAR).totals();
        long totalsTime = System.nanoTime() - start;

        start = System.nanoTime();
        Map<Group, BigDecimal> inMap = byRecords();
        long mapTime = System.nanoTime() - start;

        inArrays.check(duck.sums());
        inArrays.check(sums(inColumns.facts()));
        inArrays.check(sums(inTotals.facts()));
        check(inMap, inTotals);
        if (factTotal.orders() != rowTotal.orders() || factTotal.amount().compareTo(rowTotal.amount()) != 0) {
            throw new IllegalStateException(factTotal + " is not " + rowTotal);
        }
        if (counts) {
            table.add(columnTime, tableTime);
            array.add(columnTime, arrayTime);
            read.add(factTime, rowTime);
            totals.add(totalsTime, rowTime);
            records.add(totalsTime, mapTime);
        }
    }

    private static Total read(SalesColumns sums) {
        return sums.facts()
                .reduce(
                        Total.NOTHING,
                        (total, fact) -> total.plus(fact.orders(), fact.amount().amount()),
                        (total, other) -> total.plus(other.orders(), other.amount()));
    }

    /** What one writes first: a map from customer and year to an amount. */
    private Map<Group, BigDecimal> byRecords() {
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

    private static Sums sums(Stream<SalesFact> facts) {
        Sums sums = new Sums(CUSTOMERS);
        facts.forEach(fact -> sums.add(
                OrderLines.customer(fact.group()),
                fact.bucket().getYear(),
                fact.orders(),
                fact.amount().amount().movePointRight(OrderLines.SCALE).longValueExact()));
        return sums;
    }
}
