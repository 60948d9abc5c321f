package io.crmkit.examples.tour;

import io.crmkit.core.service.ServiceRequests;
import io.crmkit.spi.service.ServiceQuery;
import java.util.function.UnaryOperator;

/** A search for service requests, narrowed by one criterion after the other. */
final class RequestSearch {
    private final ServiceRequests requests;
    private final ServiceQuery.Builder all = ServiceQuery.builder();
    private final TextTable table =
            new TextTable().text("Criterion").figure("Found").figure("With those above");

    RequestSearch(ServiceRequests requests) {
        this.requests = requests;
    }

    /** Adds a criterion, and counts what it finds alone and with the others. */
    void by(String criterion, UnaryOperator<ServiceQuery.Builder> add) {
        ServiceQuery alone = add.apply(ServiceQuery.builder()).build();
        ServiceQuery together = add.apply(all).build();
        table.row(criterion, Figures.count(requests.count(alone)), Figures.count(requests.count(together)));
    }

    /** All criteria together. */
    ServiceQuery query() {
        return all.build();
    }

    TextTable table() {
        return table;
    }
}
