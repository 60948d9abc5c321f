package io.crmkit.core.analytics.classification;

import static org.assertj.core.api.Assertions.assertThat;

import io.crmkit.core.report.ProductTotals;
import io.crmkit.spi.order.OrderStatus;
import io.crmkit.spi.order.ProductId;
import io.crmkit.spi.report.ProductFact;
import io.crmkit.spi.report.ProductLabel;
import io.crmkit.spi.value.Money;
import io.crmkit.spi.value.Period;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ProductTotalsTest {
    private static final ProductLabel NAIL = product(1, "nail");
    private static final ProductLabel HAMMER = product(2, "hammer");

    @Test
    @DisplayName("Worked out by hand: nails for 80 in two months, as many in each, and hammers for 20 in one of them")
    void golden() {
        ProductTotals january = new ProductTotals()
                .add(fact(NAIL, 1, 2, "300", "30"))
                .add(fact(NAIL, 1, 1, "200", "20"))
                .add(fact(HAMMER, 1, 1, "1", "12.5"));
        ProductTotals february = new ProductTotals().add(fact(NAIL, 2, 4, "500", "30"));
        ProductTotals more = new ProductTotals().add(fact(HAMMER, 1, 1, "0.5", "7.5"));
        AbcXyzReport.Table<ProductLabel> table = table(more.merge(february).merge(january), List.of(HAMMER, NAIL));

        assertThat(table.total()).isEqualTo(Money.of("100", "EUR"));
        assertThat(table.rows())
                .extracting(row -> row.item().name() + " " + row.count() + " "
                        + row.quantity().orElseThrow().toPlainString() + " " + row.amount() + " "
                        + row.cumulativeShare() + " " + row.abc() + row.xyz() + " "
                        + row.variation().orElseThrow())
                // The prices of nails went down, their number did not.
                .containsExactly("nail 7 1000 80 EUR 80.0000 AX 0.000000", "hammer 2 1.5 20 EUR 100.0000 CY 1.000000");
        // (2 * (1*20 + 2*80) - 3 * 100) / (2 * 100)
        assertThat(table.gini()).contains(new BigDecimal("0.300000"));
    }

    @Test
    @DisplayName("Products of the same name and amount are told in the order of their ids, whichever was added first")
    void sameNames() {
        List<ProductLabel> screws = IntStream.rangeClosed(1, 20)
                .mapToObj(number -> product(number, "screw"))
                .toList();
        List<ProductLabel> order = new ArrayList<>(screws);
        for (int round = 0; round < 2; round++) {
            ProductTotals totals = new ProductTotals();
            order.forEach(screw -> totals.add(fact(screw, 1, 1, "1", "5")));
            assertThat(table(totals, order).rows())
                    .extracting(AbcXyzReport.Row::item)
                    .isEqualTo(screws);
            Collections.reverse(order);
        }
    }

    private static AbcXyzReport.Table<ProductLabel> table(ProductTotals totals, List<ProductLabel> labels) {
        return AbcXyzCalculator.products(
                        totals, labels, AbcXyzQuery.of(Period.year(2026)), Set.of(OrderStatus.PAID), Instant.EPOCH)
                .tables()
                .get(0);
    }

    private static ProductFact fact(ProductLabel product, int month, long lines, String quantity, String amount) {
        return new ProductFact(
                product.id(), LocalDate.of(2026, month, 1), lines, new BigDecimal(quantity), Money.of(amount, "EUR"));
    }

    private static ProductLabel product(int number, String name) {
        return new ProductLabel(new ProductId(new UUID(0, number)), name);
    }
}
