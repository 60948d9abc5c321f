package io.crmkit.examples.checks;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.crmkit.core.CrmSession;
import io.crmkit.core.chance.AssignChance;
import io.crmkit.core.chance.ChanceStep;
import io.crmkit.core.command.Refusal;
import io.crmkit.core.report.ChanceReport;
import io.crmkit.spi.chance.Chance;
import io.crmkit.spi.chance.ChanceQuery;
import io.crmkit.spi.chance.ChanceStatus;
import io.crmkit.spi.customer.CustomerQuery;
import io.crmkit.spi.event.CrmEvent;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** A real pipeline of 8,800 deals, replayed as commands, against the independent answers. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OpportunityReplayTest {
    private final OpportunityBook book = new OpportunityBook();
    private final OpportunityOffice office = new OpportunityOffice(book);
    private final OpportunityReplay replay = new OpportunityReplay(book, office);

    @Test
    @DisplayName("The pipeline is what the answers were computed of: blank accounts, and products that are all known")
    void data() {
        assertThat(book.opportunities())
                .filteredOn(opportunity -> opportunity.account().isEmpty())
                .hasSize(book.summary().number("data_quality", "blank_account"));
        assertThat(new TreeSet<>(book.products()))
                .isEqualTo(book.opportunities().stream()
                        .map(Opportunity::product)
                        .collect(Collectors.toCollection(TreeSet::new)));
    }

    @Test
    @DisplayName("000-09: the counts per stage and the win rate equal the independent answer")
    void overall() {
        ChanceReport report = office.system().reports().chances();

        NamedCsvRecord answer = only(book.answer("overall.csv", 1));
        assertThat(report.chances()).isEqualTo(number(answer, "opportunities"));
        assertThat(counts(report)).isEqualTo(counts(answer));
        assertThat(report.winRate()).isEqualTo(winRate(answer));
        assertThat(report.rows())
                .allSatisfy(row -> assertThat(row.share())
                        .isEqualTo(new BigDecimal(100 * row.chances())
                                .divide(new BigDecimal(report.chances()), 4, RoundingMode.HALF_UP)));
    }

    @Test
    @DisplayName("000-09: at the end of each month the report tells what had been engaged, won and lost by then")
    void months() {
        Map<String, NamedCsvRecord> engaged = book.answer("by_engage_month.csv", 16);
        Map<String, NamedCsvRecord> closed = book.answer("by_close_month.csv", 11);
        NamedCsvRecord undated = Optional.ofNullable(engaged.get("")).orElseThrow();
        long open = 0;
        long won = 0;
        long lost = 0;
        for (Map.Entry<YearMonth, ChanceReport> month : replay.reports().entrySet()) {
            Optional<NamedCsvRecord> begun =
                    Optional.ofNullable(engaged.get(month.getKey().toString()));
            Optional<NamedCsvRecord> ended =
                    Optional.ofNullable(closed.get(month.getKey().toString()));
            long wonNow = ended.map(row -> number(row, "won")).orElse(0L);
            long lostNow = ended.map(row -> number(row, "lost")).orElse(0L);
            open += begun.map(row -> number(row, "opportunities")).orElse(0L) - wonNow - lostNow;
            won += wonNow;
            lost += lostNow;
            // The replay enters the prospects, which have no date, on the last day.
            long prospects = month.getKey().equals(replay.reports().lastKey()) ? number(undated, "prospecting") : 0;
            assertThat(counts(month.getValue()))
                    .as("at the end of " + month.getKey())
                    .containsExactly(prospects, open, won, lost);
        }
        assertThat(replay.reports()).hasSize(engaged.size() - 1);
    }

    @Test
    @DisplayName("000-29: each agent counts, and reports on, exactly the own chances")
    void agents() {
        Map<String, NamedCsvRecord> answer = book.answer("by_agent.csv", 30);
        for (String agent : book.managers().keySet()) {
            CrmSession session = office.as(agent);
            ChanceReport report = session.reports().chances();
            Optional<NamedCsvRecord> row = Optional.ofNullable(answer.get(agent));
            assertThat(counts(report))
                    .as(agent)
                    .isEqualTo(row.map(OpportunityReplayTest::counts).orElse(List.of(0L, 0L, 0L, 0L)))
                    .isEqualTo(Arrays.stream(ChanceStatus.values())
                            .map(status -> session.chances().count(having(status)))
                            .toList());
            assertThat(report.winRate()).isEqualTo(row.flatMap(OpportunityReplayTest::winRate));
        }
        assertThat(book.managers().keySet()).hasSize(35).containsAll(answer.keySet());
    }

    @Test
    @DisplayName("000-28: each manager with rights over the team reports on exactly its chances, and assigns no others")
    void teams() {
        Map<String, NamedCsvRecord> answer = book.answer("by_manager.csv", 6);
        answer.forEach((manager, row) -> {
            ChanceReport report = office.as(manager).reports().chances();
            assertThat(counts(report)).as(manager).isEqualTo(counts(row));
            assertThat(report.winRate()).isEqualTo(winRate(row));
        });
        Opportunity prospect = book.opportunities().stream()
                .filter(opportunity -> opportunity.stage() == Opportunity.Stage.PROSPECTING)
                .findFirst()
                .orElseThrow();
        String own = Optional.ofNullable(book.managers().get(prospect.agent())).orElseThrow();
        AssignChance assign = new AssignChance(replay.chance(prospect), office.user(prospect.agent()));
        for (String manager : answer.keySet()) {
            assertThat(office.as(manager).check(assign))
                    .isEqualTo(
                            manager.equals(own)
                                    ? Optional.empty()
                                    : Optional.of(new Refusal.NotFound(Chance.KIND.name())));
        }
    }

    @Test
    @DisplayName(
            "000-09: each account has the chances of the independent answer, and its standing counts the open ones")
    void accounts() {
        Map<String, NamedCsvRecord> answer = book.answer("by_account.csv", 86);
        CrmSession system = office.system();
        for (String account : book.accounts()) {
            NamedCsvRecord row = Optional.ofNullable(answer.get(account)).orElseThrow();
            assertThat(Arrays.stream(ChanceStatus.values())
                            .map(status -> system.chances()
                                    .count(ChanceQuery.builder()
                                            .from(having(status))
                                            .customer(office.account(account))
                                            .build()))
                            .toList())
                    .as(account)
                    .isEqualTo(counts(row));
            assertThat(system.customers().standing(office.account(account)).getOpenChances())
                    .isEqualTo(Math.toIntExact(number(row, "prospecting") + number(row, "engaging")));
        }
        assertThat(system.customers().count(CustomerQuery.any()))
                .as("winning enters no customer who is known")
                .isEqualTo(book.accounts().size());
    }

    @Test
    @Tag("000-09")
    @DisplayName("000-09: the history gives the mean days from assignment to the end of the independent answer")
    void days() {
        long won = 0;
        long lost = 0;
        for (Opportunity opportunity : book.opportunities()) {
            if (opportunity.closed().isPresent()) {
                List<CrmEvent> events = office.system().history().of(Chance.KIND, replay.chance(opportunity));
                assertThat(events).hasSize(3);
                Instant assigned = at(events, ChanceStep.ASSIGN);
                if (opportunity.stage() == Opportunity.Stage.WON) {
                    won += Duration.between(assigned, at(events, ChanceStep.WIN))
                            .toDays();
                } else {
                    lost += Duration.between(assigned, at(events, ChanceStep.FAIL))
                            .toDays();
                }
            }
        }
        NamedCsvRecord answer = only(book.answer("overall.csv", 1));
        assertThat(mean(won, number(answer, "won"))).isEqualTo(answer.getField("avg_days_won"));
        assertThat(mean(lost, number(answer, "lost"))).isEqualTo(answer.getField("avg_days_lost"));
    }

    private static Instant at(List<CrmEvent> events, ChanceStep step) {
        return events.stream()
                .filter(event -> event.step().equals(step.name()))
                .findFirst()
                .orElseThrow()
                .at();
    }

    private static String mean(long sum, long count) {
        return BigDecimal.valueOf(sum)
                .divide(BigDecimal.valueOf(count), 4, RoundingMode.HALF_UP)
                .toPlainString();
    }

    private static ChanceQuery having(ChanceStatus status) {
        return ChanceQuery.builder().addStatuses(status).build();
    }

    /** How many chances there are of each status, in the order of the life cycle. */
    private static List<Long> counts(ChanceReport report) {
        assertThat(report.rows()).extracting(ChanceReport.Row::status).containsExactly(ChanceStatus.values());
        return report.rows().stream().map(ChanceReport.Row::chances).toList();
    }

    private static List<Long> counts(NamedCsvRecord row) {
        return Stream.of("prospecting", "engaging", "won", "lost")
                .map(column -> number(row, column))
                .toList();
    }

    private static Optional<BigDecimal> winRate(NamedCsvRecord row) {
        return Csv.optional(row, "win_rate_pct").map(BigDecimal::new);
    }

    private static long number(NamedCsvRecord row, String column) {
        return Long.parseLong(row.getField(column));
    }

    private static <V> V only(Map<String, V> rows) {
        assertThat(rows).hasSize(1);
        return rows.values().iterator().next();
    }
}
