package io.crmkit.core.analytics.sales;

import io.crmkit.core.command.CrmException;
import io.crmkit.core.command.Refusal;
import io.crmkit.core.command.Violation;
import io.crmkit.core.command.ViolationCode;
import io.crmkit.core.handling.Context;
import io.crmkit.core.report.SalesTotals;
import io.crmkit.core.report.Shares;
import io.crmkit.core.report.VisibleFacts;
import io.crmkit.spi.access.AccessScope;
import io.crmkit.spi.access.UserId;
import io.crmkit.spi.order.OrderStatus;
import io.crmkit.spi.report.CustomerDimension;
import io.crmkit.spi.report.SalesFactsQuery;
import io.crmkit.spi.value.Money;
import io.crmkit.spi.value.Period;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Holds targets against what was sold. */
final class Targets {
    private static final int MOST = 1_000;

    private Targets() {}

    static TargetReport report(List<Target> targets, Optional<Instant> wanted, Context context) {
        if (targets.size() > MOST) {
            throw new CrmException(new Refusal.Invalid(
                    List.of(new Violation("targets", ViolationCode.TOO_MANY, Map.of("max", MOST)))));
        }
        VisibleFacts facts = new VisibleFacts(context);
        Instant asOf = facts.asOf(wanted);
        Set<OrderStatus> statuses = facts.statuses(Optional.empty());
        LocalDate today = asOf.atZone(context.settings().getZone()).toLocalDate();
        // Of one period there is one sum for each manager, whoever has a target in it.
        Map<Period, SalesTotals> sold = new HashMap<>();
        return new TargetReport(
                statuses,
                asOf,
                targets.stream()
                        .map(target -> row(
                                target,
                                sold.computeIfAbsent(
                                        target.period(), period -> facts.totals(sales(period, statuses, wanted))),
                                context,
                                today))
                        .toList());
    }

    private static SalesFactsQuery sales(Period period, Set<OrderStatus> statuses, Optional<Instant> knownBy) {
        return SalesFactsQuery.builder()
                .period(period)
                .statuses(statuses)
                .dimension(CustomerDimension.MANAGER)
                .knownBy(knownBy)
                .build();
    }

    private static TargetReport.Row row(Target target, SalesTotals sold, Context context, LocalDate today) {
        Optional<Set<UserId>> sellers = target.person()
                .map(person ->
                        target.wholeTeam() ? context.unit().access().team(person, AccessScope.all()) : Set.of(person));
        Money actual = Money.zero(target.amount().currency());
        for (SalesTotals.Key key : sold.keys()) {
            if (key.currency().equals(target.amount().currency())) {
                for (Map.Entry<Optional<String>, SalesTotals.Sum> sum :
                        sold.of(key).entrySet()) {
                    boolean counts = sellers.map(users -> users.stream()
                                    .anyMatch(user -> sum.getKey()
                                            .equals(Optional.of(user.value().toString()))))
                            .orElse(true);
                    actual = counts ? actual.plus(sum.getValue().amount()) : actual;
                }
            }
        }
        return new TargetReport.Row(
                target,
                actual,
                target.amount().plus(actual.times(BigDecimal.ONE.negate())),
                Shares.percent(actual.amount(), target.amount().amount()),
                elapsed(target.period(), today));
    }

    private static BigDecimal elapsed(Period period, LocalDate today) {
        long days = ChronoUnit.DAYS.between(period.from(), period.until());
        long begun = ChronoUnit.DAYS.between(period.from(), today.plusDays(1));
        return Shares.percent(Math.max(0, Math.min(days, begun)), days);
    }
}
