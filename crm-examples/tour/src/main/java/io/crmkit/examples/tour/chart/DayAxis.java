package io.crmkit.examples.tour.chart;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/**
 * Days, marked at the beginnings of months. A value is the number of a day, as {@link #at} gives it.
 *
 * @param title what the days are of
 */
public record DayAxis(String title) implements Axis {
    private static final int[] MONTHS = {1, 2, 3, 6, 12, 24, 60, 120, 240, 600};

    /** {@return the value of a day} */
    public static BigDecimal at(LocalDate day) {
        return BigDecimal.valueOf(day.toEpochDay());
    }

    @Override
    public Scale scale(BigDecimal low, BigDecimal high, int marks) {
        BigDecimal last = high.compareTo(low) > 0 ? high : low.add(BigDecimal.ONE);
        YearMonth begin = YearMonth.from(LocalDate.ofEpochDay(low.longValue()));
        YearMonth end = YearMonth.from(LocalDate.ofEpochDay(last.longValue()));
        int step = step(ChronoUnit.MONTHS.between(begin, end), marks);
        List<Tick> ticks = new ArrayList<>();
        for (YearMonth month = begin; !month.isAfter(end); month = month.plusMonths(1)) {
            BigDecimal at = at(month.atDay(1));
            boolean round = month.getLong(ChronoField.PROLEPTIC_MONTH) % step == 0;
            if (round && at.compareTo(low) >= 0 && at.compareTo(last) <= 0) {
                ticks.add(new Tick(at, month.toString()));
            }
        }
        return new Scale(low, last, ticks);
    }

    private static int step(long months, int marks) {
        for (int step : MONTHS) {
            if (months / step <= marks) {
                return step;
            }
        }
        return MONTHS[MONTHS.length - 1];
    }
}
