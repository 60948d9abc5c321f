package io.crmkit.core.order;

import io.crmkit.core.command.ImportSummary;
import io.crmkit.core.handling.Batch;
import io.crmkit.core.handling.Decision;
import io.crmkit.core.handling.Outcome;
import io.crmkit.spi.customer.CustomerId;
import io.crmkit.spi.customer.CustomerStanding;
import io.crmkit.spi.order.Order;
import io.crmkit.spi.order.OrderId;
import io.crmkit.spi.order.OrderLine;
import io.crmkit.spi.order.OrderStatus;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** What an import does with each order, and with the standing of each customer whose orders change. */
final class OrderImportRules {
    private final OrderImport loaded;
    private final Set<OrderStatus> qualifying;
    private final Map<CustomerId, LocalDate> lastDates;
    private final Map<CustomerId, LocalDate> arrivals;
    private final OrderReaction.Effect effect;
    private final Set<CustomerId> touched = new LinkedHashSet<>();
    private final Outcome outcome = new Outcome();
    private final Batch batch = new Batch();

    private OrderImportRules(
            OrderImport loaded,
            Set<OrderStatus> qualifying,
            Map<CustomerId, LocalDate> otherDates,
            Map<CustomerId, LocalDate> arrivals,
            OrderReaction.Effect effect) {
        this.loaded = loaded;
        this.qualifying = qualifying;
        this.lastDates = new HashMap<>(otherDates);
        this.arrivals = arrivals;
        this.effect = effect;
    }

    /**
     * The customers of whom a qualifying order arrives, with the date of the latest one: an order that is new, or did
     * not qualify, or was another customer's, or had another date. That it did not qualify may show in the standing
     * alone, when the settings have changed since.
     */
    static Map<CustomerId, LocalDate> arrivals(ImportOrders command, OrderImport loaded, Set<OrderStatus> qualifying) {
        Map<CustomerId, LocalDate> arrivals = new HashMap<>();
        for (ImportOrders.Row row : command.rows()) {
            CustomerId customer =
                    Batch.known(loaded.customers(), row.customer()).getId();
            Order before = loaded.known().get(row.externalId());
            boolean known = before != null
                    && qualifying.contains(before.getStatus())
                    && before.getCustomer().equals(customer)
                    && before.getDate().equals(row.date())
                    && Batch.known(loaded.standings(), customer)
                            .getLastOrderDate()
                            .filter(last -> !last.isBefore(row.date()))
                            .isPresent();
            if (qualifying.contains(row.status()) && !known) {
                arrivals.merge(customer, row.date(), OrderImportRules::later);
            }
        }
        return arrivals;
    }

    /**
     * The orders that an import changes. All others, also those that it names, count for the standings as they are
     * stored when these were read: they may not be as they were read before.
     */
    static Set<OrderId> changed(ImportOrders command, OrderImport loaded) {
        Set<OrderId> changed = new HashSet<>();
        for (ImportOrders.Row row : command.rows()) {
            Order before = loaded.known().get(row.externalId());
            if (before != null && !before.equals(after(row, Order.builder().from(before), loaded))) {
                changed.add(before.getId());
            }
        }
        return changed;
    }

    /**
     * Decides an import.
     *
     * @param otherDates the last qualifying dates of the customers' orders that this import does not change
     * @param arrivals the customers of whom a qualifying order arrives, with the date of the latest one
     * @param effect what that sets off
     * @param ids new ids, one for each row
     */
    static Decision<ImportSummary> decide(
            ImportOrders command,
            OrderImport loaded,
            Set<OrderStatus> qualifying,
            Map<CustomerId, LocalDate> otherDates,
            Map<CustomerId, LocalDate> arrivals,
            OrderReaction.Effect effect,
            List<UUID> ids,
            Instant now) {
        OrderImportRules rules = new OrderImportRules(loaded, qualifying, otherDates, arrivals, effect);
        Iterator<UUID> next = ids.iterator();
        command.rows().forEach(row -> rules.row(row, next, now));
        rules.outdated(loaded.standings().values());
        rules.touched.forEach(rules::standing);
        return rules.outcome.answer(rules.batch.summary());
    }

    private void row(ImportOrders.Row row, Iterator<UUID> ids, Instant now) {
        Order before = loaded.known().get(row.externalId());
        Order.Builder builder = before == null
                ? Order.builder()
                        .id(new OrderId(ids.next()))
                        .externalId(row.externalId())
                        .recordedAt(now)
                : Order.builder().from(before);
        Order after = after(row, builder, loaded);
        if (qualifying.contains(after.getStatus()) && !after.equals(before)) {
            lastDates.merge(after.getCustomer(), after.getDate(), OrderImportRules::later);
        }
        if (before == null) {
            outcome.insert(Order.KIND, after)
                    .event(Order.KIND, after, Optional.empty(), Optional.of(after.getStatus()), Map.of());
            touched.add(after.getCustomer());
            batch.inserted();
        } else if (!before.equals(after)) {
            Order recorded = Order.builder().from(after).recordedAt(now).build();
            outcome.update(Order.KIND, before, recorded)
                    .event(
                            Order.KIND,
                            before,
                            Optional.of(before.getStatus()),
                            Optional.of(after.getStatus()),
                            Map.of());
            touched.add(before.getCustomer());
            touched.add(after.getCustomer());
            batch.updated();
        } else {
            batch.unchanged();
        }
    }

    /**
     * Other statuses may qualify than did when a standing was written: then its date is mended though no order changes.
     */
    private void outdated(Collection<CustomerStanding> standings) {
        standings.stream()
                .filter(standing ->
                        !standing.getLastOrderDate().equals(Optional.ofNullable(lastDates.get(standing.getId()))))
                .forEach(standing -> touched.add(standing.getId()));
    }

    private static Order after(ImportOrders.Row row, Order.Builder builder, OrderImport loaded) {
        return builder.customer(Batch.known(loaded.customers(), row.customer()).getId())
                .date(row.date())
                .deliveryAddress(Optional.ofNullable(row.deliveryAddress()))
                .status(row.status())
                .currency(row.currency())
                .lines(lines(row.lines(), loaded))
                .build();
    }

    private static List<OrderLine> lines(List<ImportOrders.Line> rows, OrderImport loaded) {
        List<OrderLine> lines = new ArrayList<>();
        for (ImportOrders.Line row : rows) {
            lines.add(new OrderLine(
                    lines.size() + 1,
                    Batch.known(loaded.products(), row.product()).getId(),
                    row.count(),
                    Optional.ofNullable(row.unit()),
                    row.price(),
                    row.discount()));
        }
        return lines;
    }

    private void standing(CustomerId customer) {
        CustomerStanding before = Batch.known(loaded.standings(), customer);
        CustomerStanding after = CustomerStanding.builder()
                .from(before)
                .lastOrderDate(Optional.ofNullable(lastDates.get(customer)))
                .build();
        LocalDate arrival = arrivals.get(customer);
        outcome.update(CustomerStanding.KIND, before, arrival == null ? after : effect.on(after, arrival, outcome));
    }

    private static LocalDate later(LocalDate a, LocalDate b) {
        return a.isAfter(b) ? a : b;
    }
}
