package io.crmkit.core.report;

import io.crmkit.core.command.CrmException;
import io.crmkit.core.command.Refusal;
import io.crmkit.core.command.Violation;
import io.crmkit.core.command.ViolationCode;
import io.crmkit.core.handling.Context;
import io.crmkit.core.handling.Reader;
import io.crmkit.spi.access.AccessScope;
import io.crmkit.spi.dictionary.DictionaryType;
import io.crmkit.spi.order.OrderStatus;
import io.crmkit.spi.report.Bucket;
import io.crmkit.spi.report.ChanceFact;
import io.crmkit.spi.report.CustomerDimension;
import io.crmkit.spi.report.CustomerFact;
import io.crmkit.spi.report.LossFact;
import io.crmkit.spi.report.SalesFactsQuery;
import io.crmkit.spi.report.ServiceFact;
import io.crmkit.spi.report.ServiceFactsQuery;
import io.crmkit.spi.value.Period;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Makes reports over what the actor of a session may see in them. Every method throws {@link
 * io.crmkit.core.command.CrmException} if the actor may read no reports.
 *
 * <p>Called by hosts.
 */
public final class Reports {
    private final Reader reader;

    /**
     * Internal: sessions make it.
     *
     * @param reader reads on behalf of the actor
     */
    public Reports(Reader reader) {
        this.reader = reader;
    }

    /**
     * {@return what each customer contributed in a period}
     *
     * @param period the period
     */
    public ContributionReport contribution(Period period) {
        return contribution(ContributionQuery.of(period));
    }

    /**
     * {@return what each customer contributed}
     *
     * @param query what is asked for
     */
    public ContributionReport contribution(ContributionQuery query) {
        return report(context -> {
            VisibleFacts facts = new VisibleFacts(context);
            Set<OrderStatus> statuses = facts.statuses(query.getStatuses());
            SalesFactsQuery sales = SalesFactsQuery.builder()
                    .period(query.getPeriod())
                    .statuses(statuses)
                    .bucket(query.getBucket())
                    .knownBy(query.getAsOf())
                    .build();
            Instant asOf = facts.asOf(query.getAsOf());
            return ContributionCalculator.report(facts.totals(sales), facts.labels(), query, statuses, asOf);
        });
    }

    /**
     * {@return of whom the customers are made up}
     *
     * @param dimension what the customers are counted by
     */
    public CompositionReport composition(CustomerDimension dimension) {
        return composition(CompositionQuery.by(dimension));
    }

    /**
     * {@return of whom the customers are made up}
     *
     * @param query what is asked for
     */
    public CompositionReport composition(CompositionQuery query) {
        if (query.getDimension() == CustomerDimension.CUSTOMER) {
            throw new CrmException(new Refusal.Invalid(List.of(Violation.of("dimension", ViolationCode.INVALID))));
        }
        return report(context -> {
            Instant asOf = new VisibleFacts(context).asOf(query.getAsOf());
            Set<OrderStatus> statuses = query.getContributionPeriod().isEmpty()
                    ? Set.of()
                    : new VisibleFacts(context).statuses(query.getStatuses());
            SalesTotals totals = query.getContributionPeriod()
                    .map(period -> SalesFactsQuery.builder()
                            .period(period)
                            .statuses(statuses)
                            .dimension(query.getDimension())
                            .knownBy(query.getAsOf())
                            .build())
                    .map(new VisibleFacts(context)::totals)
                    .orElseGet(SalesTotals::new);
            List<CustomerFact> facts;
            try (Stream<CustomerFact> stream = context.unit().facts().customers(query.getDimension(), scope(context))) {
                facts = stream.toList();
            }
            return CompositionCalculator.report(
                    query, PossibleValues.of(query.getDimension(), context), facts, totals, statuses, asOf);
        });
    }

    /** {@return how far the chances have come} */
    public ChanceReport chances() {
        return report(context -> {
            try (Stream<ChanceFact> facts = context.unit().facts().chances(scope(context))) {
                return ChanceReport.of(facts.toList(), context.now());
            }
        });
    }

    /**
     * {@return what customers asked for after the sale, and how it was handled}
     *
     * @param period the period that the business days of creation are in
     */
    public ServiceReport service(Period period) {
        return service(period, Bucket.NONE);
    }

    /**
     * {@return what customers asked for after the sale, and how it was handled}
     *
     * @param period the period that the business days of creation are in
     * @param bucket the stretch of time that each table is about
     * @throws CrmException if that makes more than 10,000 tables
     */
    public ServiceReport service(Period period, Bucket bucket) {
        return report(context -> {
            ServiceFactsQuery query = new ServiceFactsQuery(period, bucket);
            ServiceTotals totals = new ServiceTotals();
            try (Stream<ServiceFact> facts = context.unit().facts().services(query, scope(context))) {
                facts.forEach(totals::add);
            }
            List<String> types = PossibleValues.of(DictionaryType.SERVICE_TYPE, context);
            return ServiceCalculator.report(totals, types, query, context.now());
        });
    }

    /**
     * {@return which customers were lost, and why}
     *
     * @param period the period that the lost dates are in
     */
    public LossReport loss(Period period) {
        return loss(period, Bucket.NONE);
    }

    /**
     * {@return which customers were lost, and why}
     *
     * @param period the period that the lost dates are in
     * @param bucket the stretch of time that each table is about
     * @throws CrmException if that makes more than 10,000 tables
     */
    public LossReport loss(Period period, Bucket bucket) {
        return report(context -> {
            List<LossFact> losses;
            try (Stream<LossFact> facts = context.unit().facts().losses(period, scope(context))) {
                losses = facts.toList();
            }
            long atRisk = context.unit().facts().customersAtRisk(period, scope(context));
            List<String> reasons = PossibleValues.of(DictionaryType.LOSS_REASON, context);
            return LossCalculator.report(losses, atRisk, reasons, period, bucket, context.now());
        });
    }

    private static AccessScope scope(Context context) {
        return new VisibleFacts(context).scope();
    }

    private <R> R report(Function<Context, R> calculation) {
        return reader.read(ReportPermission.READ, calculation);
    }
}
