package io.crmkit.spi.memory;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import io.crmkit.spi.access.AccessScope;
import io.crmkit.spi.access.UserId;
import io.crmkit.spi.chance.Chance;
import io.crmkit.spi.chance.ChanceStatus;
import io.crmkit.spi.customer.Customer;
import io.crmkit.spi.customer.CustomerId;
import io.crmkit.spi.customer.CustomerStanding;
import io.crmkit.spi.order.Order;
import io.crmkit.spi.report.ChanceFact;
import io.crmkit.spi.report.CustomerDimension;
import io.crmkit.spi.report.CustomerFact;
import io.crmkit.spi.report.CustomerLabel;
import io.crmkit.spi.report.ReportFacts;
import io.crmkit.spi.report.SalesFact;
import io.crmkit.spi.report.SalesFactsQuery;
import io.crmkit.spi.value.Money;
import java.time.LocalDate;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

final class MemoryFacts implements ReportFacts {
    private final Snapshot snapshot;

    MemoryFacts(Snapshot snapshot) {
        this.snapshot = snapshot;
    }

    @Override
    public Stream<SalesFact> sales(SalesFactsQuery query, AccessScope scope) {
        record Group(Optional<String> group, LocalDate bucket, Currency currency) {}
        Map<Group, Sum> sums = new LinkedHashMap<>();
        customers(scope).forEach(customer -> {
            Optional<String> group = valueOf(query.getDimension(), customer);
            for (Order order : Rows.list(snapshot.table(Order.KIND).byParent(customer.getId()))) {
                if (query.getPeriod().contains(order.getDate())
                        && query.getStatuses().contains(order.getStatus())) {
                    LocalDate bucket = query.getBucket().startOf(order.getDate());
                    sums.merge(
                            new Group(group, bucket, order.getCurrency()), new Sum(1, order.getNetTotal()), Sum::plus);
                }
            }
        });
        return sums.entrySet().stream()
                .map(sum -> new SalesFact(
                        sum.getKey().group(),
                        sum.getKey().bucket(),
                        sum.getValue().orders(),
                        sum.getValue().amount()));
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
        return customers(scope)
                .map(customer -> new CustomerLabel(customer.getId(), customer.getNumber(), customer.getName()));
    }

    @Override
    public Stream<ChanceFact> chances(AccessScope scope) {
        record Group(ChanceStatus status, Optional<String> source, Optional<UserId> assignee) {}
        return snapshot
                .table(Chance.KIND)
                .values()
                .filter(chance -> MemoryChances.sees(scope, chance))
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

    private Stream<Customer> customers(AccessScope scope) {
        return snapshot.table(Customer.KIND).values().filter(customer -> scope.admits(Set.of(customer.getManager())));
    }

    private Optional<String> valueOf(CustomerDimension dimension, Customer customer) {
        return switch (dimension) {
            case CUSTOMER -> Optional.of(text(customer.getId()));
            case LEVEL -> customer.getLevel().map(Enum::name);
            case REGION -> customer.getRegion();
            case CREDIT -> customer.getCredit().map(String::valueOf);
            case SATISFACTION -> customer.getSatisfaction().map(String::valueOf);
            case STATUS ->
                Optional.ofNullable(snapshot.table(CustomerStanding.KIND).get(customer.getId()))
                        .map(standing -> standing.getStatus().name());
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
