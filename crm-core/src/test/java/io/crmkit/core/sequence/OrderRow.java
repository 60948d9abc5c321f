package io.crmkit.core.sequence;

import java.util.ArrayList;
import java.util.List;

/**
 * A row of an import of orders.
 *
 * @param order the number of the order
 * @param customer the index of the customer; -1 for one that is not there
 * @param day the day of the order
 * @param status the status of the order
 */
record OrderRow(int order, int customer, int day, String status) {
    static final List<String> STATUSES =
            List.of("PAID", "NEW", "DELIVERED", "CANCELLED", "SHIPPED", "PAID", "CONFIRMED", "PICKING");

    /** How many orders there can be. */
    static final int ORDERS = 6;

    /** The rows of a settled move: one, or two that have to do with each other. */
    static List<OrderRow> of(Move move) {
        List<OrderRow> rows = new ArrayList<>();
        OrderRow first =
                new OrderRow(move.target(), move.other(), move.value(), STATUSES.get(move.more() % STATUSES.size()));
        int next = (first.order + 1) % ORDERS;
        rows.add(first);
        switch (move.more() / STATUSES.size()) {
            case 2 -> rows.add(new OrderRow(next, first.customer + 1, first.day, first.status));
            case 3 -> rows.add(new OrderRow(next, first.customer, first.day - 40, "PAID"));
            case 4 -> rows.add(new OrderRow(next, first.customer, first.day + 190, "PAID"));
            case 5 -> rows.add(new OrderRow(first.order, first.customer, first.day, "CANCELLED"));
            default -> {}
        }
        return rows;
    }

    /** What a settled move has to give for one row in a status. */
    static int alone(String status) {
        return STATUSES.indexOf(status);
    }

    @Override
    public String toString() {
        return "order " + order + " of customer " + customer + " on " + Days.text(day) + " " + status;
    }
}
