package io.crmkit.core.reach;

import static io.crmkit.core.reach.Methods.name;

import io.crmkit.core.report.CompositionQuery;
import io.crmkit.core.report.ContributionQuery;
import io.crmkit.core.report.ReportPermission;
import io.crmkit.core.report.Reports;
import io.crmkit.spi.report.Bucket;
import io.crmkit.spi.report.CustomerDimension;
import io.crmkit.spi.value.Period;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.function.Function;

/**
 * The ways to read reports: what {@link Figures} reads in them, and what {@link SalesReckoning} and
 * {@link WorkReckoning} make of the rows.
 */
final class ReportWays {
    private static final Period PERIOD = new Period(LocalDate.of(2025, 10, 1), LocalDate.of(2026, 2, 20));

    private final Collecting ways;

    ReportWays(Collecting ways) {
        this.ways = ways;
    }

    void reports() {
        add(
                "contribution",
                new Class<?>[] {Period.class},
                "a period",
                r -> Figures.of(r.contribution(PERIOD)),
                sight -> SalesReckoning.contribution(sight, PERIOD));
        ContributionQuery zeroRows = ContributionQuery.builder()
                .period(PERIOD)
                .bucket(Bucket.MONTH)
                .zeroRows(true)
                .build();
        add(
                "contribution",
                new Class<?>[] {ContributionQuery.class},
                "everybody",
                r -> Figures.customers(r.contribution(zeroRows)),
                sight -> SalesReckoning.customers(sight, PERIOD));
        Arrays.stream(CustomerDimension.values())
                .filter(dimension -> dimension != CustomerDimension.CUSTOMER)
                .forEach(this::composition);
        add("chances", new Class<?>[0], "all", r -> Figures.of(r.chances()), WorkReckoning::chances);
        add(
                "service",
                new Class<?>[] {Period.class},
                "a period",
                r -> Figures.of(r.service(PERIOD)),
                sight -> WorkReckoning.service(sight, PERIOD, Bucket.NONE));
        add(
                "service",
                new Class<?>[] {Period.class, Bucket.class},
                "months",
                r -> Figures.of(r.service(PERIOD, Bucket.MONTH)),
                sight -> WorkReckoning.service(sight, PERIOD, Bucket.MONTH));
        add(
                "loss",
                new Class<?>[] {Period.class},
                "a period",
                r -> Figures.of(r.loss(PERIOD)),
                sight -> WorkReckoning.loss(sight, PERIOD, Bucket.NONE));
        add(
                "loss",
                new Class<?>[] {Period.class, Bucket.class},
                "months",
                r -> Figures.of(r.loss(PERIOD, Bucket.MONTH)),
                sight -> WorkReckoning.loss(sight, PERIOD, Bucket.MONTH));
    }

    private void composition(CustomerDimension dimension) {
        add(
                "composition",
                new Class<?>[] {CustomerDimension.class},
                dimension,
                r -> Figures.of(r.composition(dimension)),
                sight -> SalesReckoning.composition(sight, dimension));
        CompositionQuery contributions = CompositionQuery.builder()
                .dimension(dimension)
                .contributionPeriod(PERIOD)
                .build();
        add(
                "composition",
                new Class<?>[] {CompositionQuery.class},
                dimension,
                r -> Figures.contributions(r.composition(contributions)),
                sight -> SalesReckoning.contributions(sight, dimension, PERIOD));
    }

    private void add(
            String method,
            Class<?>[] parameters,
            Object about,
            Function<Reports, Object> figures,
            Function<Sight, Object> expected) {
        ways.read(
                name(Reports.class, method, parameters),
                about,
                ReportPermission.READ,
                session -> figures.apply(session.reports()),
                expected);
    }
}
