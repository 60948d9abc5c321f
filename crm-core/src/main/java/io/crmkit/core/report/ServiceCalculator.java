package io.crmkit.core.report;

import io.crmkit.spi.report.ServiceFactsQuery;
import io.crmkit.spi.service.ServiceStatus;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Makes service reports of sums over service requests.
 *
 * <p>Called by hosts that run report calculations in parts.
 */
public final class ServiceCalculator {
    private ServiceCalculator() {}

    /**
     * {@return the report} There is a table for every stretch of time of the period, also where there is no request.
     *
     * @param totals the sums, by the same stretches of time
     * @param possible the types that there could be, in their order; types that only occur follow them by text
     * @param query the period, and the stretches of time
     * @param asOf when the report is made
     */
    public static ServiceReport report(
            ServiceTotals totals, List<String> possible, ServiceFactsQuery query, Instant asOf) {
        Set<String> types = new LinkedHashSet<>(possible);
        types.addAll(totals.types());
        List<ServiceReport.Table> tables = Stretches.of(query.period(), query.bucket()).stream()
                .map(bucket -> table(bucket, types, totals))
                .toList();
        long all = totals.requests();
        return new ServiceReport(
                query.period(),
                asOf,
                all,
                tables,
                statuses(totals, all),
                stages(totals),
                rework(totals),
                satisfactions(totals));
    }

    private static ServiceReport.Table table(LocalDate bucket, Set<String> types, ServiceTotals totals) {
        long all = types.stream().mapToLong(type -> totals.of(bucket, type)).sum();
        return new ServiceReport.Table(
                Stretches.start(bucket),
                all,
                types.stream()
                        .map(type -> {
                            long requests = totals.of(bucket, type);
                            return new ServiceReport.TypeRow(type, requests, Shares.percent(requests, all));
                        })
                        .toList());
    }

    private static List<ServiceReport.StatusRow> statuses(ServiceTotals totals, long all) {
        return Arrays.stream(ServiceStatus.values())
                .map(status ->
                        new ServiceReport.StatusRow(status, totals.of(status), Shares.percent(totals.of(status), all)))
                .toList();
    }

    private static List<ServiceReport.StageRow> stages(ServiceTotals totals) {
        return Arrays.stream(ServiceStage.values())
                .map(stage -> {
                    long passed = totals.passed(stage);
                    Optional<Duration> mean = passed == 0
                            ? Optional.empty()
                            : Optional.of(totals.time(stage).dividedBy(passed));
                    return new ServiceReport.StageRow(stage, passed, mean);
                })
                .toList();
    }

    private static ServiceReport.Rework rework(ServiceTotals totals) {
        Optional<BigDecimal> rate = totals.fedBack() == 0
                ? Optional.empty()
                : Optional.of(Shares.percent(totals.reworked(), totals.fedBack()));
        return new ServiceReport.Rework(totals.fedBack(), totals.reworked(), rate);
    }

    private static List<ServiceReport.SatisfactionRow> satisfactions(ServiceTotals totals) {
        long all = IntStream.rangeClosed(1, 5).mapToLong(totals::ofSatisfaction).sum();
        return IntStream.rangeClosed(1, 5)
                .mapToObj(satisfaction -> {
                    long requests = totals.ofSatisfaction(satisfaction);
                    return new ServiceReport.SatisfactionRow(satisfaction, requests, Shares.percent(requests, all));
                })
                .toList();
    }
}
