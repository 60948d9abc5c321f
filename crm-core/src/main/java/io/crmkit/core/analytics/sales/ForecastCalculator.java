package io.crmkit.core.analytics.sales;

import io.crmkit.spi.value.Money;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Makes forecasts of how chances have gone.
 *
 * <p>Called by hosts that run report calculations in parts.
 */
public final class ForecastCalculator {
    private ForecastCalculator() {}

    /**
     * {@return the forecast}
     *
     * @param journeys how the chances have gone, in any order
     * @param query what is asked for
     * @param zone the zone of the days
     * @param asOf the instant up to which the journeys go
     * @throws io.crmkit.core.command.CrmException if a currency that occurs has no rate to convert it
     */
    public static ForecastReport report(
            Collection<ChanceJourney> journeys, ForecastQuery query, ZoneId zone, Instant asOf) {
        Odds odds = new Odds(query, zone);
        journeys.forEach(odds::learn);
        Map<Currency, Map<Optional<String>, WeightedSum>> sums =
                new TreeMap<>(Comparator.comparing(Currency::getCurrencyCode));
        long unvalued = 0;
        long unrated = 0;
        for (ChanceJourney journey : journeys) {
            if (!journey.isOpen()) {
                continue;
            }
            Optional<Odds.Fraction> probability = odds.of(journey);
            Optional<Money> value = journey.value()
                    .map(money -> query.getConversion()
                            .map(conversion -> conversion.convert(money))
                            .orElse(money));
            if (value.isPresent() && probability.isPresent()) {
                sums.computeIfAbsent(value.get().currency(), unused -> new TreeMap<>(PipelineTotals.ORDER))
                        .computeIfAbsent(odds.group(journey), unused -> new WeightedSum())
                        .add(value.get().amount(), probability.get());
            } else if (value.isPresent()) {
                unrated++;
            } else {
                unvalued++;
            }
        }
        return new ForecastReport(
                query.getBasis(),
                query.getDimension(),
                query.getBucket(),
                query.getConversion(),
                query.getDeviations(),
                asOf,
                unvalued,
                unrated,
                sums.entrySet().stream()
                        .map(entry -> table(entry.getKey(), entry.getValue(), query))
                        .toList());
    }

    private static ForecastReport.Table table(
            Currency currency, Map<Optional<String>, WeightedSum> groups, ForecastQuery query) {
        WeightedSum total = new WeightedSum();
        groups.values().forEach(total::merge);
        List<ForecastReport.Row> rows = groups.entrySet().stream()
                .map(entry -> entry.getValue().row(entry.getKey(), currency))
                .toList();
        return total.table(currency, query.getDeviations(), rows);
    }
}
