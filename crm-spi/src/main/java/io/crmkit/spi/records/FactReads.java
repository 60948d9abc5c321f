package io.crmkit.spi.records;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

import io.crmkit.spi.access.AccessScope;
import io.crmkit.spi.access.UserId;
import io.crmkit.spi.chance.Chance;
import io.crmkit.spi.chance.ChanceStatus;
import io.crmkit.spi.customer.Customer;
import io.crmkit.spi.customer.CustomerId;
import io.crmkit.spi.customer.CustomerStanding;
import io.crmkit.spi.customer.CustomerStatus;
import io.crmkit.spi.loss.LossCase;
import io.crmkit.spi.loss.LossStatus;
import io.crmkit.spi.order.Order;
import io.crmkit.spi.order.OrderLine;
import io.crmkit.spi.order.OrderStatus;
import io.crmkit.spi.order.Product;
import io.crmkit.spi.report.Basket;
import io.crmkit.spi.report.Bucket;
import io.crmkit.spi.report.ChanceFact;
import io.crmkit.spi.report.CustomerDimension;
import io.crmkit.spi.report.CustomerFact;
import io.crmkit.spi.report.CustomerLabel;
import io.crmkit.spi.report.LossFact;
import io.crmkit.spi.report.ProductFact;
import io.crmkit.spi.report.ProductFactsQuery;
import io.crmkit.spi.report.ProductLabel;
import io.crmkit.spi.report.ReportFacts;
import io.crmkit.spi.report.SalesFact;
import io.crmkit.spi.report.SalesFactsQuery;
import io.crmkit.spi.report.ServiceFact;
import io.crmkit.spi.report.ServiceFactsQuery;
import io.crmkit.spi.service.Feedback;
import io.crmkit.spi.service.Handling;
import io.crmkit.spi.service.ServiceRequest;
import io.crmkit.spi.value.Money;
import io.crmkit.spi.value.Period;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

final class FactReads implements ReportFacts {
    private final Records records;

    FactReads(Records records) {
        this.records = records;
    }

    @Override
    public Stream<SalesFact> sales(SalesFactsQuery query, AccessScope scope) {
        record Group(Optional<String> group, LocalDate bucket, Currency currency) {}
        Map<Group, Sum> sums = new LinkedHashMap<>();
        customers(scope).forEach(customer -> {
            Optional<String> group = valueOf(query.getDimension(), customer);
            orders(customer, query.getPeriod(), query.getStatuses(), query.getKnownBy())
                    .forEach(order -> sums.merge(
                            new Group(group, query.getBucket().startOf(order.getDate()), order.getCurrency()),
                            new Sum(1, order.getNetTotal()),
                            Sum::plus));
        });
        return sums.entrySet().stream()
                .map(sum -> new SalesFact(
                        sum.getKey().group(),
                        sum.getKey().bucket(),
                        sum.getValue().orders(),
                        sum.getValue().amount()));
    }

    @Override
    public Stream<ProductFact> products(ProductFactsQuery query, AccessScope scope) {
        // One fact for each line: who reads them adds them up.
        return orders(query, scope)
                .flatMap(order -> order.getLines().stream()
                        .map(line -> new ProductFact(
                                line.product(),
                                query.getBucket().startOf(order.getDate()),
                                1,
                                line.count(),
                                line.net())));
    }

    @Override
    public Stream<ProductLabel> productLabels() {
        return records.of(Product.KIND).all().map(product -> new ProductLabel(product.getId(), product.getName()));
    }

    @Override
    public Stream<Basket> baskets(ProductFactsQuery query, AccessScope scope) {
        return orders(query, scope)
                .filter(order -> !order.getLines().isEmpty())
                .map(order -> new Basket(
                        order.getLines().stream().map(OrderLine::product).collect(toSet())));
    }

    private Stream<Order> orders(ProductFactsQuery query, AccessScope scope) {
        return Rows.list(customers(scope)
                        .flatMap(customer ->
                                orders(customer, query.getPeriod(), query.getStatuses(), query.getKnownBy())))
                .stream();
    }

    private Stream<Order> orders(
            Customer customer, Period period, Set<OrderStatus> statuses, Optional<Instant> knownBy) {
        return Rows.list(records.of(Order.KIND).withParent(customer.getId())).stream()
                .filter(order -> period.contains(order.getDate())
                        && statuses.contains(order.getStatus())
                        && knownBy.filter(order.getRecordedAt()::isAfter).isEmpty());
    }

    @Override
    public Stream<CustomerFact> customers(CustomerDimension dimension, AccessScope scope) {
        return customers(scope)
                .collect(groupingBy(customer -> valueOf(dimension, customer), LinkedHashMap::new, counting()))
                .entrySet()
                .stream()
                .map(group -> new CustomerFact(group.getKey(), group.getValue()));
    }

    @Override
    public Stream<CustomerLabel> customerLabels(AccessScope scope) {
        return customers(scope).map(FactReads::label);
    }

    @Override
    public Stream<ChanceFact> chances(AccessScope scope) {
        record Group(ChanceStatus status, Optional<String> source, Optional<UserId> assignee) {}
        return records
                .of(Chance.KIND)
                .all()
                .filter(chance -> ChanceReads.sees(scope, chance))
                .collect(groupingBy(
                        chance -> new Group(chance.getStatus(), chance.getSource(), chance.getAssignee()),
                        LinkedHashMap::new,
                        counting()))
                .entrySet()
                .stream()
                .map(entry -> new ChanceFact(
                        entry.getKey().status(),
                        entry.getKey().source(),
                        entry.getKey().assignee(),
                        entry.getValue()));
    }

    @Override
    public Stream<ServiceFact> services(ServiceFactsQuery query, AccessScope scope) {
        ServiceReads services = new ServiceReads(records);
        // One fact for each request: who reads them adds them up.
        return Rows.list(records.of(ServiceRequest.KIND)
                        .all()
                        .filter(request ->
                                services.sees(scope, request) && query.period().contains(request.getCreatedOn())))
                .stream()
                .map(request -> fact(request, query.bucket()));
    }

    private static ServiceFact fact(ServiceRequest request, Bucket bucket) {
        Optional<Instant> handledAt = request.getHandling().map(Handling::handledAt);
        Optional<Instant> fedBackAt = request.getFeedback().map(Feedback::recordedAt);
        return new ServiceFact(
                request.getType(),
                bucket.startOf(request.getCreatedOn()),
                request.getStatus(),
                request.getFeedback().map(Feedback::satisfaction),
                1,
                request.getReworkCount() > 0 ? 1 : 0,
                between(Optional.of(request.getCreatedAt()), request.getAssignedAt()),
                between(request.getAssignedAt(), handledAt),
                between(handledAt, fedBackAt),
                between(fedBackAt, request.getArchivedAt()));
    }

    private static Duration between(Optional<Instant> from, Optional<Instant> to) {
        return from.isPresent() && to.isPresent() ? Duration.between(from.get(), to.get()) : Duration.ZERO;
    }

    @Override
    public Stream<LossFact> losses(Period period, AccessScope scope) {
        return Rows.list(customers(scope)
                        .flatMap(customer -> determined(customer.getId())
                                .filter(lossCase -> Rows.within(Optional.of(period), lossCase.getLostDate()))
                                .map(lossCase -> new LossFact(
                                        lossCase.getId(),
                                        label(customer),
                                        lossCase.getManager(),
                                        lossCase.getReasonClass().orElseThrow(),
                                        lossCase.getReason().orElseThrow(),
                                        lossCase.getLostDate().orElseThrow()))))
                .stream();
    }

    @Override
    public long customersAtRisk(Period period, AccessScope scope) {
        return customers(scope)
                .filter(customer -> wasThere(customer, period) || lost(customer, date -> period.contains(date)))
                .count();
    }

    /** Whether a customer was there to lose, going by how things stand now. */
    private boolean wasThere(Customer customer, Period period) {
        if (!customer.getCustomerSince().isBefore(period.until())) {
            return false;
        }
        return switch (status(customer).orElse(CustomerStatus.RETIRED)) {
            case ACTIVE -> true;
            case RETIRED -> false;
            case LOST -> lost(customer, date -> !date.isBefore(period.from()));
        };
    }

    /** Whether a customer has a determined loss on such a day. */
    private boolean lost(Customer customer, Predicate<LocalDate> day) {
        return determined(customer.getId())
                .anyMatch(lossCase -> lossCase.getLostDate().filter(day).isPresent());
    }

    private Stream<LossCase> determined(CustomerId customer) {
        return records.of(LossCase.KIND)
                .withParent(customer)
                .filter(lossCase -> lossCase.getStatus() == LossStatus.DETERMINED);
    }

    private Optional<CustomerStatus> status(Customer customer) {
        return records.of(CustomerStanding.KIND).find(customer.getId()).map(CustomerStanding::getStatus);
    }

    private static CustomerLabel label(Customer customer) {
        return new CustomerLabel(customer.getId(), customer.getNumber(), customer.getName());
    }

    private Stream<Customer> customers(AccessScope scope) {
        return records.of(Customer.KIND).all().filter(customer -> scope.admits(Set.of(customer.getManager())));
    }

    private Optional<String> valueOf(CustomerDimension dimension, Customer customer) {
        return switch (dimension) {
            case CUSTOMER -> Optional.of(text(customer.getId()));
            case LEVEL -> customer.getLevel().map(Enum::name);
            case REGION -> customer.getRegion();
            case CREDIT -> customer.getCredit().map(String::valueOf);
            case SATISFACTION -> customer.getSatisfaction().map(String::valueOf);
            case STATUS -> status(customer).map(Enum::name);
            case MANAGER -> Optional.of(customer.getManager().value().toString());
        };
    }

    private static String text(CustomerId id) {
        return id.value().toString();
    }

    private record Sum(long orders, Money amount) {
        Sum plus(Sum other) {
            return new Sum(orders + other.orders, amount.plus(other.amount));
        }
    }
}
