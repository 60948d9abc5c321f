package io.crmkit.core.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.crmkit.core.settings.CrmSettings;
import io.crmkit.spi.order.OrderStatus;
import io.crmkit.spi.report.Bucket;
import io.crmkit.spi.value.Period;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ContributionReportTest {
    private final Firm firm = new Firm();

    @Test
    @DisplayName("Orders count in the statuses that qualify, or in those asked for, and the report states which")
    void statuses() {
        firm.customer("Acme", "rolf");
        firm.paid("Acme", "2026-02-01", "1");
        firm.order("Acme", "2026-02-01", "2", "EUR", OrderStatus.NEW);
        firm.order("Acme", "2026-02-01", "4", "EUR", OrderStatus.CANCELLED);
        firm.order("Acme", "2026-02-01", "8", "EUR", OrderStatus.SHIPPED);

        ContributionReport qualifying = firm.as("eva").reports().contribution(Firm.YEAR);
        assertThat(qualifying.statuses()).isEqualTo(CrmSettings.standard().getQualifyingStatuses());
        assertThat(qualifying.tables().get(0).total()).hasToString("9 EUR");

        ContributionReport chosen = firm.as("eva")
                .reports()
                .contribution(ContributionQuery.builder()
                        .period(Firm.YEAR)
                        .statuses(Set.of(OrderStatus.NEW, OrderStatus.CANCELLED))
                        .build());
        assertThat(chosen.statuses()).containsExactlyInAnyOrder(OrderStatus.NEW, OrderStatus.CANCELLED);
        assertThat(chosen.tables().get(0).total()).hasToString("6 EUR");
    }

    @Test
    @DisplayName("By month and currency: one table each, with shares that add up from row to row")
    void byMonth() {
        firm.customer("Acme", "rolf");
        firm.customer("Bolt", "rolf");
        firm.paid("Acme", "2026-01-31", "1");
        firm.paid("Bolt", "2026-01-31", "2");
        firm.order("Bolt", "2026-02-01", "5", "USD", OrderStatus.PAID);

        ContributionReport report = firm.as("eva")
                .reports()
                .contribution(ContributionQuery.builder()
                        .period(new Period(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 3, 1)))
                        .bucket(Bucket.MONTH)
                        .build());
        assertThat(report.tables())
                .extracting(
                        table -> table.from().orElseThrow().getMonthValue(),
                        table -> table.total().toString())
                .containsExactly(tuple(1, "3 EUR"), tuple(2, "5 USD"));
        assertThat(report.tables().get(0).rows())
                .extracting(
                        row -> row.customer().name(),
                        row -> row.share().toPlainString(),
                        row -> row.cumulativeShare().toPlainString())
                .containsExactly(tuple("Bolt", "66.6667", "66.6667"), tuple("Acme", "33.3333", "100.0000"));
    }
}
