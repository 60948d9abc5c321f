package io.crmkit.examples.checks;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.crmkit.core.analytics.sales.ChanceDimension;
import io.crmkit.core.analytics.sales.ForecastBasis;
import io.crmkit.core.analytics.sales.ForecastQuery;
import io.crmkit.core.analytics.sales.ForecastReport;
import io.crmkit.core.analytics.sales.PipelineQuery;
import io.crmkit.core.analytics.sales.PipelineReport;
import io.crmkit.core.analytics.sales.SalesAnalytics;
import io.crmkit.core.analytics.sales.StageComparison;
import io.crmkit.core.report.ChanceReport;
import io.crmkit.spi.chance.ChanceStatus;
import io.crmkit.spi.report.Bucket;
import io.crmkit.spi.value.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

@TestInstance(Lifecycle.PER_CLASS)
@DisplayName("The analytics of a sales pipeline of 8,800 deals equal independent answers")
class OpportunityAnalyticsTest {
    private final OpportunityBook book = new OpportunityBook();
    private final OpportunityOffice office = new OpportunityOffice(book);
    private final OpportunityReplay replay = new OpportunityReplay(book, office);
    private final SalesAnalytics sales = office.system().analytics().sales();

    @Test
    @Tag("001-30")
    @DisplayName("001-30: the funnel has the counts and values of each stage, and all who left the first went on")
    void funnel() {
        PipelineReport report = sales.pipeline(PipelineQuery.builder().build());

        Map<String, NamedCsvRecord> answer = book.answer("funnel_by_stage.csv", 4, "deal_stage");
        for (PipelineReport.Stage stage : report.stages()) {
            NamedCsvRecord row = row(answer, stageOf(stage.status()));
            assertThat(stage.chances()).isEqualTo(number(row, "count"));
            String value = stage.status() == ChanceStatus.WON ? "close_value" : "list_price_value";
            assertThat(amount(stage.values())).isEqualByComparingTo(row.getField(value));
            assertThat(stage.unvalued()).isZero();
        }
        PipelineReport.Stage unassigned = report.stages().get(0);
        PipelineReport.Stage developing = report.stages().get(1);
        assertThat(unassigned.reached()).isEqualTo(8_800);
        assertThat(unassigned.advanced()).isEqualTo(unassigned.left()).isEqualTo(8_300);
        assertThat(developing.reached()).isEqualTo(8_300);
        assertThat(developing.left()).isEqualTo(6_711);
        assertThat(developing.conversion()).contains(new BigDecimal("63.1501"));
        assertRow(report.total(), row(book.answer("overall.csv", 1), "all"));
    }

    @Test
    @Tag("000-09")
    @DisplayName(
            "001-13: counts, win rates, values and mean days by product, agent, account and month are the answers'")
    void groups() {
        assertRows(ChanceDimension.SOURCE, "by_product.csv", 7, Function.identity());
        assertRows(
                ChanceDimension.OWNER,
                "by_agent.csv",
                30,
                name -> id(office.user(name).value()));
        assertRows(
                ChanceDimension.CUSTOMER,
                "by_account.csv",
                86,
                name -> id(office.account(name).value()));
        assertRows(ChanceDimension.ASSIGNED, "by_engage_month.csv", 16, month -> month + "-01");
        assertRows(ChanceDimension.ENDED, "by_close_month.csv", 11, month -> month + "-01");
    }

    @Test
    @Tag("001-30")
    @DisplayName("001-30: open deals have been in their stage for the mean number of days of the answer")
    void ages() {
        PipelineReport report = sales.pipeline(PipelineQuery.builder().build());

        Duration mean = report.stages().get(1).ages().mean().orElseThrow();
        assertThat(BigDecimal.valueOf(mean.toSeconds()).divide(BigDecimal.valueOf(86_400), 4, RoundingMode.HALF_UP))
                .isEqualByComparingTo(book.summary().text("open_engaging_age_at_2017-12-31", "avg_days"));
    }

    @Test
    @Tag("001-53")
    @DisplayName("001-53: the forecast by success rates, and the one by the win rates of products, are the answers'")
    void forecasts() {
        ForecastReport bySuccess = sales.forecast(ForecastQuery.by(ForecastBasis.SUCCESS_RATE));
        assertThat(only(bySuccess).total().weighted().amount())
                .isEqualByComparingTo(book.summary().text("forecast_fixed_probability", "weighted"));

        ForecastReport byProduct = sales.forecast(ForecastQuery.builder()
                .basis(ForecastBasis.WIN_RATE)
                .dimension(ChanceDimension.SOURCE)
                .build());
        Map<String, NamedCsvRecord> answer = book.answer("forecast_historic_win_rate.csv", 7, "product");
        assertThat(only(byProduct).rows()).hasSize(7).allSatisfy(row -> {
            NamedCsvRecord expected = row(answer, row.group().orElseThrow());
            assertThat(row.chances()).isEqualTo(number(expected, "open_count"));
            assertThat(row.weighted().amount().setScale(2, RoundingMode.HALF_UP))
                    .isEqualByComparingTo(expected.getField("weighted_2dp"));
        });
        ForecastReport.Table table = only(byProduct);
        assertThat(table.total().weighted().amount().setScale(2, RoundingMode.HALF_UP))
                .isEqualByComparingTo(book.summary().text("forecast_historic_win_rate", "weighted_2dp"));
        assertThat(table.low().amount()).isLessThan(table.total().weighted().amount());
        assertThat(table.high().amount()).isGreaterThan(table.total().weighted().amount());
    }

    @Test
    @Tag("004-27")
    @DisplayName("004-27: as of the end of each month the pipeline is what was reported then, and is compared with now")
    void asOf() {
        for (Map.Entry<YearMonth, ChanceReport> month : replay.reports().entrySet()) {
            Instant end = endOf(month.getKey().atEndOfMonth());
            PipelineReport then =
                    sales.pipeline(PipelineQuery.builder().asOf(end).build());
            assertThat(then.stages().stream().map(PipelineReport.Stage::chances).toList())
                    .as("%s", month.getKey())
                    .isEqualTo(month.getValue().rows().stream()
                            .map(ChanceReport.Row::chances)
                            .toList());
            assertThat(then.total().winRate()).isEqualTo(month.getValue().winRate());
        }
        StageComparison comparison = sales.since(endOf(LocalDate.of(2017, 9, 30)));
        NamedCsvRecord quarter = row(book.answer("by_close_quarter.csv", 5), "2017-Q4");
        StageComparison.Row won = comparison.rows().stream()
                .filter(row -> row.status() == ChanceStatus.WON)
                .findFirst()
                .orElseThrow();
        assertThat(won.chancesNow() - won.chancesThen()).isEqualTo(number(quarter, "won"));
        assertThat(amount(won.valuesNow()).subtract(amount(won.valuesThen())))
                .isEqualByComparingTo(quarter.getField("won_value"));
    }

    private void assertRows(ChanceDimension dimension, String file, int rows, Function<String, String> group) {
        PipelineQuery query = PipelineQuery.builder()
                .dimension(dimension)
                .bucket(Bucket.MONTH)
                .build();
        Map<Optional<String>, PipelineReport.Row> told = new HashMap<>();
        sales.pipeline(query).rows().forEach(row -> told.put(row.group(), row));
        Map<String, NamedCsvRecord> answer = book.answer(file, rows);
        assertThat(told).hasSize(answer.size());
        answer.forEach((key, expected) -> assertRow(
                Objects.requireNonNull(told.get(key.isEmpty() ? Optional.empty() : Optional.of(group.apply(key)))),
                expected));
    }

    private static void assertRow(PipelineReport.Row row, NamedCsvRecord expected) {
        assertThat(List.of(row.chances(), row.unassigned(), row.developing(), row.won(), row.failed()))
                .as("%s", row.group())
                .isEqualTo(Stream.of("opportunities", "prospecting", "engaging", "won", "lost")
                        .map(column -> number(expected, column))
                        .toList());
        assertThat(amount(row.wonFor())).isEqualByComparingTo(expected.getField("won_value"));
        assertThat(row.winRate())
                .isEqualTo(Csv.optional(expected, "win_rate_pct").map(BigDecimal::new));
        assertThat(row.meanDaysWon())
                .isEqualTo(Csv.optional(expected, "avg_days_won").map(BigDecimal::new));
        assertThat(row.meanDaysFailed())
                .isEqualTo(Csv.optional(expected, "avg_days_lost").map(BigDecimal::new));
        assertThat(row.meanDaysEnded())
                .isEqualTo(Csv.optional(expected, "avg_days_closed").map(BigDecimal::new));
    }

    private static ForecastReport.Table only(ForecastReport report) {
        assertThat(report.tables()).hasSize(1);
        assertThat(report.unvalued() + report.unrated()).isZero();
        return report.tables().get(0);
    }

    private static BigDecimal amount(List<Money> sums) {
        assertThat(sums).hasSizeLessThan(2);
        return sums.stream().map(Money::amount).findFirst().orElse(BigDecimal.ZERO);
    }

    private static String stageOf(ChanceStatus status) {
        return switch (status) {
            case UNASSIGNED -> "Prospecting";
            case DEVELOPING -> "Engaging";
            case WON -> "Won";
            case FAILED -> "Lost";
        };
    }

    private static Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant().minus(1, ChronoUnit.MICROS);
    }

    private static String id(Object value) {
        return value.toString();
    }

    private static NamedCsvRecord row(Map<String, NamedCsvRecord> answer, String key) {
        return Objects.requireNonNull(answer.get(key), key);
    }

    private static long number(NamedCsvRecord row, String column) {
        return Long.parseLong(row.getField(column));
    }
}
