package io.crmkit.core.reach;

import static io.crmkit.core.reach.Methods.name;

import io.crmkit.core.analytics.Analytics;
import io.crmkit.core.analytics.classification.AbcXyzQuery;
import io.crmkit.core.analytics.customer.CustomerAnalytics;
import io.crmkit.core.analytics.customer.StageQuery;
import io.crmkit.core.analytics.loss.ChurnQuery;
import io.crmkit.core.analytics.loss.LossAnalytics;
import io.crmkit.core.analytics.loss.MeasuresReport;
import io.crmkit.core.analytics.loss.RiskQuery;
import io.crmkit.core.analytics.loss.SurvivalQuery;
import io.crmkit.core.analytics.sales.BasketQuery;
import io.crmkit.core.analytics.sales.ForecastBasis;
import io.crmkit.core.analytics.sales.ForecastQuery;
import io.crmkit.core.analytics.sales.HabitsQuery;
import io.crmkit.core.analytics.sales.PipelineQuery;
import io.crmkit.core.analytics.sales.PipelineReport;
import io.crmkit.core.analytics.sales.SalesAnalytics;
import io.crmkit.core.analytics.sales.Target;
import io.crmkit.core.analytics.sales.TrendQuery;
import io.crmkit.core.analytics.service.ServiceAnalytics;
import io.crmkit.core.analytics.service.ServiceTimesQuery;
import io.crmkit.core.analytics.service.Workflow;
import io.crmkit.core.report.ReportPermission;
import io.crmkit.core.settings.CustomerField;
import io.crmkit.spi.access.Permission;
import io.crmkit.spi.chance.Chance;
import io.crmkit.spi.chance.ChanceStatus;
import io.crmkit.spi.customer.Customer;
import io.crmkit.spi.customer.CustomerStanding;
import io.crmkit.spi.customer.CustomerStatus;
import io.crmkit.spi.loss.LossCase;
import io.crmkit.spi.order.Order;
import io.crmkit.spi.order.OrderLine;
import io.crmkit.spi.service.ServiceRequest;
import io.crmkit.spi.value.Money;
import io.crmkit.spi.value.Period;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** The ways to analyse work and trade, with what should come of them by the rows that a user sees. */
final class WorkAnalyticsWays {
    private static final Permission RIGHT = ReportPermission.READ;
    private static final Period PERIOD = new Period(LocalDate.of(2025, 10, 1), LocalDate.of(2026, 3, 1));
    private static final Period EVER = new Period(LocalDate.of(1990, 1, 1), LocalDate.of(2100, 1, 1));
    private static final LocalDate TODAY = Company.NOW.atZone(ZoneOffset.UTC).toLocalDate();

    private final Collecting ways;

    WorkAnalyticsWays(Collecting ways) {
        this.ways = ways;
    }

    void sales() {
        add(
                name(SalesAnalytics.class, "pipeline", PipelineQuery.class),
                analytics -> figures(
                        analytics.sales().pipeline(PipelineQuery.builder().build())),
                WorkAnalyticsWays::chances);
        add(
                name(SalesAnalytics.class, "since", Instant.class),
                analytics -> {
                    Figures figures = new Figures();
                    analytics
                            .sales()
                            .since(Instant.EPOCH)
                            .rows()
                            .forEach(row -> figures.count(row.status().name(), row.chancesNow()));
                    return figures.all();
                },
                WorkAnalyticsWays::chances);
        add(
                name(SalesAnalytics.class, "forecast", ForecastQuery.class),
                analytics -> analytics
                        .sales()
                        .forecast(ForecastQuery.by(ForecastBasis.SUCCESS_RATE))
                        .unvalued(),
                sight -> sight.seen(RIGHT, Chance.class).stream()
                        .filter(chance -> chance.getStatus() == ChanceStatus.UNASSIGNED
                                || chance.getStatus() == ChanceStatus.DEVELOPING)
                        .count());
        add(
                name(SalesAnalytics.class, "abcXyz", AbcXyzQuery.class),
                analytics -> {
                    Figures figures = new Figures();
                    analytics
                            .sales()
                            .abcXyz(AbcXyzQuery.of(PERIOD))
                            .tables()
                            .forEach(table -> table.rows()
                                    .forEach(row ->
                                            figures.count(row.item().id() + " " + table.currency(), row.count())));
                    return figures.all();
                },
                WorkAnalyticsWays::lines);
        add(
                name(SalesAnalytics.class, "baskets", BasketQuery.class),
                analytics -> analytics.sales().baskets(BasketQuery.of(PERIOD)).orders(),
                sight -> SalesReckoning.sold(sight, PERIOD).stream()
                        .filter(order -> !order.getLines().isEmpty())
                        .count());
        add(
                name(SalesAnalytics.class, "habits", HabitsQuery.class),
                analytics -> analytics.sales().habits(HabitsQuery.of(PERIOD)).orders(),
                sight -> (long) SalesReckoning.sold(sight, PERIOD).size());
        add(
                name(SalesAnalytics.class, "trend", TrendQuery.class),
                analytics -> {
                    Figures figures = new Figures();
                    analytics
                            .sales()
                            .trend(TrendQuery.of(PERIOD))
                            .tables()
                            .forEach(table -> figures.amount(
                                    "total",
                                    table.months().stream()
                                            .map(month -> month.amount())
                                            .reduce(Money.zero(table.currency()), Money::plus)));
                    return figures.all();
                },
                WorkAnalyticsWays::sums);
        add(
                name(SalesAnalytics.class, "targets", List.class, Optional.class),
                analytics -> {
                    Figures figures = new Figures();
                    for (Currency currency : currencies()) {
                        Target target =
                                new Target(Optional.empty(), false, PERIOD, new Money(BigDecimal.ONE, currency));
                        analytics
                                .sales()
                                .targets(List.of(target), Optional.empty())
                                .rows()
                                .forEach(row -> figures.amount("total", row.actual()));
                    }
                    return figures.all();
                },
                WorkAnalyticsWays::sums);
    }

    void service() {
        add(
                name(ServiceAnalytics.class, "times", ServiceTimesQuery.class),
                analytics -> {
                    Figures figures = new Figures();
                    analytics
                            .service()
                            .times(ServiceTimesQuery.builder().build())
                            .total()
                            .statuses()
                            .forEach((status, requests) -> figures.count(status.name(), requests));
                    return figures.all();
                },
                sight -> {
                    Figures figures = new Figures();
                    List<ServiceRequest> seen = sight.seen(RIGHT, ServiceRequest.class);
                    seen.forEach(request -> figures.count(
                            request.getStatus().name(),
                            seen.stream()
                                    .filter(other -> other.getStatus() == request.getStatus())
                                    .count()));
                    return figures.all();
                });
        add(
                name(ServiceAnalytics.class, "conformance", Workflow.class, Optional.class),
                analytics -> analytics
                        .service()
                        .conformance(Workflow.ofServiceRequests(), Optional.empty())
                        .cases(),
                sight -> sight.seen(RIGHT, ServiceRequest.class).stream()
                        .filter(request -> request.getArchivedAt().isPresent()
                                && sight.company().events().stream()
                                        .anyMatch(event -> event.subject()
                                                .id()
                                                .equals(request.getId().value())))
                        .count());
    }

    void loss() {
        add(
                name(LossAnalytics.class, "churn", ChurnQuery.class),
                analytics ->
                        analytics.loss().churn(ChurnQuery.of(PERIOD)).total().lost(),
                sight -> sight.seen(RIGHT, LossCase.class).stream()
                        .filter(lossCase ->
                                lossCase.getLostDate().filter(PERIOD::contains).isPresent())
                        .map(LossCase::getCustomer)
                        .distinct()
                        .count());
        add(
                name(LossAnalytics.class, "survival", SurvivalQuery.class),
                analytics ->
                        analytics.loss().survival(SurvivalQuery.all()).all().observations(),
                sight -> sight.seen(RIGHT, Customer.class).stream()
                        .filter(customer -> !customer.getCustomerSince().isAfter(TODAY))
                        .count());
        add(
                name(LossAnalytics.class, "measures", Period.class, Optional.class),
                analytics -> {
                    MeasuresReport report = analytics.loss().measures(PERIOD, Optional.empty());
                    return report.withMeasures().cases()
                            + report.withoutMeasures().cases();
                },
                sight -> sight.seen(RIGHT, LossCase.class).stream()
                        .filter(lossCase -> PERIOD.contains(lossCase.getWarnedOn()))
                        .count());
        add(
                name(LossAnalytics.class, "risk", RiskQuery.class),
                analytics ->
                        (long) analytics.loss().risk(RiskQuery.on(TODAY)).rows().size(),
                sight -> SalesReckoning.sold(sight, new Period(EVER.from(), TODAY.plusDays(1))).stream()
                        .map(Order::getCustomer)
                        .distinct()
                        .count());
    }

    void customers() {
        add(
                name(CustomerAnalytics.class, "stages", StageQuery.class),
                analytics -> (long) analytics
                        .customers()
                        .stages(StageQuery.on(TODAY))
                        .rows()
                        .size(),
                sight -> (long) sight.seen(RIGHT, Customer.class).size());
        add(
                name(CustomerAnalytics.class, "completeness", Set.class),
                analytics -> analytics
                        .customers()
                        .completeness(Set.of(CustomerField.values()))
                        .customers(),
                sight -> sight.seen(RIGHT, Customer.class).stream()
                        .filter(customer -> sight.company()
                                        .get(CustomerStanding.class, customer.getId())
                                        .getStatus()
                                != CustomerStatus.RETIRED)
                        .count());
    }

    private void add(String method, Function<Analytics, Object> figures, Function<Sight, Object> expected) {
        ways.read(method, "all", RIGHT, session -> figures.apply(session.analytics()), expected);
    }

    private static Map<String, String> figures(PipelineReport report) {
        Figures figures = new Figures();
        report.stages().forEach(stage -> figures.count(stage.status().name(), stage.chances()));
        return figures.all();
    }

    private static Map<String, String> chances(Sight sight) {
        Figures figures = new Figures();
        for (ChanceStatus status : ChanceStatus.values()) {
            figures.count(
                    status.name(),
                    sight.seen(RIGHT, Chance.class).stream()
                            .filter(chance -> chance.getStatus() == status)
                            .count());
        }
        return figures.all();
    }

    private static Map<String, String> lines(Sight sight) {
        Figures figures = new Figures();
        List<Order> sold = SalesReckoning.sold(sight, PERIOD);
        for (Order order : sold) {
            for (OrderLine line : order.getLines()) {
                figures.count(
                        line.product() + " " + order.getCurrency(),
                        sold.stream()
                                .filter(other -> other.getCurrency().equals(order.getCurrency()))
                                .flatMap(other -> other.getLines().stream())
                                .filter(other -> other.product().equals(line.product()))
                                .count());
            }
        }
        return figures.all();
    }

    private static Map<String, String> sums(Sight sight) {
        List<Order> sold = SalesReckoning.sold(sight, PERIOD);
        Figures figures = new Figures();
        SalesReckoning.currencies(sold)
                .forEach(currency -> figures.amount("total", SalesReckoning.sum(sold, currency)));
        return figures.all();
    }

    /** At least one, for a right to be asked for. */
    private Set<Currency> currencies() {
        Set<Currency> currencies = new HashSet<>(Set.of(Currency.getInstance("EUR")));
        ways.company().all(Order.class).forEach(order -> currencies.add(order.getCurrency()));
        return currencies;
    }
}
