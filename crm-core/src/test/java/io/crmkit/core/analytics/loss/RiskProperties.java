package io.crmkit.core.analytics.loss;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.crmkit.core.analytics.Plain;
import io.crmkit.core.analytics.customer.CustomerJourney;
import io.crmkit.core.analytics.statistics.BgNbd;
import io.crmkit.core.analytics.statistics.BgNbdFit;
import io.crmkit.spi.customer.CustomerStatus;
import io.crmkit.spi.order.OrderStatus;
import io.crmkit.spi.report.SalesFact;
import io.crmkit.spi.value.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.statistics.Statistics;

/** Who will buy again, against the days on which they bought, and the formulas of the model as its paper has them. */
class RiskProperties {
    private static final LocalDate BEGINNING = LocalDate.of(2025, 1, 1);
    private static final LocalDate DAY = LocalDate.of(2026, 3, 31);
    private static final int MONTHS = 6;

    /** A customer, and the days of the purchases, in any order, some of them twice. */
    private record Life(int number, CustomerStatus status, boolean isKnown, List<Integer> days) {
        CustomerJourney journey() {
            return Going.journey(Going.customer(number, "2025-01-01", "north"), status + " 2025-01-01");
        }

        TreeSet<Integer> sorted() {
            return new TreeSet<>(days);
        }

        LocalDate last() {
            return BEGINNING.plusDays(sorted().last());
        }
    }

    @Property(tries = 40)
    @Label("Histories, silence, limit and probabilities are those of the days, in any order and in parts")
    void oracle(@ForAll Random dice) {
        List<Life> lives = IntStream.range(0, 5 + dice.nextInt(200))
                .mapToObj(number -> life(number, dice))
                .toList();
        PurchaseDays days = Plain.inParts(
                lives.stream().flatMap(life -> facts(life, dice).stream()).toList(),
                dice,
                PurchaseDays::new,
                PurchaseDays::add,
                PurchaseDays::merge);
        RiskQuery query =
                RiskQuery.builder().day(DAY).horizonDays(1 + dice.nextInt(400)).build();
        RiskReport report = RiskCalculator.report(
                days,
                lives.stream().filter(Life::isKnown).map(Life::journey).toList(),
                query,
                MONTHS,
                Set.of(OrderStatus.PAID),
                Going.noon("2026-03-31"));

        List<Life> known = lives.stream()
                .filter(life -> life.isKnown() && !life.days().isEmpty())
                .toList();
        assertThat(report.fit().customers()).isEqualTo(known.size());
        assertThat(report.fit().repeaters())
                .isEqualTo(
                        known.stream().filter(life -> life.sorted().size() > 1).count());
        assertThat(report.rows()).hasSize(known.size());
        for (Life life : known) {
            assertThat(report.rows())
                    .filteredOn(row -> row.customer().number().equals("KH" + life.number()))
                    .singleElement()
                    .satisfies(row -> check(row, life, report.fit().model(), query));
        }
        for (int place = 1; place < report.rows().size(); place++) {
            assertThat(isBefore(report.rows().get(place - 1), report.rows().get(place)))
                    .isTrue();
        }
        Statistics.label("fits")
                .collect(report.fit().outcome())
                .coverage(fits -> fits.check(BgNbdFit.Outcome.FITTED).count(count -> count > 0));
    }

    private static void check(RiskReport.Row row, Life life, Optional<BgNbd> model, RiskQuery query) {
        double repeats = life.sorted().size() - 1.0;
        double last = (life.sorted().last() - life.sorted().first()) / 7.0;
        double age = (DAY.toEpochDay() - BEGINNING.toEpochDay() - life.sorted().first()) / 7.0;
        assertThat(row.status()).isEqualTo(life.status());
        assertThat(row.history().repeats()).isEqualTo((int) repeats);
        assertThat(row.history().last()).isCloseTo(last, within(1e-9));
        assertThat(row.history().age()).isCloseTo(age, within(1e-9));
        assertThat(row.last()).isEqualTo(life.last());
        assertThat(row.silentDays()).isEqualTo(DAY.toEpochDay() - life.last().toEpochDay());
        // Six months before the last of March is the last of September, which has thirty days.
        assertThat(row.isPastLimit()).isEqualTo(life.last().isBefore(LocalDate.of(2025, 9, 30)));
        assertThat(row.alive().isPresent()).isEqualTo(model.isPresent());
        assertThat(row.expected().isPresent()).isEqualTo(model.isPresent());
        model.ifPresent(fitted -> {
            double gone = repeats == 0
                    ? 0
                    : fitted.a()
                            / (fitted.b() + repeats - 1)
                            * Math.pow((fitted.alpha() + age) / (fitted.alpha() + last), fitted.r() + repeats);
            double alive = 1 / (1 + gone);
            assertThat(row.alive().orElseThrow().doubleValue()).isCloseTo(alive, within(5.1e-7));
            double expected = alive * expected(fitted, repeats, age, query.getHorizonDays() / 7.0);
            assertThat(row.expected().orElseThrow().doubleValue())
                    .isCloseTo(expected, within(5.1e-7 + 1e-9 * expected));
        });
    }

    /**
     * What is expected of one who is alive: each purchase that may come, the first, the second and so on, counts with the
     * probability that it comes and that the customer has not dropped out by then.
     */
    private static double expected(BgNbd model, double repeats, double age, double time) {
        double r = model.r() + repeats;
        double alpha = model.alpha() + age;
        double b = model.b() + repeats;
        // How many purchases come, of who never drops out, has a negative binomial distribution.
        double part = time / (alpha + time);
        double probability = Math.pow(1 - part, r);
        double left = 1 - probability;
        double sum = 0;
        double survived = 1;
        for (int n = 1; n < 100_000 && left > 1e-14; n++) {
            // At least n purchases come, and the n-th is made by who survived n - 1 of them.
            sum += left * survived;
            survived *= (b + n - 1) / (model.a() + b + n - 1);
            probability *= (r + n - 1) / n * part;
            left -= probability;
        }
        return sum;
    }

    private static boolean isBefore(RiskReport.Row one, RiskReport.Row other) {
        boolean active = one.status() == CustomerStatus.ACTIVE;
        if (active != (other.status() == CustomerStatus.ACTIVE)) {
            return active;
        }
        int alive = one.alive().orElse(BigDecimal.ONE).compareTo(other.alive().orElse(BigDecimal.ONE));
        if (alive != 0) {
            return alive < 0;
        }
        return one.silentDays() == other.silentDays()
                ? one.customer().number().compareTo(other.customer().number()) < 0
                : one.silentDays() > other.silentDays();
    }

    /** Some buy often and some seldom, and each may stop after any purchase. */
    private static Life life(int number, Random dice) {
        List<Integer> days = new ArrayList<>();
        double mean = 1 / -Math.log(1 - dice.nextDouble()) * 20;
        double stops = dice.nextDouble() * dice.nextDouble();
        int last = Math.toIntExact(DAY.toEpochDay() - BEGINNING.toEpochDay());
        int day = dice.nextInt(20) == 0 ? last + 1 : dice.nextInt(200);
        while (day <= last) {
            days.add(day);
            day += (int) Math.ceil(-Math.log(1 - dice.nextDouble()) * mean);
            if (dice.nextDouble() < stops) {
                break;
            }
        }
        CustomerStatus status = dice.nextInt(4) > 0
                ? CustomerStatus.ACTIVE
                : List.of(CustomerStatus.values()).get(dice.nextInt(CustomerStatus.values().length));
        return new Life(number, status, dice.nextInt(10) > 0, days);
    }

    private static List<SalesFact> facts(Life life, Random dice) {
        List<SalesFact> facts = new ArrayList<>();
        for (int day : life.days()) {
            for (int times = dice.nextInt(2); times >= 0; times--) {
                facts.add(new SalesFact(
                        Optional.of(life.journey().customer().getId().value().toString()),
                        BEGINNING.plusDays(day),
                        1,
                        Money.of("1", dice.nextBoolean() ? "EUR" : "USD")));
            }
        }
        return facts;
    }
}
