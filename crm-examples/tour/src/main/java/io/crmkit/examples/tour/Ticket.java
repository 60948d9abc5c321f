package io.crmkit.examples.tour;

import io.crmkit.examples.tour.SteelWheels.Company;
import io.crmkit.examples.tour.SteelWheels.Order;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * An order that is disputed, resolved or on hold, taken as a service request.
 *
 * @param order the order
 * @param company whose order it is
 * @param rule what is done about orders of its status
 * @param assignee the employee who handles it; absent where nobody does yet
 * @param rounds how often it is handled
 */
record Ticket(Order order, Company company, Rule rule, Optional<Integer> assignee, int rounds) {
    /** What is done about the orders of a status, in the order in which they are recorded. */
    static final List<Rule> RULES = List.of(
            new Rule("Resolved", "COMPLAINT", Office.FIRST_DAY.plusDays(7), List.of(4)),
            new Rule("Disputed", "COMPLAINT", Office.FIRST_DAY.plusDays(8), List.of(2, 3)),
            new Rule("On Hold", "CONSULTATION", Office.FIRST_DAY.plusDays(9), List.of()));

    /**
     * What is done about the orders of a status.
     *
     * @param status the status of the order
     * @param type the type of the request
     * @param recorded the day it is recorded
     * @param ratings how satisfied the customer is after each round; none if it does not come so far
     */
    record Rule(String status, String type, LocalDate recorded, List<Integer> ratings) {}

    /** The tickets, in the order in which they are recorded. */
    static List<Ticket> of(SteelWheels data) {
        Rota rota = new Rota(data);
        List<Ticket> tickets = new ArrayList<>();
        for (Rule rule : RULES) {
            List<Order> orders = data.orders().stream()
                    .filter(order -> order.status().equals(rule.status()))
                    .toList();
            for (int i = 0; i < orders.size(); i++) {
                boolean first = i == 0;
                boolean last = i == orders.size() - 1;
                tickets.add(ticket(orders.get(i), data.company(orders.get(i).company()), rule, first, last, rota));
            }
        }
        return tickets;
    }

    private static Ticket ticket(Order order, Company company, Rule rule, boolean first, boolean last, Rota rota) {
        if (!rule.ratings().isEmpty()) {
            int assignee = assignee(rule, company, rota);
            return new Ticket(
                    order, company, rule, Optional.of(assignee), rule.ratings().size());
        }
        // What is on hold is not over: the first one is handled, the last one is not even assigned.
        Optional<Integer> assignee = last ? Optional.empty() : Optional.of(assignee(rule, company, rota));
        return new Ticket(order, company, rule, assignee, first ? 1 : 0);
    }

    /** A complaint is handled by a colleague of the customer's manager, so that nobody judges his own case. */
    private static int assignee(Rule rule, Company company, Rota rota) {
        int manager = company.salesRep().orElseThrow();
        return rule.type().equals("COMPLAINT") ? rota.nextBut(manager, Territory.of(company)) : manager;
    }

    String title() {
        return "Order " + order.number() + " " + order.status().toLowerCase(Locale.ROOT);
    }

    /** The employee who records it: the customer's manager. */
    int recorder() {
        return company.salesRep().orElseThrow();
    }
}
