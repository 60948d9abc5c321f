package io.crmkit.core.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.crmkit.core.analytics.Plain;
import io.crmkit.core.analytics.Sales;
import io.crmkit.spi.access.UserId;
import io.crmkit.spi.loss.LossCaseId;
import io.crmkit.spi.report.Bucket;
import io.crmkit.spi.report.LossFact;
import io.crmkit.spi.value.Period;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Losses by reason, looking through all of them for each figure. */
class LossCalculatorProperties {
    private static final List<String> POSSIBLE = List.of("STOPPED", "COMPETITOR");
    private static final Period PERIOD = new Period(LocalDate.of(2026, 1, 15), LocalDate.of(2026, 4, 10));

    /** A loss of a customer, for a reason, so many days after the beginning of the period. */
    private record Loss(int customer, String reason, int days) {
        LossFact fact(int number) {
            return new LossFact(
                    new LossCaseId(new UUID(0, number)),
                    Sales.customer(customer, "Customer " + customer),
                    new UserId(new UUID(0, 1)),
                    reason,
                    "They said so.",
                    PERIOD.from().plusDays(days));
        }
    }

    @Property(tries = 500)
    @Label("Losses are counted by reason and stretch of time, and customers once, in whatever order losses come")
    void oracle(@ForAll("losses") List<Loss> losses, @ForAll Random dice) {
        List<LossFact> facts = IntStream.range(0, losses.size())
                .mapToObj(number -> losses.get(number).fact(number))
                .toList();
        List<LossFact> shuffled = new ArrayList<>(facts);
        Collections.shuffle(shuffled, dice);
        boolean monthly = dice.nextBoolean();
        long atRisk = losses.isEmpty() ? dice.nextInt(2) : 6 + dice.nextInt(5);
        LossReport report = LossCalculator.report(
                shuffled, atRisk, POSSIBLE, PERIOD, monthly ? Bucket.MONTH : Bucket.NONE, Instant.EPOCH);

        // Day by day, then by number of the customer, then by case.
        List<LossFact> ordered = new ArrayList<>();
        for (int day = 0; day < 85; day++) {
            for (int customer = 1; customer <= 6; customer++) {
                for (int number = 0; number < losses.size(); number++) {
                    if (losses.get(number).days() == day && losses.get(number).customer() == customer) {
                        ordered.add(facts.get(number));
                    }
                }
            }
        }
        assertThat(report.losses()).isEqualTo(ordered);
        Set<Integer> customers = losses.stream().map(Loss::customer).collect(Collectors.toSet());
        assertThat(report.customersLost()).isEqualTo(customers.size());
        assertThat(report.customersAtRisk()).isEqualTo(atRisk);
        assertThat(report.lossRate()).isEqualTo(Plain.rate(customers.size(), atRisk));
        Set<String> others = losses.stream()
                .map(Loss::reason)
                .filter(reason -> !POSSIBLE.contains(reason))
                .collect(Collectors.toCollection(TreeSet::new));
        List<LossReport.Table> tables = new ArrayList<>();
        for (int month : monthly ? new int[] {1, 2, 3, 4} : new int[] {0}) {
            List<LossFact> those = facts.stream()
                    .filter(fact -> month == 0 || fact.lostDate().getMonthValue() == month)
                    .toList();
            tables.add(new LossReport.Table(
                    month == 0 ? Optional.empty() : Optional.of(LocalDate.of(2026, month, 1)),
                    those.size(),
                    Stream.concat(POSSIBLE.stream(), others.stream())
                            .map(reason -> row(those, reason))
                            .toList()));
        }
        assertThat(report.tables()).isEqualTo(tables);
    }

    private static LossReport.ReasonRow row(List<LossFact> losses, String reason) {
        long count = losses.stream()
                .filter(loss -> loss.reasonClass().equals(reason))
                .count();
        return new LossReport.ReasonRow(reason, count, Plain.percent(count, losses.size()));
    }

    @Provide
    Arbitrary<List<Loss>> losses() {
        return Combinators.combine(
                        Arbitraries.integers().between(1, 6),
                        Arbitraries.of("STOPPED", "COMPETITOR", "ZEAL", "ENVY"),
                        Arbitraries.oneOf(
                                Arbitraries.integers().between(0, 84),
                                Arbitraries.integers().between(15, 18)))
                .as(Loss::new)
                .list()
                .ofMaxSize(15);
    }
}
