package io.crmkit.core.reach;

import io.crmkit.core.customer.CustomerPermission;
import io.crmkit.core.report.ReportPermission;
import io.crmkit.core.report.ServiceStage;
import io.crmkit.spi.access.Permission;
import io.crmkit.spi.access.User;
import io.crmkit.spi.chance.Chance;
import io.crmkit.spi.chance.ChanceStatus;
import io.crmkit.spi.customer.Customer;
import io.crmkit.spi.customer.CustomerLevel;
import io.crmkit.spi.customer.CustomerStanding;
import io.crmkit.spi.customer.CustomerStatus;
import io.crmkit.spi.dictionary.DictionaryEntry;
import io.crmkit.spi.dictionary.DictionaryType;
import io.crmkit.spi.loss.LossCase;
import io.crmkit.spi.order.Order;
import io.crmkit.spi.order.OrderStatus;
import io.crmkit.spi.report.Bucket;
import io.crmkit.spi.report.CustomerDimension;
import io.crmkit.spi.service.Feedback;
import io.crmkit.spi.service.Handling;
import io.crmkit.spi.service.ServiceRequest;
import io.crmkit.spi.value.Money;
import io.crmkit.spi.value.Period;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The numbers that reports should have: of the rows that a user sees by the right to read reports, one after the other. */
final class Reckoning {
    private static final Permission RIGHT = ReportPermission.READ;

    private Reckoning() {}

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

    static Map<String, String> chances(Sight sight) {
        List<Chance> chances = sight.seen(RIGHT, Chance.class);
        Figures figures = new Figures().count("all", chances.size());
        for (ChanceStatus status : ChanceStatus.values()) {
            figures.count(
                    status.name(),
                    chances.stream()
                            .filter(chance -> chance.getStatus() == status)
                            .count());
        }
        return figures.all();
    }

    static Map<String, String> service(Sight sight, Period period, Bucket bucket) {
        List<ServiceRequest> requests = sight.seen(RIGHT, ServiceRequest.class).stream()
                .filter(request -> period.contains(request.getCreatedOn()))
                .toList();
        Figures figures = new Figures()
                .count("all", requests.size())
                .count(
                        "reworked",
                        requests.stream()
                                .filter(request -> request.getReworkCount() > 0)
                                .count())
                // Who was to be served again had given feedback, too.
                .count(
                        "fed back",
                        requests.stream()
                                .filter(request -> request.getReworkCount() > 0
                                        || request.getFeedback().isPresent())
                                .count());
        tally(requests, request -> stretch(bucket, request.getCreatedOn()) + " " + request.getType(), figures);
        tally(requests, request -> request.getStatus().name(), figures);
        tally(
                requests.stream()
                        .filter(request -> request.getFeedback().isPresent())
                        .toList(),
                request -> "satisfaction " + request.getFeedback().orElseThrow().satisfaction(),
                figures);
        Function<ServiceRequest, Optional<Instant>> handled =
                request -> request.getHandling().map(Handling::handledAt);
        Function<ServiceRequest, Optional<Instant>> fedBack =
                request -> request.getFeedback().map(Feedback::recordedAt);
        mean(
                ServiceStage.ASSIGNING,
                requests,
                r -> Optional.of(r.getCreatedAt()),
                ServiceRequest::getAssignedAt,
                figures);
        mean(ServiceStage.HANDLING, requests, ServiceRequest::getAssignedAt, handled, figures);
        mean(ServiceStage.FEEDING_BACK, requests, handled, fedBack, figures);
        mean(ServiceStage.ARCHIVING, requests, fedBack, ServiceRequest::getArchivedAt, figures);
        return figures.all();
    }

    private static void mean(
            ServiceStage stage,
            List<ServiceRequest> requests,
            Function<ServiceRequest, Optional<Instant>> from,
            Function<ServiceRequest, Optional<Instant>> to,
            Figures figures) {
        List<Duration> times = requests.stream()
                .flatMap(request -> to.apply(request).stream()
                        .map(end -> Duration.between(from.apply(request).orElseThrow(), end)))
                .toList();
        if (!times.isEmpty()) {
            Duration all = times.stream().reduce(Duration.ZERO, Duration::plus);
            figures.text(stage.name(), times.size() + " in " + all.dividedBy(times.size()));
        }
    }

    static Map<String, String> loss(Sight sight, Period period, Bucket bucket) {
        List<LossCase> losses = sight.seen(RIGHT, LossCase.class).stream()
                .filter(lossCase ->
                        lossCase.getLostDate().filter(period::contains).isPresent())
                .toList();
        Figures figures = new Figures()
                .text("cases", texts(losses.stream().map(LossCase::getId)))
                .count(
                        "lost",
                        losses.stream().map(LossCase::getCustomer).distinct().count())
                .count(
                        "at risk",
                        customers(sight).stream()
                                .filter(customer -> atRisk(sight, customer, period))
                                .count());
        tally(
                losses,
                lossCase -> stretch(bucket, lossCase.getLostDate().orElseThrow()) + " "
                        + lossCase.getReasonClass().orElseThrow(),
                figures);
        return figures.all();
    }

    /** Lost in the period; or a customer before its end, and still one or lost with it or later. */
    private static boolean atRisk(Sight sight, Customer customer, Period period) {
        List<LocalDate> lost = sight.company().all(LossCase.class).stream()
                .filter(lossCase -> lossCase.getCustomer().equals(customer.getId()))
                .flatMap(lossCase -> lossCase.getLostDate().stream())
                .toList();
        boolean there = customer.getCustomerSince().isBefore(period.until());
        CustomerStatus status = standing(sight, customer).getStatus();
        return lost.stream().anyMatch(period::contains)
                || (there && status == CustomerStatus.ACTIVE)
                || (there
                        && status == CustomerStatus.LOST
                        && lost.stream().anyMatch(day -> !day.isBefore(period.from())));
    }

    private static List<Customer> customers(Sight sight) {
        return sight.seen(RIGHT, Customer.class);
    }

    private static CustomerStanding standing(Sight sight, Customer customer) {
        return sight.company().get(CustomerStanding.class, customer.getId());
    }

    private static List<Order> sold(Sight sight, Period period) {
        return sight.seen(RIGHT, Order.class).stream()
                .filter(order -> period.contains(order.getDate())
                        && order.getStatus() != OrderStatus.NEW
                        && order.getStatus() != OrderStatus.CANCELLED)
                .toList();
    }

    private static List<Currency> currencies(List<Order> orders) {
        return orders.stream().map(Order::getCurrency).distinct().toList();
    }

    /** By hand, for the total of an order is a sum of the code under test. */
    private static Money sum(List<Order> orders, Currency currency) {
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

    private static <T> void tally(List<T> rows, Function<T, String> name, Figures figures) {
        rows.stream()
                .collect(Collectors.groupingBy(name, Collectors.counting()))
                .forEach(figures::count);
    }

    private static String stretch(Bucket bucket, LocalDate day) {
        return bucket == Bucket.MONTH ? day.withDayOfMonth(1).toString() : "";
    }

    private static Set<String> names(Enum<?>[] constants) {
        return texts(Arrays.stream(constants));
    }

    private static Set<String> texts(Stream<?> values) {
        return values.map(Object::toString).collect(Collectors.toCollection(TreeSet::new));
    }
}
