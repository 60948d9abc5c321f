package io.crmkit.examples.scale;

import static org.assertj.core.api.Assertions.assertThat;

import io.crmkit.core.report.ContributionReport;
import io.crmkit.core.report.SalesTotals;
import io.crmkit.spi.report.Bucket;
import io.crmkit.spi.report.SalesFact;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SparkSalesTest {
    private static final int LINES = 100_000;
    private static final int CUSTOMERS = 500;

    private final OrderLines lines = new OrderLines(LINES, CUSTOMERS);

    @Test
    @DisplayName("Over Parquet files, Spark's partitions come to the report that memory comes to, to the last decimal")
    void sameReport(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("lines");
        try (SparkSession spark = Spark.session(folder)) {
            SparkSales.write(spark, LINES, CUSTOMERS, file);
            assertThat(parts(file)).as("parts to be merged").isGreaterThan(1);

            ContributionReport report = report(SparkSales.totals(spark, file, Bucket.YEAR));
            assertThat(report.tables())
                    .hasSize(OrderLines.YEARS)
                    .allSatisfy(table -> assertThat(table.rows()).hasSize(CUSTOMERS));
            assertThat(report)
                    .isEqualTo(report(inMemory()))
                    .isEqualTo(report(lines.columns().rollUp(Bucket.YEAR).totals()));
        }
    }

    private ContributionReport report(SalesTotals totals) {
        return SparkContribution.report(totals, lines);
    }

    private SalesTotals inMemory() {
        SalesTotals totals = new SalesTotals();
        IntStream.range(0, LINES)
                .mapToObj(lines::fact)
                .map(fact ->
                        new SalesFact(fact.group(), Bucket.YEAR.startOf(fact.bucket()), fact.orders(), fact.amount()))
                .forEach(totals::add);
        return totals;
    }

    private static long parts(Path file) throws IOException {
        try (Stream<Path> files = Files.list(file)) {
            return files.filter(part -> part.toString().endsWith(".parquet")).count();
        }
    }
}
