package io.crmkit.examples.tour.reporting;

import io.crmkit.core.CrmSession;
import io.crmkit.core.analytics.service.ConformanceReport;
import io.crmkit.core.analytics.service.ServiceAnalytics;
import io.crmkit.core.analytics.service.ServiceDimension;
import io.crmkit.core.analytics.service.ServiceTimesQuery;
import io.crmkit.core.analytics.service.ServiceTimesReport;
import io.crmkit.core.analytics.service.Workflow;
import io.crmkit.core.report.ServiceReport;
import io.crmkit.spi.value.Period;
import java.util.List;
import java.util.Optional;

/**
 * The reports on service.
 *
 * @param requests what customers asked for after the sale
 * @param times how long that took, by type
 * @param conformance whether it went the way it should
 */
public record ServiceReports(ServiceReport requests, ServiceTimesReport times, ConformanceReport conformance) {

    static ServiceReports of(CrmSession session, Period year) {
        ServiceAnalytics service = session.analytics().service();
        return new ServiceReports(
                session.reports().service(year),
                service.times(ServiceTimesQuery.builder()
                        .dimension(ServiceDimension.TYPE)
                        .created(year)
                        .build()),
                service.conformance(Workflow.ofServiceRequests(), Optional.empty()));
    }

    List<ReportTable> tables(Words words) {
        return List.of(
                ServiceTables.types(requests, words),
                ServiceTables.statuses(requests),
                ServiceTables.stages(requests),
                ServiceTables.satisfactions(requests),
                ServiceTimesTables.steps(times, words),
                ServiceTimesTables.types(times, words),
                ConformanceTables.ways(conformance));
    }
}
