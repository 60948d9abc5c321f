package io.crmkit.core.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.crmkit.spi.report.Bucket;
import io.crmkit.spi.report.SalesFact;
import io.crmkit.spi.report.ServiceFact;
import io.crmkit.spi.report.ServiceFactsQuery;
import io.crmkit.spi.service.ServiceStatus;
import io.crmkit.spi.value.Money;
import io.crmkit.spi.value.Period;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Two parts and their sum, worked out by hand; that any parts in any order do the same is a matter of properties. */
class TotalsInPartsTest {
    private static final LocalDate YEAR = LocalDate.of(2026, 1, 1);
    private static final Currency EUR = Currency.getInstance("EUR");

    @Test
    @DisplayName("Sums of sales are merged by stretch of time, currency and customer")
    void sales() {
        SalesTotals left = new SalesTotals().add(sale("a", 1, "10", "EUR")).add(sale("b", 2, "5", "EUR"));
        SalesTotals right = new SalesTotals().add(sale("a", 3, "0.5", "EUR")).add(sale("a", 1, "7", "USD"));
        SalesTotals merged = left.merge(right);
        assertThat(merged.keys())
                .containsExactly(
                        new SalesTotals.Key(YEAR, EUR), new SalesTotals.Key(YEAR, Currency.getInstance("USD")));
        assertThat(merged.of(merged.keys().get(0)))
                .isEqualTo(Map.of(
                        Optional.of("a"), new SalesTotals.Sum(4, Money.of("10.5", "EUR")),
                        Optional.of("b"), new SalesTotals.Sum(2, Money.of("5", "EUR"))));
        assertThat(merged.of(merged.keys().get(1)))
                .isEqualTo(Map.of(Optional.of("a"), new SalesTotals.Sum(1, Money.of("7", "USD"))));
    }

    private static SalesFact sale(String group, long orders, String amount, String currency) {
        return new SalesFact(Optional.of(group), YEAR, orders, Money.of(amount, currency));
    }

    @Test
    @DisplayName("Sums over requests are merged in every column: type, status, times, rework and satisfaction")
    void requests() {
        ServiceTotals left = new ServiceTotals()
                .add(request("COMPLAINT", ServiceStatus.ARCHIVED, Optional.of(5), 2, 1, 10))
                .add(request("OTHER", ServiceStatus.CREATED, Optional.empty(), 1, 0, 0));
        ServiceTotals right = new ServiceTotals()
                .add(request("COMPLAINT", ServiceStatus.ARCHIVED, Optional.of(5), 1, 0, 8))
                .add(request("OTHER", ServiceStatus.ASSIGNED, Optional.empty(), 4, 3, 5));
        ServiceReport report = ServiceCalculator.report(
                left.merge(right),
                List.of("COMPLAINT", "OTHER"),
                new ServiceFactsQuery(Period.year(2026), Bucket.YEAR),
                Instant.EPOCH);
        assertThat(report.requests()).isEqualTo(8);
        assertThat(report.tables().get(0).rows())
                .extracting(row -> row.type() + " " + row.requests())
                .containsExactly("COMPLAINT 3", "OTHER 5");
        assertThat(report.statuses())
                .extracting(row -> row.status() + " " + row.requests())
                .containsExactly("CREATED 1", "ASSIGNED 4", "PROCESSED 0", "FED_BACK 0", "ARCHIVED 3");
        // Seven were assigned, in 10 + 8 + 5 hours; three went the whole way, in 10 + 8 hours for each stage.
        assertThat(report.stages())
                .containsExactly(
                        new ServiceReport.StageRow(
                                ServiceStage.ASSIGNING,
                                7,
                                Optional.of(Duration.ofHours(23).dividedBy(7))),
                        stage(ServiceStage.HANDLING),
                        stage(ServiceStage.FEEDING_BACK),
                        stage(ServiceStage.ARCHIVING));
        // Feedback on the three that went the whole way, and on three that came back and are not there yet.
        assertThat(report.rework()).isEqualTo(new ServiceReport.Rework(6, 4, Optional.of(new BigDecimal("66.6667"))));
        assertThat(report.satisfactions())
                .extracting(row -> row.satisfaction() + " " + row.requests())
                .containsExactly("1 0", "2 0", "3 0", "4 0", "5 3");
    }

    private static ServiceReport.StageRow stage(ServiceStage stage) {
        return new ServiceReport.StageRow(stage, 3, Optional.of(Duration.ofHours(6)));
    }

    /** Requests that took so many hours in all for each stage they have behind them. */
    private static ServiceFact request(
            String type,
            ServiceStatus status,
            Optional<Integer> satisfaction,
            long requests,
            long reworked,
            long hours) {
        Duration time = Duration.ofHours(hours);
        return new ServiceFact(type, YEAR, status, satisfaction, requests, reworked, time, time, time, time);
    }
}
