package io.crmkit.core.analytics.customer;

import static org.assertj.core.api.Assertions.assertThat;

import io.crmkit.core.analytics.Plain;
import io.crmkit.core.event.Stay;
import io.crmkit.spi.access.UserId;
import io.crmkit.spi.customer.Customer;
import io.crmkit.spi.customer.CustomerId;
import io.crmkit.spi.customer.CustomerStatus;
import io.crmkit.spi.order.OrderStatus;
import io.crmkit.spi.report.SalesFact;
import io.crmkit.spi.value.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Stages against the lives of customers as they were made up, day by day: days are counted back from the day asked for. */
class StageProperties {
    /** The last day of a month, so that windows are of whole months. */
    private static final LocalDate DAY = LocalDate.of(2026, 6, 30);

    private static final LocalDate NEW = LocalDate.of(2025, 12, 30);
    private static final LocalDate SILENT = LocalDate.of(2025, 6, 30);

    private record Order(LocalDate day, long orders, long amount, String currency) {}

    /** A customer with orders, and the statuses with the days on which they began. */
    private record Life(int number, List<Order> orders, List<CustomerStatus> statuses, List<LocalDate> days) {
        String code() {
            return "KH" + number;
        }

        CustomerJourney journey() {
            List<Stay> stays = new ArrayList<>();
            for (int place = 0; place < days.size(); place++) {
                stays.add(new Stay(
                        statuses.get(place).name(),
                        noon(days.get(place)),
                        place + 1 < days.size() ? Optional.of(noon(days.get(place + 1))) : Optional.empty()));
            }
            return new CustomerJourney(
                    Customer.builder()
                            .id(new CustomerId(new UUID(3, number)))
                            .number(code())
                            .name("Customer " + number)
                            .manager(new UserId(new UUID(0, 1)))
                            .customerSince(LocalDate.of(2020, 1, 1))
                            .createdAt(noon(days.get(0)))
                            .build(),
                    stays);
        }

        List<SalesFact> facts() {
            return orders.stream()
                    .map(order -> new SalesFact(
                            Optional.of(new UUID(3, number).toString()),
                            order.day(),
                            order.orders(),
                            Money.of("" + order.amount(), order.currency())))
                    .toList();
        }

        List<Order> between(String first, String last) {
            return orders.stream()
                    .filter(order -> !order.day().isBefore(LocalDate.parse(first))
                            && !order.day().isAfter(LocalDate.parse(last)))
                    .toList();
        }
    }

    @Property(tries = 500)
    @Label("Evidence and stage are those of the orders and statuses of each customer; in parts, in any order, too")
    void oracle(@ForAll("seeds") List<Long> seeds, @ForAll Random dice) {
        List<Life> lives = IntStream.range(0, seeds.size())
                .mapToObj(number -> life(number, new Random(seeds.get(number))))
                .toList();
        // Noon in Greenwich is the day after, or the day before, in these zones.
        int later = dice.nextInt(3) - 1;
        StageQuery query = StageQuery.on(DAY);
        List<SalesFact> facts = new ArrayList<>(
                lives.stream().flatMap(life -> life.facts().stream()).toList());
        facts.add(new SalesFact(Optional.empty(), DAY, 1, Money.of("1", "EUR")));
        List<CustomerJourney> journeys =
                new ArrayList<>(lives.stream().map(Life::journey).toList());
        Collections.shuffle(journeys, dice);
        StageReport report = StageCalculator.report(
                Plain.inParts(facts, dice, () -> new StageTotals(query), StageTotals::add, StageTotals::merge),
                journeys,
                query,
                Set.of(OrderStatus.PAID),
                ZoneOffset.ofHours(13 * later),
                Instant.EPOCH);

        assertThat(report.rows())
                .extracting(row -> row.customer().number())
                .containsExactlyElementsOf(
                        new TreeSet<>(lives.stream().map(Life::code).toList()));
        for (Life life : lives) {
            assertThat(report.rows())
                    .filteredOn(row -> row.customer().number().equals(life.code()))
                    .singleElement()
                    .satisfies(row -> check(row, life, later));
        }
        assertThat(report.stages())
                .isEqualTo(Arrays.stream(CustomerStage.values())
                        .map(stage -> {
                            long those = lives.stream()
                                    .filter(life -> stage(life, later) == stage)
                                    .count();
                            return new StageReport.Stage(stage, those, Plain.percent(those, lives.size()));
                        })
                        .toList());
    }

    private static void check(StageReport.Row row, Life life, int later) {
        List<Order> known = life.between("1900-01-01", "2026-06-30");
        StageEvidence evidence = row.evidence();
        assertThat(row.stage()).isEqualTo(stage(life, later));
        assertThat(evidence.day()).isEqualTo(DAY);
        assertThat(evidence.status())
                .isEqualTo(life.statuses().get(life.statuses().size() - 1));
        assertThat(evidence.wonBack()).isEqualTo(wonBack(life, later));
        assertThat(evidence.firstOrder())
                .isEqualTo(known.stream().map(Order::day).sorted().findFirst());
        assertThat(evidence.lastOrder())
                .isEqualTo(known.stream().map(Order::day).sorted().reduce((first, second) -> second));
        assertThat(evidence.ordersNow()).isEqualTo(orders(now(life)));
        assertThat(evidence.ordersBefore()).isEqualTo(orders(before(life)));
        assertThat(evidence.amountNow().isPresent()).isEqualTo(isOfOneCurrency(life));
        assertThat(evidence.amountBefore().isPresent()).isEqualTo(isOfOneCurrency(life));
        if (isOfOneCurrency(life)) {
            assertThat(evidence.amountNow().orElseThrow()).isEqualByComparingTo(BigDecimal.valueOf(amount(now(life))));
            assertThat(evidence.amountBefore().orElseThrow())
                    .isEqualByComparingTo(BigDecimal.valueOf(amount(before(life))));
        }
    }

    /** The rules of the standard thresholds, one after the other. */
    private static CustomerStage stage(Life life, int later) {
        List<Order> known = life.between("1900-01-01", "2026-06-30");
        if (life.statuses().get(life.statuses().size() - 1) != CustomerStatus.ACTIVE) {
            return CustomerStage.TERMINATION;
        }
        if (known.isEmpty()) {
            return CustomerStage.POTENTIAL;
        }
        if (known.stream().noneMatch(order -> !order.day().isBefore(SILENT))) {
            return CustomerStage.TERMINATION;
        }
        if (wonBack(life, later).filter(day -> !day.isBefore(NEW)).isPresent()) {
            return CustomerStage.RECOVERY;
        }
        if (known.stream().allMatch(order -> !order.day().isBefore(NEW))) {
            return CustomerStage.DEVELOPMENT;
        }
        long now = isOfOneCurrency(life) ? amount(now(life)) : orders(now(life));
        long before = isOfOneCurrency(life) ? amount(before(life)) : orders(before(life));
        if (10 * now > 12 * before) {
            return CustomerStage.GROWTH;
        }
        return 10 * now < 8 * before ? CustomerStage.DECLINE : CustomerStage.MATURITY;
    }

    private static Optional<LocalDate> wonBack(Life life, int later) {
        int last = life.statuses().size() - 1;
        return life.statuses().contains(CustomerStatus.LOST) && life.statuses().get(last) == CustomerStatus.ACTIVE
                ? Optional.of(life.days().get(last).plusDays(later))
                : Optional.empty();
    }

    private static List<Order> now(Life life) {
        return life.between("2026-01-01", "2026-06-30");
    }

    private static List<Order> before(Life life) {
        return life.between("2025-07-01", "2025-12-31");
    }

    private static boolean isOfOneCurrency(Life life) {
        return life.between("2025-07-01", "2026-06-30").stream()
                        .map(Order::currency)
                        .distinct()
                        .count()
                < 2;
    }

    private static long orders(List<Order> orders) {
        return orders.stream().mapToLong(Order::orders).sum();
    }

    private static long amount(List<Order> orders) {
        return orders.stream().mapToLong(Order::amount).sum();
    }

    /** Many days are close to where windows begin or end. */
    private static LocalDate day(Random dice) {
        LocalDate around = switch (dice.nextInt(5)) {
            case 0 -> LocalDate.of(2026, 1, 1);
            case 1 -> LocalDate.of(2025, 7, 1);
            case 2 -> DAY;
            default -> DAY.minusDays(dice.nextInt(600));
        };
        return around.plusDays(dice.nextInt(5) - 2);
    }

    private static Life life(int number, Random dice) {
        List<Order> orders = new ArrayList<>();
        for (int left = dice.nextInt(7); left > 0; left--) {
            orders.add(new Order(
                    day(dice), 1 + dice.nextInt(2), 2L * (1 + dice.nextInt(12)), dice.nextInt(6) > 0 ? "EUR" : "USD"));
        }
        List<LocalDate> days = IntStream.range(0, dice.nextInt(4))
                .mapToObj(unused -> day(dice))
                .sorted()
                .toList();
        List<CustomerStatus> statuses = new ArrayList<>(List.of(CustomerStatus.ACTIVE));
        List<LocalDate> since = new ArrayList<>(List.of(LocalDate.of(2020, 1, 1)));
        for (LocalDate day : days) {
            boolean active = statuses.get(statuses.size() - 1) == CustomerStatus.ACTIVE;
            CustomerStatus gone = dice.nextInt(3) > 0 ? CustomerStatus.LOST : CustomerStatus.RETIRED;
            statuses.add(active ? gone : CustomerStatus.ACTIVE);
            since.add(day);
        }
        return new Life(number, orders, statuses, since);
    }

    private static Instant noon(LocalDate day) {
        return day.atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC);
    }

    @Provide
    Arbitrary<List<Long>> seeds() {
        return Arbitraries.longs().list().ofMaxSize(12);
    }
}
