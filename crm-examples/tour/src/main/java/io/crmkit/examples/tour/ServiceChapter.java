package io.crmkit.examples.tour;

import static java.util.stream.Collectors.joining;

import io.crmkit.core.service.ServiceRequests;
import io.crmkit.spi.customer.CustomerId;
import io.crmkit.spi.service.ServiceQuery;
import io.crmkit.spi.service.ServiceRequest;
import io.crmkit.spi.service.ServiceStatus;
import io.crmkit.spi.value.Period;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Takes disputed, resolved and held orders as service requests, and tells what became of them. */
final class ServiceChapter {
    private final Paper paper;
    private final Office office;

    private ServiceChapter(Paper paper, Office office) {
        this.paper = paper;
        this.office = office;
    }

    static void print(Paper paper, Office office, SteelWheels data) {
        ServiceChapter chapter = new ServiceChapter(paper, office);
        List<Ticket> tickets = Ticket.of(data);
        new AfterSales(office).run(tickets);
        paper.chapter("After the sale: " + tickets.size() + " service requests");
        chapter.rules(tickets);
        chapter.list();
        chapter.search();
    }

    private void rules(List<Ticket> tickets) {
        paper.text(
                "Orders that are resolved, disputed or on hold come with a comment. Each becomes a request, recorded by the"
                        + " customer's manager: its title is made of number and status, and the comment is what is asked for. On "
                        + AfterSales.MEETING
                        + " the sales manager of the country assigns them: complaints to colleagues of the"
                        + " customer's manager in turn, consultations to the manager. The ratings are made up; with one below "
                        + Office.SETTINGS.getSatisfactionThreshold()
                        + " a request goes back and is handled again. Orders on hold wait for payments: the first is handled, the"
                        + " last is not assigned yet, and no customer is asked.");
        TextTable table = new TextTable()
                .text("Order is")
                .figure("Orders")
                .text("Request is a")
                .text("Recorded on")
                .text("Customer's rating, 1 to 5");
        for (Ticket.Rule rule : Ticket.RULES) {
            table.row(
                    rule.status(),
                    Figures.count(tickets.stream()
                            .filter(ticket -> ticket.rule().equals(rule))
                            .count()),
                    rule.type(),
                    rule.recorded().toString(),
                    rule.ratings().stream().map(String::valueOf).collect(joining(", then ")));
        }
        paper.table(table);
    }

    private void list() {
        TextTable table = new TextTable()
                .text("Request")
                .text("Customer")
                .text("Handled by")
                .figure("Again")
                .figure("Rating")
                .text("Status");
        for (ServiceRequest request : found(ServiceQuery.any())) {
            table.row(
                    request.getTitle(),
                    office.customer(request.getCustomer()).getName(),
                    request.getAssignee().map(office::name).orElse(""),
                    request.getReworkCount() == 0 ? "" : Figures.count(request.getReworkCount()),
                    request.getFeedback()
                            .map(said -> String.valueOf(said.satisfaction()))
                            .orElse(""),
                    request.getStatus().name());
        }
        paper.table(table);
    }

    /** Narrows a search, one criterion at a time, until one request is left. */
    private void search() {
        // The one who complained more than once, so that there is something to narrow.
        ServiceRequest sought = found(archived().build()).stream()
                .filter(request -> request.getReworkCount() > 0
                        && of(request.getCustomer()).size() > 1)
                .findFirst()
                .orElseThrow();
        LocalDate day = sought.getCreatedOn();
        paper.text("What is archived can still be found, by any of these criteria or by several together:");
        RequestSearch search = new RequestSearch(requests());
        search.by("status ARCHIVED", query -> query.addStatuses(ServiceStatus.ARCHIVED));
        search.by("type " + sought.getType(), query -> query.addTypes(sought.getType()));
        search.by("title contains \"DISPUTED\"", query -> query.titleContains("DISPUTED"));
        search.by("recorded on " + day + " or the day after", query -> query.created(new Period(day, day.plusDays(2))));
        search.by(
                "customer " + office.customer(sought.getCustomer()).getName(),
                query -> query.customer(sought.getCustomer()));
        paper.table(search.table());
        ServiceRequest found = found(search.query()).get(0);
        paper.text(found.getTitle() + ": \"" + found.getRequest() + "\"");
        paper.table(HistoryTable.of(
                office.as(Office.VP_SALES).history().of(ServiceRequest.KIND, found.getId()), office, names(found)));
    }

    private static ServiceQuery.Builder archived() {
        return ServiceQuery.builder().addStatuses(ServiceStatus.ARCHIVED);
    }

    private List<ServiceRequest> of(CustomerId customer) {
        return found(archived().customer(customer).build());
    }

    private List<ServiceRequest> found(ServiceQuery query) {
        return requests().list(query, Office.EVERYTHING).items();
    }

    private ServiceRequests requests() {
        return office.as(Office.VP_SALES).serviceRequests();
    }

    private Map<String, String> names(ServiceRequest request) {
        return request.getAssignee()
                .map(user -> Map.of(user.value().toString(), office.name(user)))
                .orElse(Map.of());
    }
}
