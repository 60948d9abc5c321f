package io.crmkit.examples.checks;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.crmkit.core.CrmSession;
import io.crmkit.core.analytics.classification.AbcBoundary;
import io.crmkit.core.analytics.classification.AbcPolicy;
import io.crmkit.core.analytics.classification.AbcXyzQuery;
import io.crmkit.core.analytics.classification.AbcXyzReport;
import io.crmkit.core.analytics.classification.XyzPolicy;
import io.crmkit.core.analytics.customer.RfmQuery;
import io.crmkit.core.analytics.customer.RfmReport;
import io.crmkit.spi.customer.Customer;
import io.crmkit.spi.customer.CustomerQuery;
import io.crmkit.spi.order.Product;
import io.crmkit.spi.order.ProductId;
import io.crmkit.spi.order.ProductQuery;
import io.crmkit.spi.report.CustomerLabel;
import io.crmkit.spi.report.ProductLabel;
import io.crmkit.spi.value.Money;
import io.crmkit.spi.value.PageRequest;
import io.crmkit.spi.value.Period;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Analyses of the Northwind company's customers, against answers that were worked out without this library. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NorthwindAnalyticsTest {
    private static final Period ALL = new Period(LocalDate.of(1996, 1, 1), LocalDate.of(1999, 1, 1));

    private final Northwind northwind = new Northwind();
    private final CrmSession session = new NorthwindOffice(northwind, true, "Country", northwind.opening())
            .advance(Northwind.END)
            .crm()
            .asSystem();
    private final Map<String, String> ids =
            session.customers().list(CustomerQuery.any(), PageRequest.first(500)).items().stream()
                    .collect(Collectors.toMap(
                            Customer::getNumber,
                            customer -> customer.getExternalId().orElseThrow()));

    private final Map<ProductId, String> productIds =
            session.products().list(ProductQuery.any(), PageRequest.first(500)).items().stream()
                    .collect(Collectors.toMap(
                            Product::getId, product -> product.getExternalId().orElseThrow()));

    @ParameterizedTest
    @CsvSource({"INCLUSIVE, abc_inclusive", "CROSSING, abc_crossing"})
    @DisplayName("The classes A, B and C of the 89 who ordered equal the independent answer, by either rule")
    void abc(AbcBoundary boundary, String column) {
        AbcXyzReport.Table<CustomerLabel> table = table(AbcXyzQuery.builder()
                .period(ALL)
                .abc(AbcPolicy.standard().with(boundary))
                .build());
        assertThat(table.rows().stream()
                        .map(row -> List.of(
                                id(row),
                                row.count(),
                                row.amount().amount(),
                                row.share(),
                                row.cumulativeShare(),
                                row.abc().name()))
                        .toList())
                .isEqualTo(northwind.answer("contribution_by_customer.csv", 89).stream()
                        .map(row -> List.of(
                                row.getField("customer"),
                                Long.valueOf(row.getField("orders")),
                                amount(row, "amount_exact"),
                                new BigDecimal(row.getField("share_pct")).setScale(4),
                                new BigDecimal(row.getField("cum_share_pct")).setScale(4),
                                row.getField(column)))
                        .toList());
    }

    @ParameterizedTest
    @CsvSource({"0.10, 0.25, xyz_0.10_0.25", "0.25, 0.50, xyz_0.25_0.50", "0.50, 1.00, xyz_0.50_1.00"})
    @DisplayName("The variation over 23 months, and the classes X, Y and Z at three pairs of limits, equal the answer")
    void xyz(BigDecimal x, BigDecimal y, String column) {
        AbcXyzReport.Table<CustomerLabel> table =
                table(AbcXyzQuery.builder().period(ALL).xyz(new XyzPolicy(x, y)).build());
        assertThat(table.first()).isEqualTo(YearMonth.of(1996, 7));
        assertThat(table.last()).isEqualTo(YearMonth.of(1998, 5));
        assertThat(table.rows().stream()
                        .sorted(Comparator.comparing(row -> id(row)))
                        .map(row -> List.of(
                                id(row),
                                row.months(),
                                row.variation().orElseThrow(),
                                row.xyz().name()))
                        .toList())
                .isEqualTo(northwind.answer("xyz_customers.csv", 89).stream()
                        .map(row -> List.of(
                                row.getField("cust"),
                                Integer.valueOf(row.getField("months_nonzero")),
                                new BigDecimal(row.getField("cv_population")).setScale(6),
                                row.getField(column)))
                        .toList());
    }

    private String id(AbcXyzReport.Row<CustomerLabel> row) {
        return String.valueOf(ids.get(row.item().number()));
    }

    @ParameterizedTest
    @CsvSource({"INCLUSIVE, abc_inclusive", "CROSSING, abc_crossing"})
    @DisplayName("The classes A, B and C of the 77 products equal the independent answer, by either rule")
    void abcOfProducts(AbcBoundary boundary, String column) {
        AbcXyzReport.Table<ProductLabel> table = products(AbcXyzQuery.builder()
                .period(ALL)
                .abc(AbcPolicy.standard().with(boundary))
                .build());
        assertThat(table.rows().stream()
                        .map(row -> List.of(
                                product(row),
                                row.quantity()
                                        .map(BigDecimal::stripTrailingZeros)
                                        .orElseThrow(),
                                row.amount().amount(),
                                row.share(),
                                row.cumulativeShare(),
                                row.abc().name()))
                        .toList())
                .isEqualTo(northwind.answer("abc_products.csv", 77).stream()
                        .map(row -> List.of(
                                row.getField("product"),
                                new BigDecimal(row.getField("quantity")).stripTrailingZeros(),
                                amount(row, "amount_exact"),
                                new BigDecimal(row.getField("share_pct")).setScale(4),
                                new BigDecimal(row.getField("cum_share_pct")).setScale(4),
                                row.getField(column)))
                        .toList());
        // A product is in one line of an order at most.
        assertThat(table.rows().stream().map(AbcXyzReport.Row::count).toList())
                .isEqualTo(northwind.answer("abc_products.csv", 77).stream()
                        .map(row -> Long.valueOf(row.getField("orders")))
                        .toList());
    }

    @ParameterizedTest
    @CsvSource({"0.10, 0.25, xyz_0.10_0.25", "0.25, 0.50, xyz_0.25_0.50", "0.50, 1.00, xyz_0.50_1.00"})
    @DisplayName("The variation of the quantities of products, and their classes at three pairs of limits, too")
    void xyzOfProducts(BigDecimal x, BigDecimal y, String column) {
        AbcXyzReport.Table<ProductLabel> table = products(
                AbcXyzQuery.builder().period(ALL).xyz(new XyzPolicy(x, y)).build());
        assertThat(table.rows().stream()
                        .map(row -> List.of(
                                Integer.valueOf(product(row)),
                                row.months(),
                                row.variation().orElseThrow(),
                                row.xyz().name()))
                        .sorted(Comparator.comparing(row -> (Integer) row.get(0)))
                        .toList())
                .isEqualTo(northwind.answer("xyz_products.csv", 77).stream()
                        .map(row -> List.of(
                                Integer.valueOf(row.getField("prod")),
                                Integer.valueOf(row.getField("months_nonzero")),
                                new BigDecimal(row.getField("cv_population")).setScale(6),
                                row.getField(column)))
                        .sorted(Comparator.comparing(row -> (Integer) row.get(0)))
                        .toList());
    }

    private String product(AbcXyzReport.Row<ProductLabel> row) {
        return String.valueOf(productIds.get(row.item().id()));
    }

    private AbcXyzReport.Table<ProductLabel> products(AbcXyzQuery query) {
        AbcXyzReport<ProductLabel> report = session.analytics().sales().abcXyz(query);
        assertThat(report.tables()).hasSize(1);
        return report.tables().get(0);
    }

    @Test
    @DisplayName("Recency, frequency and amount, their fifths, and who is better than the mean, equal the answer")
    void rfm() {
        RfmReport report = session.analytics().customers().rfm(RfmQuery.on(LocalDate.of(1998, 5, 7)));
        assertThat(report.tables()).hasSize(1);
        RfmReport.Table table = report.tables().get(0);
        assertThat(table.recency()).isEqualTo(new BigDecimal("52.5618"));
        assertThat(table.frequency()).isEqualTo(new BigDecimal("9.3258"));
        assertThat(table.amount()).isEqualTo(new BigDecimal("14222.3937"));
        assertThat(table.rows().stream()
                        .map(row -> List.of(
                                String.valueOf(ids.get(row.customer().number())),
                                row.days(),
                                row.orders(),
                                row.amount().amount(),
                                row.score().toString(),
                                row.profile()))
                        .toList())
                .isEqualTo(northwind.answer("rfm.csv", 89).stream()
                        .map(row -> List.of(
                                row.getField("customer"),
                                Long.valueOf(row.getField("recency_days")),
                                Long.valueOf(row.getField("frequency")),
                                amount(row, "monetary_exact"),
                                row.getField("R") + row.getField("F") + row.getField("M"),
                                row.getField("class_vs_mean")))
                        .toList());
    }

    private AbcXyzReport.Table<CustomerLabel> table(AbcXyzQuery query) {
        AbcXyzReport<CustomerLabel> report = session.analytics().customers().abcXyz(query);
        assertThat(report.tables()).hasSize(1);
        return report.tables().get(0);
    }

    /** An exact amount, in the form that amounts are kept in. */
    private static BigDecimal amount(NamedCsvRecord row, String column) {
        return Money.of(row.getField(column), "USD").amount();
    }
}
