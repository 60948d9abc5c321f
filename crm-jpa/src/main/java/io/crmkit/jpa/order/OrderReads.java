package io.crmkit.jpa.order;

import io.crmkit.jpa.access.Scopes;
import io.crmkit.jpa.value.Chunks;
import io.crmkit.jpa.value.Db;
import io.crmkit.jpa.value.NamePattern;
import io.crmkit.jpa.value.Select;
import io.crmkit.jpa.value.SortColumn;
import io.crmkit.spi.access.AccessScope;
import io.crmkit.spi.customer.CustomerId;
import io.crmkit.spi.order.Order;
import io.crmkit.spi.order.OrderId;
import io.crmkit.spi.order.OrderQuery;
import io.crmkit.spi.order.OrderRepository;
import io.crmkit.spi.order.OrderSort;
import io.crmkit.spi.order.OrderStatus;
import io.crmkit.spi.value.Page;
import io.crmkit.spi.value.PageRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

final class OrderReads implements OrderRepository {
    private static final String OWNED =
            "exists (select c.id from CrmCustomer c where c.id = e.customer and c.manager in :scopeUsers)";

    private final Db db;

    OrderReads(Db db) {
        this.db = db;
    }

    @Override
    public Optional<Order> find(OrderId id, AccessScope scope) {
        return orders(scope).byId(id.value());
    }

    @Override
    public List<Order> findByExternalIds(Set<String> externalIds, AccessScope scope) {
        return Chunks.flatMap(
                externalIds,
                some -> orders(scope)
                        .whereIn("e.externalId in :externalIds", "externalIds", some)
                        .list());
    }

    @Override
    public Page<Order> list(OrderQuery query, PageRequest page, AccessScope scope) {
        return orders(query, scope).page(page, query, column(query.getSort()));
    }

    @Override
    public long count(OrderQuery query, AccessScope scope) {
        return orders(query, scope).count();
    }

    @Override
    public Map<CustomerId, LocalDate> lastDates(
            Set<CustomerId> customers, Set<OrderStatus> statuses, Set<OrderId> except, AccessScope scope) {
        List<UUID> ids = customers.stream().map(CustomerId::value).toList();
        List<UUID> exceptions = except.stream().map(OrderId::value).toList();
        return Chunks.flatMap(ids, some -> lastDates(some, statuses, exceptions, scope)).stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private List<Map.Entry<CustomerId, LocalDate>> lastDates(
            List<UUID> customers, Set<OrderStatus> statuses, List<UUID> except, AccessScope scope) {
        Select<Order, OrderId, OrderEntity> select = orders(scope)
                .whereIn("e.customer in :customers", "customers", customers)
                .whereIn("e.status in :statuses", "statuses", statuses);
        if (!except.isEmpty()) {
            select.where("e.id not in :except", "except", except);
        }
        return select.tuples(
                "e.customer, max(e.date)",
                " group by e.customer",
                Integer.MAX_VALUE,
                row -> Map.entry(new CustomerId((UUID) row[0]), (LocalDate) row[1]));
    }

    private Select<Order, OrderId, OrderEntity> orders(AccessScope scope) {
        return Scopes.narrow(db.from(OrderFeature.ORDER), scope, OWNED);
    }

    private Select<Order, OrderId, OrderEntity> orders(OrderQuery query, AccessScope scope) {
        Select<Order, OrderId, OrderEntity> select = orders(scope);
        query.getCustomer().ifPresent(id -> select.where("e.customer = :customer", "customer", id.value()));
        query.getPeriod().ifPresent(period -> select.within("e.date", "date", period));
        select.whereAnyOf("e.status in :statuses", "statuses", query.getStatuses());
        query.getExternalIdContains()
                .ifPresent(part -> select.where(
                        "e.externalIdKey like :externalId escape '!'", "externalId", NamePattern.containing(part)));
        return select;
    }

    private static SortColumn column(OrderSort sort) {
        return switch (sort) {
            case ENTERED -> SortColumn.ID;
            case DATE -> SortColumn.day("e.date");
        };
    }
}
