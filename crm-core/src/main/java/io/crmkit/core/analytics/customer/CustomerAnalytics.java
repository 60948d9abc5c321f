package io.crmkit.core.analytics.customer;

import io.crmkit.core.analytics.classification.AbcXyzCalculator;
import io.crmkit.core.analytics.classification.AbcXyzQuery;
import io.crmkit.core.analytics.classification.AbcXyzReport;
import io.crmkit.core.command.BusinessDateValidator;
import io.crmkit.core.command.CrmException;
import io.crmkit.core.command.Refusal;
import io.crmkit.core.command.Violation;
import io.crmkit.core.command.ViolationCode;
import io.crmkit.core.handling.Context;
import io.crmkit.core.handling.Pages;
import io.crmkit.core.handling.Reader;
import io.crmkit.core.report.ReportPermission;
import io.crmkit.core.report.SalesTotals;
import io.crmkit.core.report.VisibleFacts;
import io.crmkit.core.settings.CustomerField;
import io.crmkit.spi.customer.ContactQuery;
import io.crmkit.spi.customer.CustomerId;
import io.crmkit.spi.customer.CustomerRepository;
import io.crmkit.spi.customer.CustomerStatus;
import io.crmkit.spi.order.OrderStatus;
import io.crmkit.spi.report.Bucket;
import io.crmkit.spi.report.CustomerLabel;
import io.crmkit.spi.report.SalesFactsQuery;
import io.crmkit.spi.value.Period;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Analyses customers: what the actor of a session may see of them in reports. Every method throws {@link CrmException} if the actor may read
 * no reports.
 *
 * <p>Called by hosts.
 */
public final class CustomerAnalytics {
    private final Reader reader;

    /**
     * Internal: {@link io.crmkit.core.analytics.Analytics} makes it.
     *
     * @param reader reads on behalf of the actor
     */
    public CustomerAnalytics(Reader reader) {
        this.reader = reader;
    }

    /**
     * {@return which customers make most of the sales (ABC), and which buy steadily (XYZ)}
     *
     * @param query what is asked for
     * @throws CrmException if the instant is later than now, or a currency that occurs has no rate to convert it
     */
    public AbcXyzReport<CustomerLabel> abcXyz(AbcXyzQuery query) {
        return analysis(facts -> {
            Set<OrderStatus> statuses = facts.statuses(query.getStatuses());
            SalesTotals totals = facts.totals(sales(query.getPeriod(), statuses, Bucket.MONTH, query.getAsOf()));
            return AbcXyzCalculator.customers(totals, facts.labels(), query, statuses, facts.asOf(query.getAsOf()));
        });
    }

    /**
     * {@return how lately, how often and for how much customers bought, compared with each other}
     *
     * @param query what is asked for
     * @throws CrmException if the day to look back from is no business date (1900 to 2199), orders are to count since a day
     *     after it, or a currency that occurs has no rate to convert it
     */
    public RfmReport rfm(RfmQuery query) {
        LocalDate since = query.getSince().orElse(BusinessDateValidator.MIN);
        require(isBusinessDate(query.getDay()), "day");
        require(!since.isAfter(query.getDay()), "since");
        return analysis(facts -> {
            Set<OrderStatus> statuses = facts.statuses(query.getStatuses());
            RfmTotals totals = new RfmTotals();
            Period period = new Period(since, query.getDay().plusDays(1));
            facts.sales(sales(period, statuses, Bucket.DAY, query.getAsOf()), totals::add);
            return RfmCalculator.report(totals, facts.labels(), query, statuses, facts.asOf(query.getAsOf()));
        });
    }

    /**
     * {@return which customers were won, and which came again}
     *
     * @param query what is asked for
     * @throws CrmException if the stretch of time is {@link Bucket#NONE}, or the period begins or ends outside the business
     *     dates (1900 to 2199) or has more than 480 stretches of time
     */
    public RetentionReport retention(RetentionQuery query) {
        Period period = query.getPeriod();
        require(query.getBucket() != Bucket.NONE, "bucket");
        require(isBusinessDate(period.from()) && isBusinessDate(period.until()), "period");
        List<LocalDate> unused = RetentionCalculator.stretches(query);
        return analysis(facts -> {
            Set<OrderStatus> statuses = facts.statuses(query.getStatuses());
            Period known = new Period(BusinessDateValidator.MIN, period.until());
            SalesTotals totals = facts.totals(sales(known, statuses, query.getBucket(), query.getAsOf()));
            return RetentionCalculator.report(totals, query, statuses, facts.asOf(query.getAsOf()));
        });
    }

    /**
     * {@return in which stage of their life cycle the customers are}
     *
     * @param query what is asked for
     * @throws CrmException if the instant is later than now, or the day is no business date (1900 to 2199)
     */
    public StageReport stages(StageQuery query) {
        require(isBusinessDate(query.getDay()), "day");
        return analysis(facts -> {
            Set<OrderStatus> statuses = facts.statuses(query.getStatuses());
            Period known = new Period(BusinessDateValidator.MIN, query.getDay().plusDays(1));
            StageTotals totals = new StageTotals(query);
            facts.sales(sales(known, statuses, Bucket.DAY, query.getAsOf()), totals::add);
            Instant asOf = facts.asOf(query.getAsOf());
            List<CustomerJourney> journeys = new ArrayList<>();
            CustomerJourneys.read(facts.context(), query.getAsOf(), journeys::add);
            ZoneId zone = facts.context().settings().getZone();
            return StageCalculator.report(totals, journeys, query, statuses, zone, asOf);
        });
    }

    /**
     * {@return how complete the data of the customers is, and what is missing}
     *
     * @param fields the fields to look at, at least one
     * @throws CrmException if there is none
     */
    public CompletenessReport completeness(Set<CustomerField> fields) {
        require(!fields.isEmpty(), "fields");
        return analysis(facts -> {
            Context context = facts.context();
            CustomerRepository repository = context.unit().customers();
            Set<CustomerId> withPhone = new HashSet<>();
            if (fields.contains(CustomerField.CONTACT_OFFICE_PHONE)) {
                Pages.each(page -> repository.listContacts(ContactQuery.any(), page, facts.scope()), contact -> {
                    if (contact.getOfficePhone().isPresent()) {
                        withPhone.add(contact.getCustomer());
                    }
                });
            }
            CompletenessTotals totals = new CompletenessTotals(fields);
            CustomerJourneys.read(context, Optional.empty(), journey -> {
                if (journey.status() != CustomerStatus.RETIRED) {
                    totals.add(
                            journey.customer(),
                            withPhone.contains(journey.customer().getId()));
                }
            });
            return totals.report(context.settings().getCustomerDataPolicy().required(), context.now());
        });
    }

    private static SalesFactsQuery sales(
            Period period, Set<OrderStatus> statuses, Bucket bucket, Optional<Instant> asOf) {
        return SalesFactsQuery.builder()
                .period(period)
                .statuses(statuses)
                .bucket(bucket)
                .knownBy(asOf)
                .build();
    }

    private static boolean isBusinessDate(LocalDate day) {
        return !day.isBefore(BusinessDateValidator.MIN) && !day.isAfter(BusinessDateValidator.MAX);
    }

    private static void require(boolean holds, String field) {
        if (!holds) {
            throw new CrmException(new Refusal.Invalid(List.of(Violation.of(field, ViolationCode.INVALID))));
        }
    }

    private <R> R analysis(Function<VisibleFacts, R> calculation) {
        return reader.read(ReportPermission.READ, context -> calculation.apply(new VisibleFacts(context)));
    }
}
