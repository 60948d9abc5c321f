package io.crmkit.core.analytics.sales;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.crmkit.core.event.Stay;
import io.crmkit.spi.chance.ChanceStatus;
import io.crmkit.spi.value.Money;
import java.math.BigDecimal;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The calculators of sales against plain counting, and in parts that are merged in any order. */
class SalesProperties {
    private static final int LAST = 31;

    /** A chance with what became of it, day by day, as its status was at noon; none before it was recorded. */
    private record Life(Pursuits pursuit, List<Optional<ChanceStatus>> days, int amount) {}

    @Property(tries = 300)
    @Label("As of any day, as many chances are in each status as were left there; in parts, merged in any order, too")
    void pipeline(@ForAll("seeds") List<Long> seeds, @ForAll Random random) {
        List<Life> lives = lives(seeds);
        for (int day = 1; day <= LAST; day += 5) {
            PipelineQuery query = PipelineQuery.by(ChanceDimension.SOURCE);
            List<PipelineTotals> parts = new ArrayList<>();
            for (int part = 0; part < 3; part++) {
                parts.add(new PipelineTotals(query, ZoneOffset.UTC, Pursuits.noon(day)));
            }
            for (Life life : lives) {
                life.pursuit()
                        .asOf(day)
                        .ifPresent(journey -> parts.get(random.nextInt(3)).add(journey));
            }
            Collections.shuffle(parts, random);
            PipelineReport report =
                    parts.get(0).merge(parts.get(1)).merge(parts.get(2)).report();
            for (PipelineReport.Stage stage : report.stages()) {
                int then = day;
                assertThat(stage.chances())
                        .isEqualTo(lives.stream()
                                .filter(life -> life.days().get(then).equals(Optional.of(stage.status())))
                                .count());
                assertThat(stage.reached())
                        .isEqualTo(lives.stream()
                                .filter(life -> life.days().subList(0, then + 1).contains(Optional.of(stage.status())))
                                .count());
            }
            assertThat(report.rows().stream()
                            .mapToLong(PipelineReport.Row::chances)
                            .sum())
                    .isEqualTo(report.total().chances());
        }
    }

    @Property(tries = 300)
    @Label("The stays of a chance follow each other without a gap, from when it was recorded on")
    void stays(@ForAll("seeds") List<Long> seeds) {
        for (Life life : lives(seeds)) {
            List<Stay> stays = life.pursuit().journey().stays();
            assertThat(stays.get(0).since())
                    .isEqualTo(Pursuits.noon(life.pursuit().createdOn()));
            for (int place = 1; place < stays.size(); place++) {
                assertThat(stays.get(place - 1).until())
                        .contains(stays.get(place).since());
            }
            assertThat(stays.get(stays.size() - 1).until()).isEmpty();
        }
    }

    @Property(tries = 300)
    @Label("A forecast is the sum of values by their rates; its interval is that of all ways in which it may end")
    void forecast(@ForAll("seeds") List<Long> seeds) {
        List<Life> open = lives(seeds).stream()
                .filter(life -> life.pursuit().journey().isOpen())
                .limit(8)
                .toList();
        ForecastReport report = ForecastCalculator.report(
                open.stream().map(life -> life.pursuit().journey()).toList(),
                ForecastQuery.builder().deviations(BigDecimal.ONE).build(),
                ZoneOffset.UTC,
                Pursuits.noon(LAST));
        if (open.isEmpty()) {
            assertThat(report.tables()).isEmpty();
            return;
        }
        double mean = 0;
        double squares = 0;
        for (int ending = 0; ending < 1 << open.size(); ending++) {
            double probability = 1;
            double sum = 0;
            for (int place = 0; place < open.size(); place++) {
                double rate = open.get(place).pursuit().journey().chance().getSuccessRate() / 100.0;
                boolean won = (ending >> place & 1) == 1;
                probability *= won ? rate : 1 - rate;
                sum += won ? open.get(place).amount() : 0;
            }
            mean += probability * sum;
            squares += probability * sum * sum;
        }
        double deviation = Math.sqrt(Math.max(0, squares - mean * mean));
        ForecastReport.Table table = report.tables().get(0);
        assertThat(number(table.total().weighted())).isCloseTo(mean, within(1e-6));
        assertThat(number(table.low())).isCloseTo(Math.max(0, mean - deviation), within(1e-4));
        assertThat(number(table.high()))
                .isCloseTo(Math.min(number(table.total().value()), mean + deviation), within(1e-4));
    }

    @Provide
    Arbitrary<List<Long>> seeds() {
        return Arbitraries.longs().list().ofMaxSize(12);
    }

    private static double number(Money money) {
        return money.amount().doubleValue();
    }

    private static List<Life> lives(List<Long> seeds) {
        List<Life> lives = new ArrayList<>();
        for (int number = 0; number < seeds.size(); number++) {
            lives.add(life(number, new Random(seeds.get(number))));
        }
        return lives;
    }

    private static Life life(int number, Random dice) {
        int day = 1 + dice.nextInt(10);
        int amount = 1 + dice.nextInt(1000);
        Pursuits pursuit = Pursuits.created(number, day)
                .source("source " + dice.nextInt(3))
                .worth("" + amount, "EUR", dice.nextInt(101));
        List<Optional<ChanceStatus>> days = new ArrayList<>();
        until(day, Optional.empty(), days);
        while (pursuit.status() == ChanceStatus.UNASSIGNED || pursuit.status() == ChanceStatus.DEVELOPING) {
            int next = day + 1 + dice.nextInt(10);
            if (next > LAST) {
                break;
            }
            until(next, Optional.of(pursuit.status()), days);
            day = next;
            step(pursuit, day, dice);
        }
        until(LAST + 1, Optional.of(pursuit.status()), days);
        return new Life(pursuit, days, amount);
    }

    private static void step(Pursuits pursuit, int day, Random dice) {
        if (pursuit.status() == ChanceStatus.UNASSIGNED) {
            pursuit.assigned(day, dice.nextBoolean() ? Pursuits.ANN : Pursuits.BOB);
            return;
        }
        switch (dice.nextInt(3)) {
            case 0 -> pursuit.unassigned(day);
            case 1 -> pursuit.won(day, "1", "EUR");
            default -> pursuit.failed(day);
        }
    }

    private static void until(int day, Optional<ChanceStatus> status, List<Optional<ChanceStatus>> days) {
        while (days.size() < day) {
            days.add(status);
        }
    }
}
