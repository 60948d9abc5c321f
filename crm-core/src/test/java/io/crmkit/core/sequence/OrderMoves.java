package io.crmkit.core.sequence;

import io.crmkit.core.sequence.Records.AnOrder;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What becomes of orders that the host imports. */
final class OrderMoves {
    private static final int NEVER = -1;

    private final World world;
    private final LossMoves losses;

    OrderMoves(World world, LossMoves losses) {
        this.world = world;
        this.losses = losses;
    }

    String importRows(List<OrderRow> rows) {
        String refused = faults(rows);
        if (!refused.isEmpty()) {
            return refused;
        }
        // In the order in which the rows touch the customers: first whose an order was, then whose it is.
        Map<Integer, Integer> arrivals = new LinkedHashMap<>();
        for (OrderRow row : rows) {
            known(row).ifPresent(order -> arrivals.putIfAbsent(order.customer, NEVER));
            arrivals.putIfAbsent(row.customer(), NEVER);
            if (arrives(row)) {
                arrivals.merge(
                        row.customer(),
                        row.day(),
                        (before, day) -> world.flaw == Flaw.FIRST_ROW_ARRIVES && before != NEVER
                                ? before
                                : Math.max(before, day));
            }
        }
        rows.forEach(this::write);
        arrivals.forEach((customer, day) -> {
            if (day != NEVER) {
                losses.orderArrived(customer, day);
            }
        });
        return World.DONE;
    }

    /** First what is named twice, then what is not there. */
    private String faults(List<OrderRow> rows) {
        List<String> faults = new ArrayList<>();
        Set<Integer> seen = new HashSet<>();
        for (int i = 0; i < rows.size(); i++) {
            faults.add(Rights.known(seen.add(rows.get(i).order()), "rows[" + i + "].externalId", "DUPLICATE"));
        }
        for (int i = 0; i < rows.size(); i++) {
            boolean known = world.customer(rows.get(i).customer())
                    .filter(customer -> customer.imported)
                    .isPresent();
            faults.add(Rights.known(known, "rows[" + i + "].customer", "UNKNOWN"));
        }
        return Rights.faults(faults.toArray(String[]::new));
    }

    private Optional<AnOrder> known(OrderRow row) {
        return world.orders.stream()
                .filter(order -> order.number == row.order())
                .findFirst();
    }

    /** Whether a customer has ordered, as far as the host did not say so before. */
    private boolean arrives(OrderRow row) {
        if (!counts(row.status())) {
            return false;
        }
        Optional<AnOrder> before = known(row);
        return before.isEmpty()
                || (!counts(before.get().status) && world.flaw != Flaw.ORDER_CONFIRMED_LATER_DOES_NOT_ARRIVE)
                || (before.get().customer != row.customer() && world.flaw != Flaw.PASSED_ON_ORDER_DOES_NOT_ARRIVE)
                || (before.get().day != row.day() && world.flaw != Flaw.MOVED_ORDER_DOES_NOT_ARRIVE);
    }

    private boolean counts(String status) {
        return world.terms.qualifies(status)
                || (status.equals("CANCELLED") && world.flaw == Flaw.CANCELLED_ORDER_ARRIVES);
    }

    private void write(OrderRow row) {
        Optional<AnOrder> known = known(row);
        if (known.isEmpty()) {
            AnOrder order = new AnOrder(row);
            world.orders.add(order);
            world.tell(order, "IMPORT_ORDERS", "", order.status, World.HOST);
            return;
        }
        AnOrder order = known.get();
        String before = order.status;
        boolean same = order.customer == row.customer() && order.day == row.day() && before.equals(row.status());
        if (!same) {
            order.customer = row.customer();
            order.day = row.day();
            order.status = row.status();
            world.tell(order, "IMPORT_ORDERS", before, order.status, World.HOST);
        }
    }
}
