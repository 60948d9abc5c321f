package io.crmkit.examples.tour.reporting;

import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import io.crmkit.examples.tour.ReportSets;
import io.crmkit.examples.tour.reporting.SalesTargets.Level;
import io.crmkit.spi.value.Money;
import io.crmkit.spi.value.Period;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

// Nothing here writes, so one run serves all.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SalesTargetsTest {
    private final SalesTargets targets = ReportSets.worked().sales().targets();

    @Test
    @DisplayName("The target of all is what was sold in the same months of the year before, and a tenth more")
    void whole() {
        SalesTargets.Row all = targets.rows().get(0);

        assertThat(targets.period()).isEqualTo(new Period(LocalDate.of(2005, 1, 1), LocalDate.of(2005, 6, 1)));
        assertThat(targets.base()).isEqualTo(new Period(LocalDate.of(2004, 1, 1), LocalDate.of(2004, 6, 1)));
        assertThat(all.level()).isEqualTo(Level.EVERYBODY);
        assertThat(all.before()).isEqualTo(Money.of("1311778", "USD"));
        assertThat(all.sold().target().amount()).isEqualTo(Money.of("1442955.80", "USD"));
        assertThat(all.sold().elapsed()).isEqualByComparingTo("100");
    }

    @Test
    @DisplayName("The targets of the persons add up to that of their team, and those of the teams to the whole")
    void parts() {
        List<SalesTargets.Row> teams = of(Level.TEAM);
        List<SalesTargets.Row> persons = of(Level.PERSON);
        Function<SalesTargets.Row, Money> target = row -> row.sold().target().amount();

        assertThat(sum(teams, target)).isEqualTo(target.apply(targets.rows().get(0)));
        assertThat(sum(teams, row -> row.sold().actual()))
                .isEqualTo(targets.rows().get(0).sold().actual());
        assertThat(persons.stream().collect(groupingBy(SalesTargets.Row::team)).entrySet())
                .hasSize(3)
                .allSatisfy(team -> assertThat(sum(team.getValue(), target))
                        .isEqualTo(teams.stream()
                                .filter(row -> row.team().equals(team.getKey()))
                                .map(target)
                                .findFirst()
                                .orElseThrow()));
    }

    private List<SalesTargets.Row> of(Level level) {
        return targets.rows().stream().filter(row -> row.level() == level).toList();
    }

    private static Money sum(Collection<SalesTargets.Row> rows, Function<SalesTargets.Row, Money> amount) {
        return rows.stream().map(amount).reduce(Money.zero(Currency.getInstance("USD")), Money::plus);
    }
}
