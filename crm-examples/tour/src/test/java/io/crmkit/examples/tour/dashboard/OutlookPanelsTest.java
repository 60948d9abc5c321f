package io.crmkit.examples.tour.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import io.crmkit.core.analytics.sales.StageComparison;
import io.crmkit.core.analytics.sales.TrendReport;
import io.crmkit.examples.tour.ReportSets;
import io.crmkit.examples.tour.chart.Drawn;
import io.crmkit.examples.tour.reporting.Notation;
import io.crmkit.examples.tour.reporting.ReportSet;
import io.crmkit.examples.tour.reporting.SalesTargets;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.w3c.dom.Element;

// Nothing here writes, so one run serves all.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OutlookPanelsTest {
    private final ReportSet reports = ReportSets.worked();
    private final Notation notation = new Notation(Locale.ENGLISH);
    private final Page page = Page.of(reports);

    @Test
    @DisplayName("Every month is a point, and the months to come have the amounts and intervals of the forecast")
    void trend() {
        TrendReport.Table table = reports.sales().trend().tables().get(0);
        List<String> cells = page.texts("trend-USD", "td");

        assertThat(table.months()).hasSize(29);
        assertThat(table.expected())
                .hasSize(6)
                .allSatisfy(month -> assertThat(cells)
                        .contains(month.month().toString())
                        .contains(notation.amount(month.amount().amount()))
                        .contains(notation.amount(month.low().amount()))
                        .contains(notation.amount(month.high().amount())));
        assertThat(page.texts("trend-USD", "tr")).hasSize(1 + 29 + 6);
        // A dot for each month, and two for the ends of the line; a band, and three lines.
        assertThat(Drawn.all(page.section("trend-USD"), "circle")).hasSize(29 + 2);
        assertThat(Drawn.all(page.section("trend-USD"), "path")).hasSize(4);
        assertThat(page.texts("trend-USD", "text"))
                .contains("Expected, with its interval of 95 % (dashed)", "expected");
        assertThat(page.texts("trend-USD", "p").get(0))
                .contains("From 2003-01 to 2005-05 the trend line rises by")
                .contains("goes below zero");
        assertThat(page.texts("trend-USD", "dd")).anyMatch(fact -> fact.contains("seasons of 12 months"));
    }

    @Test
    @DisplayName("Each target has its bar with what was sold, a mark on it, and how much of it that is")
    void targets() {
        for (SalesTargets.Row row : reports.sales().targets().rows()) {
            String panel = "targets-by-" + (row.level() == SalesTargets.Level.TEAM ? "team" : "person") + "-USD";
            String told = notation.count(row.sold().actual().amount()) + " of "
                    + notation.count(row.sold().target().amount().amount());
            if (row.level() == SalesTargets.Level.EVERYBODY) {
                assertThat(page.texts("targets-by-team-USD", "p").get(0)).contains(told + " USD");
            } else {
                assertThat(page.texts(panel, "text"))
                        .contains(
                                told + " · " + notation.shortPercent(row.sold().achieved()));
            }
        }
        assertThat(reaches("targets-by-team-USD")).hasSize(3 * 3);
        assertThat(page.texts("targets-by-person-USD", "p").get(0))
                .contains("Targets are made up: the sales of the same months of the year before and 10 % more");
    }

    private List<Element> reaches(String panel) {
        return Drawn.all(page.section(panel), "line").stream()
                .filter(line -> line.getAttribute("class").equals("reach"))
                .toList();
    }

    @Test
    @DisplayName("Each status has a bar for then and one for now, and how much they differ")
    void comparison() {
        StageComparison report = reports.sales().since();
        List<String> texts = page.texts("chances-since", "text");

        assertThat(report.rows())
                .extracting(row -> row.chancesThen() + " to " + row.chancesNow())
                .containsExactly("3 to 3", "21 to 6", "0 to 9", "0 to 6");
        assertThat(texts)
                .contains("21 · "
                        + notation.count(
                                report.rows().get(1).valuesThen().get(0).amount()) + " USD")
                .contains("6 (-71.4 %) · "
                        + notation.count(report.rows().get(1).valuesNow().get(0).amount()) + " USD")
                .contains("0");
        assertThat(texts).filteredOn(text -> text.equals("developing")).hasSize(2);
        assertThat(page.texts("chances-since", "h3"))
                .containsExactly("What has become of the chances since 2005-06-30");
    }
}
