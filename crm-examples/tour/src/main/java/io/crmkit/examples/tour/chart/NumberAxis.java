package io.crmkit.examples.tour.chart;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Numbers at equal distances, marked at round ones.
 *
 * @param title what is measured, with the unit
 * @param whole whether there are only whole numbers, as of counts
 * @param text how a mark is written
 */
public record NumberAxis(String title, boolean whole, Function<BigDecimal, String> text) implements Axis {
    private static final List<BigDecimal> ROUND =
            List.of(BigDecimal.ONE, BigDecimal.valueOf(2), BigDecimal.valueOf(5), BigDecimal.TEN);

    @Override
    public Scale scale(BigDecimal low, BigDecimal high, int marks) {
        BigDecimal top = high.compareTo(low) > 0 ? high : low.add(BigDecimal.ONE);
        BigDecimal step = step(top.subtract(low), marks);
        BigDecimal first = low.divide(step, 0, RoundingMode.FLOOR);
        BigDecimal last = top.divide(step, 0, RoundingMode.CEILING);
        List<Tick> ticks = new ArrayList<>();
        for (BigDecimal i = first; i.compareTo(last) <= 0; i = i.add(BigDecimal.ONE)) {
            BigDecimal at = i.multiply(step);
            ticks.add(new Tick(at, text.apply(at)));
        }
        return new Scale(first.multiply(step), last.multiply(step), ticks);
    }

    /** The least of 1, 2 and 5 times a power of ten that does not mark more often than wished. */
    private BigDecimal step(BigDecimal range, int marks) {
        BigDecimal least = range.divide(BigDecimal.valueOf(marks), 12, RoundingMode.UP);
        BigDecimal power = BigDecimal.ONE.scaleByPowerOfTen(least.precision() - least.scale() - 1);
        BigDecimal step = ROUND.stream()
                .map(power::multiply)
                .filter(candidate -> candidate.compareTo(least) >= 0)
                .findFirst()
                .orElseThrow();
        return whole ? step.max(BigDecimal.ONE) : step;
    }
}
