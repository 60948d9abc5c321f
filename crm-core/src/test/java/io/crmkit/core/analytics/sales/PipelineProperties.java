package io.crmkit.core.analytics.sales;

import static org.assertj.core.api.Assertions.assertThat;

import io.crmkit.core.analytics.Plain;
import io.crmkit.spi.chance.ChanceStatus;
import io.crmkit.spi.report.Bucket;
import io.crmkit.spi.value.Money;
import io.crmkit.spi.value.Period;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
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

/** The funnel and the groups against the lives of chances as they were made up, day by day. */
class PipelineProperties {

    @Property(tries = 500)
    @Label("Every figure of every stage and group is that of the lives of chances; in parts, merged in any order, too")
    void oracle(@ForAll("seeds") List<Long> seeds, @ForAll Random dice) {
        List<Lives> lives = IntStream.range(0, seeds.size())
                .mapToObj(number -> Lives.of(number, new Random(seeds.get(number))))
                .toList();
        int now = 5 + dice.nextInt(Lives.LAST);
        // Noon in Greenwich is the day after, or the day before, in these zones.
        int later = dice.nextInt(3) - 1;
        PipelineQuery query = query(dice);
        List<Lives> wanted = lives.stream()
                .filter(life -> life.createdOn() <= now)
                .filter(life -> query.getCreated()
                        .filter(period -> Lives.date(life.createdOn() + later).isBefore(period.from())
                                || !Lives.date(life.createdOn() + later).isBefore(period.until()))
                        .isEmpty())
                .toList();

        PipelineReport report = Plain.inParts(
                        lives.stream()
                                .flatMap(life -> life.pursuit().asOf(now).stream())
                                .toList(),
                        dice,
                        () -> new PipelineTotals(query, ZoneOffset.ofHours(13 * later), Pursuits.noon(now)),
                        PipelineTotals::add,
                        PipelineTotals::merge)
                .report();

        assertThat(report.stages())
                .isEqualTo(Arrays.stream(ChanceStatus.values())
                        .map(status -> stage(status, wanted, now))
                        .toList());
        assertThat(report.total()).isEqualTo(row(Optional.empty(), wanted, now));
        Map<Optional<String>, List<Lives>> groups = new TreeMap<>(Plain.GROUPS);
        wanted.forEach(life -> groups.computeIfAbsent(
                        life.group(query.getDimension(), query.getBucket(), later, now), unused -> new ArrayList<>())
                .add(life));
        assertThat(report.rows())
                .isEqualTo(groups.entrySet().stream()
                        .map(group -> row(group.getKey(), group.getValue(), now))
                        .toList());
    }

    private static PipelineQuery query(Random dice) {
        PipelineQuery.Builder query = PipelineQuery.builder().bucket(dice.nextBoolean() ? Bucket.MONTH : Bucket.DAY);
        if (dice.nextInt(7) > 0) {
            query.dimension(List.of(ChanceDimension.values()).get(dice.nextInt(ChanceDimension.values().length)));
        }
        if (dice.nextBoolean()) {
            LocalDate from = Lives.date(dice.nextInt(20));
            query.created(new Period(from, from.plusDays(1 + dice.nextInt(20))));
        }
        return query.build();
    }

    private static PipelineReport.Stage stage(ChanceStatus status, List<Lives> lives, int now) {
        long reached = lives.stream()
                .filter(life -> life.stretches(now).stream().anyMatch(stretch -> stretch.status() == status))
                .count();
        List<Duration> stays = new ArrayList<>();
        List<Duration> ages = new ArrayList<>();
        long advanced = 0;
        for (Lives life : lives) {
            List<Lives.Stretch> stretches = life.stretches(now);
            for (int place = 0; place < stretches.size(); place++) {
                Lives.Stretch stretch = stretches.get(place);
                if (stretch.status() == status && stretch.until().isPresent()) {
                    stays.add(Duration.ofDays(stretch.until().get() - stretch.from()));
                    ChanceStatus next = stretches.get(place + 1).status();
                    // On from nobody to somebody, and from somebody to the win.
                    advanced += next == ChanceStatus.DEVELOPING || next == ChanceStatus.WON ? 1 : 0;
                } else if (stretch.status() == status) {
                    ages.add(Duration.ofDays(now - stretch.from()));
                }
            }
        }
        List<Lives> those = in(lives, status, now);
        return new PipelineReport.Stage(
                status,
                reached,
                Plain.percent(reached, lives.size()),
                stays.size(),
                advanced,
                Plain.rate(advanced, stays.size()),
                those.size(),
                amounts(those, now),
                those.stream().filter(life -> life.value(now).isEmpty()).count(),
                Plain.summary(stays),
                Plain.summary(ages));
    }

    private static PipelineReport.Row row(Optional<String> group, List<Lives> lives, int now) {
        List<Lives> won = in(lives, ChanceStatus.WON, now);
        List<Lives> failed = in(lives, ChanceStatus.FAILED, now);
        List<Lives> ended = lives.stream().filter(life -> !life.isOpen(now)).toList();
        return new PipelineReport.Row(
                group,
                lives.size(),
                in(lives, ChanceStatus.UNASSIGNED, now).size(),
                in(lives, ChanceStatus.DEVELOPING, now).size(),
                won.size(),
                failed.size(),
                amounts(lives.stream().filter(life -> life.isOpen(now)).toList(), now),
                amounts(won, now),
                Plain.rate(won.size(), ended.size()),
                days(won, now),
                days(failed, now),
                days(ended, now));
    }

    private static List<Lives> in(List<Lives> lives, ChanceStatus status, int now) {
        return lives.stream().filter(life -> life.status(now) == status).toList();
    }

    private static Optional<BigDecimal> days(List<Lives> ended, int now) {
        long sum = ended.stream()
                .mapToLong(life ->
                        life.endedOn(now).orElseThrow() - life.assignedOn(now).orElseThrow())
                .sum();
        return ended.isEmpty() ? Optional.empty() : Optional.of(Plain.ratio(sum, ended.size(), 4));
    }

    private static List<Money> amounts(List<Lives> lives, int now) {
        List<Money> amounts = new ArrayList<>();
        for (String currency : List.of("EUR", "USD")) {
            List<Money> those = lives.stream()
                    .flatMap(life -> life.value(now).stream())
                    .filter(value -> value.currency().getCurrencyCode().equals(currency))
                    .toList();
            if (!those.isEmpty()) {
                amounts.add(those.stream().reduce(Money.zero(Currency.getInstance(currency)), Money::plus));
            }
        }
        return amounts;
    }

    @Provide
    Arbitrary<List<Long>> seeds() {
        return Arbitraries.longs().list().ofMaxSize(15);
    }
}
