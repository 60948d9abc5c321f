package io.crmkit.core.analytics.sales;

import static org.assertj.core.api.Assertions.assertThat;

import io.crmkit.spi.order.OrderStatus;
import io.crmkit.spi.order.ProductId;
import io.crmkit.spi.report.Basket;
import io.crmkit.spi.report.ProductLabel;
import io.crmkit.spi.value.Period;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class BasketTotalsTest {
    private static final ProductLabel BREAD = product(1, "bread");
    private static final ProductLabel BUTTER = product(2, "butter");
    private static final ProductLabel CHEESE = product(3, "cheese");
    private static final List<ProductLabel> ALL = List.of(CHEESE, BREAD, BUTTER);

    @Test
    @DisplayName("Worked out by hand: bread in four of five orders, butter in three, both in three")
    void golden() {
        BasketReport report = report(baskets(), BasketQuery.of(Period.year(2026)));

        assertThat(report.orders()).isEqualTo(5);
        // Bread and cheese are together in one order only.
        assertThat(report.pairs()).isEqualTo(1);
        assertThat(report.rows())
                .containsExactly(new BasketReport.Row(
                        BREAD,
                        BUTTER,
                        3,
                        new BigDecimal("60.0000"),
                        new BigDecimal("75.0000"),
                        new BigDecimal("100.0000"),
                        // 3 * 5 / (4 * 3)
                        new BigDecimal("1.2500")));
    }

    @Test
    @DisplayName("Rare pairs are told if asked for, the higher lift first; no more than asked for; all are counted")
    void rare() {
        BasketQuery query = BasketQuery.builder()
                .period(Period.year(2026))
                .leastOrders(1)
                .most(1)
                .build();
        BasketReport report = report(baskets(), query);
        // Butter and cheese: 1 * 5 / (3 * 2) = 0.83; bread and cheese: 1 * 5 / (4 * 2) = 0.63.
        assertThat(report.pairs()).isEqualTo(3);
        assertThat(report.rows()).extracting(BasketReport.Row::lift).containsExactly(new BigDecimal("1.2500"));
        BasketQuery all = BasketQuery.builder().from(query).most(9).build();
        assertThat(report(baskets(), all).rows())
                .extracting(row -> row.first().name() + " " + row.second().name() + " " + row.lift())
                .containsExactly("bread butter 1.2500", "butter cheese 0.8333", "bread cheese 0.6250");
    }

    @Test
    @DisplayName("In parts, merged in any order, it is the same; of nothing there is nothing")
    void merged() {
        BasketQuery query =
                BasketQuery.builder().period(Period.year(2026)).leastOrders(1).build();
        List<Basket> baskets = baskets();
        BasketReport whole = report(baskets, query);
        for (int cut = 0; cut <= baskets.size(); cut++) {
            BasketTotals merged = totals(baskets.subList(cut, baskets.size())).merge(totals(baskets.subList(0, cut)));
            assertThat(merged.report(ALL, query, Set.of(OrderStatus.PAID), Instant.EPOCH))
                    .isEqualTo(whole);
        }
        assertThat(report(List.of(), query).rows()).isEmpty();
    }

    @Test
    @DisplayName("Products of the same name are told in the order of their ids, whichever basket was counted first")
    void sameNames() {
        List<ProductLabel> screws = IntStream.rangeClosed(1, 20)
                .mapToObj(number -> product(number, "screw"))
                .toList();
        ProductLabel nut = product(21, "nut");
        List<Basket> baskets =
                new ArrayList<>(screws.stream().map(screw -> basket(screw, nut)).toList());
        BasketQuery query = BasketQuery.builder()
                .period(Period.year(2026))
                .leastOrders(1)
                .most(15)
                .build();
        List<ProductLabel> labels =
                Stream.concat(screws.stream(), Stream.of(nut)).toList();
        for (int round = 0; round < 2; round++) {
            assertThat(totals(baskets)
                            .report(labels, query, Set.of(OrderStatus.PAID), Instant.EPOCH)
                            .rows())
                    .extracting(BasketReport.Row::second)
                    .isEqualTo(screws.subList(0, 15));
            Collections.reverse(baskets);
        }
    }

    private static List<Basket> baskets() {
        return List.of(
                basket(BREAD, BUTTER, CHEESE),
                basket(BREAD, BUTTER),
                basket(BUTTER, BREAD),
                basket(BREAD),
                basket(CHEESE));
    }

    private static BasketReport report(List<Basket> baskets, BasketQuery query) {
        return totals(baskets).report(ALL, query, Set.of(OrderStatus.PAID), Instant.EPOCH);
    }

    private static BasketTotals totals(List<Basket> baskets) {
        BasketTotals totals = new BasketTotals();
        baskets.forEach(totals::add);
        return totals;
    }

    private static Basket basket(ProductLabel... products) {
        return new Basket(Stream.of(products).map(ProductLabel::id).collect(Collectors.toSet()));
    }

    private static ProductLabel product(int number, String name) {
        return new ProductLabel(new ProductId(new UUID(0, number)), name);
    }
}
