package io.crmkit.core.analytics.classification;

import static io.crmkit.core.analytics.Sales.customer;
import static io.crmkit.core.analytics.Sales.euros;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.crmkit.core.analytics.Sales;
import io.crmkit.core.command.CrmException;
import io.crmkit.core.report.Conversion;
import io.crmkit.core.report.ExchangeRate;
import io.crmkit.core.report.SalesTotals;
import io.crmkit.spi.order.OrderStatus;
import io.crmkit.spi.report.CustomerLabel;
import io.crmkit.spi.value.Money;
import io.crmkit.spi.value.Period;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class AbcXyzCalculatorTest {
    private static final Period YEAR = Period.year(2026);

    private final CustomerLabel ada = customer(1, "Ada");
    private final CustomerLabel bob = customer(2, "Bob");
    private final CustomerLabel cyd = customer(3, "Cyd");
    private final CustomerLabel dan = customer(4, "Dan");
    private final List<CustomerLabel> all = List.of(dan, cyd, bob, ada);

    @Test
    @DisplayName("Worked out by hand: 60, 20, 15 and 5 of 100 in four months, of which two had no order of most")
    void golden() {
        AbcXyzReport.Table<CustomerLabel> table = table(four(), AbcXyzQuery.of(YEAR));

        assertThat(table.first()).isEqualTo(YearMonth.of(2026, 1));
        assertThat(table.last()).isEqualTo(YearMonth.of(2026, 4));
        assertThat(table.total()).isEqualTo(Money.of("100", "EUR"));
        // (2 * (1*5 + 2*15 + 3*20 + 4*60) - 5 * 100) / (4 * 100)
        assertThat(table.gini()).contains(new BigDecimal("0.425000"));
        assertThat(table.rows())
                .containsExactly(
                        row(ada, 4, "60", "60.0000", "60.0000", AbcClass.A, 4, "0.000000", XyzClass.X),
                        row(bob, 1, "20", "20.0000", "80.0000", AbcClass.A, 1, "1.732051", XyzClass.Z),
                        row(cyd, 3, "15", "15.0000", "95.0000", AbcClass.B, 3, "0.577350", XyzClass.Y),
                        row(dan, 2, "5", "5.0000", "100.0000", AbcClass.C, 1, "1.732051", XyzClass.Z));
        assertThat(table.cells())
                .filteredOn(cell -> cell.items() > 0)
                .containsExactly(
                        cell(AbcClass.A, XyzClass.X, "60"),
                        cell(AbcClass.A, XyzClass.Z, "20"),
                        cell(AbcClass.B, XyzClass.Y, "15"),
                        cell(AbcClass.C, XyzClass.Z, "5"));
        assertThat(table.cells()).hasSize(9);
    }

    @Test
    @DisplayName("Who crosses a boundary is in the lower class, or by the other rule in the upper one")
    void boundaries() {
        SalesTotals totals = new SalesTotals()
                .add(euros(ada, "2026-01-01", 1, "50"))
                .add(euros(bob, "2026-01-01", 1, "40"))
                .add(euros(cyd, "2026-01-01", 1, "10"));
        assertThat(classes(totals, AbcPolicy.standard())).containsExactly(AbcClass.A, AbcClass.B, AbcClass.C);
        assertThat(classes(totals, AbcPolicy.standard().with(AbcBoundary.CROSSING)))
                .containsExactly(AbcClass.A, AbcClass.A, AbcClass.B);
        assertThat(classes(
                        totals, new AbcPolicy(BigDecimal.valueOf(50), BigDecimal.valueOf(50), AbcBoundary.INCLUSIVE)))
                .containsExactly(AbcClass.A, AbcClass.B, AbcClass.B);
    }

    @Test
    @DisplayName("A share that is only rounded to the boundary is not within it")
    void exact() {
        // 80.00000001 per cent, which is told as 80.0000.
        SalesTotals totals = new SalesTotals()
                .add(euros(ada, "2026-01-01", 1, "8000000001"))
                .add(euros(bob, "2026-01-01", 1, "1999999999"));
        AbcXyzReport.Table<CustomerLabel> table = table(totals, AbcXyzQuery.of(YEAR));
        assertThat(table.rows().get(0).cumulativeShare()).isEqualByComparingTo("80");
        assertThat(table.rows().get(0).abc()).isEqualTo(AbcClass.B);
    }

    @Test
    @DisplayName("Who took back more than was bought is in C and Z, and inequality is then not told")
    void negative() {
        SalesTotals totals = new SalesTotals()
                .add(euros(ada, "2026-01-01", 1, "100"))
                .add(euros(bob, "2026-01-01", 1, "-100"))
                .add(euros(cyd, "2026-01-01", 1, "0"));
        AbcXyzReport.Table<CustomerLabel> table = table(totals, AbcXyzQuery.of(YEAR));
        assertThat(table.rows()).extracting(AbcXyzReport.Row::item).containsExactly(ada, cyd, bob);
        assertThat(table.rows()).extracting(AbcXyzReport.Row::abc).containsOnly(AbcClass.C);
        assertThat(table.rows()).extracting(AbcXyzReport.Row::xyz).containsExactly(XyzClass.X, XyzClass.Z, XyzClass.Z);
        assertThat(table.rows().get(2).variation()).isEmpty();
        assertThat(table.gini()).isEmpty();
    }

    @Test
    @DisplayName("Months are those of the whole currency; amounts in two are never added, but they may be converted")
    void currencies() {
        SalesTotals totals = new SalesTotals()
                .add(euros(ada, "2026-01-01", 1, "10"))
                .add(Sales.fact(ada, "2026-03-01", 1, Money.of("10", "USD")))
                .add(Sales.fact(bob, "2026-02-01", 1, Money.of("30", "USD")));
        List<AbcXyzReport.Table<CustomerLabel>> tables =
                report(totals, AbcXyzQuery.of(YEAR)).tables();
        assertThat(tables)
                .extracting(AbcXyzReport.Table::total)
                .containsExactly(Money.of("10", "EUR"), Money.of("40", "USD"));
        assertThat(tables.get(1).first()).isEqualTo(YearMonth.of(2026, 2));

        Currency euro = Currency.getInstance("EUR");
        AbcXyzQuery converted = AbcXyzQuery.builder()
                .period(YEAR)
                .conversion(new Conversion(
                        euro,
                        List.of(new ExchangeRate(Currency.getInstance("USD"), new BigDecimal("0.5"), YEAR.from()))))
                .build();
        AbcXyzReport.Table<CustomerLabel> table = table(totals, converted);
        assertThat(table.rows())
                .extracting(AbcXyzReport.Row::amount)
                .containsExactly(Money.of("15", "EUR"), Money.of("15", "EUR"));
        // 10 in January, nothing in February, 5 in March: the mean is 5, the variance 50 / 3.
        assertThat(table.rows().get(0).variation()).contains(new BigDecimal("0.816497"));

        AbcXyzQuery noRate = AbcXyzQuery.builder()
                .period(YEAR)
                .conversion(new Conversion(euro, List.of()))
                .build();
        assertThatThrownBy(() -> report(totals, noRate))
                .isInstanceOf(CrmException.class)
                .hasMessageContaining("conversion.rates");
    }

    @Test
    @DisplayName("Of nothing there is no table; who may not be seen is in none")
    void nothing() {
        assertThat(report(new SalesTotals(), AbcXyzQuery.of(YEAR)).tables()).isEmpty();
        SalesTotals stranger = new SalesTotals().add(euros(customer(9, "Eve"), "2026-01-01", 1, "1"));
        assertThat(report(stranger, AbcXyzQuery.of(YEAR)).tables()).isEmpty();
    }

    @Test
    @DisplayName("Policies that make no sense are refused")
    void policies() {
        BigDecimal half = new BigDecimal("50");
        assertThatThrownBy(() -> new AbcPolicy(BigDecimal.ZERO, half, AbcBoundary.INCLUSIVE))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new AbcPolicy(half, half.negate(), AbcBoundary.INCLUSIVE))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new AbcPolicy(half, new BigDecimal("50.1"), AbcBoundary.INCLUSIVE))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new XyzPolicy(half.negate(), half)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new XyzPolicy(half, BigDecimal.ONE)).isInstanceOf(IllegalArgumentException.class);
    }

    private SalesTotals four() {
        return new SalesTotals()
                .add(euros(ada, "2026-01-01", 1, "15"))
                .add(euros(ada, "2026-02-01", 1, "15"))
                .add(euros(ada, "2026-03-01", 1, "15"))
                .add(euros(ada, "2026-04-01", 1, "15"))
                .add(euros(bob, "2026-02-01", 1, "20"))
                .add(euros(cyd, "2026-01-01", 1, "5"))
                .add(euros(cyd, "2026-02-01", 1, "5"))
                .add(euros(cyd, "2026-04-01", 1, "5"))
                .add(euros(dan, "2026-03-01", 2, "5"));
    }

    private List<AbcClass> classes(SalesTotals totals, AbcPolicy policy) {
        return table(totals, AbcXyzQuery.builder().period(YEAR).abc(policy).build()).rows().stream()
                .map(AbcXyzReport.Row::abc)
                .toList();
    }

    private AbcXyzReport.Table<CustomerLabel> table(SalesTotals totals, AbcXyzQuery query) {
        List<AbcXyzReport.Table<CustomerLabel>> tables = report(totals, query).tables();
        assertThat(tables).hasSize(1);
        return tables.get(0);
    }

    private AbcXyzReport<CustomerLabel> report(SalesTotals totals, AbcXyzQuery query) {
        return AbcXyzCalculator.customers(totals, all, query, Set.of(OrderStatus.PAID), Instant.EPOCH);
    }

    private static AbcXyzReport.Row<CustomerLabel> row(
            CustomerLabel customer,
            long orders,
            String amount,
            String share,
            String cumulative,
            AbcClass abc,
            int months,
            String variation,
            XyzClass xyz) {
        return new AbcXyzReport.Row<>(
                customer,
                orders,
                Optional.empty(),
                Money.of(amount, "EUR"),
                new BigDecimal(share),
                new BigDecimal(cumulative),
                abc,
                months,
                Optional.of(new BigDecimal(variation)),
                xyz);
    }

    private static AbcXyzReport.Cell cell(AbcClass abc, XyzClass xyz, String amount) {
        return new AbcXyzReport.Cell(abc, xyz, 1, Money.of(amount, "EUR"), new BigDecimal(amount).setScale(4));
    }
}
