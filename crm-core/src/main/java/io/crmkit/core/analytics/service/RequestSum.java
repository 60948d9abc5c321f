package io.crmkit.core.analytics.service;

import io.crmkit.core.analytics.statistics.Spread;
import io.crmkit.core.event.Stay;
import io.crmkit.core.report.Shares;
import io.crmkit.spi.service.ServiceStatus;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/** What the requests of one group come to. */
final class RequestSum {
    private final Map<ServiceStatus, Long> statuses = new EnumMap<>(ServiceStatus.class);
    private final Map<ServiceStatus, Spread> stays = new EnumMap<>(ServiceStatus.class);
    private final Spread resolving = new Spread();
    private final long[] satisfactions = new long[5];
    private long heard;
    private long reworked;

    RequestSum() {
        Arrays.stream(ServiceStatus.values()).forEach(status -> {
            statuses.put(status, 0L);
            stays.put(status, new Spread());
        });
    }

    void add(RequestJourney journey, BusinessCalendar calendar) {
        statuses.merge(journey.status(), 1L, Long::sum);
        for (Stay stay : journey.stays()) {
            stay.until()
                    .ifPresent(until ->
                            in(ServiceStatus.valueOf(stay.status())).add(calendar.between(stay.since(), until)));
        }
        Instant created = journey.stays().get(0).since();
        Optional<Instant> resolved = journey.stays().stream()
                .filter(stay -> stay.status().equals(ServiceStatus.FED_BACK.name()))
                .map(Stay::since)
                .findFirst();
        resolved.ifPresent(at -> resolving.add(calendar.between(created, at)));
        boolean ended = journey.status().compareTo(ServiceStatus.FED_BACK) >= 0;
        if (ended) {
            journey.satisfaction().ifPresent(value -> satisfactions[value - 1]++);
        }
        if (journey.returns() > 0) {
            reworked++;
        }
        if (ended || journey.returns() > 0) {
            heard++;
        }
    }

    private Spread in(ServiceStatus status) {
        return stays.computeIfAbsent(status, unused -> new Spread());
    }

    void merge(RequestSum other) {
        other.statuses.forEach((status, requests) -> statuses.merge(status, requests, Long::sum));
        other.stays.forEach((status, spread) -> in(status).merge(spread));
        resolving.merge(other.resolving);
        for (int place = 0; place < satisfactions.length; place++) {
            satisfactions[place] += other.satisfactions[place];
        }
        heard += other.heard;
        reworked += other.reworked;
    }

    ServiceTimesReport.Row row(Optional<String> group) {
        long ended = LongStream.of(satisfactions).sum();
        long points = IntStream.rangeClosed(1, satisfactions.length)
                .mapToLong(value -> value * satisfactions[value - 1])
                .sum();
        List<Long> distribution = LongStream.of(satisfactions).boxed().toList();
        return new ServiceTimesReport.Row(
                group,
                statuses.values().stream().mapToLong(Long::longValue).sum(),
                Collections.unmodifiableMap(new EnumMap<>(statuses)),
                in(ServiceStatus.CREATED).summary(),
                in(ServiceStatus.ASSIGNED).summary(),
                in(ServiceStatus.PROCESSED).summary(),
                in(ServiceStatus.FED_BACK).summary(),
                resolving.summary(),
                reworked,
                heard == 0 ? Optional.empty() : Optional.of(Shares.percent(reworked, heard)),
                distribution,
                ended == 0
                        ? Optional.empty()
                        : Optional.of(
                                BigDecimal.valueOf(points).divide(BigDecimal.valueOf(ended), 4, RoundingMode.HALF_UP)));
    }
}
