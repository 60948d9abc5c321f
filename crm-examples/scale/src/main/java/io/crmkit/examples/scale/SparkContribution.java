package io.crmkit.examples.scale;

import io.crmkit.core.report.ContributionCalculator;
import io.crmkit.core.report.ContributionQuery;
import io.crmkit.core.report.ContributionReport;
import io.crmkit.core.report.SalesTotals;
import io.crmkit.spi.customer.CustomerId;
import io.crmkit.spi.order.OrderStatus;
import io.crmkit.spi.report.Bucket;
import io.crmkit.spi.report.CustomerLabel;
import io.crmkit.spi.value.Period;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.spark.sql.SparkSession;

/** Writes a history, has Spark sum it, and prints who contributed most in each year. */
public final class SparkContribution {
    private static final int LINES = 3_000_000;
    private static final int CUSTOMERS = 100_000;
    private static final int TOP = 3;

    private SparkContribution() {}

    /**
     * Runs the example.
     *
     * @param args none
     * @throws IOException if there is no place for files
     */
    public static void main(String[] args) throws IOException {
        Path folder = Files.createTempDirectory("crmkit");
        try {
            run(folder);
        } finally {
            delete(folder);
        }
    }

    private static void run(Path folder) throws IOException {
        Path file = folder.resolve("lines");
        try (SparkSession spark = Spark.session(folder)) {
            SparkSales.write(spark, LINES, CUSTOMERS, file);
            long start = System.nanoTime();
            SalesTotals totals = SparkSales.totals(spark, file, Bucket.YEAR);
            System.out.printf("%,d lines summed in %,d ms%n", LINES, (System.nanoTime() - start) / 1_000_000);
            for (ContributionReport.Table table :
                    report(totals, new OrderLines(LINES, CUSTOMERS)).tables()) {
                System.out.println(
                        table.from().orElseThrow().getYear() + ": " + table.orders() + " orders, " + table.total());
                table.rows().stream()
                        .limit(TOP)
                        .forEach(row -> System.out.println(
                                "  " + row.customer().number() + "  " + row.amount() + "  " + row.share() + " %"));
            }
        }
    }

    private static void delete(Path folder) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.walk(folder)) {
            files = all.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path file : files) {
            Files.deleteIfExists(file);
        }
    }

    /** The report, which is the same whoever summed. */
    static ContributionReport report(SalesTotals totals, OrderLines lines) {
        ContributionQuery query = ContributionQuery.builder()
                .period(new Period(
                        LocalDate.of(OrderLines.FIRST_YEAR, 1, 1),
                        LocalDate.of(OrderLines.FIRST_YEAR + OrderLines.YEARS, 1, 1)))
                .bucket(Bucket.YEAR)
                .build();
        List<CustomerLabel> labels = IntStream.range(0, lines.customers())
                .mapToObj(customer -> new CustomerLabel(
                        new CustomerId(UUID.fromString(lines.name(customer).orElseThrow())),
                        "KH" + customer,
                        "Customer " + customer))
                .toList();
        return ContributionCalculator.report(totals, labels, query, Set.of(OrderStatus.PAID), Instant.EPOCH);
    }
}
