package io.crmkit.examples.tour.reporting;

import io.crmkit.core.CrmSession;
import io.crmkit.core.analytics.classification.AbcXyzQuery;
import io.crmkit.core.analytics.classification.AbcXyzReport;
import io.crmkit.core.analytics.sales.BasketQuery;
import io.crmkit.core.analytics.sales.BasketReport;
import io.crmkit.core.analytics.sales.ChanceDimension;
import io.crmkit.core.analytics.sales.ForecastBasis;
import io.crmkit.core.analytics.sales.ForecastQuery;
import io.crmkit.core.analytics.sales.ForecastReport;
import io.crmkit.core.analytics.sales.HabitsQuery;
import io.crmkit.core.analytics.sales.HabitsReport;
import io.crmkit.core.analytics.sales.PipelineQuery;
import io.crmkit.core.analytics.sales.PipelineReport;
import io.crmkit.core.analytics.sales.SalesAnalytics;
import io.crmkit.core.analytics.sales.StageComparison;
import io.crmkit.core.analytics.sales.TrendQuery;
import io.crmkit.core.analytics.sales.TrendReport;
import io.crmkit.core.report.ContributionQuery;
import io.crmkit.core.report.ContributionReport;
import io.crmkit.spi.report.Bucket;
import io.crmkit.spi.report.ProductLabel;
import io.crmkit.spi.value.Period;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;

/**
 * The reports on sales, and on chances of more.
 *
 * @param contribution what each customer contributed
 * @param contributionByYear the same, by year
 * @param products what the products are worth, and how steadily they are sold
 * @param baskets which products are bought together
 * @param habits when customers buy
 * @param trend how sales go from month to month, and how they will go on
 * @param targets what was sold of what was to be sold
 * @param bySource how the chances go, by source
 * @param byOwner the same, by who develops them
 * @param since what has become of the chances since a week ago
 * @param forecasts what the open chances will bring, on each basis
 */
public record SalesReports(
        ContributionReport contribution,
        ContributionReport contributionByYear,
        AbcXyzReport<ProductLabel> products,
        BasketReport baskets,
        HabitsReport habits,
        TrendReport trend,
        SalesTargets targets,
        PipelineReport bySource,
        PipelineReport byOwner,
        StageComparison since,
        List<ForecastReport> forecasts) {
    /** Of a pair that few orders have, the lift says little. */
    private static final long LEAST_ORDERS = 10;

    /** How far back chances are compared: much happens to them in the tour's few weeks. */
    private static final int DAYS_BACK = 7;

    /** Copies the list. */
    public SalesReports {
        forecasts = List.copyOf(forecasts);
    }

    static SalesReports of(CrmSession session, Period period, LocalDate today, Words words) {
        SalesAnalytics sales = session.analytics().sales();
        return new SalesReports(
                session.reports().contribution(period),
                session.reports()
                        .contribution(ContributionQuery.builder()
                                .period(period)
                                .bucket(Bucket.YEAR)
                                .build()),
                sales.abcXyz(AbcXyzQuery.of(period)),
                sales.baskets(BasketQuery.builder()
                        .period(period)
                        .leastOrders(LEAST_ORDERS)
                        .build()),
                sales.habits(HabitsQuery.of(period)),
                sales.trend(TrendQuery.of(months(period))),
                SalesTargets.of(session, period, words),
                sales.pipeline(PipelineQuery.by(ChanceDimension.SOURCE)),
                sales.pipeline(PipelineQuery.by(ChanceDimension.OWNER)),
                sales.since(today.minusDays(DAYS_BACK).atTime(LocalTime.MAX).toInstant(ZoneOffset.UTC)),
                Arrays.stream(ForecastBasis.values())
                        .map(basis -> sales.forecast(ForecastQuery.builder()
                                .basis(basis)
                                .dimension(ChanceDimension.SOURCE)
                                .build()))
                        .toList());
    }

    /** The months of a period, without a last one that it has but a part of: half a month would look like a fall. */
    private static Period months(Period period) {
        return new Period(period.from().withDayOfMonth(1), period.until().withDayOfMonth(1));
    }

    List<ReportTable> tables(Words words) {
        return List.of(
                SalesTables.contribution(contribution),
                SalesTables.contributionByYear(contributionByYear),
                ProductTables.abcXyz(products),
                ProductTables.matrix(products),
                ProductTables.pairs(baskets),
                HabitTables.weekdays(habits),
                HabitTables.months(habits),
                HabitTables.customers(habits),
                TrendTables.months(trend),
                TargetTables.targets(targets, words),
                ChanceTables.funnel(bySource),
                ChanceTables.groups(bySource, words),
                ChanceTables.groups(byOwner, words),
                ComparisonTables.statuses(since),
                ForecastTables.totals(forecasts),
                ForecastTables.groups(forecasts));
    }
}
