package io.crmkit.core.analytics.sales;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.crmkit.core.analytics.Plain;
import io.crmkit.core.report.Conversion;
import io.crmkit.core.report.ExchangeRate;
import io.crmkit.spi.chance.ChanceStatus;
import io.crmkit.spi.report.Bucket;
import io.crmkit.spi.value.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Forecasts in whole numbers: all probabilities as parts of one number that each of them divides. */
class ForecastProperties {
    private static final Currency EUR = Currency.getInstance("EUR");
    private static final Currency USD = Currency.getInstance("USD");

    /** What 100 and all numbers up to 16 divide, more than there are chances. */
    private static final long WHOLE = 100 * 720_720L;

    /** A chance that is worth so much, and is won with a probability of so many parts of the whole. */
    private record Open(Optional<String> group, Money value, long part) {}

    @Property(tries = 500)
    @Label("Values by their rates, or by those of the group, or of all; in any order of the chances")
    void oracle(@ForAll("seeds") List<Long> seeds, @ForAll Random dice) {
        List<Lives> lives = IntStream.range(0, seeds.size())
                .mapToObj(number -> Lives.of(number, new Random(seeds.get(number))))
                .filter(life -> life.createdOn() <= 30)
                .toList();
        int now = 30 + dice.nextInt(Lives.LAST - 30);
        int later = dice.nextInt(3) - 1;
        ForecastQuery query = query(dice);
        List<Lives> shuffled = new ArrayList<>(lives);
        Collections.shuffle(shuffled, dice);
        ForecastReport report = ForecastCalculator.report(
                shuffled.stream()
                        .map(life -> life.pursuit().asOf(now).orElseThrow())
                        .toList(),
                query,
                ZoneOffset.ofHours(13 * later),
                Pursuits.noon(now));

        List<Open> chances = new ArrayList<>();
        long unvalued = 0;
        long unrated = 0;
        for (Lives life : lives.stream().filter(life -> life.isOpen(now)).toList()) {
            Optional<Long> part = part(life, lives, query, later, now);
            if (life.expected().isEmpty()) {
                unvalued++;
            } else if (part.isEmpty()) {
                unrated++;
            } else {
                Money value = life.expected().get();
                boolean convert =
                        query.getConversion().isPresent() && value.currency().equals(USD);
                chances.add(new Open(
                        life.group(query.getDimension(), query.getBucket(), later, now),
                        convert ? new Money(value.amount().multiply(new BigDecimal("0.5")), EUR) : value,
                        part.get()));
            }
        }
        assertThat(report.unvalued()).isEqualTo(unvalued);
        assertThat(report.unrated()).isEqualTo(unrated);
        List<Currency> currencies =
                chances.stream().map(open -> open.value().currency()).distinct().toList();
        assertThat(report.tables())
                .extracting(ForecastReport.Table::currency)
                .containsExactlyElementsOf(
                        List.of(EUR, USD).stream().filter(currencies::contains).toList());
        for (ForecastReport.Table table : report.tables()) {
            check(
                    table,
                    chances.stream()
                            .filter(open -> open.value().currency().equals(table.currency()))
                            .toList(),
                    query.getDeviations().doubleValue());
        }
    }

    private static ForecastQuery query(Random dice) {
        ForecastQuery.Builder query = ForecastQuery.builder()
                .basis(dice.nextInt(4) == 0 ? ForecastBasis.SUCCESS_RATE : ForecastBasis.WIN_RATE)
                .bucket(dice.nextBoolean() ? Bucket.MONTH : Bucket.DAY)
                .deviations(BigDecimal.valueOf(dice.nextInt(30), 1));
        if (dice.nextInt(7) > 0) {
            query.dimension(List.of(ChanceDimension.values()).get(dice.nextInt(ChanceDimension.values().length)));
        }
        if (dice.nextBoolean()) {
            query.conversion(new Conversion(
                    EUR, List.of(new ExchangeRate(USD, new BigDecimal("0.5"), LocalDate.of(2026, 1, 1)))));
        }
        return query.build();
    }

    private static Optional<Long> part(Lives life, List<Lives> lives, ForecastQuery query, int later, int now) {
        if (query.getBasis() == ForecastBasis.SUCCESS_RATE) {
            return Optional.of(WHOLE / 100 * life.pursuit().journey().chance().getSuccessRate());
        }
        Optional<String> group = life.group(query.getDimension(), query.getBucket(), later, now);
        List<Lives> ended = lives.stream().filter(other -> !other.isOpen(now)).toList();
        List<Lives> own = ended.stream()
                .filter(other -> other.group(query.getDimension(), query.getBucket(), later, now)
                        .equals(group))
                .toList();
        List<Lives> learnt = own.isEmpty() ? ended : own;
        return learnt.isEmpty()
                ? Optional.empty()
                : Optional.of(WHOLE
                        / learnt.size()
                        * learnt.stream()
                                .filter(other -> other.status(now) == ChanceStatus.WON)
                                .count());
    }

    private static void check(ForecastReport.Table table, List<Open> chances, double deviations) {
        assertThat(table.total()).isEqualTo(row(Optional.empty(), chances, table.currency()));
        Map<Optional<String>, List<Open>> groups = new TreeMap<>(Plain.GROUPS);
        chances.forEach(open -> groups.computeIfAbsent(open.group(), unused -> new ArrayList<>())
                .add(open));
        assertThat(table.rows())
                .isEqualTo(groups.entrySet().stream()
                        .map(group -> row(group.getKey(), group.getValue(), table.currency()))
                        .toList());
        double mean = 0;
        double most = 0;
        double variance = 0;
        for (Open open : chances) {
            double value = open.value().amount().doubleValue();
            double probability = (double) open.part() / WHOLE;
            mean += value * probability;
            most += value;
            variance += value * value * probability * (1 - probability);
        }
        double reach = deviations * Math.sqrt(variance);
        assertThat(table.low().amount().doubleValue()).isCloseTo(Math.max(0, mean - reach), within(1e-6));
        assertThat(table.high().amount().doubleValue()).isCloseTo(Math.min(most, mean + reach), within(1e-6));
    }

    private static ForecastReport.Row row(Optional<String> group, List<Open> chances, Currency currency) {
        // Amounts are whole or half ones.
        long doubled = 0;
        BigDecimal weighted = BigDecimal.ZERO;
        for (Open open : chances) {
            long amount = open.value().amount().multiply(BigDecimal.valueOf(2)).longValueExact();
            doubled += amount;
            weighted = weighted.add(BigDecimal.valueOf(amount).multiply(BigDecimal.valueOf(open.part())));
        }
        BigDecimal wholes = BigDecimal.valueOf(2 * WHOLE);
        return new ForecastReport.Row(
                group,
                chances.size(),
                new Money(BigDecimal.valueOf(doubled).divide(BigDecimal.valueOf(2)), currency),
                new Money(weighted.divide(wholes, 10, RoundingMode.HALF_UP), currency),
                doubled == 0
                        ? new BigDecimal("0.0000")
                        : weighted.multiply(BigDecimal.valueOf(100))
                                .divide(BigDecimal.valueOf(doubled * WHOLE), 4, RoundingMode.HALF_UP));
    }

    @Provide
    Arbitrary<List<Long>> seeds() {
        return Arbitraries.longs().list().ofMaxSize(16);
    }
}
