package io.crmkit.core.analytics.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** On functions that are tried in the paper of 1965, from the same starts. */
class NelderMeadTest {
    private static final double TOLERANCE = 1e-10;

    @Test
    @DisplayName("Rosenbrock's parabolic valley: from -1.2, 1 to 1, 1")
    void rosenbrock() {
        NelderMead.Minimum found =
                search(at -> 100 * Math.pow(at[1] - at[0] * at[0], 2) + Math.pow(1 - at[0], 2), 5_000, -1.2, 1);
        assertThat(found.converged()).isTrue();
        assertThat(found.at().get(0)).isCloseTo(1, within(1e-7));
        assertThat(found.at().get(1)).isCloseTo(1, within(1e-7));
        assertThat(found.value()).isCloseTo(0, within(1e-14));
    }

    @Test
    @DisplayName("Powell's quartic function: from 3, -1, 0, 1 to the origin, which is very flat")
    void powell() {
        NelderMead.Minimum found = search(
                at -> Math.pow(at[0] + 10 * at[1], 2)
                        + 5 * Math.pow(at[2] - at[3], 2)
                        + Math.pow(at[1] - 2 * at[2], 4)
                        + 10 * Math.pow(at[0] - at[3], 4),
                5_000,
                3,
                -1,
                0,
                1);
        assertThat(found.converged()).isTrue();
        assertThat(found.at()).allSatisfy(one -> assertThat(one).isCloseTo(0, within(1e-3)));
    }

    @Test
    @DisplayName("Where the function is no number the search does not go, and with too few steps it says so")
    void limits() {
        NelderMead.Minimum found = search(at -> at[0] < 0.5 ? Double.NaN : at[0], 5_000, 2);
        assertThat(found.at().get(0)).isCloseTo(0.5, within(1e-8));
        NelderMead.Minimum stopped = search(at -> at[0] * at[0], 5, 100);
        assertThat(stopped.converged()).isFalse();
        assertThat(stopped.steps()).isEqualTo(5);
    }

    private static NelderMead.Minimum search(ToDoubleFunction<double[]> function, int limit, double... start) {
        return new NelderMead(function, TOLERANCE, limit).search(start, 0.5);
    }
}
