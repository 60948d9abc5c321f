package io.crmkit.examples.tour;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;

import io.crmkit.examples.tour.SteelWheels.Order;
import io.crmkit.spi.customer.Customer;
import io.crmkit.spi.customer.CustomerId;
import io.crmkit.spi.customer.CustomerStatus;
import io.crmkit.spi.loss.LossCase;
import io.crmkit.spi.loss.LossStatus;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Scans for customers who stopped ordering, and tells what becomes of them. */
final class LossChapter {
    /** How many cases of each status are shown. */
    private static final int EXAMPLES = 3;

    private final Paper paper;
    private final Office office;
    private final SteelWheels data;
    private final Retention retention;

    private LossChapter(Paper paper, Office office, SteelWheels data) {
        this.paper = paper;
        this.office = office;
        this.data = data;
        this.retention = new Retention(office, data);
    }

    static void print(Paper paper, Office office, SteelWheels data) {
        LossChapter chapter = new LossChapter(paper, office, data);
        paper.chapter("Customers who stopped ordering");
        chapter.warnings();
        chapter.decisions();
        chapter.lateOrders();
    }

    private void warnings() {
        int warned = retention.scan();
        int months = Office.SETTINGS.getLossWindowMonths();
        LocalDate today = office.today();
        paper.text("The scan of " + today + " looks for customers who have been customers for more than " + months
                + " months and have not ordered for as long, that is, since " + today.minusMonths(months)
                + ". It finds " + warned + " of " + data.customers().size()
                + " and opens a case for each. Nobody is among them who never ordered: it is the first order that makes a"
                + " company a customer.");
    }

    private void decisions() {
        paper.text(
                "On the same day every manager goes through the cases of his or her own customers. What they decide is"
                        + " made up: a customer who has not ordered for " + Retention.PATIENCE + " months, since "
                        + retention.limit() + ", is given up; of the others, those of level " + Retention.WORTH
                        + " or higher get a measure (\"" + Retention.MEASURE
                        + "\"); the rest stays as it is. The reason of a loss is read off the comments on the customer's orders: "
                        + LossReason.ALL.stream().map(LossChapter::rule).collect(joining(", ")) + ".");
        retention.decide();
        TextTable table = new TextTable()
                .text("Customer")
                .text("Manager")
                .text("Customer since")
                .text("Last order")
                .text("Case");
        Map<LossStatus, List<LossCase>> byStatus = cases().stream()
                .sorted(comparing(lossCase -> lossCase.getLastOrderDate().orElse(LocalDate.MIN)))
                .collect(groupingBy(LossCase::getStatus));
        for (LossStatus status : LossStatus.values()) {
            List<LossCase> all = byStatus.getOrDefault(status, List.of());
            all.stream().limit(EXAMPLES).forEach(lossCase -> row(table, lossCase));
            if (all.size() > EXAMPLES) {
                table.row(all.size() - EXAMPLES + " more", "", "", "", status.name());
            }
        }
        paper.table(table);
    }

    private static String rule(LossReason reason) {
        return reason.word().map(word -> "\"" + word + "\"").orElse("neither") + " means " + reason.reasonClass();
    }

    private void row(TextTable table, LossCase lossCase) {
        Customer customer = office.customer(lossCase.getCustomer());
        table.row(
                customer.getName(),
                office.name(lossCase.getManager()),
                customer.getCustomerSince().toString(),
                day(lossCase),
                lossCase.getStatus().name());
    }

    private void lateOrders() {
        Map<CustomerId, Danger> before = dangers();
        retention.receiveLateOrders();
        Map<CustomerId, Danger> after = dangers();
        List<Order> orders = SalesHistory.late(data);
        paper.text("On " + office.today() + " the " + orders.size()
                + " late orders are imported. No more than that changes these cases:");
        TextTable table = new TextTable()
                .text("Customer")
                .text("Last order")
                .text("New order")
                .text("Case")
                .text("Customer is");
        for (Order order : orders) {
            Customer customer = customer(order);
            Danger was = before.get(customer.getId());
            Danger is = after.get(customer.getId());
            if (was != null && is != null) {
                table.row(
                        customer.getName(),
                        day(was.lossCase()),
                        order.date().toString(),
                        change(was.lossCase().getStatus(), is.lossCase().getStatus()),
                        change(was.status(), is.status()));
            }
        }
        paper.table(table);
        states();
        orders.stream()
                .map(order -> before.get(customer(order).getId()))
                .filter(was -> was != null && was.status() == CustomerStatus.LOST)
                .forEach(this::history);
    }

    private void states() {
        paper.text("All cases now: "
                + Arrays.stream(LossStatus.values())
                        .map(status -> cases().stream()
                                        .filter(lossCase -> lossCase.getStatus() == status)
                                        .count()
                                + " " + status)
                        .collect(joining(", "))
                + ".");
        paper.gap();
    }

    /** The case of one who was lost for a day, which keeps its evidence. */
    private void history(Danger lost) {
        LossCase lossCase = lost.lossCase();
        paper.text("The history of the case of "
                + office.customer(lossCase.getCustomer()).getName()
                + ", who is won back; the case stays as it was determined:");
        paper.table(HistoryTable.of(
                office.as(Office.VP_SALES).history().of(LossCase.KIND, lossCase.getId()), office, Map.of()));
    }

    /** A case, and what its customer is. */
    private record Danger(LossCase lossCase, CustomerStatus status) {}

    private Map<CustomerId, Danger> dangers() {
        return cases().stream()
                .collect(
                        toMap(LossCase::getCustomer, lossCase -> new Danger(lossCase, status(lossCase.getCustomer()))));
    }

    private List<LossCase> cases() {
        return Retention.cases(office);
    }

    private Customer customer(Order order) {
        return office.system()
                .customers()
                .findByExternalId(String.valueOf(order.company()))
                .orElseThrow();
    }

    private CustomerStatus status(CustomerId customer) {
        return office.system().customers().standing(customer).getStatus();
    }

    private static String day(LossCase lossCase) {
        return lossCase.getLastOrderDate().map(LocalDate::toString).orElse("never");
    }

    private static String change(Enum<?> before, Enum<?> after) {
        return before == after ? after.name() : before.name() + " -> " + after.name();
    }
}
