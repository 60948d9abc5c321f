package io.crmkit.examples.checks;

import static java.util.stream.Collectors.groupingBy;

import io.crmkit.core.CrmSession;
import io.crmkit.core.chance.AssignChance;
import io.crmkit.core.chance.ChanceDetails;
import io.crmkit.core.chance.CreateChance;
import io.crmkit.core.chance.FailChance;
import io.crmkit.core.chance.WinChance;
import io.crmkit.core.report.ChanceReport;
import io.crmkit.spi.chance.Chance;
import io.crmkit.spi.chance.ChanceId;
import io.crmkit.spi.value.Money;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Plays a pipeline day by day, and reports at the end of each month. */
final class OpportunityReplay {
    private final OpportunityBook book;
    private final OpportunityOffice office;
    private final Map<String, ChanceId> chances = new HashMap<>();
    private final NavigableMap<YearMonth, ChanceReport> reports = new TreeMap<>();

    OpportunityReplay(OpportunityBook book, OpportunityOffice office) {
        this.book = book;
        this.office = office;
        NavigableMap<LocalDate, List<Opportunity>> beginning = byDay(Opportunity::engaged);
        NavigableMap<LocalDate, List<Opportunity>> ending = byDay(Opportunity::closed);
        beginning.firstKey().datesUntil(OpportunityBook.END.plusDays(1)).forEach(day -> {
            office.clock().endOf(day);
            beginning.getOrDefault(day, List.of()).forEach(this::engage);
            ending.getOrDefault(day, List.of()).forEach(this::close);
            if (day.equals(OpportunityBook.END)) {
                prospects();
            }
            YearMonth month = YearMonth.from(day);
            if (day.equals(month.atEndOfMonth())) {
                reports.put(month, office.system().reports().chances());
            }
        });
    }

    /** The report at the end of each month. */
    NavigableMap<YearMonth, ChanceReport> reports() {
        return reports;
    }

    ChanceId chance(Opportunity opportunity) {
        return Optional.ofNullable(chances.get(opportunity.id())).orElseThrow();
    }

    private NavigableMap<LocalDate, List<Opportunity>> byDay(Function<Opportunity, Optional<LocalDate>> day) {
        return book.opportunities().stream()
                .filter(opportunity -> day.apply(opportunity).isPresent())
                .collect(groupingBy(
                        opportunity -> day.apply(opportunity).orElseThrow(), TreeMap::new, Collectors.toList()));
    }

    /** The data does not say when a prospect came up; on the last day there are as many as it says. */
    private void prospects() {
        book.opportunities().stream()
                .filter(opportunity -> opportunity.engaged().isEmpty())
                .forEach(this::create);
    }

    private void engage(Opportunity opportunity) {
        create(opportunity);
        String manager =
                Optional.ofNullable(book.managers().get(opportunity.agent())).orElseThrow();
        office.as(manager).execute(new AssignChance(chance(opportunity), office.user(opportunity.agent())));
    }

    private void create(Opportunity opportunity) {
        ChanceDetails details = ChanceDetails.builder()
                .customerName(opportunity.account().orElse("not known yet"))
                .title(opportunity.product()
                        + opportunity.account().map(name -> " for " + name).orElse(""))
                .source(opportunity.product())
                .successRate(opportunity.engaged().isPresent() ? 40 : 10)
                .expectedValue(new Money(book.listPrice(opportunity.product()), OpportunityBook.CURRENCY))
                .description("as the pipeline has it")
                .build();
        Chance chance = office.as(opportunity.agent())
                .execute(new CreateChance(
                        details, opportunity.account().map(office::account).orElse(null), opportunity.id()));
        chances.put(opportunity.id(), chance.getId());
    }

    private void close(Opportunity opportunity) {
        CrmSession agent = office.as(opportunity.agent());
        if (opportunity.stage() == Opportunity.Stage.WON) {
            agent.execute(new WinChance(
                    chance(opportunity), null, new Money(opportunity.price().orElseThrow(), OpportunityBook.CURRENCY)));
        } else {
            agent.execute(new FailChance(chance(opportunity), "lost"));
        }
    }
}
