package io.crmkit.examples.tour;

import io.crmkit.core.service.AssignServiceRequest;
import io.crmkit.core.service.CreateServiceRequest;
import io.crmkit.core.service.ProcessServiceRequest;
import io.crmkit.core.service.RecordServiceFeedback;
import io.crmkit.spi.customer.CustomerId;
import io.crmkit.spi.service.ServiceRequest;
import io.crmkit.spi.service.ServiceRequestId;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;

/** What the people of Steel Wheels do about orders that are disputed, resolved or on hold. */
final class AfterSales {
    static final LocalDate MEETING = Office.FIRST_DAY.plusDays(10);

    /** The days on which requests are handled, round by round. */
    static final List<LocalDate> HANDLING = List.of(MEETING.plusDays(3), MEETING.plusDays(7));

    /** The days on which customers are asked, round by round. */
    static final List<LocalDate> ASKING = List.of(MEETING.plusDays(5), MEETING.plusDays(10));

    private static final List<String> HANDLINGS =
            List.of("Explained our view to the customer.", "Offered a credit note.");

    private final Office office;
    private final Map<Ticket, ServiceRequestId> requests = new HashMap<>();

    AfterSales(Office office) {
        this.office = office;
    }

    void run(List<Ticket> tickets) {
        for (Ticket.Rule rule : Ticket.RULES) {
            onDay(
                    rule.recorded(),
                    tickets.stream()
                            .filter(ticket -> ticket.rule().equals(rule))
                            .toList(),
                    this::record);
        }
        onDay(MEETING, tickets, this::assign);
        for (int i = 0; i < HANDLING.size(); i++) {
            int round = i;
            onDay(HANDLING.get(i), tickets, ticket -> handle(ticket, round));
            onDay(ASKING.get(i), tickets, ticket -> ask(ticket, round));
        }
    }

    private void record(Ticket ticket) {
        CustomerId customer = office.as(ticket.recorder())
                .customers()
                .findByExternalId(String.valueOf(ticket.company().number()))
                .orElseThrow()
                .getId();
        ServiceRequest request = office.as(ticket.recorder())
                .execute(new CreateServiceRequest(
                        customer,
                        ticket.rule().type(),
                        ticket.title(),
                        ticket.order().comment().orElseThrow(),
                        String.valueOf(ticket.order().number())));
        requests.put(ticket, request.getId());
    }

    private void assign(Ticket ticket) {
        int supervisor = Territory.of(ticket.company()).manager();
        ticket.assignee()
                .ifPresent(assignee -> office.as(supervisor)
                        .execute(new AssignServiceRequest(request(ticket), office.user(assignee))));
    }

    private void handle(Ticket ticket, int round) {
        if (round < ticket.rounds()) {
            office.as(ticket.assignee().orElseThrow())
                    .execute(new ProcessServiceRequest(request(ticket), HANDLINGS.get(round)));
        }
    }

    /** The customer's manager asks, who recorded the request. */
    private void ask(Ticket ticket, int round) {
        if (round < ticket.rule().ratings().size()) {
            int rating = ticket.rule().ratings().get(round);
            String result = round + 1 < ticket.rounds() ? "Not satisfied." : "Satisfied.";
            office.as(ticket.recorder()).execute(new RecordServiceFeedback(request(ticket), result, rating));
        }
    }

    private void onDay(LocalDate day, List<Ticket> tickets, Consumer<Ticket> work) {
        office.onDay(day);
        tickets.forEach(work);
    }

    private ServiceRequestId request(Ticket ticket) {
        return Objects.requireNonNull(requests.get(ticket), "recorded before");
    }
}
