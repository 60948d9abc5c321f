package io.crmkit.examples.tour.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import io.crmkit.core.analytics.customer.CompletenessReport;
import io.crmkit.core.analytics.service.ConformanceReport;
import io.crmkit.examples.tour.ReportSets;
import io.crmkit.examples.tour.reporting.Notation;
import io.crmkit.examples.tour.reporting.ReportSet;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

// Nothing here writes, so one run serves all.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CustomerPanelsTest {
    private final ReportSet reports = ReportSets.worked();
    private final Notation notation = new Notation(Locale.ENGLISH);
    private final Page page = Page.of(reports);

    @Test
    @DisplayName("Stages of the life cycle and gaps in the data are counted as the reports do")
    void customers() {
        assertThat(page.texts("customer-stages", "text"))
                .containsAll(reports.customers().stages().stages().stream()
                        .map(row -> row.customers() + " (" + notation.shortPercent(row.share()) + ")")
                        .toList());
        List<CompletenessReport.Gap> gaps = reports.customers().completeness().gaps();
        assertThat(page.texts("completeness", "text"))
                .containsAll(gaps.stream()
                        .filter(gap -> gap.customers() > 0)
                        .map(gap -> gap.customers() + " lack it (" + notation.shortPercent(gap.share()) + ")")
                        .toList())
                .contains("region (required)");
    }

    @Test
    @DisplayName("Times are medians and 90th percentiles, and ways are counted as the log has them")
    void service() {
        ConformanceReport conformance = reports.service().conformance();

        assertThat(page.texts("service-times", "text"))
                .contains("2.0 / 3.0 days, 10 times", "8.0 / 12.0 days, 7 times");
        assertThat(page.texts("service-times-by-type", "text")).contains("8.0 / 12.0 days, 7 of 7 requests");
        assertThat(page.texts("service-ways", "text")).contains("4 · exactly as it should", "3");
        assertThat(page.texts("service-ways", "p").get(0))
                .contains(
                        "Of " + conformance.cases() + " archived requests, " + conformance.strict() + " took exactly");
    }

    @Test
    @DisplayName(
            "Satisfaction is told by when requests were recorded, in days where all were in one month, and says so")
    void satisfaction() {
        assertThat(page.texts("satisfaction-over-time", "text"))
                .containsSubsequence("4.00", "2005-06-07", "4 of 4")
                .containsSubsequence("3.00", "2005-06-08", "3 of 3")
                .containsSubsequence("none", "2005-06-09", "0 of 4");
        assertThat(page.texts("satisfaction-over-time", "p").get(0))
                .contains("7 of 11 requests ended with feedback, 3.57 in the mean", "in one month");
    }
}
