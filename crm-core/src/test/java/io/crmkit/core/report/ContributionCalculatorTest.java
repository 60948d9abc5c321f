package io.crmkit.core.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.crmkit.spi.customer.CustomerId;
import io.crmkit.spi.order.OrderStatus;
import io.crmkit.spi.report.Bucket;
import io.crmkit.spi.report.CustomerLabel;
import io.crmkit.spi.report.SalesFact;
import io.crmkit.spi.value.Money;
import io.crmkit.spi.value.Period;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class ContributionCalculatorTest {
    private static final Currency EUR = Currency.getInstance("EUR");
    private static final Period THREE_YEARS = new Period(LocalDate.of(2003, 5, 1), LocalDate.of(2005, 6, 1));

    private final CustomerLabel ada = label(1, "KH001", "Ada");
    private final CustomerLabel bob = label(2, "KH002", "Bob");
    private final CustomerLabel cyd = label(3, "KH003", "Cyd");
    private final List<CustomerLabel> all = List.of(cyd, bob, ada);

    @Test
    @Tag("000-19")
    @DisplayName(
            "000-19: amounts from high to low, equal ones by number, with shares and cumulative shares: 50 + 25 + 25")
    void golden() {
        SalesTotals totals = new SalesTotals()
                .add(fact(cyd, LocalDate.MIN, 1, "50", "EUR"))
                .add(fact(bob, LocalDate.MIN, 1, "20", "EUR"))
                .add(fact(ada, LocalDate.MIN, 2, "25", "EUR"))
                .add(fact(bob, LocalDate.MIN, 1, "5", "EUR"));
        ContributionReport.Table table =
                report(totals, ContributionQuery.of(THREE_YEARS)).get(0);

        assertThat(table.total()).isEqualTo(Money.of("100", "EUR"));
        assertThat(table.orders()).isEqualTo(5);
        assertThat(table.rows())
                .containsExactly(
                        row(cyd, 1, "50", "50.0000", "50.0000"),
                        row(ada, 2, "25", "25.0000", "75.0000"),
                        row(bob, 2, "25", "25.0000", "100.0000"));
    }

    @Test
    @DisplayName("Amounts in different currencies are in different tables, and never added")
    void currencies() {
        SalesTotals totals = new SalesTotals()
                .add(fact(ada, LocalDate.MIN, 1, "10", "USD"))
                .add(fact(ada, LocalDate.MIN, 1, "10", "EUR"));
        assertThat(report(totals, ContributionQuery.of(THREE_YEARS)))
                .extracting(ContributionReport.Table::total)
                .containsExactly(Money.of("10", "EUR"), Money.of("10", "USD"));
    }

    @Test
    @DisplayName(
            "Without a request for zero rows whoever bought nothing has no row, and whoever bought for nothing has one")
    void noZeroRows() {
        SalesTotals totals = new SalesTotals()
                .add(fact(ada, LocalDate.MIN, 1, "10", "EUR"))
                .add(fact(bob, LocalDate.MIN, 1, "0", "EUR"));
        assertThat(report(totals, ContributionQuery.of(THREE_YEARS)).get(0).rows())
                .containsExactly(row(ada, 1, "10", "100.0000", "100.0000"), row(bob, 1, "0", "0.0000", "100.0000"));
    }

    @Test
    @DisplayName("Zero rows are kept on request: in every year of the period, also one in which nothing was sold")
    void zeroRows() {
        SalesTotals totals = new SalesTotals()
                .add(fact(ada, LocalDate.of(2003, 1, 1), 1, "10", "EUR"))
                .add(fact(bob, LocalDate.of(2005, 1, 1), 1, "30", "EUR"));
        ContributionQuery query = ContributionQuery.builder()
                .period(THREE_YEARS)
                .bucket(Bucket.YEAR)
                .zeroRows(true)
                .build();
        List<ContributionReport.Table> tables = report(totals, query);

        assertThat(tables)
                .extracting(table -> table.from().orElseThrow().getYear())
                .containsExactly(2003, 2004, 2005);
        assertThat(tables).allSatisfy(table -> assertThat(table.rows()).hasSize(3));
        assertThat(tables.get(1).rows())
                .containsExactly(
                        row(ada, 0, "0", "0.0000", "0.0000"),
                        row(bob, 0, "0", "0.0000", "0.0000"),
                        row(cyd, 0, "0", "0.0000", "0.0000"));
    }

    @Test
    @DisplayName("Where nothing was sold at all, the zero rows are in the currency asked for")
    void zeroCurrency() {
        ContributionQuery query =
                ContributionQuery.builder().period(THREE_YEARS).zeroRows(true).build();
        assertThat(report(new SalesTotals(), query)).isEmpty();
        assertThat(report(
                        new SalesTotals(),
                        ContributionQuery.builder()
                                .from(query)
                                .zeroCurrency(EUR)
                                .build()))
                .singleElement()
                .satisfies(table -> assertThat(table.rows()).hasSize(3));
    }

    private List<ContributionReport.Table> report(SalesTotals totals, ContributionQuery query) {
        return ContributionCalculator.report(totals, all, query, Set.of(OrderStatus.PAID), Instant.EPOCH)
                .tables();
    }

    private static CustomerLabel label(int id, String number, String name) {
        return new CustomerLabel(new CustomerId(new UUID(0, id)), number, name);
    }

    private static SalesFact fact(
            CustomerLabel customer, LocalDate bucket, long orders, String amount, String currency) {
        return new SalesFact(Optional.of(customer.id().value().toString()), bucket, orders, Money.of(amount, currency));
    }

    private static ContributionReport.Row row(
            CustomerLabel customer, long orders, String amount, String share, String cumulative) {
        return new ContributionReport.Row(
                customer, orders, Money.of(amount, "EUR"), new BigDecimal(share), new BigDecimal(cumulative));
    }
}
