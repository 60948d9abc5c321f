package io.crmkit.examples.tour;

import io.crmkit.core.order.ImportOrders;
import io.crmkit.examples.tour.SteelWheels.Line;
import io.crmkit.examples.tour.SteelWheels.Order;
import io.crmkit.spi.order.OrderStatus;
import io.crmkit.spi.value.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;

/** What was ordered: every order with its lines, in US dollars and without discounts. */
final class SalesHistory {
    /** The data set names no currency; its owner sits in San Francisco. */
    static final Currency CURRENCY = Currency.getInstance("USD");

    /** What the statuses of the data set mean here, in the order of an order's life. */
    static final List<StatusRule> STATUSES = List.of(
            new StatusRule("On Hold", OrderStatus.CONFIRMED, "accepted, but not sent before a payment comes in"),
            new StatusRule("In Process", OrderStatus.PICKING, "being put together"),
            new StatusRule("Shipped", OrderStatus.SHIPPED, "on its way; nothing tells of its arrival"),
            new StatusRule("Disputed", OrderStatus.DELIVERED, "arrived, for its goods are complained about"),
            new StatusRule("Resolved", OrderStatus.DELIVERED, "arrived, and the complaint is settled"),
            new StatusRule("Cancelled", OrderStatus.CANCELLED, "called off; the only one that is no sale"));

    /** Orders of this day and later, the last two of the data set, are imported a day later than the others. */
    static final LocalDate LATE = Office.FIRST_DAY.minusDays(1);

    private SalesHistory() {}

    /** The orders that are imported on the first day. */
    static List<Order> onTime(SteelWheels data) {
        return data.orders().stream()
                .filter(order -> order.date().isBefore(LATE))
                .toList();
    }

    /** The orders that are imported on the next day. */
    static List<Order> late(SteelWheels data) {
        return data.orders().stream()
                .filter(order -> !order.date().isBefore(LATE))
                .toList();
    }

    /** What one status of the data set means here, and why. */
    record StatusRule(String text, OrderStatus status, String reason) {}

    static ImportOrders.Row row(Order order) {
        return new ImportOrders.Row(
                String.valueOf(order.number()),
                String.valueOf(order.company()),
                order.date(),
                null,
                status(order),
                CURRENCY,
                order.lines().stream().map(SalesHistory::line).toList());
    }

    static OrderStatus status(Order order) {
        return STATUSES.stream()
                .filter(rule -> rule.text().equals(order.status()))
                .map(StatusRule::status)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("unknown order status " + order.status()));
    }

    private static ImportOrders.Line line(Line line) {
        return new ImportOrders.Line(
                line.product(),
                BigDecimal.valueOf(line.count()),
                null,
                new Money(line.price(), CURRENCY),
                BigDecimal.ZERO);
    }
}
