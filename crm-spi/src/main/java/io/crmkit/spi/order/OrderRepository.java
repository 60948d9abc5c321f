package io.crmkit.spi.order;

import io.crmkit.spi.access.AccessScope;
import io.crmkit.spi.customer.CustomerId;
import io.crmkit.spi.value.Page;
import io.crmkit.spi.value.PageRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads orders with their lines. An order is owned by its customer's manager.
 *
 * <p>Implemented by stores.
 */
public interface OrderRepository {

    /**
     * {@return an order}
     *
     * @param id the order
     * @param scope what may be seen
     */
    Optional<Order> find(OrderId id, AccessScope scope);

    /**
     * {@return the orders that have one of these external ids, in no order}
     *
     * @param externalIds the external ids
     * @param scope what may be seen
     */
    List<Order> findByExternalIds(Set<String> externalIds, AccessScope scope);

    /**
     * {@return a page of the orders that meet a query, in its order}
     *
     * @param query which orders
     * @param page which page
     * @param scope what may be seen
     */
    Page<Order> list(OrderQuery query, PageRequest page, AccessScope scope);

    /**
     * {@return how many orders meet a query}
     *
     * @param query which orders
     * @param scope what may be seen
     */
    long count(OrderQuery query, AccessScope scope);

    /**
     * {@return for each of these customers that has one, the greatest date of an order in one of these statuses}
     *
     * @param customers the customers
     * @param statuses the statuses that count
     * @param except orders that do not count, because the caller is about to change them
     * @param scope what may be seen
     */
    Map<CustomerId, LocalDate> lastDates(
            Set<CustomerId> customers, Set<OrderStatus> statuses, Set<OrderId> except, AccessScope scope);
}
