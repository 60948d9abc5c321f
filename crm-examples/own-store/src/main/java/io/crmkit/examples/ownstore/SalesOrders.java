package io.crmkit.examples.ownstore;

import io.crmkit.spi.access.AccessScope;
import io.crmkit.spi.customer.CustomerId;
import io.crmkit.spi.order.Order;
import io.crmkit.spi.order.OrderId;
import io.crmkit.spi.order.OrderLine;
import io.crmkit.spi.order.OrderQuery;
import io.crmkit.spi.order.OrderRepository;
import io.crmkit.spi.order.OrderStatus;
import io.crmkit.spi.order.ProductId;
import io.crmkit.spi.value.Money;
import io.crmkit.spi.value.Page;
import io.crmkit.spi.value.PageRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Orders with their lines. */
record SalesOrders(Db db) implements OrderRepository {
    static final Table<Order, OrderId, Order.Builder> TABLE = new Shape<>(
                    Order.KIND,
                    "sales_order",
                    Order::builder,
                    Order.Builder::id,
                    Order.Builder::version,
                    Order.Builder::build)
            .mayHave("order_no", ColumnType.TEXT, Order::getExternalId, Order.Builder::externalId)
            .mayFold("order_no_folded", Order::getExternalId)
            .has("client_id", ColumnType.id(CustomerId::new), Order::getCustomer, Order.Builder::customer)
            .has("ordered_on", ColumnType.DAY, Order::getDate, Order.Builder::date)
            .mayHave("delivery_address", ColumnType.TEXT, Order::getDeliveryAddress, Order.Builder::deliveryAddress)
            .has("status", ColumnType.constant(OrderStatus.class), Order::getStatus, Order.Builder::status)
            .has("currency", ColumnType.CURRENCY, Order::getCurrency, Order.Builder::currency)
            .derives(
                    "net_total",
                    ColumnType.DECIMAL,
                    order -> Optional.of(order.getNetTotal().amount()))
            .has("recorded_at", ColumnType.MOMENT, Order::getRecordedAt, Order.Builder::recordedAt)
            .ownedBy(Clients.OWNERS_OF_CLIENT)
            .parksKeys("order_no = null")
            .with(new Details<>(
                    "sales_order_line",
                    "order_id",
                    List.of("line_no", "article_id", "quantity", "unit", "price", "currency", "discount"),
                    Order::getLines,
                    line -> new @Nullable Object[] {
                        line.number(),
                        line.product().value(),
                        line.count(),
                        line.unit().orElse(null),
                        line.price().amount(),
                        line.price().currency().getCurrencyCode(),
                        line.discount()
                    },
                    (order, row) -> order.addLine(new OrderLine(
                            row.get("line_no", ColumnType.NUMBER),
                            row.get("article_id", ColumnType.id(ProductId::new)),
                            row.get("quantity", ColumnType.DECIMAL),
                            row.find("unit", ColumnType.TEXT),
                            new Money(row.get("price", ColumnType.DECIMAL), row.get("currency", ColumnType.CURRENCY)),
                            row.get("discount", ColumnType.DECIMAL)))));

    @Override
    public Optional<Order> find(OrderId id, AccessScope scope) {
        return TABLE.find(db, id, scope);
    }

    @Override
    public List<Order> findByExternalIds(Set<String> externalIds, AccessScope scope) {
        return TABLE.list(TABLE.visible(db, scope).in("e.order_no", externalIds), "");
    }

    @Override
    public Page<Order> list(OrderQuery query, PageRequest page, AccessScope scope) {
        return TABLE.page(
                meeting(query, scope),
                page,
                query,
                switch (query.getSort()) {
                    case ENTERED -> SortColumn.ID;
                    case DATE -> SortColumn.day("e.ordered_on");
                });
    }

    @Override
    public long count(OrderQuery query, AccessScope scope) {
        return meeting(query, scope).count();
    }

    private Query meeting(OrderQuery query, AccessScope scope) {
        return TABLE.visible(db, scope)
                .is("e.client_id", query.getCustomer())
                .within("e.ordered_on", query.getPeriod())
                .among("e.status", query.getStatuses())
                .contains("e.order_no_folded", query.getExternalIdContains());
    }

    @Override
    public Map<CustomerId, LocalDate> lastDates(
            Set<CustomerId> customers, Set<OrderStatus> statuses, Set<OrderId> except, AccessScope scope) {
        Query orders = TABLE.visible(db, scope).in("e.client_id", customers).in("e.status", statuses);
        return orders
                .notIn("e.id", except)
                .list(
                        "e.client_id, max(e.ordered_on) as last_on",
                        " group by e.client_id",
                        row -> Map.entry(
                                row.get("client_id", ColumnType.id(CustomerId::new)),
                                row.get("last_on", ColumnType.DAY)))
                .stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
