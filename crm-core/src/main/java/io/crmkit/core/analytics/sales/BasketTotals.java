package io.crmkit.core.analytics.sales;

import io.crmkit.core.report.Shares;
import io.crmkit.spi.order.OrderStatus;
import io.crmkit.spi.order.ProductId;
import io.crmkit.spi.report.Basket;
import io.crmkit.spi.report.ProductLabel;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Counts of products and of pairs of them. Counting is associative: baskets may come in any order and in parts, and parts may
 * be merged in any order, with the same result. As large as there are pairs that occur.
 *
 * <p>Called by hosts that run report calculations in parts. Not safe for use by several threads at once.
 */
public final class BasketTotals {
    private static final int DECIMALS = 4;
    private static final Comparator<BasketReport.Row> ORDER = Comparator.comparing(
                    BasketReport.Row::lift, Comparator.reverseOrder())
            .thenComparing(BasketReport.Row::orders, Comparator.reverseOrder())
            .thenComparing(row -> row.first().name())
            .thenComparing(row -> row.second().name())
            // Names of products are not unique.
            .thenComparing(row -> row.first().id())
            .thenComparing(row -> row.second().id());

    private final Map<ProductId, Long> products = new HashMap<>();
    private final Map<Pair, Long> pairs = new HashMap<>();
    private long orders;

    /** Makes counts of nothing. */
    public BasketTotals() {}

    /** Two products, the one with the lower id first. */
    private record Pair(ProductId one, ProductId other) {}

    /**
     * Adds a basket.
     *
     * @param basket the basket
     * @return this
     */
    public BasketTotals add(Basket basket) {
        List<ProductId> sorted = basket.products().stream().sorted().toList();
        for (int place = 0; place < sorted.size(); place++) {
            products.merge(sorted.get(place), 1L, Long::sum);
            for (int next = place + 1; next < sorted.size(); next++) {
                pairs.merge(new Pair(sorted.get(place), sorted.get(next)), 1L, Long::sum);
            }
        }
        orders++;
        return this;
    }

    /**
     * Adds all that other counts hold.
     *
     * @param other the other counts
     * @return this
     */
    public BasketTotals merge(BasketTotals other) {
        other.products.forEach((product, count) -> products.merge(product, count, Long::sum));
        other.pairs.forEach((pair, count) -> pairs.merge(pair, count, Long::sum));
        orders += other.orders;
        return this;
    }

    /**
     * {@return the report}
     *
     * @param labels what the products are called; a product without a label is left out
     * @param query what is asked for
     * @param statuses the statuses of the orders that count
     * @param asOf the instant as of which the counts are
     */
    public BasketReport report(
            Collection<ProductLabel> labels, BasketQuery query, Set<OrderStatus> statuses, Instant asOf) {
        Map<ProductId, ProductLabel> known =
                labels.stream().collect(Collectors.toMap(ProductLabel::id, Function.identity()));
        List<BasketReport.Row> rows = pairs.entrySet().stream()
                .filter(entry -> entry.getValue() >= query.getLeastOrders()
                        && known.containsKey(entry.getKey().one())
                        && known.containsKey(entry.getKey().other()))
                .map(entry -> row(entry.getKey(), entry.getValue(), known))
                .sorted(ORDER)
                .toList();
        return new BasketReport(
                query.getPeriod(),
                statuses,
                query.getLeastOrders(),
                asOf,
                orders,
                rows.size(),
                rows.stream().limit(query.getMost()).toList());
    }

    private BasketReport.Row row(Pair pair, long both, Map<ProductId, ProductLabel> known) {
        List<ProductLabel> named = List.of(pair.one(), pair.other()).stream()
                .flatMap(product -> Optional.ofNullable(known.get(product)).stream())
                .sorted(Comparator.comparing(ProductLabel::name).thenComparing(ProductLabel::id))
                .toList();
        long first = products.getOrDefault(named.get(0).id(), 0L);
        long second = products.getOrDefault(named.get(1).id(), 0L);
        return new BasketReport.Row(
                named.get(0),
                named.get(1),
                both,
                Shares.percent(both, orders),
                Shares.percent(both, first),
                Shares.percent(both, second),
                BigDecimal.valueOf(both)
                        .multiply(BigDecimal.valueOf(orders))
                        .divide(
                                BigDecimal.valueOf(first).multiply(BigDecimal.valueOf(second)),
                                DECIMALS,
                                RoundingMode.HALF_UP));
    }
}
