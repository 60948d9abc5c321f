package io.crmkit.core.analytics.customer;

import io.crmkit.spi.order.OrderStatus;
import io.crmkit.spi.report.CustomerLabel;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Compares customers by what they bought, and when.
 *
 * <p>Called by hosts that run report calculations in parts.
 */
public final class RfmCalculator {
    private static final int DECIMALS = 4;

    private RfmCalculator() {}

    /**
     * {@return the report}
     *
     * @param totals the sums of what was bought until the day of the query, by customer
     * @param labels what the customers are called; a customer without a label is left out
     * @param query what is asked for
     * @param statuses the statuses that the sums are of
     * @param asOf when the report is made
     * @throws io.crmkit.core.command.CrmException if a currency that occurs has no rate to convert it
     */
    public static RfmReport report(
            RfmTotals totals,
            Collection<CustomerLabel> labels,
            RfmQuery query,
            Set<OrderStatus> statuses,
            Instant asOf) {
        RfmTotals sums = query.getConversion().map(totals::converted).orElse(totals);
        List<RfmReport.Table> tables = new ArrayList<>();
        sums.sums().forEach((currency, groups) -> {
            List<Buyer> buyers = labels.stream()
                    .flatMap(label -> Optional.ofNullable(
                            groups.get(Optional.of(label.id().value().toString())))
                            .map(bought ->
                                    new Buyer(label, bought, bought.last().until(query.getDay(), ChronoUnit.DAYS)))
                            .stream())
                    .sorted(Comparator.comparing(buyer -> buyer.customer().number()))
                    .toList();
            if (!buyers.isEmpty()) {
                tables.add(table(currency, buyers, query));
            }
        });
        return new RfmReport(query.getDay(), query.getSince(), statuses, query.getConversion(), asOf, tables);
    }

    private record Buyer(CustomerLabel customer, RfmTotals.Bought bought, long days) {
        BigDecimal amount() {
            return bought.amount().amount();
        }

        BigDecimal orders() {
            return BigDecimal.valueOf(bought.orders());
        }

        BigDecimal recency() {
            return BigDecimal.valueOf(days);
        }
    }

    private static RfmReport.Table table(Currency currency, List<Buyer> buyers, RfmQuery query) {
        // Stable, so that equal ones stay in the order of their numbers.
        Map<Buyer, Integer> recency = tiles(buyers, Comparator.comparing(Buyer::recency, Comparator.reverseOrder()));
        Map<Buyer, Integer> frequency = tiles(buyers, Comparator.comparing(Buyer::orders));
        Map<Buyer, Integer> amount = tiles(buyers, Comparator.comparing(Buyer::amount));
        Means means = new Means(buyers);
        List<RfmReport.Row> rows = new ArrayList<>();
        Map<String, RfmReport.Segment> segments = new TreeMap<>();
        for (Buyer buyer : buyers) {
            RfmScore score = new RfmScore(tile(recency, buyer), tile(frequency, buyer), tile(amount, buyer));
            String segment = query.getSegmentation().segment(score);
            rows.add(new RfmReport.Row(
                    buyer.customer(),
                    buyer.bought().last(),
                    buyer.days(),
                    buyer.bought().orders(),
                    buyer.bought().amount(),
                    score,
                    means.profile(buyer),
                    segment));
            segments.merge(
                    segment,
                    new RfmReport.Segment(segment, 1, buyer.bought().amount()),
                    (some, one) -> new RfmReport.Segment(
                            segment, some.customers() + 1, some.amount().plus(one.amount())));
        }
        return new RfmReport.Table(
                currency,
                means.of(means.recency),
                means.of(means.orders),
                means.of(means.amount),
                rows,
                List.copyOf(segments.values()));
    }

    private static Map<Buyer, Integer> tiles(List<Buyer> buyers, Comparator<Buyer> worstFirst) {
        return Quintiles.of(buyers.stream().sorted(worstFirst).toList());
    }

    private static int tile(Map<Buyer, Integer> tiles, Buyer buyer) {
        return Objects.requireNonNull(tiles.get(buyer));
    }

    /** Sums of all, with which one is compared times their number, so that nothing is rounded. */
    private static final class Means {
        private final BigDecimal count;
        private final BigDecimal recency;
        private final BigDecimal orders;
        private final BigDecimal amount;

        Means(List<Buyer> buyers) {
            count = BigDecimal.valueOf(buyers.size());
            recency = sum(buyers, Buyer::recency);
            orders = sum(buyers, Buyer::orders);
            amount = sum(buyers, Buyer::amount);
        }

        private static BigDecimal sum(List<Buyer> buyers, Function<Buyer, BigDecimal> value) {
            return buyers.stream().map(value).reduce(BigDecimal.ZERO, BigDecimal::add);
        }

        BigDecimal of(BigDecimal sum) {
            return sum.divide(count, DECIMALS, RoundingMode.HALF_UP);
        }

        String profile(Buyer buyer) {
            return letter(recency.compareTo(buyer.recency().multiply(count)))
                    + letter(buyer.orders().multiply(count).compareTo(orders))
                    + letter(buyer.amount().multiply(count).compareTo(amount));
        }

        private static String letter(int better) {
            return better > 0 ? "H" : "L";
        }
    }
}
