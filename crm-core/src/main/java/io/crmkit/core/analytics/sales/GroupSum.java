package io.crmkit.core.analytics.sales;

import io.crmkit.core.event.Stay;
import io.crmkit.core.report.Amounts;
import io.crmkit.core.report.Shares;
import io.crmkit.spi.chance.ChanceStatus;
import io.crmkit.spi.value.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the chances of one group come to. */
final class GroupSum {
    private final Map<ChanceStatus, StageSum> stages = new EnumMap<>(ChanceStatus.class);
    private Days won = new Days(0, 0);
    private Days failed = new Days(0, 0);

    GroupSum() {
        Arrays.stream(ChanceStatus.values()).forEach(status -> stages.put(status, new StageSum()));
    }

    void add(ChanceJourney journey, ZoneId zone, Instant asOf) {
        Set<ChanceStatus> been = EnumSet.noneOf(ChanceStatus.class);
        List<Stay> stays = journey.stays();
        for (int place = 0; place < stays.size(); place++) {
            Stay stay = stays.get(place);
            if (been.add(ChanceJourney.status(stay))) {
                of(ChanceJourney.status(stay)).reached();
            }
            if (place < stays.size() - 1) {
                of(ChanceJourney.status(stay)).ended(stay, ChanceJourney.status(stays.get(place + 1)), asOf);
            } else {
                of(ChanceJourney.status(stay)).current(journey, stay, asOf);
            }
        }
        if (journey.assignedAt().isPresent() && journey.endedAt().isPresent()) {
            LocalDate assigned = day(journey.assignedAt().get(), zone);
            Days days = new Days(
                    1, ChronoUnit.DAYS.between(assigned, day(journey.endedAt().get(), zone)));
            if (journey.status() == ChanceStatus.WON) {
                won = won.plus(days);
            } else {
                failed = failed.plus(days);
            }
        }
    }

    private static LocalDate day(Instant instant, ZoneId zone) {
        return instant.atZone(zone).toLocalDate();
    }

    void merge(GroupSum other) {
        other.stages.forEach((status, stage) -> of(status).merge(stage));
        won = won.plus(other.won);
        failed = failed.plus(other.failed);
    }

    StageSum of(ChanceStatus status) {
        return stages.computeIfAbsent(status, unused -> new StageSum());
    }

    long chances() {
        return stages.values().stream().mapToLong(StageSum::chances).sum();
    }

    List<PipelineReport.Stage> stages() {
        return stages.entrySet().stream()
                .map(entry -> entry.getValue().stage(entry.getKey(), chances()))
                .toList();
    }

    PipelineReport.Row row(Optional<String> group) {
        long wonNow = of(ChanceStatus.WON).chances();
        long ended = wonNow + of(ChanceStatus.FAILED).chances();
        List<Money> open = new Amounts()
                .merge(of(ChanceStatus.UNASSIGNED).values())
                .merge(of(ChanceStatus.DEVELOPING).values())
                .list();
        return new PipelineReport.Row(
                group,
                chances(),
                of(ChanceStatus.UNASSIGNED).chances(),
                of(ChanceStatus.DEVELOPING).chances(),
                wonNow,
                of(ChanceStatus.FAILED).chances(),
                open,
                of(ChanceStatus.WON).values().list(),
                ended == 0 ? Optional.empty() : Optional.of(Shares.percent(wonNow, ended)),
                won.mean(),
                failed.mean(),
                won.plus(failed).mean());
    }

    /** A number of chances, and how many days they took in all. */
    private record Days(long chances, long sum) {
        Days plus(Days other) {
            return new Days(chances + other.chances, sum + other.sum);
        }

        Optional<BigDecimal> mean() {
            return chances == 0
                    ? Optional.empty()
                    : Optional.of(BigDecimal.valueOf(sum).divide(BigDecimal.valueOf(chances), 4, RoundingMode.HALF_UP));
        }
    }
}
