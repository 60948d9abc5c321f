package io.crmkit.spi.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.crmkit.spi.access.AccessScope;
import io.crmkit.spi.order.Order;
import io.crmkit.spi.order.OrderStatus;
import io.crmkit.spi.order.Product;
import io.crmkit.spi.order.ProductId;
import io.crmkit.spi.report.Basket;
import io.crmkit.spi.report.Bucket;
import io.crmkit.spi.report.ProductFact;
import io.crmkit.spi.report.ProductFactsQuery;
import io.crmkit.spi.report.ProductLabel;
import io.crmkit.spi.value.Decimals;
import io.crmkit.spi.value.Money;
import io.crmkit.spi.value.Period;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What was sold of products, compared with the lines of orders added up one by one. */
@Needs({Feature.FACTS, Feature.ORDERS, Feature.PRODUCTS, Feature.CUSTOMERS})
interface ProductFactsContract extends Part {

    @Test
    @DisplayName("FACT-10 sums by product are exact by every stretch of time and currency, in every scope")
    default void sumsByProduct() {
        SalesHistory history = SalesHistory.store(this);
        for (Bucket bucket : Bucket.values()) {
            for (AccessScope scope : CustomerScopeContract.SCOPES) {
                assertSums(history, query().bucket(bucket).build(), scope);
            }
        }
    }

    @Test
    @DisplayName("FACT-11 sums by product are of the orders of the period and the statuses, recorded by the instant")
    default void sumsProductsByCriteria() {
        SalesHistory history = SalesHistory.store(this);
        for (OrderStatus status : OrderStatus.values()) {
            assertSums(history, query().statuses(Set.of(status)).build(), ALL);
        }
        assertThat(sums(query().statuses(Set.of()).build(), ALL)).isEmpty();
        LocalDate day = history.orders().get(3).getDate();
        assertSums(history, query().period(new Period(day, day.plusDays(1))).build(), ALL);
        assertSums(history, query().period(new Period(day.minusDays(2), day)).build(), ALL);
        for (int second = -1; second <= 10; second += 5) {
            assertSums(history, query().knownBy(Sample.NOON.plusSeconds(second)).build(), ALL);
        }
    }

    @Test
    @DisplayName("FACT-12 sums by product lose no decimals: thirty of them, and a great amount")
    default void sumsProductsExactly() {
        Product product = insert(Product.KIND, Trade.product(1).build());
        Order order = Trade.order(1, insertCustomer(Sample.customer(1).build()))
                .addLine(Trade.line(1, product, "0.0000000001", Money.of("0.0000000003", "EUR"), "0.9999999999"))
                .addLine(Trade.line(2, product, "3", Money.of("333333333333.3333333333", "EUR"), "0"))
                .build();
        insert(Order.KIND, order);
        Map<SalesHistory.ProductGroup, SalesHistory.ProductSum> sums =
                sums(query().period(Period.year(2026)).build(), ALL);
        assertThat(sums.values())
                .containsExactly(new SalesHistory.ProductSum(
                        2,
                        Decimals.plain(order.getLines()
                                .get(0)
                                .count()
                                .add(order.getLines().get(1).count())),
                        order.getNetTotal()));
    }

    @Test
    @DisplayName("FACT-13 there is one basket for each order that has lines, with each of its products once")
    default void makesBaskets() {
        SalesHistory history = SalesHistory.store(this);
        insert(
                Order.KIND,
                Trade.order(99, Sample.customer(1).build())
                        .date(SalesFactsContract.AMID.from())
                        .build());
        for (AccessScope scope : CustomerScopeContract.SCOPES) {
            assertBaskets(history, query().build(), scope);
        }
        assertBaskets(history, query().statuses(Set.of(OrderStatus.PAID)).build(), ALL);
        assertBaskets(history, query().statuses(Set.of()).build(), ALL);
        assertBaskets(history, query().knownBy(Sample.NOON.plusSeconds(4)).build(), ALL);
    }

    @Test
    @DisplayName("FACT-14 each product has one label, with its name as it is, sold or not")
    default void productsHaveLabels() {
        assertThat(labels(this)).isEmpty();
        Product one = insert(Product.KIND, Trade.product(1).name(Texts.LINE).build());
        Product two = insert(Product.KIND, Trade.product(2).build());
        assertThat(labels(this))
                .containsExactlyInAnyOrder(
                        new ProductLabel(one.getId(), one.getName()), new ProductLabel(two.getId(), two.getName()));
    }

    private static List<ProductLabel> labels(Part part) {
        return part.inUnit(unit -> {
            try (Stream<ProductLabel> labels = unit.facts().productLabels()) {
                return labels.collect(Collectors.toUnmodifiableList());
            }
        });
    }

    /** A query for all statuses in a period amid the orders, in one stretch of time. */
    private static ProductFactsQuery.Builder query() {
        return ProductFactsQuery.builder().period(SalesFactsContract.AMID).statuses(List.of(OrderStatus.values()));
    }

    private void assertSums(SalesHistory history, ProductFactsQuery query, AccessScope scope) {
        assertThat(sums(query, scope)).as("%s in %s", query, scope).isEqualTo(history.expected(query, scope));
    }

    private void assertBaskets(SalesHistory history, ProductFactsQuery query, AccessScope scope) {
        List<Set<ProductId>> baskets = inUnit(unit -> {
            try (Stream<Basket> facts = unit.facts().baskets(query, scope)) {
                return facts.map(Basket::products).collect(Collectors.toUnmodifiableList());
            }
        });
        assertThat(baskets)
                .as("%s in %s", query, scope)
                .containsExactlyInAnyOrderElementsOf(history.expectedBaskets(query, scope));
    }

    /** The facts, those of one group added up. */
    private Map<SalesHistory.ProductGroup, SalesHistory.ProductSum> sums(ProductFactsQuery query, AccessScope scope) {
        return inUnit(unit -> {
            Map<SalesHistory.ProductGroup, SalesHistory.ProductSum> sums = new HashMap<>();
            try (Stream<ProductFact> facts = unit.facts().products(query, scope)) {
                facts.forEach(fact -> sums.merge(
                        new SalesHistory.ProductGroup(
                                fact.product(), fact.bucket(), fact.amount().currency()),
                        new SalesHistory.ProductSum(fact.lines(), Decimals.plain(fact.quantity()), fact.amount()),
                        SalesHistory.ProductSum::plus));
            }
            return sums;
        });
    }
}
