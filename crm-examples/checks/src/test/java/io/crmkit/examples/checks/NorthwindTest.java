package io.crmkit.examples.checks;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.crmkit.core.Crm;
import io.crmkit.core.CrmSession;
import io.crmkit.core.report.CompositionQuery;
import io.crmkit.core.report.CompositionReport;
import io.crmkit.core.report.ContributionQuery;
import io.crmkit.core.report.ContributionReport;
import io.crmkit.spi.customer.Customer;
import io.crmkit.spi.customer.CustomerQuery;
import io.crmkit.spi.report.Bucket;
import io.crmkit.spi.report.CustomerDimension;
import io.crmkit.spi.value.Money;
import io.crmkit.spi.value.PageRequest;
import io.crmkit.spi.value.Period;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NorthwindTest {
    private static final Period ALL = new Period(LocalDate.of(1996, 1, 1), LocalDate.of(1999, 1, 1));

    private final Northwind northwind = new Northwind();

    @Test
    @Tag("000-19")
    @DisplayName("000-19: the contribution per customer equals the independent answer, to the last digit")
    void contribution() {
        Crm crm = office("Country");
        ContributionReport report = crm.asSystem().reports().contribution(ALL);

        assertThat(report.tables()).hasSize(1);
        List<NamedCsvRecord> answer = northwind.answer("contribution_by_customer.csv", 89);
        Map<String, String> ids = externalIds(crm.asSystem());
        assertThat(report.tables().get(0).rows().stream()
                        .map(row -> List.of(
                                ids.get(row.customer().number()),
                                row.orders(),
                                row.amount().amount(),
                                row.share(),
                                row.cumulativeShare()))
                        .toList())
                .isEqualTo(answer.stream()
                        .map(row -> List.of(
                                row.getField("customer"),
                                Long.valueOf(row.getField("orders")),
                                amount(row, "amount_exact"),
                                percent(row, "share_pct"),
                                percent(row, "cum_share_pct")))
                        .toList());
        assertThat(report.tables().get(0).total()).isEqualTo(Money.of("1265793.0395", "USD"));
    }

    @Test
    @DisplayName("000-19: the contribution per customer and year equals the independent answer")
    void contributionByYear() {
        Crm crm = office("Country");
        ContributionReport report = crm.asSystem()
                .reports()
                .contribution(ContributionQuery.builder()
                        .period(ALL)
                        .bucket(Bucket.YEAR)
                        .build());

        Map<String, String> ids = externalIds(crm.asSystem());
        List<List<Object>> rows = report.tables().stream()
                .flatMap(table -> table.rows().stream()
                        .map(row -> List.<Object>of(
                                String.valueOf(table.from().orElseThrow().getYear()),
                                ids.get(row.customer().number()),
                                row.orders(),
                                row.amount().amount())))
                .toList();
        assertThat(rows)
                .isEqualTo(northwind.answer("contribution_by_customer_year.csv", 234).stream()
                        .map(row -> List.<Object>of(
                                row.getField("year"),
                                row.getField("customer"),
                                Long.valueOf(row.getField("orders")),
                                amount(row, "amount_exact")))
                        .toList());
    }

    @ParameterizedTest
    @CsvSource({
        "Country, composition_by_country.csv, 21",
        "Region, composition_by_region.csv, 19",
        "City, composition_by_city.csv, 69",
        "ContactTitle, composition_by_title.csv, 12"
    })
    @Tag("000-20")
    @DisplayName("000-20: the composition, with contributions, equals the independent answer")
    void composition(String column, String file, int rows) {
        CompositionReport report = office(column)
                .asSystem()
                .reports()
                .composition(CompositionQuery.builder()
                        .dimension(CustomerDimension.REGION)
                        .contributionPeriod(ALL)
                        .build());

        assertThat(report.customers()).isEqualTo(91);
        // The answers have no row for what no customer has; the report always has one for the unspecified.
        assertThat(report.rows().stream()
                        .filter(row -> row.customers() > 0)
                        .map(row -> List.of(
                                row.value().orElse(""),
                                row.customers(),
                                row.share(),
                                row.contributions().get(0).amount()))
                        .toList())
                .containsExactlyInAnyOrderElementsOf(northwind.answer(file, rows).stream()
                        .map(row -> List.of(
                                row.getField(column),
                                Long.valueOf(row.getField("customers")),
                                percent(row, "customers_pct"),
                                amount(row, "amount_exact")))
                        .toList());
    }

    /** The whole history; the column is taken as the region. */
    private Crm office(String column) {
        return new NorthwindOffice(northwind, true, column, northwind.opening())
                .advance(Northwind.END)
                .crm();
    }

    private static Map<String, String> externalIds(CrmSession session) {
        return session.customers().list(CustomerQuery.any(), PageRequest.first(500)).items().stream()
                .collect(Collectors.toMap(
                        Customer::getNumber,
                        customer -> customer.getExternalId().orElseThrow()));
    }

    /** An exact amount, in the form that amounts are kept in. */
    private static BigDecimal amount(NamedCsvRecord row, String column) {
        return Money.of(row.getField(column), "USD").amount();
    }

    private static BigDecimal percent(NamedCsvRecord row, String column) {
        return new BigDecimal(row.getField(column)).setScale(4);
    }
}
