package io.crmkit.core.report;

import io.crmkit.spi.report.Bucket;
import io.crmkit.spi.report.LossFact;
import io.crmkit.spi.value.Period;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Makes loss reports of determined losses.
 *
 * <p>Called by hosts that run report calculations in parts.
 */
public final class LossCalculator {
    private static final Comparator<LossFact> ORDER = Comparator.comparing(LossFact::lostDate)
            .thenComparing(loss -> loss.customer().number())
            .thenComparing(LossFact::lossCase);

    private LossCalculator() {}

    /**
     * {@return the report} There is a table for every stretch of time of the period, also where there is no loss.
     *
     * @param losses the losses of the period, in any order
     * @param customersAtRisk how many customers there were to lose
     * @param possible the reasons that there could be, in their order; reasons that only occur follow them by text
     * @param period the period
     * @param bucket the stretch of time that each table is about
     * @param asOf when the report is made
     */
    public static LossReport report(
            Collection<LossFact> losses,
            long customersAtRisk,
            List<String> possible,
            Period period,
            Bucket bucket,
            Instant asOf) {
        Set<String> reasons = new LinkedHashSet<>(possible);
        losses.stream().map(LossFact::reasonClass).sorted().forEach(reasons::add);
        Map<LocalDate, Map<String, Long>> counts = losses.stream()
                .collect(Collectors.groupingBy(
                        loss -> bucket.startOf(loss.lostDate()),
                        Collectors.groupingBy(LossFact::reasonClass, Collectors.counting())));
        List<LossReport.Table> tables = Stretches.of(period, bucket).stream()
                .map(stretch -> table(stretch, reasons, counts.getOrDefault(stretch, Map.of())))
                .toList();
        long lost = losses.stream().map(loss -> loss.customer().id()).distinct().count();
        Optional<BigDecimal> rate =
                customersAtRisk == 0 ? Optional.empty() : Optional.of(Shares.percent(lost, customersAtRisk));
        return new LossReport(
                period, asOf, losses.stream().sorted(ORDER).toList(), tables, lost, customersAtRisk, rate);
    }

    private static LossReport.Table table(LocalDate stretch, Set<String> reasons, Map<String, Long> counts) {
        long all = counts.values().stream().mapToLong(Long::longValue).sum();
        return new LossReport.Table(
                Stretches.start(stretch),
                all,
                reasons.stream()
                        .map(reason -> {
                            long losses = counts.getOrDefault(reason, 0L);
                            return new LossReport.ReasonRow(reason, losses, Shares.percent(losses, all));
                        })
                        .toList());
    }
}
