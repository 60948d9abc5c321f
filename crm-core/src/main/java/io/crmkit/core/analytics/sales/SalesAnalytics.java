package io.crmkit.core.analytics.sales;

import io.crmkit.core.command.CrmException;
import io.crmkit.core.command.Refusal;
import io.crmkit.core.command.Violation;
import io.crmkit.core.command.ViolationCode;
import io.crmkit.core.handling.Context;
import io.crmkit.core.handling.Reader;
import io.crmkit.core.report.ReportPermission;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Analyses sales: what the actor of a session may see of them in reports. Every method throws {@link CrmException} if the
 * actor may read no reports.
 *
 * <p>Called by hosts.
 */
public final class SalesAnalytics {
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
     */
    public PipelineReport pipeline(PipelineQuery query) {
        return analysis(context -> pipeline(query, query.getAsOf().orElse(context.now()), context));
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
            return StageComparison.of(pipeline(all, then, context), pipeline(all, context.now(), context));
        });
    }

    /**
     * {@return what the open chances will bring}
     *
     * @param query what is asked for
     * @throws CrmException if a currency that occurs has no rate to convert it
     */
    public ForecastReport forecast(ForecastQuery query) {
        return analysis(context -> {
            Instant asOf = query.getAsOf().orElse(context.now());
            List<ChanceJourney> journeys = new ArrayList<>();
            Journeys.read(context, context.scope(ReportPermission.READ), asOf, journeys::add);
            return ForecastCalculator.report(journeys, query, context.settings().getZone(), asOf);
        });
    }

    private static PipelineReport pipeline(PipelineQuery query, Instant asOf, Context context) {
        PipelineTotals totals = new PipelineTotals(query, context.settings().getZone(), asOf);
        Journeys.read(context, context.scope(ReportPermission.READ), asOf, totals::add);
        return totals.report();
    }

    private <R> R analysis(Function<Context, R> calculation) {
        return reader.read(ReportPermission.READ, calculation);
    }
}
