package io.crmkit.core.analytics.sales;

import io.crmkit.spi.order.OrderStatus;
import io.crmkit.spi.report.ProductLabel;
import io.crmkit.spi.value.Period;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * Which products are bought together: association rules of two (R. Agrawal, T. Imielinski and A. Swami, Mining Association
 * Rules between Sets of Items in Large Databases, 1993; lift after S. Brin and others, 1997).
 *
 * <p>Called by hosts.
 *
 * @param period the period that the dates of the orders are in
 * @param statuses the statuses of the orders that count
 * @param leastOrders how many orders must have two products for the pair to be told
 * @param asOf the instant as of which the report is made: orders that were recorded later are left out
 * @param orders how many orders there are that have lines
 * @param pairs how many pairs are in enough orders, be they told or not
 * @param rows the pairs that are told, from the highest lift to the lowest, then from the most orders to the fewest, then by
 *     names, then by ids
 */
public record BasketReport(
        Period period,
        Set<OrderStatus> statuses,
        long leastOrders,
        Instant asOf,
        long orders,
        long pairs,
        List<Row> rows) {

    /**
     * Makes a report.
     *
     * @param period the period
     * @param statuses the statuses of the orders that count
     * @param leastOrders how many orders must have a pair
     * @param asOf the instant as of which the report is made
     * @param orders how many orders there are
     * @param pairs how many pairs are in enough orders
     * @param rows the pairs that are told
     */
    public BasketReport {
        statuses = Set.copyOf(statuses);
        rows = List.copyOf(rows);
    }

    /**
     * Two products that are bought together.
     *
     * @param first the product whose name comes first
     * @param second the other one
     * @param orders how many orders have both
     * @param support the part of all orders, in per cent, rounded half up to four decimals
     * @param ofFirst the part of the orders with the first that have the second too, in per cent, likewise: the confidence of
     *     the one rule
     * @param ofSecond the part of the orders with the second that have the first too: the confidence of the other rule
     * @param lift how many times more often they are bought together than if one had nothing to do with the other, rounded
     *     half up to four decimals; 1 if it has not
     */
    public record Row(
            ProductLabel first,
            ProductLabel second,
            long orders,
            BigDecimal support,
            BigDecimal ofFirst,
            BigDecimal ofSecond,
            BigDecimal lift) {}
}
