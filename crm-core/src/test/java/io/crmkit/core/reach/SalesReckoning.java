package io.crmkit.core.reach;

import io.crmkit.core.customer.CustomerPermission;
import io.crmkit.core.report.ReportPermission;
import io.crmkit.spi.access.Permission;
import io.crmkit.spi.access.User;
import io.crmkit.spi.customer.Customer;
import io.crmkit.spi.customer.CustomerLevel;
import io.crmkit.spi.customer.CustomerStanding;
import io.crmkit.spi.customer.CustomerStatus;
import io.crmkit.spi.dictionary.DictionaryEntry;
import io.crmkit.spi.dictionary.DictionaryType;
import io.crmkit.spi.order.Order;
import io.crmkit.spi.order.OrderStatus;
import io.crmkit.spi.report.CustomerDimension;
import io.crmkit.spi.value.Money;
import io.crmkit.spi.value.Period;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What reports should say of customers and sales: of the rows that a user sees by the right to read reports. */
final class SalesReckoning {
    private static final Permission RIGHT = ReportPermission.READ;

    private SalesReckoning() {}

    static Map<String, String> contribution(Sight sight, Period period) {
        Figures figures = new Figures();
        List<Order> sold = sold(sight, period);
        for (Currency currency : currencies(sold)) {
            figures.amount("total", sum(sold, currency));
            for (Customer customer : customers(sight)) {
                List<Order> orders = sold.stream()
                        .filter(order -> order.getCurrency().equals(currency)
                                && order.getCustomer().equals(customer.getId()))
                        .toList();
                figures.amount(customer.getId() + " amount", sum(orders, currency))
                        .count(customer.getId() + " " + currency + " orders", orders.size());
            }
        }
        return figures.all();
    }

    static Map<String, String> customers(Sight sight, Period period) {
        Figures figures = new Figures();
        for (Currency currency : currencies(sold(sight, period))) {
            for (Customer customer : customers(sight)) {
                figures.text(customer.getId() + " " + currency, customer.getNumber() + " " + customer.getName());
            }
        }
        return figures.all();
    }

    static Map<String, String> composition(Sight sight, CustomerDimension dimension) {
        List<Customer> customers = customers(sight);
        Figures figures = new Figures().count("all", customers.size());
        Set<String> groups = new TreeSet<>(possible(sight, dimension));
        groups.add("unspecified");
        customers.forEach(customer -> groups.add(group(sight, customer, dimension)));
        for (String group : groups) {
            figures.text(
                    group,
                    customers.stream()
                            .filter(customer ->
                                    group(sight, customer, dimension).equals(group))
                            .count());
        }
        return figures.all();
    }

    static Map<String, String> contributions(Sight sight, CustomerDimension dimension, Period period) {
        Figures figures = new Figures();
        Map<String, List<Order>> groups = sold(sight, period).stream()
                .collect(Collectors.groupingBy(
                        order -> group(sight, sight.company().get(Customer.class, order.getCustomer()), dimension)));
        groups.forEach((group, orders) ->
                currencies(orders).forEach(currency -> figures.amount(group, sum(orders, currency))));
        return figures.all();
    }

    private static Set<String> possible(Sight sight, CustomerDimension dimension) {
        return switch (dimension) {
            case LEVEL -> names(CustomerLevel.values());
            case STATUS -> names(CustomerStatus.values());
            case CREDIT, SATISFACTION -> Set.of("1", "2", "3", "4", "5");
            case REGION ->
                texts(sight.company().all(DictionaryEntry.class).stream()
                        .filter(entry -> entry.getType().equals(DictionaryType.REGION) && !entry.isRetired())
                        .map(DictionaryEntry::getValue));
            // Nobody is named who is out of sight, and nobody who keeps no customers.
            case MANAGER ->
                texts(sight.seen(RIGHT, User.class).stream()
                        .filter(user -> user.isActive() && keepsCustomers(sight.company(), user))
                        .map(user -> user.getId().value()));
            case CUSTOMER -> Set.of();
        };
    }

    private static boolean keepsCustomers(Company company, User user) {
        return new Sight(company, user).extent(CustomerPermission.EDIT).isPresent();
    }

    private static String group(Sight sight, Customer customer, CustomerDimension dimension) {
        Optional<?> group = switch (dimension) {
            case LEVEL -> customer.getLevel();
            case STATUS -> Optional.of(standing(sight, customer).getStatus());
            case CREDIT -> customer.getCredit();
            case SATISFACTION -> customer.getSatisfaction();
            case REGION -> customer.getRegion();
            case MANAGER -> Optional.of(customer.getManager().value());
            case CUSTOMER -> Optional.of(customer.getId().value());
        };
        return group.map(Object::toString).orElse("unspecified");
    }

    static List<Customer> customers(Sight sight) {
        return sight.seen(RIGHT, Customer.class);
    }

    private static CustomerStanding standing(Sight sight, Customer customer) {
        return sight.company().get(CustomerStanding.class, customer.getId());
    }

    static List<Order> sold(Sight sight, Period period) {
        return sight.seen(RIGHT, Order.class).stream()
                .filter(order -> period.contains(order.getDate())
                        && order.getStatus() != OrderStatus.NEW
                        && order.getStatus() != OrderStatus.CANCELLED)
                .toList();
    }

    static List<Currency> currencies(List<Order> orders) {
        return orders.stream().map(Order::getCurrency).distinct().toList();
    }

    /** By hand, for the total of an order is a sum of the code under test. */
    static Money sum(List<Order> orders, Currency currency) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Order order : orders) {
            if (order.getCurrency().equals(currency)) {
                sum = order.getLines().stream()
                        .map(line -> line.price()
                                .amount()
                                .multiply(line.count())
                                .multiply(BigDecimal.ONE.subtract(line.discount())))
                        .reduce(sum, BigDecimal::add);
            }
        }
        return new Money(sum, currency);
    }

    private static Set<String> names(Enum<?>[] constants) {
        return texts(Arrays.stream(constants));
    }

    private static Set<String> texts(Stream<?> values) {
        return values.map(Object::toString).collect(Collectors.toCollection(TreeSet::new));
    }
}
