package io.crmkit.core.analytics.loss;

import io.crmkit.core.analytics.customer.CustomerJourney;
import io.crmkit.core.analytics.customer.CustomerJourneys;
import io.crmkit.core.command.BusinessDateValidator;
import io.crmkit.core.command.CrmException;
import io.crmkit.core.command.Refusal;
import io.crmkit.core.command.Violation;
import io.crmkit.core.command.ViolationCode;
import io.crmkit.core.handling.Context;
import io.crmkit.core.handling.Pages;
import io.crmkit.core.handling.Reader;
import io.crmkit.core.report.ReportPermission;
import io.crmkit.core.report.VisibleFacts;
import io.crmkit.spi.customer.CustomerId;
import io.crmkit.spi.loss.LossCase;
import io.crmkit.spi.loss.LossQuery;
import io.crmkit.spi.order.OrderStatus;
import io.crmkit.spi.report.Bucket;
import io.crmkit.spi.report.SalesFact;
import io.crmkit.spi.report.SalesFactsQuery;
import io.crmkit.spi.value.Period;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Analyses the loss of customers: what the actor of a session may see of it in reports. Every method throws {@link
 * CrmException} if the actor may read no reports.
 *
 * <p>Called by hosts.
 */
public final class LossAnalytics {
    private final Reader reader;

    /**
     * Internal: {@link io.crmkit.core.analytics.Analytics} makes it.
     *
     * @param reader reads on behalf of the actor
     */
    public LossAnalytics(Reader reader) {
        this.reader = reader;
    }

    /**
     * {@return how many customers were lost, of how many, and what was lost with them}
     *
     * <p>It reads what was sold day by day, to all, from the first day that counts for anybody lost to the last: who last
     * bought ten years ago makes it ten years.
     *
     * @param query what is asked for
     * @throws CrmException if the instant is later than now, or the period begins or ends outside the business dates (1900 to
     *     2199)
     */
    public ChurnReport churn(ChurnQuery query) {
        Period period = query.getPeriod();
        require(isBusinessDate(period.from()) && isBusinessDate(period.until()), "period");
        return analysis(context -> {
            VisibleFacts facts = new VisibleFacts(context);
            Instant asOf = facts.asOf(query.getAsOf());
            Map<CustomerId, List<LossCase>> cases = new HashMap<>();
            cases(context, lossCase -> {
                if (lossCase.getLostDate().filter(period::contains).isPresent()) {
                    cases.computeIfAbsent(lossCase.getCustomer(), unused -> new ArrayList<>())
                            .add(lossCase);
                }
            });
            Set<OrderStatus> statuses = facts.statuses(query.getStatuses());
            Map<String, List<SalesFact>> sales = sales(query, statuses, cases, facts);
            ChurnTotals totals = new ChurnTotals(query, zone(context), asOf);
            CustomerJourneys.read(context, query.getAsOf(), journey -> {
                CustomerId customer = journey.customer().getId();
                totals.add(
                        journey,
                        cases.getOrDefault(customer, List.of()),
                        sales.getOrDefault(customer.value().toString(), List.of()));
            });
            return totals.report(statuses);
        });
    }

    /** What was sold to those who are lost, from the first day that counts for one of them to the last. */
    private static Map<String, List<SalesFact>> sales(
            ChurnQuery query, Set<OrderStatus> statuses, Map<CustomerId, List<LossCase>> lost, VisibleFacts facts) {
        Map<String, List<SalesFact>> sales = new HashMap<>();
        lost.keySet().forEach(customer -> sales.put(customer.value().toString(), new ArrayList<>()));
        lost.values().stream()
                .flatMap(List::stream)
                .flatMap(lossCase -> ChurnTotals.valued(lossCase, query.getValueMonths()).stream())
                .reduce(LossAnalytics::both)
                .ifPresent(bought -> facts.sales(
                        daily(bought, statuses, query.getAsOf()),
                        fact -> fact.group()
                                .flatMap(customer -> Optional.ofNullable(sales.get(customer)))
                                .ifPresent(own -> own.add(fact))));
        return sales;
    }

    private static Period both(Period one, Period other) {
        return new Period(
                one.from().isBefore(other.from()) ? one.from() : other.from(),
                one.until().isAfter(other.until()) ? one.until() : other.until());
    }

    /**
     * {@return how long customers stay}
     *
     * @param query what is asked for
     * @throws CrmException if the instant is later than now
     */
    public SurvivalReport survival(SurvivalQuery query) {
        return analysis(context -> {
            SurvivalTotals totals =
                    new SurvivalTotals(query, zone(context), new VisibleFacts(context).asOf(query.getAsOf()));
            CustomerJourneys.read(context, query.getAsOf(), totals::add);
            return totals.report();
        });
    }

    /**
     * {@return what became of the customers who were warned of, with and without measures}
     *
     * @param warned the period that the business days of the warnings are in
     * @param asOf the instant as of which the report is made, from what was known then; absent for now
     * @throws CrmException if the instant is later than now
     */
    public MeasuresReport measures(Period warned, Optional<Instant> asOf) {
        return analysis(context -> {
            MeasuresTotals totals = new MeasuresTotals(warned, new VisibleFacts(context).asOf(asOf));
            cases(context, totals::add);
            return totals.report();
        });
    }

    /**
     * {@return who will buy again, and how often, by a model of all who ever bought}
     *
     * @param query what is asked for
     * @throws CrmException if the instant is later than now, or the day is no business date (1900 to 2199)
     */
    public RiskReport risk(RiskQuery query) {
        require(isBusinessDate(query.getDay()), "day");
        return analysis(context -> {
            VisibleFacts facts = new VisibleFacts(context);
            Set<OrderStatus> statuses = facts.statuses(query.getStatuses());
            Period known = new Period(BusinessDateValidator.MIN, query.getDay().plusDays(1));
            PurchaseDays days = new PurchaseDays();
            facts.sales(daily(known, statuses, query.getAsOf()), days::add);
            List<CustomerJourney> journeys = new ArrayList<>();
            CustomerJourneys.read(context, query.getAsOf(), journeys::add);
            return RiskCalculator.report(
                    days,
                    journeys,
                    query,
                    context.settings().getLossWindowMonths(),
                    statuses,
                    facts.asOf(query.getAsOf()));
        });
    }

    private static void cases(Context context, Consumer<LossCase> each) {
        Pages.each(
                page -> context.unit().losses().list(LossQuery.any(), page, context.scope(ReportPermission.READ)),
                each);
    }

    private static SalesFactsQuery daily(Period period, Set<OrderStatus> statuses, Optional<Instant> asOf) {
        return SalesFactsQuery.builder()
                .period(period)
                .statuses(statuses)
                .bucket(Bucket.DAY)
                .knownBy(asOf)
                .build();
    }

    private static ZoneId zone(Context context) {
        return context.settings().getZone();
    }

    private static boolean isBusinessDate(LocalDate day) {
        return !day.isBefore(BusinessDateValidator.MIN) && !day.isAfter(BusinessDateValidator.MAX);
    }

    private static void require(boolean holds, String field) {
        if (!holds) {
            throw new CrmException(new Refusal.Invalid(List.of(Violation.of(field, ViolationCode.INVALID))));
        }
    }

    private <R> R analysis(Function<Context, R> calculation) {
        return reader.read(ReportPermission.READ, calculation);
    }
}
