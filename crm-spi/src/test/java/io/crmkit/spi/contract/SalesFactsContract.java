package io.crmkit.spi.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.crmkit.spi.access.AccessScope;
import io.crmkit.spi.customer.Customer;
import io.crmkit.spi.order.Order;
import io.crmkit.spi.order.OrderStatus;
import io.crmkit.spi.order.Product;
import io.crmkit.spi.report.Bucket;
import io.crmkit.spi.report.CustomerDimension;
import io.crmkit.spi.report.SalesFact;
import io.crmkit.spi.report.SalesFactsQuery;
import io.crmkit.spi.value.Money;
import io.crmkit.spi.value.Period;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Sums of sales, compared with the sums of the orders added up one by one. */
@Needs({Feature.FACTS, Feature.ORDERS, Feature.PRODUCTS, Feature.CUSTOMERS})
interface SalesFactsContract extends Part {
    /** A period that begins and ends amid the orders. */
    Period AMID = new Period(LocalDate.of(2025, 12, 20), LocalDate.of(2026, 2, 1));

    @Test
    @DisplayName("FACT-01 sums are exact by every dimension, stretch of time and currency")
    default void sumsByDimension() {
        SalesHistory history = SalesHistory.store(this);
        for (CustomerDimension dimension : CustomerDimension.values()) {
            for (Bucket bucket : Bucket.values()) {
                assertSums(history, query().dimension(dimension).bucket(bucket).build(), ALL);
            }
        }
    }

    @Test
    @DisplayName("FACT-02 only orders of the statuses asked for are summed, and of none if none is asked for")
    default void sumsByStatus() {
        SalesHistory history = SalesHistory.store(this);
        for (OrderStatus status : OrderStatus.values()) {
            assertSums(history, query().statuses(Set.of(status)).build(), ALL);
        }
        SalesFactsQuery none = query().statuses(Set.of()).build();
        assertThat(sums(none, ALL)).isEmpty();
    }

    @Test
    @DisplayName("FACT-03 a period has its first day and not the day it ends before; an empty period has nothing")
    default void sumsByPeriod() {
        SalesHistory history = SalesHistory.store(this);
        for (Order order : history.orders().subList(0, 5)) {
            LocalDate day = order.getDate();
            assertSums(history, query().period(new Period(day, day.plusDays(1))).build(), ALL);
            assertSums(
                    history, query().period(new Period(day.minusDays(2), day)).build(), ALL);
            assertThat(sums(query().period(new Period(day, day)).build(), ALL)).isEmpty();
        }
    }

    @Test
    @DisplayName("FACT-04 sums are of the orders of the customers that the scope's users manage, and of no others")
    default void sumsByScope() {
        SalesHistory history = SalesHistory.store(this);
        for (AccessScope scope : CustomerScopeContract.SCOPES) {
            assertSums(history, query().dimension(CustomerDimension.REGION).build(), scope);
        }
    }

    @Test
    @DisplayName("FACT-05 sums lose no decimals: a great amount, a tiny one, and ten cents ten times")
    default void sumsExactly() {
        Product product = insert(Product.KIND, Trade.product(1).build());
        Customer customer = insertCustomer(Sample.customer(1).build());
        String[] prices = {"99999999999999.99", "0.0001", "0.1", "0.1", "0.1", "0.1", "0.1", "0.1", "0.1", "0.1"};
        for (int number = 0; number < prices.length; number++) {
            insert(
                    Order.KIND,
                    Trade.order(number, customer)
                            .addLine(Trade.line(1, product, "1", Money.of(prices[number], "EUR"), "0"))
                            .build());
        }
        Map<SalesHistory.Group, SalesHistory.Sum> sums =
                sums(query().period(Period.year(2026)).build(), ALL);
        assertThat(sums.values()).containsExactly(new SalesHistory.Sum(10, Money.of("100000000000000.7901", "EUR")));
    }

    @Test
    @DisplayName(
            "FACT-06 sums follow what changed: an order with one line more, cancelled, removed, moved; a customer handed over")
    default void sumsFollowChanges() {
        Product product = insert(Product.KIND, Trade.product(1).build());
        Customer customer = insertCustomer(Sample.customer(1).build());
        Order.Builder plain = Trade.order(1, customer)
                .status(OrderStatus.PAID)
                .addLine(Trade.line(1, product, "2", Money.of("10", "EUR"), "0"));
        Order order = insert(Order.KIND, plain.build());
        SalesFactsQuery paid = query().period(Period.year(2026))
                .statuses(Set.of(OrderStatus.PAID))
                .build();
        assertThat(sums(paid, ALL)).hasSize(1);
        assertThat(sums(paid, Staff.ownedBy(Staff.BOB))).isEmpty();
        update(
                Customer.KIND,
                customer,
                Customer.builder().from(customer).manager(Staff.BOB).build());
        assertThat(sums(paid, Staff.ownedBy(Staff.BOB))).hasSize(1);
        Order dearer = update(
                Order.KIND,
                order,
                Order.builder()
                        .from(order)
                        .addLine(Trade.line(2, product, "1", Money.of("5", "EUR"), "0"))
                        .build());
        assertThat(sums(paid, ALL).values()).containsExactly(new SalesHistory.Sum(1, Money.of("25", "EUR")));
        Order cancelled =
                update(Order.KIND, dearer, plain.status(OrderStatus.CANCELLED).build());
        assertThat(sums(paid, ALL)).isEmpty();
        Order moved = update(
                Order.KIND,
                cancelled,
                plain.status(OrderStatus.PAID).date(Sample.DAY.minusYears(1)).build());
        assertThat(sums(paid, ALL)).isEmpty();
        remove(Order.KIND, moved);
        assertThat(sums(query().period(Period.year(2025)).build(), ALL)).isEmpty();
    }

    @Test
    @DisplayName("FACT-07 sums as of an instant are of the orders that were recorded by then, at that instant too")
    default void sumsByRecording() {
        SalesHistory history = SalesHistory.store(this);
        for (int second = -1; second <= 10; second += 3) {
            assertSums(history, query().knownBy(Sample.NOON.plusSeconds(second)).build(), ALL);
        }
    }

    /** A query for all statuses in a period amid the orders, by customer, in one stretch of time. */
    private static SalesFactsQuery.Builder query() {
        return SalesFactsQuery.builder().period(AMID).statuses(List.of(OrderStatus.values()));
    }

    private void assertSums(SalesHistory history, SalesFactsQuery query, AccessScope scope) {
        assertThat(sums(query, scope)).as("%s in %s", query, scope).isEqualTo(history.expected(query, scope));
    }

    /** The facts, those of one group added up. */
    private Map<SalesHistory.Group, SalesHistory.Sum> sums(SalesFactsQuery query, AccessScope scope) {
        return inUnit(unit -> {
            Map<SalesHistory.Group, SalesHistory.Sum> sums = new HashMap<>();
            try (Stream<SalesFact> facts = unit.facts().sales(query, scope)) {
                facts.forEach(fact -> sums.merge(
                        new SalesHistory.Group(
                                fact.group(), fact.bucket(), fact.amount().currency()),
                        new SalesHistory.Sum(fact.orders(), fact.amount()),
                        SalesHistory.Sum::plus));
            }
            return sums;
        });
    }
}
