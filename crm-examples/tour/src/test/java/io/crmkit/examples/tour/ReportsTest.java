package io.crmkit.examples.tour;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import io.crmkit.core.report.CompositionReport;
import io.crmkit.core.report.ContributionQuery;
import io.crmkit.core.report.ContributionReport;
import io.crmkit.core.report.Reports;
import io.crmkit.spi.customer.CustomerId;
import io.crmkit.spi.report.Bucket;
import io.crmkit.spi.report.CustomerDimension;
import io.crmkit.spi.value.Period;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

// Nothing here writes, so one run serves all.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReportsTest {
    private final Toured toured = Toured.worked();
    private final Reports reports = toured.office().as(Office.PRESIDENT).reports();

    @ParameterizedTest
    @ValueSource(ints = {2003, 2004, 2005})
    void contributionOfAYearIsWhatSqlSays(int year) {
        ContributionReport report = reports.contribution(Period.year(year));

        assertThat(report.tables()).singleElement().satisfies(table -> agrees(table, "= " + year));
    }

    @Test
    void contributionByYearIsWhatSqlSays() {
        ContributionReport report = reports.contribution(ContributionQuery.builder()
                .period(toured.data().period())
                .bucket(Bucket.YEAR)
                .build());

        assertThat(report.tables())
                .hasSize(3)
                .allSatisfy(
                        table -> agrees(table, "= " + table.from().orElseThrow().getYear()));
    }

    @Test
    void contributionOfTheWholePeriodIsWhatSqlSays() {
        ContributionReport report = reports.contribution(toured.data().period());

        assertThat(report.tables()).singleElement().satisfies(table -> agrees(table, "is not null"));
    }

    @Test
    void compositionByCountryIsWhatSqlSaysAndThoseWon() {
        Map<String, Long> expected = new TreeMap<>(Sql.customersByCountry());
        Map<String, String> prospects = Sql.countriesOfProspects();
        toured.leads().stream()
                .filter(lead -> lead.fate() == Lead.Fate.WON && lead.knownAs().isEmpty())
                .map(lead -> prospects.get(String.valueOf(lead.company().number())))
                .forEach(country -> expected.merge(country, 1L, Long::sum));

        CompositionReport report = reports.composition(CustomerDimension.REGION);

        Map<String, Long> actual = report.rows().stream()
                .filter(row -> row.customers() > 0)
                .collect(toMap(row -> row.value().orElse("none"), CompositionReport.Row::customers));
        assertThat(actual).isEqualTo(expected);
        assertThat(report.customers()).isEqualTo(110);
        assertThat(prospects).hasSize(24);
    }

    private void agrees(ContributionReport.Table table, String years) {
        Map<String, Sql.Sales> expected = Sql.salesByCustomer(years);
        Map<String, Sql.Sales> actual = table.rows().stream()
                .collect(toMap(
                        row -> number(row.customer().id()),
                        row -> new Sql.Sales(row.orders(), row.amount().amount().stripTrailingZeros())));
        List<BigDecimal> amounts =
                table.rows().stream().map(row -> row.amount().amount()).toList();

        assertThat(actual).isNotEmpty().isEqualTo(expected);
        assertThat(amounts).isSortedAccordingTo(Comparator.reverseOrder());
        assertThat(table.total().amount())
                .isEqualByComparingTo(
                        expected.values().stream().map(Sql.Sales::amount).reduce(BigDecimal.ZERO, BigDecimal::add));
    }

    private String number(CustomerId id) {
        return toured.office().system().customers().get(id).getExternalId().orElseThrow();
    }
}
