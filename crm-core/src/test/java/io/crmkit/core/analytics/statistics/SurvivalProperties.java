package io.crmkit.core.analytics.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The curve against its definition, written down as plainly as can be; and in parts, merged in any order. */
class SurvivalProperties {
    record Observed(long duration, boolean event) {}

    @Property(tries = 500)
    @Label("Survival and its error by their definitions, looking at every observation for every duration")
    void definition(@ForAll("observations") List<Observed> observations) {
        SurvivalCurve curve = KaplanMeier.curve(counts(observations), Confidence.standard());
        double survival = 1;
        double greenwood = 0;
        long median = -1;
        int step = 0;
        for (long t = 0; t <= 30; t++) {
            long now = t;
            long risk = observations.stream().filter(one -> one.duration >= now).count();
            long events = observations.stream()
                    .filter(one -> one.duration == now && one.event)
                    .count();
            long censored = observations.stream()
                    .filter(one -> one.duration == now && !one.event)
                    .count();
            if (events + censored == 0) {
                continue;
            }
            survival *= (double) (risk - events) / risk;
            greenwood += events == risk ? 0 : (double) events / (risk * (risk - events));
            median = median < 0 && survival <= 0.5 + 1e-12 ? t : median;
            SurvivalCurve.Step found = curve.steps().get(step++);
            assertThat(found.duration()).isEqualTo(t);
            assertThat(found.atRisk()).isEqualTo(risk);
            assertThat(found.events()).isEqualTo(events);
            assertThat(found.censored()).isEqualTo(censored);
            assertThat(found.survival().doubleValue()).isCloseTo(survival, within(1e-6));
            assertThat(found.standardError().doubleValue()).isCloseTo(survival * Math.sqrt(greenwood), within(1e-6));
            double estimate = survival;
            found.interval()
                    .ifPresent(interval -> assertThat(estimate)
                            .isBetween(
                                    interval.lower().doubleValue() - 1e-6,
                                    interval.upper().doubleValue() + 1e-6));
        }
        assertThat(curve.steps()).hasSize(step);
        assertThat(curve.median().orElse(-1)).isEqualTo(median);
    }

    @Property(tries = 300)
    @Label("Observations in any order, in parts that are merged in any order, give the same curve")
    void order(@ForAll("observations") List<Observed> observations, @ForAll Random random) {
        List<Observed> shuffled = new ArrayList<>(observations);
        Collections.shuffle(shuffled, random);
        List<SurvivalCounts> parts = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            parts.add(new SurvivalCounts());
        }
        shuffled.forEach(one -> parts.get(random.nextInt(4)).add(one.duration, one.event));
        SurvivalCounts merged =
                parts.get(0).merge(parts.get(1)).merge(parts.get(2).merge(parts.get(3)));
        assertThat(KaplanMeier.curve(merged, Confidence.standard()))
                .isEqualTo(KaplanMeier.curve(counts(observations), Confidence.standard()));
    }

    private static SurvivalCounts counts(List<Observed> observations) {
        SurvivalCounts counts = new SurvivalCounts();
        observations.forEach(one -> counts.add(one.duration, one.event));
        return counts;
    }

    @Provide
    Arbitrary<List<Observed>> observations() {
        return Combinators.combine(Arbitraries.longs().between(0, 30), Arbitraries.of(true, false))
                .as(Observed::new)
                .list()
                .ofMaxSize(40);
    }
}
