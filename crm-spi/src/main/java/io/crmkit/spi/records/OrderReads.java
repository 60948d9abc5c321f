package io.crmkit.spi.records;

import io.crmkit.spi.access.AccessScope;
import io.crmkit.spi.customer.CustomerId;
import io.crmkit.spi.order.Order;
import io.crmkit.spi.order.OrderId;
import io.crmkit.spi.order.OrderQuery;
import io.crmkit.spi.order.OrderRepository;
import io.crmkit.spi.order.OrderStatus;
import io.crmkit.spi.value.Page;
import io.crmkit.spi.value.PageRequest;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

final class OrderReads implements OrderRepository {
    private final RecordsOf<Order, OrderId> orders;
    private final CustomerReads customers;

    OrderReads(Records records) {
        orders = records.of(Order.KIND);
        customers = new CustomerReads(records);
    }

    @Override
    public Optional<Order> find(OrderId id, AccessScope scope) {
        return Rows.one(orders, id, order -> sees(scope, order));
    }

    @Override
    public List<Order> findByExternalIds(Set<String> externalIds, AccessScope scope) {
        return Rows.byKeys(orders, "order.externalId", externalIds, order -> sees(scope, order));
    }

    @Override
    public Page<Order> list(OrderQuery query, PageRequest page, AccessScope scope) {
        return Rows.page(orders, query.getCustomer(), query, page, order -> meets(query, order) && sees(scope, order));
    }

    @Override
    public long count(OrderQuery query, AccessScope scope) {
        return orders.all()
                .filter(order -> meets(query, order) && sees(scope, order))
                .count();
    }

    @Override
    public Map<CustomerId, LocalDate> lastDates(
            Set<CustomerId> ids, Set<OrderStatus> statuses, Set<OrderId> except, AccessScope scope) {
        Map<CustomerId, LocalDate> dates = new HashMap<>();
        for (CustomerId id : ids) {
            if (customers.seesCustomer(scope, id)) {
                orders.withParent(id)
                        .filter(order -> statuses.contains(order.getStatus()) && !except.contains(order.getId()))
                        .map(Order::getDate)
                        .max(Comparator.naturalOrder())
                        .ifPresent(date -> dates.put(id, date));
            }
        }
        return dates;
    }

    private boolean sees(AccessScope scope, Order order) {
        return customers.seesCustomer(scope, order.getCustomer());
    }

    private static boolean meets(OrderQuery query, Order order) {
        return Rows.same(query.getCustomer(), Optional.of(order.getCustomer()))
                && Rows.contains(query.getExternalIdContains(), order.getExternalId())
                && Rows.within(query.getPeriod(), Optional.of(order.getDate()))
                && Rows.among(query.getStatuses(), Optional.of(order.getStatus()));
    }
}
