package io.crmkit.core.analytics.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.crmkit.core.analytics.Plain;
import io.crmkit.spi.report.Bucket;
import io.crmkit.spi.service.ServiceStatus;
import io.crmkit.spi.value.Period;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Service times against the lives of requests as they were made up, hour by hour. */
class ServiceTimesProperties {
    private static final LocalDate HOLIDAY = LocalDate.of(2026, 2, 17);
    private static final BusinessCalendar WORKDAYS =
            BusinessCalendar.workdays(ZoneOffset.UTC, LocalTime.of(9, 0), LocalTime.of(17, 0), Set.of(HOLIDAY));

    @Property(tries = 500)
    @Label("Every figure of every group is that of the lives of its requests; in parts, merged in any order, too")
    void oracle(@ForAll("seeds") List<Long> seeds, @ForAll Random dice) {
        List<Lives> lives = IntStream.range(0, seeds.size())
                .mapToObj(number -> Lives.of(number, new Random(seeds.get(number))))
                .toList();
        int now = dice.nextInt(Lives.LAST);
        ServiceTimesQuery query = query(dice);
        List<Lives> wanted = lives.stream()
                .filter(life -> life.createdAt() <= now
                        && query.getCreated()
                                .map(period -> !life.createdOn().isBefore(period.from())
                                        && life.createdOn().isBefore(period.until()))
                                .orElse(true))
                .toList();
        Map<Optional<String>, List<Lives>> groups = new TreeMap<>(Plain.GROUPS);
        wanted.forEach(life -> groups.put(
                group(life, query, now),
                wanted.stream()
                        .filter(other -> group(other, query, now).equals(group(life, query, now)))
                        .toList()));

        ServiceTimesReport report = Plain.inParts(
                        lives.stream()
                                .flatMap(life -> life.journey(now).stream())
                                .toList(),
                        dice,
                        () -> new ServiceTimesTotals(query, Lives.at(now)),
                        ServiceTimesTotals::add,
                        ServiceTimesTotals::merge)
                .report();

        assertThat(report.total()).isEqualTo(row(Optional.empty(), wanted, query, now));
        assertThat(report.rows())
                .containsExactlyElementsOf(groups.entrySet().stream()
                        .map(group -> row(group.getKey(), group.getValue(), query, now))
                        .toList());
    }

    private static ServiceTimesQuery query(Random dice) {
        ServiceTimesQuery.Builder query = ServiceTimesQuery.builder()
                .bucket(dice.nextBoolean() ? Bucket.MONTH : Bucket.DAY)
                .calendar(dice.nextBoolean() ? Optional.of(WORKDAYS) : Optional.empty());
        if (dice.nextInt(6) > 0) {
            query.dimension(List.of(ServiceDimension.values()).get(dice.nextInt(ServiceDimension.values().length)));
        }
        if (dice.nextBoolean()) {
            LocalDate from = Lives.BEGINNING.plusDays(dice.nextInt(15));
            query.created(new Period(from, from.plusDays(1 + dice.nextInt(30))));
        }
        return query.build();
    }

    private static Optional<String> group(Lives life, ServiceTimesQuery query, int now) {
        return query.getDimension().flatMap(dimension -> switch (dimension) {
            case TYPE -> Optional.of(life.type());
            case STATUS -> Optional.of(life.status(now).name());
            case OWNER -> life.owner(now);
            case CUSTOMER -> Optional.of(life.customer());
            case CREATED ->
                Optional.of(life.createdOn().toString().substring(0, 7)
                        + (query.getBucket() == Bucket.MONTH
                                ? "-01"
                                : life.createdOn().toString().substring(7)));
        });
    }

    private static ServiceTimesReport.Row row(
            Optional<String> group, List<Lives> lives, ServiceTimesQuery query, int now) {
        boolean always = query.getCalendar().isEmpty();
        Map<ServiceStatus, Long> statuses = new EnumMap<>(ServiceStatus.class);
        for (ServiceStatus status : ServiceStatus.values()) {
            statuses.put(
                    status,
                    lives.stream().filter(life -> life.status(now) == status).count());
        }
        List<Duration> resolving = lives.stream()
                .filter(life -> life.isFedBack(now))
                .map(life -> hours(life.createdAt(), life.fedBackAt(), always))
                .toList();
        long reworked = lives.stream().filter(life -> life.isReturned(now)).count();
        long heard = lives.stream()
                .filter(life -> life.isReturned(now) || life.isFedBack(now))
                .count();
        List<Integer> satisfactions = lives.stream()
                .filter(life -> life.isFedBack(now))
                .map(Lives::satisfaction)
                .toList();
        Optional<BigDecimal> mean = satisfactions.isEmpty()
                ? Optional.empty()
                : Optional.of(Plain.ratio(
                        satisfactions.stream().mapToInt(Integer::intValue).sum(), satisfactions.size(), 4));
        return new ServiceTimesReport.Row(
                group,
                lives.size(),
                statuses,
                Plain.summary(stays(lives, ServiceStatus.CREATED, now, always)),
                Plain.summary(stays(lives, ServiceStatus.ASSIGNED, now, always)),
                Plain.summary(stays(lives, ServiceStatus.PROCESSED, now, always)),
                Plain.summary(stays(lives, ServiceStatus.FED_BACK, now, always)),
                Plain.summary(resolving),
                reworked,
                Plain.rate(reworked, heard),
                IntStream.rangeClosed(1, 5)
                        .mapToObj(value -> satisfactions.stream()
                                .filter(told -> told == value)
                                .count())
                        .toList(),
                mean);
    }

    private static List<Duration> stays(List<Lives> lives, ServiceStatus status, int now, boolean always) {
        return lives.stream()
                .flatMap(life -> life.ended(status, now).stream())
                .map(stay -> hours(stay.from(), stay.until(), always))
                .toList();
    }

    /** Each hour is asked for whether the business is open. */
    private static Duration hours(int from, int until, boolean always) {
        return Duration.ofHours(IntStream.range(from, until)
                .filter(hour -> always || isOpen(hour))
                .count());
    }

    private static boolean isOpen(int hour) {
        LocalDate day = Lives.BEGINNING.plusDays(hour / 24);
        return hour % 24 >= 9
                && hour % 24 < 17
                && day.getDayOfWeek() != DayOfWeek.SATURDAY
                && day.getDayOfWeek() != DayOfWeek.SUNDAY
                && !day.equals(HOLIDAY);
    }

    @Provide
    Arbitrary<List<Long>> seeds() {
        return Arbitraries.longs().list().ofMaxSize(12);
    }
}
