package io.crmkit.core.analytics.loss;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.crmkit.core.analytics.Plain;
import io.crmkit.core.analytics.customer.CustomerJourney;
import io.crmkit.core.analytics.statistics.SurvivalCurve;
import io.crmkit.core.event.Stay;
import io.crmkit.spi.access.UserId;
import io.crmkit.spi.customer.Customer;
import io.crmkit.spi.customer.CustomerId;
import io.crmkit.spi.customer.CustomerLevel;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** How long customers stayed, against their lives as they were made up, day by day. */
class SurvivalTotalsProperties {
    private static final LocalDate BEGINNING = LocalDate.of(2025, 12, 1);
    private static final int LAST = 60;

    /** A customer since a day, and the statuses with the days on which they began; what was, as far as it was known. */
    private record Life(Customer customer, List<String> statuses, List<Integer> days) {
        CustomerJourney journey() {
            List<Stay> stays = new ArrayList<>();
            for (int place = 0; place < days.size(); place++) {
                Optional<Instant> until =
                        place + 1 < days.size() ? Optional.of(noon(days.get(place + 1))) : Optional.empty();
                stays.add(new Stay(statuses.get(place), noon(days.get(place)), until));
            }
            return new CustomerJourney(customer, stays);
        }

        private Optional<Integer> first(String status) {
            return IntStream.range(0, days.size())
                    .filter(place -> statuses.get(place).equals(status))
                    .mapToObj(days::get)
                    .findFirst();
        }
    }

    /** What is seen of a life: how many days, and whether a loss was their end. */
    private record Seen(Optional<String> group, int days, boolean lost) {}

    @Property(tries = 500)
    @Label(
            "Each curve is that of the days from becoming a customer to the first loss; in parts, merged in any order, too")
    void oracle(@ForAll("seeds") List<Long> seeds, @ForAll Random dice) {
        List<Life> lives = IntStream.range(0, seeds.size())
                .mapToObj(number -> life(number, new Random(seeds.get(number))))
                .toList();
        Optional<LossDimension> dimension = Optional.of(dice.nextInt(LossDimension.values().length + 1))
                .filter(place -> place > 0)
                .map(place -> List.of(LossDimension.values()).get(place - 1));
        // Noon in Greenwich is one o'clock of the day after; or else the last hour of the day before.
        int later = dice.nextInt(3) - 1;
        ZoneOffset zone = ZoneOffset.ofHours(13 * later);
        SurvivalQuery query = SurvivalQuery.builder().dimension(dimension).build();

        SurvivalReport report = Plain.inParts(
                        lives,
                        dice,
                        () -> new SurvivalTotals(query, zone, noon(LAST)),
                        (SurvivalTotals totals, Life life) -> totals.add(life.journey()),
                        SurvivalTotals::merge)
                .report();

        List<Seen> seen = lives.stream()
                .map(life -> seen(life, dimension, later))
                .filter(one -> one.days() >= 0)
                .toList();
        check(report.all(), seen);
        Map<Optional<String>, List<Seen>> groups = new TreeMap<>(Plain.GROUPS);
        if (dimension.isPresent()) {
            seen.forEach(one -> groups.computeIfAbsent(one.group(), unused -> new ArrayList<>())
                    .add(one));
        }
        assertThat(report.groups()).extracting(SurvivalReport.Group::group).containsExactlyElementsOf(groups.keySet());
        report.groups().forEach(group -> check(group.curve(), groups.getOrDefault(group.group(), List.of())));
    }

    private static Seen seen(Life life, Optional<LossDimension> dimension, int later) {
        Customer customer = life.customer();
        Optional<Integer> lost = life.first("LOST");
        int end = lost.or(() -> life.first("RETIRED")).orElse(LAST) + later;
        int since = Math.toIntExact(customer.getCustomerSince().toEpochDay() - BEGINNING.toEpochDay());
        Optional<String> group = dimension.flatMap(by -> switch (by) {
            case LEVEL -> customer.getLevel().map(CustomerLevel::toString);
            case REGION -> customer.getRegion();
            case MANAGER -> Optional.of(customer.getManager().value().toString());
            case COHORT -> Optional.of(customer.getCustomerSince().toString().substring(0, 4));
        });
        return new Seen(group, end - since, lost.isPresent());
    }

    /** Looking at everybody for every day. */
    private static void check(SurvivalCurve curve, Collection<Seen> seen) {
        assertThat(curve.observations()).isEqualTo(seen.size());
        assertThat(curve.events()).isEqualTo(seen.stream().filter(Seen::lost).count());
        assertThat(curve.censored())
                .isEqualTo(seen.stream().filter(one -> !one.lost()).count());
        double survival = 1;
        int step = 0;
        for (int day = 0; day <= 2 * LAST; day++) {
            int now = day;
            long risk = seen.stream().filter(one -> one.days() >= now).count();
            long lost =
                    seen.stream().filter(one -> one.days() == now && one.lost()).count();
            long ended = seen.stream().filter(one -> one.days() == now).count();
            if (ended > 0) {
                survival *= (double) (risk - lost) / risk;
                SurvivalCurve.Step found = curve.steps().get(step++);
                assertThat(found.duration()).isEqualTo(now);
                assertThat(found.atRisk()).isEqualTo(risk);
                assertThat(found.events()).isEqualTo(lost);
                assertThat(found.survival().doubleValue()).isCloseTo(survival, within(1e-6));
            }
        }
        assertThat(curve.steps()).hasSize(step);
    }

    private static Life life(int number, Random dice) {
        int day = dice.nextInt(LAST);
        Customer customer = Customer.builder()
                .id(new CustomerId(new UUID(3, number)))
                .number("KH" + number)
                .name("Customer " + number)
                .manager(new UserId(new UUID(0, dice.nextInt(2))))
                .region(Optional.of("region " + dice.nextInt(2)).filter(region -> dice.nextInt(3) > 0))
                .level(Optional.of(List.of(CustomerLevel.values()).get(dice.nextInt(2)))
                        .filter(level -> dice.nextInt(3) > 0))
                // Entered before or after that day; or even lost before it.
                .customerSince(BEGINNING.plusDays(Math.max(0, day + dice.nextInt(40) - 20)))
                .createdAt(noon(day))
                .build();
        List<String> statuses = new ArrayList<>(List.of("ACTIVE"));
        List<Integer> days = new ArrayList<>(List.of(day));
        while (dice.nextInt(4) > 0) {
            day += 1 + dice.nextInt(20);
            if (day > LAST) {
                break;
            }
            boolean active = statuses.get(statuses.size() - 1).equals("ACTIVE");
            statuses.add(active ? dice.nextInt(3) > 0 ? "LOST" : "RETIRED" : "ACTIVE");
            days.add(day);
        }
        return new Life(customer, statuses, days);
    }

    private static Instant noon(int day) {
        return BEGINNING.plusDays(day).atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC);
    }

    @Provide
    Arbitrary<List<Long>> seeds() {
        return Arbitraries.longs().list().ofMaxSize(15);
    }
}
