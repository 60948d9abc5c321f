package io.crmkit.examples.tour.reporting;

import io.crmkit.core.CrmSession;
import io.crmkit.core.analytics.loss.ChurnQuery;
import io.crmkit.core.analytics.loss.ChurnReport;
import io.crmkit.core.analytics.loss.LossAnalytics;
import io.crmkit.core.analytics.loss.LossDimension;
import io.crmkit.core.analytics.loss.MeasuresReport;
import io.crmkit.core.analytics.loss.RiskQuery;
import io.crmkit.core.analytics.loss.RiskReport;
import io.crmkit.core.analytics.loss.SurvivalQuery;
import io.crmkit.core.analytics.loss.SurvivalReport;
import io.crmkit.core.report.LossReport;
import io.crmkit.spi.value.Period;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The reports on lost customers, and on those who may be lost.
 *
 * @param losses who was lost
 * @param levels how many of each level were, and what with them
 * @param regions the same, by region
 * @param measures what became of those who were warned of, with measures and without
 * @param survival how long customers stay
 * @param risk who will buy again
 */
public record LossReports(
        LossReport losses,
        ChurnReport levels,
        ChurnReport regions,
        MeasuresReport measures,
        SurvivalReport survival,
        RiskReport risk) {
    /** Here a customer is given up after a silence of nine months to more than two years: one year would mostly be empty. */
    private static final int VALUE_MONTHS = 24;

    static LossReports of(CrmSession session, Period year, LocalDate today) {
        LossAnalytics loss = session.analytics().loss();
        return new LossReports(
                session.reports().loss(year),
                loss.churn(churn(year, LossDimension.LEVEL)),
                loss.churn(churn(year, LossDimension.REGION)),
                loss.measures(year, Optional.empty()),
                loss.survival(SurvivalQuery.all()),
                loss.risk(RiskQuery.on(today)));
    }

    private static ChurnQuery churn(Period year, LossDimension dimension) {
        return ChurnQuery.builder()
                .period(year)
                .dimension(dimension)
                .valueMonths(VALUE_MONTHS)
                .build();
    }

    List<ReportTable> tables(Words words) {
        return List.of(
                LossTables.losses(losses, words),
                LossTables.reasons(losses, words),
                ChurnTables.groups(levels, words),
                ChurnTables.groups(regions, words),
                MeasureTables.outcomes(measures),
                SurvivalTables.curve(survival),
                RiskTables.customers(risk));
    }
}
