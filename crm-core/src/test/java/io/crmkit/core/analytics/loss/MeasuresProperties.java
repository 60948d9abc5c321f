package io.crmkit.core.analytics.loss;

import static org.assertj.core.api.Assertions.assertThat;

import io.crmkit.core.analytics.Plain;
import io.crmkit.spi.loss.LossCase;
import io.crmkit.spi.loss.LossCaseId;
import io.crmkit.spi.loss.LossMeasure;
import io.crmkit.spi.loss.LossStatus;
import io.crmkit.spi.value.Period;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What became of cases, against how they were made up, hour by hour. */
class MeasuresProperties {
    private static final LocalDate BEGINNING = LocalDate.of(2026, 4, 28);
    private static final Period MAY = new Period(LocalDate.of(2026, 5, 1), LocalDate.of(2026, 5, 8));

    /** Warned on a day, opened and closed at hours, with measures at hours. */
    private record Life(int number, int warned, int opened, LossStatus status, int closed, List<Integer> measures) {
        LossCase lossCase() {
            LossCase.Builder lossCase = Going.warned(
                            Going.customer(1, "2026-01-01", "north"),
                            number,
                            BEGINNING.plusDays(warned).toString(),
                            "")
                    .id(new LossCaseId(new UUID(4, number)))
                    .openedAt(at(opened))
                    .status(status);
            measures.forEach(hour -> lossCase.addMeasures(new LossMeasure(Going.ANN, at(hour), "called")));
            if (!status.isOpen()) {
                lossCase.closedAt(at(closed));
            }
            if (status == LossStatus.DETERMINED) {
                lossCase.reasonClass("OTHER").reason("gone").lostDate(LocalDate.of(2026, 5, 1));
            }
            return lossCase.build();
        }

        private Stream<Integer> known(int now) {
            return measures.stream().filter(hour -> hour <= now);
        }

        private boolean isClosed(int now) {
            return !status.isOpen() && closed <= now;
        }
    }

    @Property(tries = 500)
    @Label("With measures and without, as it was known at an hour; in parts, merged in any order, too")
    void oracle(@ForAll("seeds") List<Long> seeds, @ForAll Random dice) {
        List<Life> lives = IntStream.range(0, seeds.size())
                .mapToObj(number -> life(number, new Random(seeds.get(number))))
                .toList();
        int now = 24 * 4 + dice.nextInt(24 * 12);
        MeasuresReport report = Plain.inParts(
                        lives,
                        dice,
                        () -> new MeasuresTotals(MAY, at(now)),
                        (MeasuresTotals totals, Life life) -> totals.add(life.lossCase()),
                        MeasuresTotals::merge)
                .report();

        // The first of May is the third day, the eighth the tenth.
        List<Life> wanted = lives.stream()
                .filter(life -> life.warned() >= 3 && life.warned() < 10 && life.opened() <= now)
                .toList();
        assertThat(report.withMeasures())
                .isEqualTo(outcome(
                        wanted.stream()
                                .filter(life -> life.known(now).findAny().isPresent())
                                .toList(),
                        now));
        assertThat(report.withoutMeasures())
                .isEqualTo(outcome(
                        wanted.stream()
                                .filter(life -> life.known(now).findAny().isEmpty())
                                .toList(),
                        now));
    }

    private static MeasuresReport.Outcome outcome(List<Life> lives, int now) {
        long determined = lives.stream()
                .filter(life -> life.isClosed(now) && life.status() == LossStatus.DETERMINED)
                .count();
        List<Duration> recovered = lives.stream()
                .filter(life -> life.isClosed(now) && life.status() == LossStatus.RECOVERED)
                .map(life -> Duration.ofHours(Math.max(
                        0, life.closed() - life.known(now).sorted().findFirst().orElse(life.opened()))))
                .toList();
        long open = lives.stream().filter(life -> !life.isClosed(now)).count();
        return new MeasuresReport.Outcome(
                lives.size(),
                recovered.size(),
                determined,
                open,
                Plain.rate(recovered.size(), recovered.size() + determined),
                Plain.summary(recovered));
    }

    private static Life life(int number, Random dice) {
        int warned = dice.nextInt(13);
        int opened = 24 * warned + dice.nextInt(48);
        List<Integer> measures =
                dice.ints(dice.nextInt(4), opened, opened + 100).boxed().toList();
        LossStatus status = List.of(LossStatus.values()).get(dice.nextInt(LossStatus.values().length));
        return new Life(
                number,
                warned,
                opened,
                status == LossStatus.SUSPENDED && measures.isEmpty() ? LossStatus.WARNED : status,
                opened + dice.nextInt(200),
                measures);
    }

    private static Instant at(int hour) {
        return BEGINNING.atStartOfDay(ZoneOffset.UTC).toInstant().plus(Duration.ofHours(hour));
    }

    @Provide
    Arbitrary<List<Long>> seeds() {
        return Arbitraries.longs().list().ofMaxSize(15);
    }
}
