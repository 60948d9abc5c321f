package io.crmkit.examples.tour.reporting;

import io.crmkit.core.CrmSession;
import io.crmkit.core.analytics.classification.AbcXyzQuery;
import io.crmkit.core.analytics.classification.AbcXyzReport;
import io.crmkit.core.analytics.customer.CustomerAnalytics;
import io.crmkit.core.analytics.customer.RetentionQuery;
import io.crmkit.core.analytics.customer.RetentionReport;
import io.crmkit.core.analytics.customer.RfmQuery;
import io.crmkit.core.analytics.customer.RfmReport;
import io.crmkit.core.report.ChanceReport;
import io.crmkit.core.report.CompositionQuery;
import io.crmkit.core.report.CompositionReport;
import io.crmkit.core.report.ContributionQuery;
import io.crmkit.core.report.ContributionReport;
import io.crmkit.core.report.LossReport;
import io.crmkit.core.report.Reports;
import io.crmkit.core.report.ServiceReport;
import io.crmkit.spi.report.Bucket;
import io.crmkit.spi.report.CustomerDimension;
import io.crmkit.spi.report.CustomerLabel;
import io.crmkit.spi.value.Period;
import java.time.LocalDate;
import java.util.List;

/**
 * The reports that the dashboard and the export are made of.
 *
 * @param contribution what each customer contributed
 * @param contributionByYear the same, by year
 * @param abcXyz what the customers are worth, and how steady
 * @param rfm how lately, how often and for how much they bought
 * @param retention who was won, and who came again
 * @param levels of which levels the customers are
 * @param regions of which regions they are
 * @param service what they asked for after the sale
 * @param losses who was lost
 * @param chances how far the chances have come
 * @param words what people read of what these only name
 */
public record ReportSet(
        ContributionReport contribution,
        ContributionReport contributionByYear,
        AbcXyzReport<CustomerLabel> abcXyz,
        RfmReport rfm,
        RetentionReport retention,
        CompositionReport levels,
        CompositionReport regions,
        ServiceReport service,
        LossReport losses,
        ChanceReport chances,
        Words words) {

    /**
     * {@return the reports as a user may see them}
     *
     * @param session the session of that user
     * @param period the period of what was sold
     * @param today the day to look back from; services and losses are those of its year
     * @param words what people read of what reports only name
     */
    public static ReportSet of(CrmSession session, Period period, LocalDate today, Words words) {
        Reports reports = session.reports();
        CustomerAnalytics customers = session.analytics().customers();
        Period year = Period.year(today.getYear());
        return new ReportSet(
                reports.contribution(period),
                reports.contribution(ContributionQuery.builder()
                        .period(period)
                        .bucket(Bucket.YEAR)
                        .build()),
                customers.abcXyz(AbcXyzQuery.of(period)),
                customers.rfm(RfmQuery.on(today)),
                customers.retention(RetentionQuery.of(period)),
                reports.composition(composition(CustomerDimension.LEVEL, period)),
                reports.composition(composition(CustomerDimension.REGION, period)),
                reports.service(year),
                reports.loss(year),
                reports.chances(),
                words);
    }

    private static CompositionQuery composition(CustomerDimension dimension, Period period) {
        return CompositionQuery.builder()
                .dimension(dimension)
                .contributionPeriod(period)
                .build();
    }

    /** {@return all of them as tables} */
    public List<ReportTable> tables() {
        return List.of(
                SalesTables.contribution(contribution),
                SalesTables.contributionByYear(contributionByYear),
                CustomerTables.abcXyz(abcXyz),
                CustomerTables.matrix(abcXyz),
                CustomerTables.rfm(rfm),
                CustomerTables.segments(rfm),
                RetentionTables.stretches(retention),
                RetentionTables.cohorts(retention),
                CompositionTables.composition(levels, words),
                CompositionTables.composition(regions, words),
                ServiceTables.types(service, words),
                ServiceTables.statuses(service),
                ServiceTables.stages(service),
                ServiceTables.satisfactions(service),
                LossTables.losses(losses, words),
                LossTables.reasons(losses, words),
                ChanceTables.statuses(chances));
    }
}
