package io.crmkit.core.order;

import io.crmkit.core.command.CrmException;
import io.crmkit.core.handling.Reader;
import io.crmkit.spi.order.Order;
import io.crmkit.spi.order.OrderId;
import io.crmkit.spi.order.OrderQuery;
import io.crmkit.spi.value.Page;
import io.crmkit.spi.value.PageRequest;
import java.util.Optional;

/**
 * Reads orders, as far as the actor of a session may see them. Every method throws {@link CrmException} if the actor
 * may see no orders at all.
 *
 * <p>Called by hosts.
 */
public final class Orders {
    private final Reader reader;

    /**
     * Internal: sessions make it.
     *
     * @param reader reads on behalf of the actor
     */
    public Orders(Reader reader) {
        this.reader = reader;
    }

    /**
     * {@return an order with its lines}
     *
     * @param id the order
     * @throws CrmException if there is none that may be seen
     */
    public Order get(OrderId id) {
        return reader.get(
                Order.KIND, OrderPermission.READ, (unit, scope) -> unit.orders().find(id, scope));
    }

    /**
     * {@return the order that the host knows by an id of its own, if it may be seen}
     *
     * @param externalId the host's id
     */
    public Optional<Order> findByExternalId(String externalId) {
        return reader.find(
                OrderPermission.READ,
                externalId,
                (unit, ids, scope) -> unit.orders().findByExternalIds(ids, scope));
    }

    /**
     * {@return a page of the orders that meet a query, in its order}
     *
     * @param query which orders
     * @param page which page
     */
    public Page<Order> list(OrderQuery query, PageRequest page) {
        PageRequest checked = reader.checked(query, page);
        return reader.scoped(
                OrderPermission.READ, (unit, scope) -> unit.orders().list(query, checked, scope));
    }

    /**
     * {@return how many orders meet a query}
     *
     * @param query which orders
     */
    public long count(OrderQuery query) {
        OrderQuery checked = reader.checked(query);
        return reader.scoped(
                OrderPermission.READ, (unit, scope) -> unit.orders().count(checked, scope));
    }
}
