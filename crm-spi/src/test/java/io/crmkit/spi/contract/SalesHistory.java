package io.crmkit.spi.contract;

import io.crmkit.spi.access.AccessScope;
import io.crmkit.spi.customer.Customer;
import io.crmkit.spi.customer.CustomerId;
import io.crmkit.spi.customer.CustomerLevel;
import io.crmkit.spi.customer.CustomerStatus;
import io.crmkit.spi.order.Order;
import io.crmkit.spi.order.OrderLine;
import io.crmkit.spi.order.OrderStatus;
import io.crmkit.spi.order.Product;
import io.crmkit.spi.order.ProductId;
import io.crmkit.spi.report.CustomerDimension;
import io.crmkit.spi.report.ProductFactsQuery;
import io.crmkit.spi.report.SalesFactsQuery;
import io.crmkit.spi.value.Decimals;
import io.crmkit.spi.value.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** A small company's orders, and what any query over them must sum to, added up one by one. */
final class SalesHistory {
    private final Map<CustomerId, Customer> customers = new HashMap<>();
    private final Map<CustomerId, CustomerStatus> statuses = new HashMap<>();
    private final List<Order> orders = new ArrayList<>();

    /** What facts are about. */
    record Group(Optional<String> value, LocalDate bucket, Currency currency) {}

    /** What facts say. */
    record Sum(long orders, Money amount) {
        Sum plus(Sum other) {
            return new Sum(orders + other.orders, amount.plus(other.amount));
        }
    }

    /** What facts on products are about. */
    record ProductGroup(ProductId product, LocalDate bucket, Currency currency) {}

    /** What facts on products say; the quantity without trailing zeros. */
    record ProductSum(long lines, BigDecimal quantity, Money amount) {
        ProductSum plus(ProductSum other) {
            return new ProductSum(
                    lines + other.lines, Decimals.plain(quantity.add(other.quantity)), amount.plus(other.amount));
        }
    }

    /** Five customers of two managers, who differ in all dimensions, with orders from December to February. */
    static SalesHistory store(Part part) {
        SalesHistory history = new SalesHistory();
        List<Product> products = new ArrayList<>();
        for (int number = 1; number <= 4; number++) {
            // The last one is never sold.
            products.add(part.insert(Product.KIND, Trade.product(number).build()));
        }
        for (int number = 1; number <= 5; number++) {
            history.addCustomer(part, number);
        }
        for (int number = 0; number < 60; number++) {
            history.addOrder(part, number, products);
        }
        return history;
    }

    List<Order> orders() {
        return orders;
    }

    Map<Group, Sum> expected(SalesFactsQuery query, AccessScope scope) {
        Map<Group, Sum> sums = new HashMap<>();
        for (Order order : orders) {
            if (query.getPeriod().contains(order.getDate())
                    && query.getStatuses().contains(order.getStatus())
                    && isSeen(order, query.getKnownBy(), scope)) {
                Group group = new Group(
                        valueOf(query.getDimension(), customerOf(order)),
                        query.getBucket().startOf(order.getDate()),
                        order.getCurrency());
                sums.merge(group, new Sum(1, order.getNetTotal()), Sum::plus);
            }
        }
        return sums;
    }

    Map<ProductGroup, ProductSum> expected(ProductFactsQuery query, AccessScope scope) {
        Map<ProductGroup, ProductSum> sums = new HashMap<>();
        for (Order order : seen(query, scope)) {
            LocalDate bucket = query.getBucket().startOf(order.getDate());
            for (OrderLine line : order.getLines()) {
                sums.merge(
                        new ProductGroup(line.product(), bucket, order.getCurrency()),
                        new ProductSum(1, Decimals.plain(line.count()), line.net()),
                        ProductSum::plus);
            }
        }
        return sums;
    }

    /** One basket for each order. */
    List<Set<ProductId>> expectedBaskets(ProductFactsQuery query, AccessScope scope) {
        return seen(query, scope).stream()
                .map(order -> order.getLines().stream().map(OrderLine::product).collect(Collectors.toSet()))
                .collect(Collectors.toList());
    }

    private List<Order> seen(ProductFactsQuery query, AccessScope scope) {
        return orders.stream()
                .filter(order -> query.getPeriod().contains(order.getDate())
                        && query.getStatuses().contains(order.getStatus())
                        && isSeen(order, query.getKnownBy(), scope))
                .collect(Collectors.toList());
    }

    private boolean isSeen(Order order, Optional<Instant> knownBy, AccessScope scope) {
        return scope.admits(Set.of(customerOf(order).getManager()))
                && !knownBy.filter(order.getRecordedAt()::isAfter).isPresent();
    }

    private Customer customerOf(Order order) {
        return Objects.requireNonNull(customers.get(order.getCustomer()));
    }

    Map<Optional<String>, Long> expectedCustomers(CustomerDimension dimension, AccessScope scope) {
        Map<Optional<String>, Long> counts = new HashMap<>();
        for (Customer customer : customers.values()) {
            if (scope.admits(Set.of(customer.getManager()))) {
                counts.merge(valueOf(dimension, customer), 1L, Long::sum);
            }
        }
        return counts;
    }

    private void addCustomer(Part part, int number) {
        Customer.Builder builder = Sample.customer(number).manager(number % 2 == 0 ? Staff.BOB : Staff.ANN);
        if (number > 1) {
            builder.level(List.of(CustomerLevel.values()).get(number % 2))
                    .region(number < 4 ? "North" : "South")
                    .credit(number)
                    .satisfaction(6 - number);
        }
        CustomerStatus status = List.of(CustomerStatus.values()).get(number % 3);
        Customer customer = builder.build();
        customers.put(
                customer.getId(),
                part.insertCustomer(
                        customer, Sample.standing(customer).status(status).build()));
        statuses.put(customer.getId(), status);
    }

    private void addOrder(Part part, int number, List<Product> products) {
        String currency = number % 7 == 0 ? "JPY" : "EUR";
        OrderStatus[] all = OrderStatus.values();
        Order order = Trade.order(number, Sample.customer(number % 4 + 1).build())
                .date(LocalDate.of(2025, 12, 10).plusDays(number))
                .status(all[number % all.length])
                .currency(Currency.getInstance(currency))
                .recordedAt(Sample.NOON.plusSeconds(number % 10))
                .addLine(Trade.line(1, products.get(0), "" + (number % 5 + 1), Money.of("19.99", currency), "0"))
                .addLine(Trade.line(2, products.get(number % 3), "0.5", Money.of("0.0" + number, currency), "0.125"))
                .build();
        orders.add(part.insert(Order.KIND, order));
    }

    private Optional<String> valueOf(CustomerDimension dimension, Customer customer) {
        return switch (dimension) {
            case CUSTOMER -> Optional.of(customer.getId().value().toString());
            case LEVEL -> customer.getLevel().map(Enum::name);
            case REGION -> customer.getRegion();
            case CREDIT -> customer.getCredit().map(String::valueOf);
            case SATISFACTION -> customer.getSatisfaction().map(String::valueOf);
            case STATUS ->
                Optional.of(
                        Objects.requireNonNull(statuses.get(customer.getId())).name());
            case MANAGER -> Optional.of(customer.getManager().value().toString());
        };
    }
}
