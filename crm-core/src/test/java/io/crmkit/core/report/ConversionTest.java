package io.crmkit.core.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.crmkit.core.command.CrmException;
import io.crmkit.core.command.Refusal;
import io.crmkit.core.command.Violation;
import io.crmkit.core.command.ViolationCode;
import io.crmkit.spi.order.OrderStatus;
import io.crmkit.spi.value.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ConversionTest {
    private static final Currency EUR = Currency.getInstance("EUR");
    private static final Currency USD = Currency.getInstance("USD");
    private static final Currency JPY = Currency.getInstance("JPY");
    private static final LocalDate DAY = LocalDate.of(2026, 6, 30);
    private static final ExchangeRate DOLLARS = new ExchangeRate(USD, new BigDecimal("0.9"), DAY);
    private static final ExchangeRate YEN = new ExchangeRate(JPY, new BigDecimal("0.00613"), DAY);

    private final Firm firm = new Firm();

    @Test
    @DisplayName("Amounts in three currencies become one table, exactly, at rates that the report states")
    void oneTable() {
        sales();
        ContributionReport report = firm.as("eva").reports().contribution(query(DOLLARS, YEN));

        assertThat(report.conversion()).contains(new Conversion(EUR, List.of(DOLLARS, YEN)));
        assertThat(report.tables()).singleElement().satisfies(table -> {
            assertThat(table.currency()).isEqualTo(EUR);
            assertThat(table.total()).isEqualTo(Money.of("104.513", "EUR"));
            assertThat(table.rows())
                    .extracting(
                            row -> row.customer().name(),
                            row -> row.amount().toString(),
                            ContributionReport.Row::orders,
                            row -> row.share().toPlainString(),
                            row -> row.cumulativeShare().toPlainString())
                    .containsExactly(
                            tuple("Acme", "100.9 EUR", 2L, "96.5430", "96.5430"),
                            tuple("Bolt", "3.613 EUR", 2L, "3.4570", "100.0000"));
        });
    }

    @Test
    @DisplayName("Without a conversion there is one table per currency")
    void perCurrency() {
        sales();
        assertThat(firm.as("eva").reports().contribution(Firm.YEAR).tables())
                .extracting(table -> table.total().toString())
                .containsExactly("103 EUR", "100 JPY", "1 USD");
    }

    @Test
    @DisplayName("A currency without a rate is refused, and named")
    void missingRate() {
        sales();
        assertThatThrownBy(() -> firm.as("eva").reports().contribution(query(DOLLARS)))
                .isInstanceOfSatisfying(
                        CrmException.class,
                        refused -> assertThat(refused.refusal())
                                .isEqualTo(new Refusal.Invalid(List.of(new Violation(
                                        "conversion.rates", ViolationCode.REQUIRED, Map.of("currency", "JPY"))))));
    }

    @Test
    @DisplayName("Where nothing was sold, the zero rows are in the currency to convert into")
    void zeroRows() {
        firm.customer("Acme", "rolf");
        ContributionQuery query =
                ContributionQuery.builder().from(query(DOLLARS)).zeroRows(true).build();
        assertThat(firm.as("eva").reports().contribution(query).tables())
                .singleElement()
                .satisfies(table -> assertThat(table.currency()).isEqualTo(EUR));
    }

    @Test
    @DisplayName("A rate above zero, and one for each currency")
    void refused() {
        assertThatThrownBy(() -> new ExchangeRate(USD, BigDecimal.ZERO, DAY))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Conversion(EUR, List.of(DOLLARS, DOLLARS)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Conversion(USD, List.of(DOLLARS))).isInstanceOf(IllegalArgumentException.class);
    }

    private void sales() {
        firm.customer("Acme", "rolf");
        firm.customer("Bolt", "rolf");
        firm.order("Acme", "2026-02-01", "100", "EUR", OrderStatus.PAID);
        firm.order("Acme", "2026-02-01", "1", "USD", OrderStatus.PAID);
        firm.order("Bolt", "2026-02-01", "3", "EUR", OrderStatus.PAID);
        firm.order("Bolt", "2026-02-01", "100", "JPY", OrderStatus.PAID);
    }

    private static ContributionQuery query(ExchangeRate... rates) {
        return ContributionQuery.builder()
                .period(Firm.YEAR)
                .conversion(new Conversion(EUR, List.of(rates)))
                .build();
    }
}
