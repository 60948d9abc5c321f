package io.crmkit.examples.tour.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import io.crmkit.core.analytics.sales.BasketReport;
import io.crmkit.core.analytics.sales.ForecastReport;
import io.crmkit.core.analytics.sales.HabitsReport;
import io.crmkit.core.analytics.sales.PipelineReport;
import io.crmkit.examples.tour.ReportSets;
import io.crmkit.examples.tour.chart.Drawn;
import io.crmkit.examples.tour.reporting.Notation;
import io.crmkit.examples.tour.reporting.ReportSet;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

// Nothing here writes, so one run serves all.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SalesPanelsTest {
    private final ReportSet reports = ReportSets.worked();
    private final Notation notation = new Notation(Locale.ENGLISH);
    private final Page page = Page.of(reports);

    @Test
    @DisplayName("The funnel tells of each status who reached it, who is in it, what they are worth and who went on")
    void funnel() {
        PipelineReport report = reports.sales().bySource();
        List<String> texts = page.texts("chances", "text");

        assertThat(report.stages()).hasSize(4).allSatisfy(stage -> {
            String value = notation.count(stage.values().get(0).amount()) + " "
                    + stage.values().get(0).currency();
            assertThat(texts)
                    .anySatisfy(text -> assertThat(text)
                            .startsWith(stage.reached() + " (" + notation.shortPercent(stage.share()) + ")")
                            .contains("now " + stage.chances() + ", " + value));
        });
        assertThat(texts)
                .anyMatch(text -> text.endsWith("60 % of 15 stays ended forward, median 14.0 days"))
                .noneMatch(text -> text.contains("0 stays"));
        assertThat(page.texts("chances", "p").get(0)).contains("60.00 % of the 15 that ended were won");
    }

    @Test
    @DisplayName("Each owner has the win rate of the report, and whose chances are all open has none")
    void owners() {
        List<String> texts = page.texts("win-rates", "text");

        assertThat(reports.sales().byOwner().rows()).isNotEmpty().allSatisfy(row -> {
            String rate = row.winRate()
                    .map(part -> notation.shortPercent(part) + " of " + (row.won() + row.failed()) + " won")
                    .orElse("none has ended");
            assertThat(texts).contains(rate);
        });
        assertThat(texts).contains("Loui Bondur").noneMatch(text -> text.contains("0000-"));
    }

    @Test
    @DisplayName("The forecast has a bar for each basis, with the interval over it")
    void forecast() {
        List<String> texts = page.texts("forecast-USD", "text");

        assertThat(reports.sales().forecasts()).hasSize(2).allSatisfy(report -> {
            ForecastReport.Table table = report.tables().get(0);
            assertThat(texts)
                    .contains(notation.count(table.total().weighted().amount()) + " ("
                            + notation.count(table.low().amount()) + " to "
                            + notation.count(table.high().amount()) + ")")
                    .contains(notation.count(table.total().value().amount()));
        });
        assertThat(Drawn.all(page.section("forecast-USD"), "line").stream()
                        .filter(line -> line.getAttribute("class").equals("reach")))
                .hasSize(2 * 3);
    }

    @Test
    @DisplayName("Products and pairs of them have the figures of their reports")
    void products() {
        BasketReport.Row pair = reports.sales().baskets().rows().get(0);

        assertThat(page.texts("baskets", "text"))
                .contains(pair.first().name(), "and " + pair.second().name())
                .contains("lift " + notation.tenth(pair.lift()) + " · support "
                        + notation.shortPercent(pair.support()) + " (" + pair.orders() + " orders) · confidence "
                        + notation.shortPercent(pair.ofFirst()) + " / " + notation.shortPercent(pair.ofSecond()));
        assertThat(page.texts("products-pareto-USD", "p").get(0)).contains("72 of 109 products", "11,018,721.00 USD");
        assertThat(page.texts("products-matrix-USD", "text"))
                .contains("68 products")
                .doesNotContain("68 customers");
        assertThat(page.texts("products-matrix-USD", "p").get(0))
                .contains("sell now and then")
                .doesNotContain("buy");
    }

    @Test
    @DisplayName("Months are drawn as means over the months of the period, with the orders of the report beneath")
    void months() {
        HabitsReport report = reports.sales().habits();
        List<String> texts = page.texts("months", "text");

        assertThat(texts).contains("28/3", "9.3", "62/2", "31.0");
        assertThat(page.texts("weekdays", "text"))
                .containsAll(report.weekdays().stream()
                        .map(day -> String.valueOf(day.orders()))
                        .toList());
    }
}
