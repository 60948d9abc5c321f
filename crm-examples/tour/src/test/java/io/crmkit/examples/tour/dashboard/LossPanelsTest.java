package io.crmkit.examples.tour.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import io.crmkit.core.analytics.loss.ChurnReport;
import io.crmkit.core.analytics.loss.MeasuresReport;
import io.crmkit.core.analytics.loss.RiskReport;
import io.crmkit.core.analytics.statistics.BgNbd;
import io.crmkit.core.analytics.statistics.BgNbdFit;
import io.crmkit.core.analytics.statistics.SurvivalCurve;
import io.crmkit.examples.tour.ReportSets;
import io.crmkit.examples.tour.chart.Drawn;
import io.crmkit.examples.tour.reporting.LossReports;
import io.crmkit.examples.tour.reporting.Notation;
import io.crmkit.examples.tour.reporting.ReportSet;
import io.crmkit.examples.tour.reporting.RiskTables;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.w3c.dom.Element;

// Nothing here writes, so one run serves all.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LossPanelsTest {
    private final ReportSet reports = ReportSets.worked();
    private final Notation notation = new Notation(Locale.ENGLISH);
    private final Page page = Page.of(reports);

    @Test
    @DisplayName("Losses by level and region have the rate and the value of the report")
    void churn() {
        List<String> levels = page.texts("churn-by-level", "text");
        List<String> regions = page.texts("churn-by-region", "text");

        assertThat(reports.losses().levels().rows())
                .hasSize(5)
                .allSatisfy(row -> assertThat(levels).anyMatch(text -> text.startsWith(rate(row))));
        assertThat(reports.losses().regions().rows())
                .filteredOn(row -> row.lost() > 0)
                .allSatisfy(row -> assertThat(regions)
                        .contains(rate(row)
                                + (row.value().isEmpty()
                                        ? " · nothing bought then"
                                        : " · "
                                                + notation.count(
                                                        row.value().get(0).amount()) + " USD")));
        assertThat(levels.indexOf("strategic partner")).isLessThan(levels.indexOf("ordinary"));
    }

    private String rate(ChurnReport.Row row) {
        return notation.shortPercent(row.rate().orElseThrow()) + " (" + row.lost() + " of " + row.atRisk() + ")";
    }

    @Test
    @DisplayName(
            "Warnings with measures and without have their outcomes, and the page does not claim that measures help")
    void measures() {
        MeasuresReport report = reports.losses().measures();

        assertThat(report.withMeasures().cases()).isEqualTo(12);
        assertThat(report.withoutMeasures().cases()).isEqualTo(44);
        assertThat(page.texts("measures", "text"))
                .contains("12 cases", "1 ended: 1 recovered (100 %), median 1.0 days")
                .contains("44 cases", "22 ended: 0 recovered (0 %)");
        assertThat(page.texts("measures", "p").get(0))
                .contains("56 warnings, of which 33 are still open", "do not prove");
    }

    @Test
    @DisplayName("The survival curve has its band, and tells how many are at risk at each mark")
    void survival() {
        SurvivalCurve curve = reports.losses().survival().all();

        assertThat(page.texts("survival", "text")).contains(curve.observations() + " at risk");
        assertThat(Drawn.all(page.section("survival"), "path")).hasSize(2);
        assertThat(page.texts("survival", "td")).hasSize(curve.steps().size() * 8);
        assertThat(page.texts("survival", "p").get(0)).contains("were determined on 2005-05-31");
    }

    @Test
    @DisplayName("Who may be lost next is active, with the probability of the model and how it was fitted")
    void risk() {
        RiskReport report = reports.losses().risk();
        List<RiskReport.Row> active = RiskTables.active(report);
        List<String> texts = page.texts("risk", "text");

        assertThat(active).hasSizeGreaterThan(15).hasSizeLessThan(report.rows().size());
        assertThat(active.subList(0, 15))
                .allSatisfy(row -> assertThat(texts)
                        .contains(row.customer().name())
                        .anyMatch(text -> text.startsWith("silent for " + row.silentDays() + " days"))
                        .anyMatch(text -> text.startsWith(
                                notation.shortPercent(row.alive().orElseThrow().movePointRight(2)))));
        BgNbd model = report.fit().model().orElseThrow();
        assertThat(page.texts("risk", "dd"))
                .anyMatch(fact -> fact.contains("alpha " + Math.round(model.alpha() * 10) / 10.0 + " weeks"));
    }

    @Test
    @DisplayName("Without a model the panel says so, and tells customers by their silence")
    void withoutModel() {
        LossReports losses = reports.losses();
        RiskReport fitted = losses.risk();
        RiskReport unfitted = new RiskReport(
                fitted.day(),
                fitted.horizonDays(),
                fitted.limitMonths(),
                fitted.statuses(),
                fitted.asOf(),
                new BgNbdFit(102, 0, BgNbdFit.Outcome.NO_MAXIMUM, 7, Optional.empty(), OptionalDouble.empty()),
                fitted.rows().stream()
                        .map(row -> new RiskReport.Row(
                                row.customer(),
                                row.status(),
                                row.history(),
                                row.last(),
                                row.silentDays(),
                                row.isPastLimit(),
                                Optional.empty(),
                                Optional.empty()))
                        .toList());
        Page other = Page.of(new ReportSet(
                reports.customers(),
                reports.sales(),
                reports.service(),
                new LossReports(
                        losses.losses(),
                        losses.levels(),
                        losses.regions(),
                        losses.measures(),
                        losses.survival(),
                        unfitted),
                reports.words()));
        Element panel = other.section("risk");

        Drawn.assertReadable(Drawn.all(panel, "svg").get(0));
        assertThat(panel.getTextContent())
                .contains("No model could be fitted", "BG/NBD could not be fitted", "Days since the last order")
                .doesNotContain("purchases expected in 182 days past", "alpha");
    }
}
