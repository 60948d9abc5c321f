package io.crmkit.examples.tour.reporting;

import io.crmkit.core.CrmSession;
import io.crmkit.core.analytics.service.ConformanceReport;
import io.crmkit.core.analytics.service.ServiceAnalytics;
import io.crmkit.core.analytics.service.ServiceDimension;
import io.crmkit.core.analytics.service.ServiceTimesQuery;
import io.crmkit.core.analytics.service.ServiceTimesReport;
import io.crmkit.core.analytics.service.Workflow;
import io.crmkit.core.report.ServiceReport;
import io.crmkit.spi.report.Bucket;
import io.crmkit.spi.value.Period;
import java.util.List;
import java.util.Optional;

/**
 * The reports on service.
 *
 * @param requests what customers asked for after the sale
 * @param times how long that took, by type
 * @param satisfaction how satisfied customers were, by the month in which they asked, or by the day if that was one month
 * @param conformance whether it went the way it should
 */
public record ServiceReports(
        ServiceReport requests,
        ServiceTimesReport times,
        ServiceTimesReport satisfaction,
        ConformanceReport conformance) {

    static ServiceReports of(CrmSession session, Period year) {
        ServiceAnalytics service = session.analytics().service();
        return new ServiceReports(
                session.reports().service(year),
                service.times(ServiceTimesQuery.builder()
                        .dimension(ServiceDimension.TYPE)
                        .created(year)
                        .build()),
                satisfaction(service, year),
                service.conformance(Workflow.ofServiceRequests(), Optional.empty()));
    }

    private static ServiceTimesReport satisfaction(ServiceAnalytics service, Period year) {
        ServiceTimesReport months = satisfaction(service, year, Bucket.MONTH);
        return months.rows().size() > 1 ? months : satisfaction(service, year, Bucket.DAY);
    }

    private static ServiceTimesReport satisfaction(ServiceAnalytics service, Period year, Bucket bucket) {
        return service.times(ServiceTimesQuery.builder()
                .dimension(ServiceDimension.CREATED)
                .bucket(bucket)
                .created(year)
                .build());
    }

    List<ReportTable> tables(Words words) {
        return List.of(
                ServiceTables.types(requests, words),
                ServiceTables.statuses(requests),
                ServiceTables.stages(requests),
                ServiceTables.satisfactions(requests),
                ServiceTimesTables.steps(times, words),
                ServiceTimesTables.types(times, words),
                SatisfactionTables.stretches(satisfaction),
                ConformanceTables.ways(conformance));
    }
}
