package io.crmkit.spi.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.crmkit.spi.Unit;
import io.crmkit.spi.access.AccessScope;
import io.crmkit.spi.customer.Customer;
import io.crmkit.spi.customer.CustomerId;
import io.crmkit.spi.order.Order;
import io.crmkit.spi.order.OrderId;
import io.crmkit.spi.order.OrderQuery;
import io.crmkit.spi.order.OrderStatus;
import io.crmkit.spi.value.Period;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.assertj.core.api.MapAssert;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Orders by id, key, criteria and scope, and the dates of the last ones. */
@Needs({Feature.ORDERS, Feature.CUSTOMERS})
interface OrderReadContract extends Part {

    @Test
    @DisplayName("ORDER-01 what is not there is not found, and no failure")
    default void findsNoOrder() {
        withUnit(unit -> {
            assertThat(unit.orders().find(new OrderId(Sample.uuid(1)), ALL)).isEmpty();
            assertThat(unit.orders().findByExternalIds(Set.of(), ALL)).isEmpty();
            assertThat(unit.orders().findByExternalIds(Set.of("none"), ALL)).isEmpty();
            assertThat(unit.orders().count(OrderQuery.any(), ALL)).isZero();
            assertThat(unit.orders().lastDates(Set.of(), Set.of(OrderStatus.PAID), Set.of(), ALL))
                    .isEmpty();
        });
    }

    @Test
    @DisplayName("ORDER-02 each criterion alone, and all together, give just the orders that meet them, in any pages")
    default void orderCriteria() {
        List<Order> stored = storeOrders();
        CustomerId one = Sample.customerId(1);
        Period may = new Period(LocalDate.of(2026, 5, 1), LocalDate.of(2026, 6, 1));
        Set<OrderStatus> statuses = Set.of(OrderStatus.PAID, OrderStatus.NEW);
        assertOrders(stored, OrderQuery.any(), order -> true);
        assertOrders(
                stored,
                OrderQuery.builder().customer(one).build(),
                order -> order.getCustomer().equals(one));
        assertOrders(stored, OrderQuery.builder().period(may).build(), order -> may.contains(order.getDate()));
        assertOrders(
                stored, OrderQuery.builder().statuses(statuses).build(), order -> statuses.contains(order.getStatus()));
        assertOrders(
                stored,
                OrderQuery.builder()
                        .customer(one)
                        .period(may)
                        .statuses(statuses)
                        .build(),
                order -> order.getCustomer().equals(one)
                        && may.contains(order.getDate())
                        && statuses.contains(order.getStatus()));
    }

    @Test
    @DisplayName("ORDER-03 a period has its first day and not the day it ends before; an empty period has none")
    default void periodIsHalfOpen() {
        Customer customer = insertCustomer(Sample.customer(1).build());
        Order first = insert(
                Order.KIND,
                Trade.order(1, customer).date(LocalDate.of(2026, 5, 1)).build());
        insert(
                Order.KIND,
                Trade.order(2, customer).date(LocalDate.of(2026, 6, 1)).build());
        insert(
                Order.KIND,
                Trade.order(3, customer).date(LocalDate.of(2026, 4, 30)).build());
        Period may = new Period(LocalDate.of(2026, 5, 1), LocalDate.of(2026, 6, 1));
        OrderQuery query = OrderQuery.builder().period(may).build();
        assertThat(inUnit(unit -> unit.orders().list(query, Pages.ALL, ALL)).items())
                .containsExactly(first);
        OrderQuery none =
                OrderQuery.builder().period(new Period(may.from(), may.from())).build();
        assertCount(unit -> unit.orders().count(none, ALL)).isZero();
    }

    @Test
    @DisplayName(
            "ORDER-04 orders are found by id, external id, list, count and last date only in a scope of the manager")
    default void orderScope() {
        List<Order> stored = storeOrders();
        Map<CustomerId, Customer> customers =
                inUnit(unit -> unit.customers().list(Pages.ANY_CUSTOMER, Pages.ALL, ALL)).items().stream()
                        .collect(Collectors.toMap(Customer::getId, customer -> customer));
        for (AccessScope scope : CustomerScopeContract.SCOPES) {
            Predicate<CustomerId> admitted = id -> scope.admits(
                    Set.of(Objects.requireNonNull(customers.get(id)).getManager()));
            List<Order> seen = stored.stream()
                    .filter(order -> admitted.test(order.getCustomer()))
                    .collect(Collectors.toList());
            Pages.assertListed(seen, page -> inUnit(unit -> unit.orders().list(OrderQuery.any(), page, scope)));
            withUnit(unit -> {
                assertThat(unit.orders().count(OrderQuery.any(), scope)).isEqualTo(seen.size());
                for (Order order : stored) {
                    assertThat(unit.orders().find(order.getId(), scope).isPresent())
                            .isEqualTo(seen.contains(order));
                    assertThat(unit.orders()
                                    .findByExternalIds(
                                            Set.of(order.getExternalId().orElseThrow()), scope))
                            .isEqualTo(seen.contains(order) ? List.of(order) : List.of());
                }
                Set<OrderStatus> all = Set.of(OrderStatus.values());
                assertThat(unit.orders()
                                .lastDates(customers.keySet(), all, Set.of(), scope)
                                .keySet())
                        .allMatch(admitted)
                        .hasSize((int)
                                customers.keySet().stream().filter(admitted).count());
            });
        }
    }

    @Test
    @DisplayName("ORDER-05 last dates are the greatest of those whose status counts, without the exceptions")
    default void lastDates() {
        List<Order> stored = storeOrders();
        Set<OrderStatus> statuses = Set.of(OrderStatus.PAID, OrderStatus.DELIVERED);
        Set<CustomerId> customers = Set.of(Sample.customerId(1), Sample.customerId(2), Sample.customerId(3));
        Order last = stored.stream()
                .filter(order ->
                        order.getCustomer().equals(Sample.customerId(1)) && statuses.contains(order.getStatus()))
                .max(Comparator.comparing(Order::getDate))
                .orElseThrow();
        for (Set<OrderId> except : List.of(Set.<OrderId>of(), Set.of(last.getId()))) {
            Map<CustomerId, LocalDate> expected = stored.stream()
                    .filter(order -> statuses.contains(order.getStatus()) && !except.contains(order.getId()))
                    .collect(Collectors.toMap(
                            Order::getCustomer, Order::getDate, (left, right) -> left.isAfter(right) ? left : right));
            assertLastDates(unit -> unit.orders().lastDates(customers, statuses, except, ALL))
                    .isEqualTo(expected);
        }
        assertLastDates(unit -> unit.orders().lastDates(customers, Set.of(), Set.of(), ALL))
                .as("no status counts")
                .isEmpty();
        assertLastDates(unit -> unit.orders().lastDates(Set.of(Sample.customerId(2)), statuses, Set.of(), ALL))
                .containsOnlyKeys(Sample.customerId(2));
    }

    private MapAssert<CustomerId, LocalDate> assertLastDates(Function<Unit, Map<CustomerId, LocalDate>> read) {
        Map<CustomerId, LocalDate> dates = inUnit(read);
        return assertThat(dates);
    }

    private void assertOrders(List<Order> stored, OrderQuery query, Predicate<Order> meets) {
        List<Order> expected = stored.stream().filter(meets).collect(Collectors.toList());
        Pages.assertListed(expected, page -> inUnit(unit -> unit.orders().list(query, page, ALL)));
        assertCount(unit -> unit.orders().count(query, ALL)).isEqualTo(expected.size());
    }

    /** Orders of three customers, of Ann, Bob and Ann, whose date and status vary. */
    private List<Order> storeOrders() {
        List<Order> stored = new ArrayList<>();
        for (int number = 1; number <= 3; number++) {
            insertCustomer(Sample.customer(number)
                    .manager(number == 2 ? Staff.BOB : Staff.ANN)
                    .build());
        }
        OrderStatus[] statuses = OrderStatus.values();
        for (int number = 0; number < 21; number++) {
            Customer customer = Sample.customer(number % 3 + 1).build();
            stored.add(insert(
                    Order.KIND,
                    Trade.order(number, customer)
                            .externalId("O" + number)
                            .date(LocalDate.of(2026, 4, 20).plusDays(number * 17L % 60))
                            .status(statuses[number % statuses.length])
                            .build()));
        }
        return stored;
    }
}
