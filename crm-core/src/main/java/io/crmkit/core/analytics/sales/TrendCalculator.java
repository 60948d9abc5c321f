package io.crmkit.core.analytics.sales;

import io.crmkit.core.analytics.statistics.Forecast;
import io.crmkit.core.analytics.statistics.LinearTrend;
import io.crmkit.core.report.SalesTotals;
import io.crmkit.spi.order.OrderStatus;
import io.crmkit.spi.value.Money;
import io.crmkit.spi.value.Period;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Makes forecasts of the sales of months, of sums of sales by month.
 *
 * <p>Called by hosts that run report calculations in parts.
 */
public final class TrendCalculator {
    private static final int DECIMALS = 4;

    private TrendCalculator() {}

    /**
     * {@return whether a period is of whole months, at least two}
     *
     * @param period the period
     */
    static boolean isOfMonths(Period period) {
        return period.from().getDayOfMonth() == 1
                && period.until().getDayOfMonth() == 1
                && period.from().plusMonths(1).isBefore(period.until());
    }

    /**
     * {@return the report}
     *
     * @param totals the sums, by month, in whatever groups
     * @param query what is asked for
     * @param statuses the statuses that the sums are of
     * @param asOf the instant as of which the sums are
     * @throws IllegalArgumentException if the period is not of whole months, at least two
     * @throws io.crmkit.core.command.CrmException if a currency that occurs has no rate to convert it
     */
    public static TrendReport report(SalesTotals totals, TrendQuery query, Set<OrderStatus> statuses, Instant asOf) {
        if (!isOfMonths(query.getPeriod())) {
            throw new IllegalArgumentException("no whole months: " + query.getPeriod());
        }
        SalesTotals sums = query.getConversion().map(totals::converted).orElse(totals);
        Map<Currency, Map<YearMonth, SalesTotals.Sum>> sold =
                new TreeMap<>(Comparator.comparing(Currency::getCurrencyCode));
        for (SalesTotals.Key key : sums.keys()) {
            sums.of(key)
                    .values()
                    .forEach(sum -> sold.computeIfAbsent(key.currency(), unused -> new TreeMap<>())
                            .merge(YearMonth.from(key.bucket()), sum, SalesTotals.Sum::plus));
        }
        return new TrendReport(
                query.getPeriod(),
                statuses,
                query.getConversion(),
                asOf,
                sold.entrySet().stream()
                        .map(entry -> table(entry.getKey(), entry.getValue(), query))
                        .toList());
    }

    private static TrendReport.Table table(Currency currency, Map<YearMonth, SalesTotals.Sum> sold, TrendQuery query) {
        List<TrendReport.Month> months = new ArrayList<>();
        YearMonth end = YearMonth.from(query.getPeriod().until());
        SalesTotals.Sum nothing = new SalesTotals.Sum(0, Money.zero(currency));
        for (YearMonth month = YearMonth.from(query.getPeriod().from()); month.isBefore(end); ) {
            SalesTotals.Sum sum = sold.getOrDefault(month, nothing);
            months.add(new TrendReport.Month(month, sum.orders(), sum.amount()));
            month = month.plusMonths(1);
        }
        List<Double> series = months.stream()
                .map(month -> month.amount().amount().doubleValue())
                .toList();
        Forecast forecast =
                Forecast.of(series, query.getSeasonMonths(), query.getHorizonMonths(), query.getConfidence());
        List<TrendReport.Expected> expected = forecast.points().stream()
                .map(point -> new TrendReport.Expected(
                        end.plusMonths(point.step() - 1L),
                        told(point.expected(), currency),
                        told(point.lower(), currency),
                        told(point.upper(), currency)))
                .toList();
        return new TrendReport.Table(currency, months, LinearTrend.ofSeries(series), forecast, expected);
    }

    private static Money told(double amount, Currency currency) {
        return new Money(BigDecimal.valueOf(amount).setScale(DECIMALS, RoundingMode.HALF_UP), currency);
    }
}
