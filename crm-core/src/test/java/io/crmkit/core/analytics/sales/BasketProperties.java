package io.crmkit.core.analytics.sales;

import static org.assertj.core.api.Assertions.assertThat;

import io.crmkit.core.analytics.Plain;
import io.crmkit.spi.order.OrderStatus;
import io.crmkit.spi.order.ProductId;
import io.crmkit.spi.report.Basket;
import io.crmkit.spi.report.ProductLabel;
import io.crmkit.spi.value.Period;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What is bought together, looking through all baskets for each pair of products. */
class BasketProperties {
    private static final int PRODUCTS = 8;
    /** The names of some are equal, and in no order that the ids are in; one product may not be seen. */
    private static final List<ProductLabel> LABELS = IntStream.range(1, PRODUCTS)
            .mapToObj(number -> new ProductLabel(product(number), "product " + number % 3))
            .toList();

    @Property(tries = 500)
    @Label("Support, confidence and lift are those of counting; in parts, merged in any order, too")
    void oracle(@ForAll("baskets") List<Basket> baskets, @ForAll Random dice) {
        BasketQuery query = BasketQuery.builder()
                .period(Period.year(2026))
                .leastOrders(1 + dice.nextInt(3))
                .most(1 + dice.nextInt(12))
                .build();
        BasketReport report = Plain.inParts(baskets, dice, BasketTotals::new, BasketTotals::add, BasketTotals::merge)
                .report(LABELS, query, Set.of(OrderStatus.PAID), Instant.EPOCH);

        List<BasketReport.Row> rows = new ArrayList<>();
        for (ProductLabel first : LABELS) {
            for (ProductLabel second : LABELS) {
                if (isBefore(first, second) && count(baskets, first, second) >= query.getLeastOrders()) {
                    rows.add(row(baskets, first, second));
                }
            }
        }
        rows.sort(Comparator.comparing(BasketReport.Row::lift)
                .reversed()
                .thenComparing(Comparator.comparing(BasketReport.Row::orders).reversed())
                .thenComparing(row -> row.first().name())
                .thenComparing(row -> row.second().name())
                .thenComparing(row -> row.first().id().value())
                .thenComparing(row -> row.second().id().value()));
        assertThat(report.orders()).isEqualTo(baskets.size());
        assertThat(report.pairs()).isEqualTo(rows.size());
        assertThat(report.rows()).isEqualTo(rows.subList(0, Math.min(rows.size(), query.getMost())));
    }

    private static boolean isBefore(ProductLabel first, ProductLabel second) {
        int names = first.name().compareTo(second.name());
        return names < 0
                || (names == 0 && first.id().value().compareTo(second.id().value()) < 0);
    }

    private static BasketReport.Row row(List<Basket> baskets, ProductLabel first, ProductLabel second) {
        long both = count(baskets, first, second);
        long ofFirst = count(baskets, first, first);
        long ofSecond = count(baskets, second, second);
        return new BasketReport.Row(
                first,
                second,
                both,
                Plain.percent(both, baskets.size()),
                Plain.percent(both, ofFirst),
                Plain.percent(both, ofSecond),
                Plain.ratio(both * baskets.size(), ofFirst * ofSecond, 4));
    }

    private static long count(List<Basket> baskets, ProductLabel first, ProductLabel second) {
        return baskets.stream()
                .filter(basket -> basket.products().contains(first.id())
                        && basket.products().contains(second.id()))
                .count();
    }

    @Provide
    Arbitrary<List<Basket>> baskets() {
        return Arbitraries.integers()
                .between(1, PRODUCTS)
                .map(BasketProperties::product)
                .set()
                .ofMinSize(1)
                .ofMaxSize(5)
                .map(Basket::new)
                .list()
                .ofMaxSize(25);
    }

    private static ProductId product(int number) {
        return new ProductId(new UUID(0, number));
    }
}
