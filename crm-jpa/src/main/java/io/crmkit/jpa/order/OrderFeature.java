package io.crmkit.jpa.order;

import io.crmkit.jpa.value.Db;
import io.crmkit.jpa.value.StoredKind;
import io.crmkit.spi.order.Order;
import io.crmkit.spi.order.OrderId;
import io.crmkit.spi.order.OrderRepository;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Internal to crm-jpa: what the store takes from orders. */
public final class OrderFeature {
    static final StoredKind<Order, OrderId, OrderEntity> ORDER = new StoredKind<>(
            Order.KIND, OrderEntity.class, "CrmOrder", new OrderMapperImpl(), Optional.of(new OrderLines()));

    private OrderFeature() {}

    /** {@return the kinds, in the order of their foreign keys} */
    public static List<StoredKind<?, ?, ?>> kinds() {
        return List.of(ORDER);
    }

    /** {@return the classes of a line} */
    public static List<Class<?>> parts() {
        return List.of(OrderLineEntity.class, OrderLineKey.class);
    }

    /** {@return by kind, the condition that one of {@code :scopeUsers} owns the subject of an event {@code e}} */
    public static Map<String, String> ownedSubjects() {
        return Map.of(
                Order.KIND.name(),
                "exists (select o.id from CrmOrder o, CrmCustomer c"
                        + " where o.id = e.subjectId and c.id = o.customer and c.manager in :scopeUsers)");
    }

    /**
     * {@return the reading port}
     *
     * @param db the entity manager of the unit
     */
    public static OrderRepository reads(Db db) {
        return new OrderReads(db);
    }
}
