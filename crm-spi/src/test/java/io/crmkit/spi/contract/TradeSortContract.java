package io.crmkit.spi.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.crmkit.spi.customer.Customer;
import io.crmkit.spi.order.Order;
import io.crmkit.spi.order.OrderQuery;
import io.crmkit.spi.order.OrderSort;
import io.crmkit.spi.order.Product;
import io.crmkit.spi.order.ProductQuery;
import io.crmkit.spi.order.ProductSort;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Lists of orders and products in every order, and what they are searched by. */
interface TradeSortContract extends Part {

    @Test
    @Needs({Feature.ORDERS, Feature.CUSTOMERS})
    @DisplayName("SORT-50 orders are listed in every order, both ways round, in pages of any size, in scope")
    default void ordersInEveryOrder() {
        insertCustomer(Sample.customer(1).manager(Staff.ANN).build());
        insertCustomer(Sample.customer(2).manager(Staff.BOB).build());
        List<Order> stored = new ArrayList<>();
        for (int number = 0; number < 12; number++) {
            Customer customer = Sample.customer(1 + number % 2).build();
            stored.add(insert(
                    Order.KIND,
                    Trade.order(number, customer)
                            .date(Sample.DAY.plusDays(number * 5 % 4))
                            .build()));
        }
        List<Order> bobs = stored.stream()
                .filter(order -> order.getCustomer().equals(Sample.customerId(2)))
                .collect(Collectors.toList());
        orderOrders(OrderQuery.any()).assertSorted(stored, ALL);
        orderOrders(OrderQuery.any()).assertTurnsRound(stored);
        orderOrders(OrderQuery.builder().customer(Sample.customerId(2)).build()).assertSorted(bobs, ALL);
        orderOrders(OrderQuery.any()).assertSorted(bobs, Staff.ownedBy(Staff.BOB));
    }

    @Test
    @Needs(Feature.PRODUCTS)
    @DisplayName("SORT-60 products are listed in every order, both ways round, in pages of any size, in scope")
    default void productsInEveryOrder() {
        List<Product> stored = new ArrayList<>();
        for (int number = 0; number < 12; number++) {
            stored.add(insert(
                    Product.KIND,
                    Trade.product(number)
                            .name((number % 2 == 0 ? "Wheel " : "WHEEL ") + number * 3 % 5)
                            .build()));
        }
        Sorting<ProductSort, Product, ProductQuery> orders = new Sorting<>(
                this,
                ProductSort.values(),
                (sort, descending) ->
                        ProductQuery.builder().sort(sort).descending(descending).build(),
                (unit, asked, page, scope) -> unit.products().list(asked, page, scope));
        orders.assertSorted(stored, ALL);
        orders.assertTurnsRound(stored);
        for (ProductSort sort : ProductSort.values()) {
            ProductQuery query = ProductQuery.builder().sort(sort).build();
            assertThat(inUnit(unit -> unit.products().list(query, Pages.ALL, Staff.ownedBy(Staff.ANN)))
                            .items())
                    .isEmpty();
        }
    }

    @Test
    @Needs({Feature.ORDERS, Feature.CUSTOMERS})
    @DisplayName("ORDER-06 orders are searched by external id, folded and literally; one without is never found")
    default void orderIdSearch() {
        Customer customer = insertCustomer(Sample.customer(1).build());
        List<Order> stored = new ArrayList<>();
        for (String id : Searches.TEXTS) {
            stored.add(insert(
                    Order.KIND,
                    Trade.order(stored.size(), customer).externalId(id).build()));
        }
        stored.add(insert(Order.KIND, Trade.order(stored.size(), customer).build()));
        Searches.assertTexts(text -> {
            OrderQuery query = OrderQuery.builder()
                    .customer(customer.getId())
                    .externalIdContains(text)
                    .build();
            List<Order> found =
                    inUnit(unit -> unit.orders().list(query, Pages.ALL, ALL)).items();
            assertCount(unit -> unit.orders().count(query, ALL)).isEqualTo(found.size());
            return found.stream().map(stored::indexOf).collect(Collectors.toList());
        });
    }

    @Test
    @Needs(Feature.PRODUCTS)
    @DisplayName("PROD-06 products are searched by model, folded and literally, together with the name, and counted")
    default void productModelSearch() {
        List<Product> stored = new ArrayList<>();
        for (String model : Searches.TEXTS) {
            stored.add(insert(
                    Product.KIND, Trade.product(stored.size()).model(model).build()));
        }
        stored.add(insert(Product.KIND, Trade.product(stored.size()).build()));
        Searches.assertTexts(
                text -> found(stored, ProductQuery.builder().modelContains(text).build()));
        assertThat(found(
                        stored,
                        ProductQuery.builder()
                                .modelContains("snake")
                                .nameContains("PRODUCT 3")
                                .build()))
                .containsExactly(3);
    }

    @Test
    @Needs(Feature.PRODUCTS)
    @DisplayName("PROD-07 a count of products counts those that meet the query, in the whole scope alone")
    default void productCounts() {
        for (int number = 0; number < 5; number++) {
            insert(Product.KIND, Trade.product(number).build());
        }
        ProductQuery query = ProductQuery.builder().nameContains("3").build();
        assertCount(unit -> unit.products().count(ProductQuery.any(), ALL)).isEqualTo(5);
        assertCount(unit -> unit.products().count(query, ALL)).isEqualTo(1);
        CustomerScopeContract.SCOPES.stream()
                .filter(scope -> !scope.equals(ALL))
                .forEach(scope -> assertCount(unit -> unit.products().count(ProductQuery.any(), scope))
                        .as("in %s", scope)
                        .isZero());
    }

    private List<Integer> found(List<Product> stored, ProductQuery query) {
        List<Integer> found = inUnit(unit -> unit.products().list(query, Pages.ALL, ALL)).items().stream()
                .map(stored::indexOf)
                .collect(Collectors.toList());
        assertCount(unit -> unit.products().count(query, ALL)).isEqualTo(found.size());
        return found;
    }

    private Sorting<OrderSort, Order, OrderQuery> orderOrders(OrderQuery query) {
        return new Sorting<>(
                this,
                OrderSort.values(),
                (sort, descending) -> OrderQuery.builder()
                        .from(query)
                        .sort(sort)
                        .descending(descending)
                        .build(),
                (unit, asked, page, scope) -> unit.orders().list(asked, page, scope));
    }
}
