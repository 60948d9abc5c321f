package io.crmkit.core.loss;

import io.crmkit.core.customer.ImportCustomers;
import io.crmkit.core.order.ImportOrders;
import io.crmkit.core.settings.CrmSettings;
import io.crmkit.spi.customer.Customer;
import io.crmkit.spi.customer.CustomerId;
import io.crmkit.spi.customer.CustomerQuery;
import io.crmkit.spi.loss.LossCase;
import io.crmkit.spi.order.OrderStatus;
import io.crmkit.spi.value.PageRequest;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * When customers are warned of, found out by scanning at the last microsecond of each day and at the first instant of
 * the next. For each day there are two customers: one who ordered on it for the last time, and one who became a
 * customer on it and never ordered.
 */
final class CalendarRun {
    private static final LocalDate LONG_AGO = LocalDate.of(1990, 1, 1);
    private static final String ORDERED = "ordered ";
    private static final String BEGAN = "began ";

    private final String zone;
    private final int months;
    private final Midnights midnights;
    private final Map<String, Instant> warnings = new HashMap<>();

    CalendarRun(String zone, int months) {
        this.zone = zone;
        this.months = months;
        this.midnights = new Midnights(zone);
    }

    /** When the customer was warned of who ordered on a day for the last time; null if never. */
    @Nullable Instant afterOrder(Day day) {
        return warnings.get(ORDERED + day);
    }

    /** When the customer was warned of who became one on a day; null if never. */
    @Nullable Instant afterBeginning(Day day) {
        return warnings.get(BEGAN + day);
    }

    /** How many customers were warned of. */
    int warned() {
        return warnings.size();
    }

    /**
     * Finds out about some days, in a store of their own.
     *
     * @param from the first day to scan on, well before any warning is due
     * @param until the last day to scan on
     */
    void find(List<Day> days, Day from, Day until) {
        Dealer dealer = new Dealer(CrmSettings.builder()
                .zone(ZoneId.of(zone))
                .lossWindowMonths(months)
                .build());
        dealer.at(midnights.begin(from.previous()));
        enter(dealer, days);
        for (Day today = from; !until.isBefore(today); today = today.next()) {
            Instant midnight = midnights.begin(today);
            dealer.at(midnight.minus(1, ChronoUnit.MICROS));
            dealer.scan();
            dealer.at(midnight);
            dealer.scan();
        }
        Map<CustomerId, String> names = new HashMap<>();
        for (Customer customer : dealer.system()
                .customers()
                .list(CustomerQuery.any(), PageRequest.first(500))
                .items()) {
            names.put(customer.getId(), customer.getName());
        }
        for (LossCase lossCase : dealer.cases()) {
            warnings.put(names.get(lossCase.getCustomer()), lossCase.getOpenedAt());
        }
    }

    private static void enter(Dealer dealer, List<Day> days) {
        List<ImportCustomers.Row> customers = new ArrayList<>();
        List<ImportOrders.Row> orders = new ArrayList<>();
        for (Day day : days) {
            customers.add(Dealer.customerRow(ORDERED + day, "rolf", LONG_AGO));
            customers.add(Dealer.customerRow(BEGAN + day, "rolf", day.date()));
            orders.add(Dealer.order("O" + day, ORDERED + day, day.toString(), OrderStatus.PAID));
        }
        dealer.customers(customers);
        dealer.orders(orders.toArray(ImportOrders.Row[]::new));
    }
}
