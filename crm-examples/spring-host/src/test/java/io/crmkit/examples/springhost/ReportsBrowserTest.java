package io.crmkit.examples.springhost;

import static org.assertj.core.api.Assertions.assertThat;

import io.crmkit.core.Crm;
import io.crmkit.core.CrmSession;
import io.crmkit.core.command.CommandOptions;
import io.crmkit.core.loss.DetermineLoss;
import io.crmkit.core.report.ContributionReport;
import io.crmkit.core.report.Reports;
import io.crmkit.examples.springhost.crm.Desk;
import io.crmkit.spi.customer.CustomerId;
import io.crmkit.spi.loss.LossCase;
import io.crmkit.spi.loss.LossQuery;
import io.crmkit.spi.report.CustomerDimension;
import io.crmkit.spi.value.PageRequest;
import io.crmkit.spi.value.Period;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.function.ToLongFunction;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.EnabledIf;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The reports, as the executive sees them in a real browser. */
@Host
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@EnabledIf(value = "io.crmkit.examples.springhost.Browser#isInstalled", disabledReason = "Chromium is not installed")
class ReportsBrowserTest {
    @Autowired
    private Crm crm;

    @Autowired
    private Desk desk;

    @LocalServerPort
    private int port;

    private Browser browser;

    @BeforeAll
    void start() {
        browser = new Browser(port);
    }

    @AfterAll
    void close() {
        browser.close();
    }

    @Test
    @DisplayName(
            "The executive reads the reports, each as a chart and as a table of the same figures, and nothing else")
    void reports() {
        CrmSession system = crm.asSystem();
        CustomerId silent =
                system.customers().findByExternalId("C7").orElseThrow().getId();
        LossCase lossCase = system.lossCases()
                .list(LossQuery.builder().customer(silent).build(), PageRequest.first(1))
                .items()
                .get(0);
        Object unused = desk.execute(
                crm.as(lossCase.getManager()),
                new DetermineLoss(lossCase.getId(), "COMPETITOR", "Silent"),
                CommandOptions.none());
        Period year = Period.year(LocalDate.now(ZoneOffset.UTC).getYear());
        Reports reports = system.reports();

        browser.signIn("eva");
        assertThat(browser.texts("header nav a[aria-current=page]")).containsExactly("Reports");
        assertThat(browser.texts("header nav a")).hasSize(1);
        browser.keep("report-contribution");
        assertThat(browser.texts(".of-chart caption"))
                .singleElement()
                .asString()
                .contains("(EUR). Total");
        assertThat(figures(2))
                .isEqualTo(numbers(reports.contribution(year).tables().get(0).rows(), ContributionReport.Row::orders));
        browser.follow("Composition");
        read("Composition", numbers(reports.composition(CustomerDimension.LEVEL).rows(), row -> row.customers()));
        browser.follow("Chances");
        read("Chances", numbers(reports.chances().rows(), row -> row.chances()));
        browser.follow("Service");
        read("Service", numbers(reports.service(year).tables().get(0).rows(), row -> row.requests()));
        assertThat(browser.texts("main p")).anyMatch(text -> text.startsWith("Handled again: "));
        browser.follow("Loss");
        read("Loss", numbers(reports.loss(year).tables().get(0).rows(), row -> row.losses()));
        assertThat(browser.texts("main td")).contains("Herkku Gifts");
        browser.open("/chances");
        assertThat(browser.heading()).isEqualTo("That is not open to you");
        assertThat(browser.texts("[role=alert]")).containsExactly("No role of the user grants chance.read.");
        browser.keep("refused");
    }

    private void read(String report, List<String> figures) {
        assertThat(browser.texts(".filter a[aria-current=page]")).containsExactly(report);
        browser.keep("report-" + report.toLowerCase(Locale.ROOT));
        assertThat(figures).isNotEmpty();
        assertThat(figures(2)).isEqualTo(figures);
        assertThat(browser.texts("svg text.value")).isEqualTo(figures);
        assertThat(browser.texts("svg text.label")).isEqualTo(figures(1));
    }

    /** A column of the table that says what the chart shows. */
    private List<String> figures(int column) {
        return browser.texts(".of-chart tbody td:nth-child(" + column + ")");
    }

    private static <T> List<String> numbers(List<T> rows, ToLongFunction<T> number) {
        return rows.stream().map(row -> Long.toString(number.applyAsLong(row))).toList();
    }
}
