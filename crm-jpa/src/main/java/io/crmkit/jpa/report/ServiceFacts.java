package io.crmkit.jpa.report;

import io.crmkit.jpa.access.Scopes;
import io.crmkit.jpa.value.Db;
import io.crmkit.spi.access.AccessScope;
import io.crmkit.spi.report.ServiceFact;
import io.crmkit.spi.report.ServiceFactsQuery;
import io.crmkit.spi.service.ServiceStatus;
import java.util.List;
import java.util.stream.Stream;

/** Counts of service requests and sums of their times. */
final class ServiceFacts {
    private static final String SEEN = "(e.createdBy in :scopeUsers or e.assignee in :scopeUsers"
            + " or exists (select c.id from CrmCustomer c where c.id = e.customer and c.manager in :scopeUsers))";

    // A difference is null, and not summed, while one of the two is to come. Providers sum integers to a
    // long: the times of a group may come to 292,000 years.
    private static final List<String> SUMS = List.of(
            "count(e)",
            "sum(case when e.reworkCount > 0 then 1 else 0 end)",
            "sum(e.assignedMicros - e.createdMicros)",
            "sum(e.handledMicros - e.assignedMicros)",
            "sum(e.fedBackMicros - e.handledMicros)",
            "sum(e.archivedMicros - e.fedBackMicros)");

    private ServiceFacts() {}

    static Stream<ServiceFact> of(Db db, ServiceFactsQuery query, AccessScope scope) {
        return Scopes.narrow(new FactQuery(db, "CrmServiceRequest e"), scope, SEEN)
                .within(query.period(), "e.createdOn")
                .groupBy(List.of("e.type"))
                .groupBy(Stretch.expressions(query.bucket(), "e.createdOn"))
                .groupBy(List.of("e.status", "e.satisfaction"))
                .select(SUMS)
                .stream(row -> new ServiceFact(
                row.get(String.class),
                Stretch.start(query.bucket(), row),
                row.get(ServiceStatus.class),
                row.find(Integer.class),
                row.number(),
                row.number(),
                row.duration(),
                row.duration(),
                row.duration(),
                row.duration()));
    }
}
