package io.crmkit.examples.tour.reporting;

import io.crmkit.core.CrmSession;
import io.crmkit.core.analytics.classification.AbcXyzQuery;
import io.crmkit.core.analytics.classification.AbcXyzReport;
import io.crmkit.core.analytics.customer.CompletenessReport;
import io.crmkit.core.analytics.customer.CustomerAnalytics;
import io.crmkit.core.analytics.customer.RetentionQuery;
import io.crmkit.core.analytics.customer.RetentionReport;
import io.crmkit.core.analytics.customer.RfmQuery;
import io.crmkit.core.analytics.customer.RfmReport;
import io.crmkit.core.analytics.customer.StageQuery;
import io.crmkit.core.analytics.customer.StageReport;
import io.crmkit.core.report.CompositionQuery;
import io.crmkit.core.report.CompositionReport;
import io.crmkit.core.settings.CustomerField;
import io.crmkit.spi.report.CustomerDimension;
import io.crmkit.spi.report.CustomerLabel;
import io.crmkit.spi.value.Period;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;

/**
 * The reports on customers.
 *
 * @param abcXyz what the customers are worth, and how steady
 * @param rfm how lately, how often and for how much they bought
 * @param stages in which stage of their life cycle they are
 * @param retention who was won, and who came again
 * @param levels of which levels the customers are
 * @param regions of which regions they are
 * @param completeness how complete their data is
 */
public record CustomerReports(
        AbcXyzReport<CustomerLabel> abcXyz,
        RfmReport rfm,
        StageReport stages,
        RetentionReport retention,
        CompositionReport levels,
        CompositionReport regions,
        CompletenessReport completeness) {

    static CustomerReports of(CrmSession session, Period period, LocalDate today) {
        CustomerAnalytics customers = session.analytics().customers();
        return new CustomerReports(
                customers.abcXyz(AbcXyzQuery.of(period)),
                customers.rfm(RfmQuery.on(today)),
                customers.stages(StageQuery.on(today)),
                customers.retention(RetentionQuery.of(period)),
                composition(session, CustomerDimension.LEVEL, period),
                composition(session, CustomerDimension.REGION, period),
                customers.completeness(EnumSet.allOf(CustomerField.class)));
    }

    private static CompositionReport composition(CrmSession session, CustomerDimension dimension, Period period) {
        return session.reports()
                .composition(CompositionQuery.builder()
                        .dimension(dimension)
                        .contributionPeriod(period)
                        .build());
    }

    List<ReportTable> tables(Words words) {
        return List.of(
                CustomerTables.abcXyz(abcXyz),
                CustomerTables.matrix(abcXyz),
                CustomerTables.rfm(rfm),
                CustomerTables.segments(rfm),
                LifeCycleTables.stages(stages),
                LifeCycleTables.customers(stages),
                RetentionTables.stretches(retention),
                RetentionTables.cohorts(retention),
                CompositionTables.composition(levels, words),
                CompositionTables.composition(regions, words),
                CompletenessTables.gaps(completeness),
                CompletenessTables.customers(completeness));
    }
}
