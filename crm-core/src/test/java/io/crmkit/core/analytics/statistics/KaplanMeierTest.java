package io.crmkit.core.analytics.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class KaplanMeierTest {
    /** Weeks of remission of the 21 patients with 6-MP (E. J. Freireich et al., Blood 21, 1963); plus is censored. */
    private static final String REMISSION = "6 6 6 6+ 7 9+ 10 10+ 11+ 13 16 17+ 19+ 20+ 22 23 25+ 32+ 32+ 34+ 35+";

    /**
     * The table is printed in many textbooks, as in J. P. Klein and M. L. Moeschberger, Survival Analysis (2nd edition, 2003),
     * table 4.1; the intervals are those that Stata prints of these data ({@code sts list}).
     */
    @Test
    @DisplayName("The published table of remission with 6-MP: survival, standard errors, intervals and median")
    void remission() {
        SurvivalCurve curve = KaplanMeier.curve(counts(REMISSION), Confidence.standard());

        assertThat(curve.observations()).isEqualTo(21);
        assertThat(curve.events()).isEqualTo(9);
        assertThat(curve.censored()).isEqualTo(12);
        assertThat(curve.confidence().level()).isEqualTo(0.95);
        List<SurvivalCurve.Step> ends =
                curve.steps().stream().filter(step -> step.events() > 0).toList();
        assertThat(ends).hasSize(7);
        published(ends.get(0), 6, 21, 3, 1, 0.8571, 0.0764, 0.6197, 0.9516);
        published(ends.get(1), 7, 17, 1, 0, 0.8067, 0.0869, 0.5631, 0.9228);
        published(ends.get(2), 10, 15, 1, 1, 0.7529, 0.0963, 0.5032, 0.8894);
        published(ends.get(3), 13, 12, 1, 0, 0.6902, 0.1068, 0.4316, 0.8491);
        published(ends.get(4), 16, 11, 1, 0, 0.6275, 0.1141, 0.3675, 0.8049);
        published(ends.get(5), 22, 7, 1, 0, 0.5378, 0.1282, 0.2678, 0.7468);
        published(ends.get(6), 23, 6, 1, 0, 0.4482, 0.1346, 0.1881, 0.6801);
        assertThat(curve.steps()).hasSize(16);
        assertThat(curve.median()).hasValue(23);
    }

    @Test
    @DisplayName("The survival at a duration is that of the last step until then")
    void between() {
        SurvivalCurve curve = KaplanMeier.curve(counts(REMISSION), Confidence.standard());
        assertThat(curve.survivalAt(0)).isEqualTo(BigDecimal.ONE);
        assertThat(curve.survivalAt(5)).isEqualTo(BigDecimal.ONE);
        assertThat(curve.survivalAt(6)).isEqualTo(new BigDecimal("0.857143"));
        assertThat(curve.survivalAt(21)).isEqualTo(new BigDecimal("0.627451"));
        assertThat(curve.survivalAt(99)).isEqualTo(new BigDecimal("0.448179"));
    }

    @Test
    @DisplayName("Worked out by hand: nobody is censored, and the curve is the part that is left")
    void uncensored() {
        SurvivalCurve curve = KaplanMeier.curve(counts("0 2 2 5"), new Confidence(0.9));
        // Greenwood's formula is then that of a part: the root of s * (1 - s) / n.
        assertThat(curve.steps())
                .extracting(
                        SurvivalCurve.Step::duration,
                        SurvivalCurve.Step::survival,
                        SurvivalCurve.Step::standardError,
                        step -> step.interval().isPresent())
                .containsExactly(
                        tuple(0L, new BigDecimal("0.750000"), new BigDecimal("0.216506"), true),
                        tuple(2L, new BigDecimal("0.250000"), new BigDecimal("0.216506"), true),
                        tuple(5L, new BigDecimal("0.000000"), new BigDecimal("0.000000"), false));
        assertThat(curve.median()).hasValue(2);
    }

    @Test
    @DisplayName("A survival of exactly a half is the median, though its factors have no finite decimals")
    void half() {
        // 4/6 * 3/4
        SurvivalCurve curve =
                KaplanMeier.curve(new SurvivalCounts().add(1, 2, 0).add(3, 1, 0).add(9, 0, 3), Confidence.standard());
        assertThat(curve.survivalAt(3)).isEqualTo(new BigDecimal("0.500000"));
        assertThat(curve.median()).hasValue(3);
        SurvivalCurve above =
                KaplanMeier.curve(new SurvivalCounts().add(1, 499_999, 0).add(3, 0, 500_001), Confidence.standard());
        assertThat(above.median()).isEmpty();
    }

    @Test
    @DisplayName("Without an event nobody is known to have ended, and without observations there is nothing to tell")
    void nothing() {
        SurvivalCurve censored = KaplanMeier.curve(counts("3+ 4+"), Confidence.standard());
        assertThat(censored.steps()).hasSize(2).allSatisfy(step -> {
            assertThat(step.survival()).isEqualByComparingTo("1");
            assertThat(step.standardError()).isEqualByComparingTo("0");
            assertThat(step.interval()).isEmpty();
        });
        assertThat(censored.median()).isEmpty();
        SurvivalCurve empty = KaplanMeier.curve(new SurvivalCounts().add(7, 0, 0), Confidence.standard());
        assertThat(empty.steps()).isEmpty();
        assertThat(empty.observations()).isZero();
    }

    @Test
    @DisplayName("Negative durations and numbers are refused, and so is a confidence that is none")
    void refused() {
        SurvivalCounts counts = new SurvivalCounts();
        assertThatThrownBy(() -> counts.add(-1, true))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("duration -1");
        assertThatThrownBy(() -> counts.add(1, -1, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> counts.add(1, 0, -1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Confidence(0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Confidence(1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Confidence(Double.NaN)).isInstanceOf(IllegalArgumentException.class);
        assertThat(new Confidence(0.9999).level()).isEqualTo(0.9999);
    }

    static SurvivalCounts counts(String observations) {
        SurvivalCounts counts = new SurvivalCounts();
        for (String one : observations.split(" ", -1)) {
            counts.add(Long.parseLong(one.replace("+", "")), !one.endsWith("+"));
        }
        return counts;
    }

    /** To the four printed digits, of a value that is itself rounded to six. */
    private static void published(
            SurvivalCurve.Step step, long at, long risk, long events, long censored, double... printed) {
        assertThat(step)
                .extracting(
                        SurvivalCurve.Step::duration,
                        SurvivalCurve.Step::atRisk,
                        SurvivalCurve.Step::events,
                        SurvivalCurve.Step::censored)
                .containsExactly(at, risk, events, censored);
        SurvivalCurve.Interval interval = step.interval().orElseThrow();
        List<BigDecimal> told = List.of(step.survival(), step.standardError(), interval.lower(), interval.upper());
        for (int i = 0; i < printed.length; i++) {
            assertThat(told.get(i).doubleValue()).isCloseTo(printed[i], within(0.0000505));
        }
    }
}
