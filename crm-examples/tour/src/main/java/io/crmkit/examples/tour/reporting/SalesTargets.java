package io.crmkit.examples.tour.reporting;

import static java.util.stream.Collectors.groupingBy;

import io.crmkit.core.CrmSession;
import io.crmkit.core.analytics.sales.Target;
import io.crmkit.core.analytics.sales.TargetReport;
import io.crmkit.core.report.CompositionQuery;
import io.crmkit.core.report.CompositionReport;
import io.crmkit.spi.access.UserId;
import io.crmkit.spi.report.CustomerDimension;
import io.crmkit.spi.value.Money;
import io.crmkit.spi.value.Period;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

/**
 * What was to be sold, and what was. Nobody set targets in the data: they are the sales of the same months of the year before
 * and a tenth more, split by who made those sales.
 *
 * @param period when it was to be sold: the year of the last day known, up to that
 * @param base the same months of the year before
 * @param rows everybody, then each team and the persons in it, for each currency
 * @param report what the figures are from
 */
public record SalesTargets(Period period, Period base, List<Row> rows, TargetReport report) {
    /** By how much more is to be sold, in per cent. */
    public static final BigDecimal MORE = BigDecimal.TEN;

    /** Copies the rows. */
    public SalesTargets {
        rows = List.copyOf(rows);
    }

    /** Who has a target. */
    public enum Level {
        /** All together. */
        EVERYBODY,
        /** Who reports to one person, and that person. */
        TEAM,
        /** One person. */
        PERSON
    }

    /**
     * A target, and what was sold of it.
     *
     * @param level who has it
     * @param team the head of the team; absent of everybody
     * @param before what was sold in the months that it is made of
     * @param sold what was sold of it
     */
    public record Row(Level level, Optional<UserId> team, Money before, TargetReport.Row sold) {}

    /** A target that is not held against sales yet. */
    private record Plan(Level level, Optional<UserId> team, Money before, Target target) {}

    /** Who sold for how much. */
    private record Share(UserId seller, UserId team, BigDecimal amount) {}

    static SalesTargets of(CrmSession session, Period known, Words words) {
        LocalDate begin = known.until().minusDays(1).withDayOfYear(1);
        Period period = new Period(begin, known.until());
        Period base = new Period(begin.minusYears(1), known.until().minusYears(1));
        CompositionReport before = session.reports()
                .composition(CompositionQuery.builder()
                        .dimension(CustomerDimension.MANAGER)
                        .contributionPeriod(base)
                        .build());
        List<Plan> plans = plans(before, period, words);
        TargetReport report = session.analytics()
                .sales()
                .targets(plans.stream().map(Plan::target).toList(), Optional.empty());
        List<Row> rows = new ArrayList<>();
        for (Plan plan : plans) {
            rows.add(new Row(
                    plan.level(), plan.team(), plan.before(), report.rows().get(rows.size())));
        }
        return new SalesTargets(period, base, rows, report);
    }

    private static List<Plan> plans(CompositionReport before, Period period, Words words) {
        Map<UserId, UserId> teams = Teams.of(
                before.rows().stream()
                        .filter(row -> !row.contributions().isEmpty())
                        .flatMap(row -> seller(row).stream())
                        .toList(),
                words.managers());
        Map<String, List<Share>> currencies = new TreeMap<>();
        for (CompositionReport.Row row : before.rows()) {
            for (Money money : row.contributions()) {
                seller(row)
                        .filter(seller -> money.amount().signum() > 0)
                        .ifPresent(seller -> currencies
                                .computeIfAbsent(money.currency().getCurrencyCode(), unused -> new ArrayList<>())
                                .add(new Share(seller, teams.getOrDefault(seller, seller), money.amount())));
            }
        }
        return currencies.entrySet().stream()
                .flatMap(entry -> plans(entry.getValue(), Currency.getInstance(entry.getKey()), period).stream())
                .toList();
    }

    private static Optional<UserId> seller(CompositionReport.Row row) {
        return row.value().map(UUID::fromString).map(UserId::new);
    }

    /** The whole is split by team, and what is a team's by person, so that the parts add up. */
    private static List<Plan> plans(List<Share> shares, Currency currency, Period period) {
        List<List<Share>> teams = shares.stream().collect(groupingBy(Share::team)).values().stream()
                .sorted(Comparator.comparing(SalesTargets::sum).reversed())
                .toList();
        BigDecimal all = sum(shares);
        Money whole = new Money(
                all.multiply(BigDecimal.valueOf(100).add(MORE))
                        .movePointLeft(2)
                        .setScale(Math.max(0, currency.getDefaultFractionDigits()), RoundingMode.HALF_UP),
                currency);
        List<Plan> plans = new ArrayList<>();
        plans.add(new Plan(
                Level.EVERYBODY,
                Optional.empty(),
                new Money(all, currency),
                new Target(Optional.empty(), false, period, whole)));
        List<Money> ofTeams =
                Target.split(whole, teams.stream().map(SalesTargets::sum).toList());
        for (int i = 0; i < teams.size(); i++) {
            List<Share> team = teams.get(i).stream()
                    .sorted(Comparator.comparing(Share::amount).reversed())
                    .toList();
            Optional<UserId> head = Optional.of(team.get(0).team());
            plans.add(new Plan(
                    Level.TEAM, head, new Money(sum(team), currency), new Target(head, true, period, ofTeams.get(i))));
            List<Money> parts = Target.split(
                    ofTeams.get(i), team.stream().map(Share::amount).toList());
            for (int j = 0; j < team.size(); j++) {
                plans.add(new Plan(
                        Level.PERSON,
                        head,
                        new Money(team.get(j).amount(), currency),
                        new Target(Optional.of(team.get(j).seller()), false, period, parts.get(j))));
            }
        }
        return plans;
    }

    private static BigDecimal sum(List<Share> shares) {
        return shares.stream().map(Share::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
