package io.crmkit.examples.tour.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import io.crmkit.core.analytics.classification.AbcClass;
import io.crmkit.core.analytics.classification.AbcXyzReport;
import io.crmkit.core.report.ContributionReport;
import io.crmkit.core.report.LossReport;
import io.crmkit.examples.tour.ReportSets;
import io.crmkit.examples.tour.chart.Drawn;
import io.crmkit.examples.tour.reporting.Notation;
import io.crmkit.examples.tour.reporting.ReportSet;
import io.crmkit.spi.report.CustomerLabel;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

// Nothing here writes, so one run serves all.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DashboardTest {
    private final ReportSet reports = ReportSets.worked();
    private final String written = new Dashboard(Locale.ENGLISH).page(reports);
    private final Page page = Page.of(reports);
    private final Element html = page.html();

    @Test
    @DisplayName("Every run writes the same page")
    void same() {
        assertThat(new Dashboard(Locale.ENGLISH).page(ReportSets.worked())).isEqualTo(written);
    }

    @Test
    @DisplayName("Every chart has a title and a description, and its texts can be read")
    void charts() {
        List<Element> charts = Drawn.all(html, "svg");

        assertThat(charts).hasSize(37).allSatisfy(svg -> {
            assertThat(Drawn.all(svg, "title").get(0).getTextContent()).isNotBlank();
            assertThat(Drawn.all(svg, "desc").get(0).getTextContent()).isNotBlank();
            assertThat(svg.getAttribute("role")).isEqualTo("img");
            Drawn.assertReadable(svg);
        });
    }

    @Test
    @DisplayName(
            "Every panel tells its period, its unit or currency, its method and as of when it is, and has its figures")
    void panels() {
        assertThat(Drawn.all(html, "section")).hasSize(37).allSatisfy(section -> {
            assertThat(Drawn.all(section, "h3")).hasSize(1);
            List<String> facts = Drawn.all(section, "dt").stream()
                    .map(Element::getTextContent)
                    .toList();
            assertThat(facts).contains("Period", "Method", "As of").containsAnyOf("Currency", "Unit");
            assertThat(Drawn.all(section, "dd"))
                    .noneMatch(fact -> fact.getTextContent().isBlank());
            assertThat(Drawn.all(section, "details")).hasSize(1);
            assertThat(Drawn.all(section, "tr")).hasSizeGreaterThan(1);
        });
        assertThat(page.texts("contribution-USD", "dd"))
                .contains(Notation.instant(reports.sales().contribution().asOf()));
    }

    @Test
    @DisplayName("The page needs nothing from elsewhere, and nothing in it runs")
    void selfContained() {
        List<Element> elements = Drawn.all(html, "*");

        assertThat(elements)
                .noneMatch(element -> Stream.of("script", "link", "img", "iframe", "object", "image", "use")
                        .anyMatch(element.getTagName()::equals))
                .noneMatch(element -> element.hasAttribute("src") || element.hasAttribute("onload"))
                .filteredOn(element -> element.hasAttribute("href"))
                .isNotEmpty()
                .allMatch(link -> link.getAttribute("href").startsWith("#"));
        assertThat(written).doesNotContain("url(", "@import", "@font-face");
        assertThat(written.replaceAll("xmlns=\"http://www.w3.org/[0-9a-z/]+\"", ""))
                .doesNotContain("http:", "https:");
    }

    @Test
    @DisplayName("Ids are unique, and every link and label finds what it names")
    void ids() {
        List<String> ids = Drawn.all(html, "*").stream()
                .map(element -> element.getAttribute("id"))
                .filter(id -> !id.isEmpty())
                .toList();

        assertThat(ids).doesNotHaveDuplicates();
        assertThat(Drawn.all(html, "a"))
                .allMatch(link -> ids.contains(link.getAttribute("href").substring(1)));
        assertThat(Drawn.all(html, "svg"))
                .allMatch(svg -> ids.containsAll(
                        List.of(svg.getAttribute("aria-labelledby").split(" ", -1))));
    }

    @Test
    @DisplayName("The figures of the contribution are those of the report")
    void contribution() {
        ContributionReport.Table table = reports.sales().contribution().tables().get(0);

        List<String> texts = page.texts("contribution-USD", "text");
        assertThat(table.rows()).hasSize(102);
        for (ContributionReport.Row row : table.rows().subList(0, 10)) {
            assertThat(texts)
                    .contains(row.customer().name())
                    .contains(String.format(
                            Locale.ENGLISH, "%,.0f · %.2f %%", row.amount().amount(), row.share()));
        }
        assertThat(page.texts("contribution-USD", "td"))
                .hasSize(102 * 7)
                .contains(amount(table.rows().get(101).amount().amount()));
        assertThat(page.texts("contribution-USD", "p").get(0))
                .contains(amount(table.total().amount()));
    }

    @Test
    @DisplayName("The figures of classes, segments, losses and chances are those of the reports")
    void others() {
        AbcXyzReport.Table<CustomerLabel> abc =
                reports.customers().abcXyz().tables().get(0);
        LossReport losses = reports.losses().losses();

        assertThat(page.texts("matrix-USD", "text"))
                .containsAll(abc.cells().stream()
                        .filter(cell -> cell.items() > 0)
                        .map(cell -> cell.items() + " customers")
                        .toList());
        assertThat(page.texts("pareto-USD", "text"))
                .contains(abc.rows().stream()
                                .filter(row -> row.abc() == AbcClass.A)
                                .count() + " customers")
                .contains("80 %", "95 %");
        assertThat(page.texts("pareto-USD", "p").get(0))
                .contains(abc.gini().orElseThrow().toPlainString());
        assertThat(page.texts("segments-USD", "td"))
                .containsAll(reports.customers().rfm().tables().get(0).segments().stream()
                        .map(segment -> amount(segment.amount().amount()))
                        .toList());
        assertThat(page.texts("losses", "p").get(0))
                .contains(losses.customersLost() + " of " + losses.customersAtRisk() + " customers", "20.00 %");
        assertThat(page.texts("losses", "dd")).contains("2005-01-01 to 2005-12-31, not over yet");
        assertThat(page.texts("chances", "td"))
                .containsAll(reports.sales().bySource().stages().stream()
                        .map(row -> String.valueOf(row.chances()))
                        .toList());
        assertThat(page.texts("service-satisfaction", "text")).contains("3 (42.9 %)", "4 (57.1 %)");
    }

    @Test
    @DisplayName("Panels stand in parts, and the contents list every part and every panel in it")
    void contents() {
        Element nav = Drawn.all(html, "nav").get(0);
        List<String> links = Drawn.all(nav, "a").stream()
                .map(link -> link.getAttribute("href").substring(1))
                .toList();
        List<String> placed = Drawn.all(Drawn.all(html, "main").get(0), "*").stream()
                .filter(element -> List.of("h2", "section").contains(element.getTagName()))
                .map(element -> element.getAttribute("id"))
                .toList();

        assertThat(links)
                .isEqualTo(placed)
                .hasSize(4 + 37)
                .startsWith("customers")
                .contains("sales", "service", "loss");
    }

    @Test
    @DisplayName("A cohort has a cell for each later month, and the cells tell the shares of the report")
    void cohorts() {
        int won = (int) reports.customers().retention().cohorts().stream()
                .filter(cohort -> cohort.customers() > 0)
                .count();
        long cells = reports.customers().retention().cohorts().stream()
                .filter(cohort -> cohort.customers() > 0)
                .mapToLong(cohort -> cohort.later().size() - 1)
                .sum();

        List<Element> rects = Drawn.all(page.section("cohorts"), "rect");

        assertThat(rects).hasSize((int) cells + 9);
        assertThat(page.texts("cohorts", "text")).contains("2003-01 · 9").hasSizeGreaterThan(won);
        assertThat(rects.get(0).getTextContent()).isEqualTo("Won in 2003-01, 1 months later: 0 of 9, 0.00 %");
    }

    @Test
    @DisplayName("Figures are written as the readers of a country write them")
    void locale() {
        Document german = Drawn.parsed(new Dashboard(Locale.GERMANY).page(reports));
        BigDecimal total =
                reports.sales().contribution().tables().get(0).total().amount();

        assertThat(german.getDocumentElement().getTextContent())
                .contains(String.format(Locale.GERMANY, "%,.2f", total))
                .contains("95,10 %")
                .doesNotContain(amount(total));
        assertThat(Drawn.all(german.getDocumentElement(), "svg")).allSatisfy(Drawn::assertReadable);
    }

    private static String amount(BigDecimal amount) {
        return String.format(Locale.ENGLISH, "%,.2f", amount);
    }
}
