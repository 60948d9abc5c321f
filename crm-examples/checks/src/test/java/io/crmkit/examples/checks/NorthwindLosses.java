package io.crmkit.examples.checks;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Whom the independent answers call lost. */
final class NorthwindLosses {
    /** The days of which there is an answer. */
    static final List<LocalDate> DAYS = List.of(
            LocalDate.of(1997, 12, 31),
            LocalDate.of(1998, 5, 6),
            LocalDate.of(1998, 5, 31),
            LocalDate.of(1998, 12, 31));

    private final Northwind northwind;
    private final Summary summary;

    NorthwindLosses(Northwind northwind) {
        this.northwind = northwind;
        this.summary = northwind.summary();
    }

    /** The customers who ordered and are lost, each with the day of the last order and the days since. */
    List<List<Object>> lost(LocalDate day) {
        return northwind.answer("loss_" + day + ".csv", summary.number(day.toString(), "lost")).stream()
                .map(row -> List.<Object>of(
                        row.getField("customer"),
                        LocalDate.parse(row.getField("last_order")),
                        Long.valueOf(row.getField("days_since"))))
                .toList();
    }

    /** The customers who had not ordered yet: as many as the answer says, and no one but two in the end. */
    Set<String> neverOrdered(LocalDate day) {
        Set<String> never = new TreeSet<>(northwind.customers());
        never.removeAll(northwind.lastOrders(day).keySet());
        if (never.size() != summary.number(day.toString(), "never_ordered_up_to_as_of")
                || !never.containsAll(summary.texts("customers_without_orders"))) {
            throw new IllegalStateException("not the customers without orders of the answer: " + never);
        }
        return never;
    }

    /** How many ordered and are not lost. */
    int active(LocalDate day) {
        return summary.number(day.toString(), "active");
    }

    /** All who are to be warned of, if nobody is yet. */
    Set<String> due(LocalDate day) {
        Set<String> due =
                lost(day).stream().map(row -> (String) row.get(0)).collect(Collectors.toCollection(TreeSet::new));
        due.addAll(neverOrdered(day));
        return due;
    }
}
