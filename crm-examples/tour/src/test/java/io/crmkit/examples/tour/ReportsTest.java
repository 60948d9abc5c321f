package io.crmkit.examples.tour;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import io.crmkit.core.report.CompositionReport;
import io.crmkit.core.report.ContributionQuery;
import io.crmkit.core.report.ContributionReport;
import io.crmkit.core.report.LossReport;
import io.crmkit.core.report.Reports;
import io.crmkit.core.report.ServiceReport;
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

    @Test
    void serviceIsWhatTheStoryDidByHand() {
        ServiceReport report = reports.service(Period.year(2005));

        assertThat(report.tables())
                .singleElement()
                .satisfies(table -> assertThat(table.rows())
                        .extracting(row -> row.type() + " " + row.requests())
                        .containsExactly("CONSULTATION 4", "COMPLAINT 7", "SUGGESTION 0"));
        assertThat(report.statuses())
                .extracting(row -> row.status() + " " + row.requests())
                .containsExactly("CREATED 1", "ASSIGNED 2", "PROCESSED 1", "FED_BACK 0", "ARCHIVED 7");
        // 4 resolved after 3 days, 3 disputed after 2, 3 on hold after 1; 5 handled in 3 days, 3 in 7; 4 asked after 2
        // days, 3 after 3.
        assertThat(report.stages())
                .extracting(
                        row -> row.requests() + ": " + row.mean().orElseThrow().toHours() + " h")
                .containsExactly(
                        "10: " + (4 * 3 + 3 * 2 + 3 * 1) * 24 / 10 + " h",
                        "8: " + (5 * 3 + 3 * 7) * 24 / 8 + " h",
                        "7: " + (4 * 2 + 3 * 3) * 24 / 7 + " h",
                        "7: 0 h");
        assertThat(report.rework().fedBack()).isEqualTo(7);
        assertThat(report.rework().reworked()).isEqualTo(3);
        assertThat(report.satisfactions())
                .extracting(ServiceReport.SatisfactionRow::requests)
                .containsExactly(0L, 0L, 3L, 4L, 0L);
    }

    @Test
    void lossesAreThoseOfWhomSqlSaysThatTheyAreSilentForLong() {
        LossReport report = reports.loss(Period.year(2005));

        assertThat(report.losses())
                .extracting(loss -> number(loss.customer().id()))
                .containsExactlyInAnyOrderElementsOf(Sql.silent(9).keySet());
        assertThat(report.tables())
                .singleElement()
                .satisfies(table -> assertThat(table.rows())
                        .extracting(row -> row.reasonClass() + " " + row.losses())
                        .containsExactly("STOPPED_BUYING 20", "COMPETITOR 1", "LOST_TRUST 0", "OTHER 1"));
        assertThat(report.lossRate())
                .hasValueSatisfying(rate -> assertThat(rate).isEqualByComparingTo("20"));
        assertThat(reports.loss(Period.year(2004)).losses()).isEmpty();
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
