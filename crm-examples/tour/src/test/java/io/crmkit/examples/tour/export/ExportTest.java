package io.crmkit.examples.tour.export;

import static org.assertj.core.api.Assertions.assertThat;

import io.crmkit.core.analytics.customer.RetentionReport;
import io.crmkit.core.report.ContributionReport;
import io.crmkit.examples.tour.ReportSets;
import io.crmkit.examples.tour.reporting.ReportSet;
import io.crmkit.examples.tour.reporting.ReportTable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ExportTest {
    private final ReportSet reports = ReportSets.worked();

    @SuppressWarnings("NullAway.Init") // set before all tests
    private Path folder;

    @BeforeAll
    void write(@TempDir Path given) throws IOException {
        folder = given;
        Export.write(reports.tables(), folder);
    }

    @Test
    @DisplayName("The contribution in the file is that of the report, to the last digit")
    void contribution() throws IOException {
        List<List<String>> expected = new ArrayList<>();
        for (ContributionReport.Table table :
                reports.sales().contributionByYear().tables()) {
            for (ContributionReport.Row row : table.rows()) {
                expected.add(List.of(
                        table.from().orElseThrow().toString(),
                        row.customer().number(),
                        row.customer().name(),
                        String.valueOf(row.orders()),
                        row.amount().amount().toPlainString(),
                        "USD",
                        row.share().toPlainString(),
                        row.cumulativeShare().toPlainString()));
            }
        }

        List<List<String>> written = read("contribution-by-year.csv");

        assertThat(written.get(0))
                .containsExactly(
                        "From",
                        "Customer number",
                        "Customer",
                        "Orders",
                        "Amount",
                        "Currency",
                        "Share (%)",
                        "Cumulative share (%)");
        assertThat(written.subList(1, written.size())).hasSizeGreaterThan(200).isEqualTo(expected);
    }

    @Test
    @DisplayName("Cohorts have a row for each later month")
    void cohorts() throws IOException {
        assertThat(read("cohorts.csv"))
                .hasSize(1
                        + reports.customers().retention().cohorts().stream()
                                .map(RetentionReport.Cohort::later)
                                .mapToInt(List::size)
                                .sum());
    }

    @Test
    @DisplayName("There is a file for each table, and one that tells what is to be known of each")
    void files() throws IOException {
        List<String> names = reports.tables().stream()
                .map(ReportTable::name)
                .map(name -> name + ".csv")
                .toList();
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.map(file -> String.valueOf(file.getFileName())))
                    .containsExactlyInAnyOrderElementsOf(Stream.concat(names.stream(), Stream.of(Export.ABOUT))
                            .toList());
        }

        List<List<String>> about = read(Export.ABOUT);

        assertThat(about.stream().skip(1).map(row -> row.get(0)).distinct()).containsExactlyElementsOf(names);
        assertThat(about)
                .contains(
                        List.of("contribution.csv", "Contribution by customer", "Period", "2003-01-06 to 2005-05-31"));
        for (String name : names) {
            assertThat(about)
                    .filteredOn(row -> row.get(0).equals(name))
                    .extracting(row -> row.get(2))
                    .contains("Period", "Method", "As of");
        }
    }

    private List<List<String>> read(String name) throws IOException {
        return CsvParser.parse(Files.readString(folder.resolve(name))).stream()
                .map(row -> row.stream().map(CsvParser.Field::text).toList())
                .toList();
    }
}
