package io.crmkit.core.analytics.sales;

import io.crmkit.core.analytics.classification.AbcXyzCalculator;
import io.crmkit.core.analytics.classification.AbcXyzQuery;
import io.crmkit.core.analytics.classification.AbcXyzReport;
import io.crmkit.core.command.CrmException;
import io.crmkit.core.command.Refusal;
import io.crmkit.core.command.Violation;
import io.crmkit.core.command.ViolationCode;
import io.crmkit.core.handling.Context;
import io.crmkit.core.handling.Reader;
import io.crmkit.core.report.ProductTotals;
import io.crmkit.core.report.ReportPermission;
import io.crmkit.core.report.SalesTotals;
import io.crmkit.core.report.Stretches;
import io.crmkit.core.report.VisibleFacts;
import io.crmkit.spi.order.OrderStatus;
import io.crmkit.spi.report.Bucket;
import io.crmkit.spi.report.CustomerDimension;
import io.crmkit.spi.report.ProductFactsQuery;
import io.crmkit.spi.report.ProductLabel;
import io.crmkit.spi.report.SalesFactsQuery;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Analyses sales: what the actor of a session may see of them in reports. Every method throws {@link CrmException} if the
 * actor may read no reports.
 *
 * <p>Called by hosts.
 */
public final class SalesAnalytics {
    /** Forty years. */
    private static final int MOST_MONTHS = 480;

    private final Reader reader;

    /**
     * Internal: {@link io.crmkit.core.analytics.Analytics} makes it.
     *
     * @param reader reads on behalf of the actor
     */
    public SalesAnalytics(Reader reader) {
        this.reader = reader;
    }

    /**
     * {@return how the chances go: the funnel, and what becomes of them by group}
     *
     * @param query what is asked for
     * @throws CrmException if the instant is later than now
     */
    public PipelineReport pipeline(PipelineQuery query) {
        return analysis(context -> pipeline(query, query.getAsOf(), context));
    }

    /**
     * {@return the figures of each status now, beside those of an earlier instant, from what was known then}
     *
     * @param then the earlier instant
     * @throws CrmException if it is later than now
     */
    public StageComparison since(Instant then) {
        return analysis(context -> {
            if (then.isAfter(context.now())) {
                throw new CrmException(new Refusal.Invalid(List.of(Violation.of("then", ViolationCode.INVALID))));
            }
            PipelineQuery all = PipelineQuery.builder().build();
            return StageComparison.of(
                    pipeline(all, Optional.of(then), context), pipeline(all, Optional.empty(), context));
        });
    }

    /**
     * {@return what the open chances will bring}
     *
     * @param query what is asked for
     * @throws CrmException if the instant is later than now, or a currency that occurs has no rate to convert it
     */
    public ForecastReport forecast(ForecastQuery query) {
        return analysis(context -> {
            Instant asOf = new VisibleFacts(context).asOf(query.getAsOf());
            List<ChanceJourney> journeys = new ArrayList<>();
            Journeys.read(context, query.getAsOf(), journeys::add);
            return ForecastCalculator.report(journeys, query, context.settings().getZone(), asOf);
        });
    }

    /**
     * {@return which products make most of the sales (ABC), and which are sold steadily (XYZ)}
     *
     * @param query what is asked for
     * @throws CrmException if the instant is later than now, or a currency that occurs has no rate to convert it
     */
    public AbcXyzReport<ProductLabel> abcXyz(AbcXyzQuery query) {
        return analysis(context -> {
            VisibleFacts facts = new VisibleFacts(context);
            Set<OrderStatus> statuses = facts.statuses(query.getStatuses());
            ProductTotals totals = facts.products(ProductFactsQuery.builder()
                    .period(query.getPeriod())
                    .statuses(statuses)
                    .bucket(Bucket.MONTH)
                    .knownBy(query.getAsOf())
                    .build());
            return AbcXyzCalculator.products(
                    totals, facts.productLabels(), query, statuses, facts.asOf(query.getAsOf()));
        });
    }

    /**
     * {@return which products are bought together}
     *
     * @param query what is asked for
     * @throws CrmException if the instant is later than now
     */
    public BasketReport baskets(BasketQuery query) {
        return analysis(context -> {
            VisibleFacts facts = new VisibleFacts(context);
            Set<OrderStatus> statuses = facts.statuses(query.getStatuses());
            BasketTotals totals = new BasketTotals();
            facts.baskets(
                    ProductFactsQuery.builder()
                            .period(query.getPeriod())
                            .statuses(statuses)
                            .knownBy(query.getAsOf())
                            .build(),
                    totals::add);
            return totals.report(facts.productLabels(), query, statuses, facts.asOf(query.getAsOf()));
        });
    }

    /**
     * {@return when customers buy: in which rhythm, on which days of the week, in which months}
     *
     * @param query what is asked for
     * @throws CrmException if the instant is later than now
     */
    public HabitsReport habits(HabitsQuery query) {
        return analysis(context -> {
            VisibleFacts facts = new VisibleFacts(context);
            Set<OrderStatus> statuses = facts.statuses(query.getStatuses());
            HabitsTotals totals = new HabitsTotals();
            facts.sales(
                    SalesFactsQuery.builder()
                            .period(query.getPeriod())
                            .statuses(statuses)
                            .bucket(Bucket.DAY)
                            .knownBy(query.getAsOf())
                            .build(),
                    totals::add);
            return totals.report(facts.labels(), query, statuses, facts.asOf(query.getAsOf()));
        });
    }

    /**
     * {@return how sales go from month to month, and how they will go on}
     *
     * @param query what is asked for
     * @throws CrmException if the period is not of whole months, from 2 to 480 of them; the instant is later than now; or a
     *     currency that occurs has no rate to convert it
     */
    public TrendReport trend(TrendQuery query) {
        if (!TrendCalculator.isOfMonths(query.getPeriod())) {
            throw new CrmException(new Refusal.Invalid(List.of(Violation.of("period", ViolationCode.INVALID))));
        }
        List<LocalDate> unused = Stretches.of(query.getPeriod(), Bucket.MONTH, MOST_MONTHS);
        return analysis(context -> {
            VisibleFacts facts = new VisibleFacts(context);
            Set<OrderStatus> statuses = facts.statuses(query.getStatuses());
            SalesTotals totals = facts.totals(SalesFactsQuery.builder()
                    .period(query.getPeriod())
                    .statuses(statuses)
                    .dimension(CustomerDimension.STATUS)
                    .bucket(Bucket.MONTH)
                    .knownBy(query.getAsOf())
                    .build());
            return TrendCalculator.report(totals, query, statuses, facts.asOf(query.getAsOf()));
        });
    }

    /**
     * {@return what was sold of what was to be sold}
     *
     * @param targets what was to be sold; at most 1,000
     * @param asOf the instant as of which the report is made, from the orders recorded by then; absent for now
     * @throws CrmException if there are more, or the instant is later than now
     */
    public TargetReport targets(List<Target> targets, Optional<Instant> asOf) {
        return analysis(context -> Targets.report(targets, asOf, context));
    }

    private static PipelineReport pipeline(PipelineQuery query, Optional<Instant> asOf, Context context) {
        PipelineTotals totals =
                new PipelineTotals(query, context.settings().getZone(), new VisibleFacts(context).asOf(asOf));
        Journeys.read(context, asOf, totals::add);
        return totals.report();
    }

    private <R> R analysis(Function<Context, R> calculation) {
        return reader.read(ReportPermission.READ, calculation);
    }
}
