package io.crmkit.core.analytics.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.crmkit.core.analytics.statistics.LinearTrend.Point;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class LinearTrendTest {
    /** Readings of an ozone monitor, y, against those of the customer, x: NIST, Statistical Reference Datasets, Norris. */
    private static final String NORRIS =
            "0.1 0.2, 338.8 337.4, 118.1 118.2, 888.0 884.6, 9.2 10.1, 228.1 226.5, 668.5 666.3, "
                    + "998.5 996.3, 449.1 448.6, 778.9 777.0, 559.2 558.2, 0.3 0.4, 0.1 0.6, 778.1 775.5, 668.8 666.9, "
                    + "339.3 338.0, 448.9 447.5, 10.8 11.6, 557.7 556.0, 228.3 228.1, 998.0 995.8, 888.8 887.6, 119.6 120.2, "
                    + "0.3 0.3, 0.6 0.3, 557.6 556.8, 339.3 339.1, 888.0 887.2, 998.5 999.0, 778.9 779.0, 10.2 11.1, "
                    + "117.6 118.3, 228.9 229.2, 668.4 669.1, 449.2 448.9, 0.2 0.5";

    @Test
    @DisplayName("The certified values of NIST for the data set Norris")
    void norris() {
        List<Point> points = new ArrayList<>();
        for (String pair : NORRIS.split(", ", -1)) {
            String[] numbers = pair.split(" ", -1);
            points.add(new Point(Double.parseDouble(numbers[1]), Double.parseDouble(numbers[0])));
        }
        LinearTrend trend = LinearTrend.of(points);
        assertThat(trend.points()).isEqualTo(36);
        assertThat(trend.intercept()).isCloseTo(-0.262323073774029, within(1e-12));
        assertThat(trend.slope()).isCloseTo(1.00211681802045, within(1e-14));
        assertThat(trend.interceptError().orElseThrow()).isCloseTo(0.232818234301152, within(1e-12));
        assertThat(trend.slopeError().orElseThrow()).isCloseTo(0.429796848199937e-3, within(1e-15));
        assertThat(trend.residualDeviation().orElseThrow()).isCloseTo(0.884796396144373, within(1e-12));
        assertThat(trend.determination().orElseThrow()).isCloseTo(0.999993745883712, within(1e-14));
    }

    @Test
    @DisplayName("Worked out by hand: 1, 3, 2, 4 rise by 0.8 a step, which explains 64 per cent")
    void byHand() {
        LinearTrend trend = LinearTrend.ofSeries(List.of(1.0, 3.0, 2.0, 4.0));
        assertThat(trend.slope()).isCloseTo(0.8, within(1e-15));
        assertThat(trend.intercept()).isCloseTo(0.5, within(1e-15));
        assertThat(trend.at(5)).isCloseTo(4.5, within(1e-14));
        assertThat(trend.determination().orElseThrow()).isCloseTo(0.64, within(1e-15));
        // The squares that are left are 1.8; of x they are 5.
        assertThat(trend.residualDeviation().orElseThrow()).isCloseTo(Math.sqrt(0.9), within(1e-15));
        assertThat(trend.slopeError().orElseThrow()).isCloseTo(Math.sqrt(0.9 / 5), within(1e-15));
        assertThat(trend.interceptError().orElseThrow())
                .isCloseTo(Math.sqrt(0.9 * (1.0 / 4 + 6.25 / 5)), within(1e-15));
    }

    @Test
    @DisplayName("Through two points there is a line without errors, and of a level series nothing is explained")
    void atTheLimits() {
        LinearTrend two = LinearTrend.of(List.of(new Point(4, 7), new Point(2, 3)));
        assertThat(two.slope()).isEqualTo(2);
        assertThat(two.intercept()).isEqualTo(-1);
        assertThat(two.determination()).hasValue(1);
        assertThat(two.residualDeviation()).isEmpty();
        assertThat(two.slopeError()).isEmpty();
        assertThat(two.interceptError()).isEmpty();

        LinearTrend level = LinearTrend.ofSeries(List.of(5.0, 5.0, 5.0));
        assertThat(level.slope()).isZero();
        assertThat(level.determination()).isEmpty();
        assertThat(level.residualDeviation()).hasValue(0);
    }

    @Test
    @DisplayName("The order of points does not matter, to the last bit")
    void order() {
        List<Point> points = List.of(new Point(0.1, 0.7), new Point(1e8, 3), new Point(0.3, 1e-9), new Point(0.1, 0.2));
        List<Point> turned = List.of(points.get(3), points.get(2), points.get(1), points.get(0));
        List<Point> other = List.of(points.get(1), points.get(0), points.get(3), points.get(2));
        assertThat(LinearTrend.of(turned)).isEqualTo(LinearTrend.of(points));
        assertThat(LinearTrend.of(other)).isEqualTo(LinearTrend.of(points));
    }

    @Test
    @DisplayName("Points at one place only have no trend, and what is no number is refused")
    void refused() {
        List<Point> above = List.of(new Point(1, 2), new Point(1, 3));
        assertThatThrownBy(() -> LinearTrend.of(above))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("two places");
        assertThatThrownBy(() -> LinearTrend.of(List.of())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> LinearTrend.ofSeries(List.of(1.0))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Point(Double.NaN, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Point(1, Double.NEGATIVE_INFINITY)).isInstanceOf(IllegalArgumentException.class);
    }
}
