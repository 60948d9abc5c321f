package io.crmkit.core.report;

import io.crmkit.core.command.CrmException;
import io.crmkit.core.command.Refusal;
import io.crmkit.core.command.Violation;
import io.crmkit.core.command.ViolationCode;
import io.crmkit.core.handling.Context;
import io.crmkit.core.handling.Reader;
import io.crmkit.spi.access.AccessScope;
import io.crmkit.spi.customer.CustomerLevel;
import io.crmkit.spi.customer.CustomerStatus;
import io.crmkit.spi.dictionary.DictionaryEntry;
import io.crmkit.spi.dictionary.DictionaryType;
import io.crmkit.spi.order.OrderStatus;
import io.crmkit.spi.report.ChanceFact;
import io.crmkit.spi.report.CustomerDimension;
import io.crmkit.spi.report.CustomerFact;
import io.crmkit.spi.report.CustomerLabel;
import io.crmkit.spi.report.SalesFact;
import io.crmkit.spi.report.SalesFactsQuery;
import io.crmkit.spi.value.Period;
import java.util.Arrays;
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
            Set<OrderStatus> statuses = query.getStatuses().orElseGet(context.settings()::getQualifyingStatuses);
            SalesFactsQuery sales = SalesFactsQuery.builder()
                    .period(query.getPeriod())
                    .statuses(statuses)
                    .bucket(query.getBucket())
                    .build();
            SalesTotals totals = totals(sales, context);
            List<CustomerLabel> labels;
            try (Stream<CustomerLabel> stream = context.unit().facts().customerLabels(scope(context))) {
                labels = stream.toList();
            }
            return ContributionCalculator.report(totals, labels, query, statuses, context.now());
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
            SalesTotals totals = query.getContributionPeriod()
                    .map(period -> SalesFactsQuery.builder()
                            .period(period)
                            .statuses(context.settings().getQualifyingStatuses())
                            .dimension(query.getDimension())
                            .build())
                    .map(sales -> totals(sales, context))
                    .orElseGet(SalesTotals::new);
            List<CustomerFact> facts;
            try (Stream<CustomerFact> stream = context.unit().facts().customers(query.getDimension(), scope(context))) {
                facts = stream.toList();
            }
            return CompositionCalculator.report(
                    query.getDimension(),
                    possible(query.getDimension(), context),
                    facts,
                    totals,
                    query.getContributionPeriod(),
                    context.now());
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

    private static SalesTotals totals(SalesFactsQuery query, Context context) {
        SalesTotals totals = new SalesTotals();
        try (Stream<SalesFact> facts = context.unit().facts().sales(query, scope(context))) {
            facts.forEach(totals::add);
        }
        return totals;
    }

    /** The values that a dimension could have, so that those that none has are shown too. */
    private static List<String> possible(CustomerDimension dimension, Context context) {
        return switch (dimension) {
            case LEVEL -> names(CustomerLevel.values());
            case STATUS -> names(CustomerStatus.values());
            case CREDIT, SATISFACTION -> List.of("1", "2", "3", "4", "5");
            case REGION ->
                context.unit().dictionary().list(DictionaryType.REGION, AccessScope.all()).stream()
                        .filter(entry -> !entry.isRetired())
                        .map(DictionaryEntry::getValue)
                        .toList();
            case CUSTOMER, MANAGER -> List.of();
        };
    }

    private static List<String> names(Enum<?>[] constants) {
        return Arrays.stream(constants).map(Enum::name).toList();
    }

    private static AccessScope scope(Context context) {
        return context.scope(ReportPermission.READ);
    }

    private <R> R report(Function<Context, R> calculation) {
        return reader.read(ReportPermission.READ, calculation);
    }
}
