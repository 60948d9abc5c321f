package io.crmkit.examples.tour.chart;

import java.math.BigDecimal;
import java.util.List;

/** From which value to which one an axis goes, and where it is marked. */
record Scale(BigDecimal low, BigDecimal high, List<Tick> ticks) {
    Scale {
        if (low.compareTo(high) >= 0) {
            throw new IllegalArgumentException("from " + low + " to " + high);
        }
        ticks = List.copyOf(ticks);
    }

    /** The same without what lies before and after two values. */
    Scale within(BigDecimal first, BigDecimal last) {
        BigDecimal end = last.compareTo(first) > 0 ? last : high;
        return new Scale(
                first,
                end,
                ticks.stream()
                        .filter(tick ->
                                tick.at().compareTo(first) >= 0 && tick.at().compareTo(end) <= 0)
                        .toList());
    }

    /** Which part of the way a value is at; only here do exact figures become lengths. */
    double part(BigDecimal value) {
        return value.subtract(low).doubleValue() / high.subtract(low).doubleValue();
    }

    /** Where a value is on a line that begins and ends at two places. */
    double place(BigDecimal value, double begin, double end) {
        return begin + part(value) * (end - begin);
    }
}
