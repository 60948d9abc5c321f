package io.crmkit.core.analytics.customer;

import static io.crmkit.core.analytics.Sales.customer;
import static io.crmkit.core.analytics.Sales.euros;
import static org.assertj.core.api.Assertions.assertThat;

import io.crmkit.core.analytics.Sales;
import io.crmkit.core.report.SalesTotals;
import io.crmkit.spi.order.OrderStatus;
import io.crmkit.spi.report.Bucket;
import io.crmkit.spi.report.CustomerLabel;
import io.crmkit.spi.value.Money;
import io.crmkit.spi.value.Period;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class RetentionCalculatorTest {
    private static final Period SPRING = new Period(LocalDate.of(2026, 2, 1), LocalDate.of(2026, 5, 1));

    private final CustomerLabel ada = customer(1, "Ada");
    private final CustomerLabel bob = customer(2, "Bob");
    private final CustomerLabel cyd = customer(3, "Cyd");
    private final CustomerLabel dan = customer(4, "Dan");
    private final SalesTotals totals = new SalesTotals()
            // Ada came long ago, and comes in April again; Bob was there in January and stays; Cyd and Dan are won.
            .add(euros(ada, "2025-06-01", 3, "1"))
            .add(euros(ada, "2026-04-01", 1, "1"))
            .add(euros(bob, "2026-01-01", 1, "1"))
            .add(euros(bob, "2026-02-01", 1, "1"))
            .add(euros(bob, "2026-03-01", 1, "1"))
            .add(euros(cyd, "2026-02-01", 1, "1"))
            .add(Sales.fact(cyd, "2026-04-01", 1, Money.of("1", "USD")))
            .add(euros(dan, "2026-02-01", 1, "1"));

    @Test
    @DisplayName("Worked out by hand: four customers in three months, two of whom were there before")
    void golden() {
        RetentionReport report = report(RetentionQuery.of(SPRING));

        assertThat(report.buyers()).isEqualTo(4);
        assertThat(report.repeatBuyers()).isEqualTo(2);
        assertThat(report.repeatRate()).isEqualTo(new BigDecimal("50.0000"));
        assertThat(report.stretches())
                .containsExactly(
                        stretch("2026-02-01", 3, 2, 1, 0, 0, "100.0000"),
                        stretch("2026-03-01", 1, 0, 1, 0, 2, "33.3333"),
                        stretch("2026-04-01", 2, 0, 0, 2, 1, "0.0000"));
        assertThat(report.cohorts())
                .containsExactly(
                        new RetentionReport.Cohort(
                                LocalDate.of(2026, 2, 1),
                                2,
                                List.of(later(2, "100.0000"), later(0, "0.0000"), later(1, "50.0000"))),
                        new RetentionReport.Cohort(
                                LocalDate.of(2026, 3, 1), 0, List.of(later(0, "0.0000"), later(0, "0.0000"))),
                        new RetentionReport.Cohort(LocalDate.of(2026, 4, 1), 0, List.of(later(0, "0.0000"))));
    }

    @Test
    @DisplayName("A period that begins within a month has the whole of it; what was before may be another year")
    void stretches() {
        assertThat(report(RetentionQuery.of(new Period(LocalDate.of(2026, 2, 27), LocalDate.of(2026, 3, 1))))
                        .stretches())
                .containsExactly(stretch("2026-02-01", 3, 2, 1, 0, 0, "100.0000"));
        SalesTotals years = new SalesTotals()
                .add(euros(ada, "2025-01-01", 3, "1"))
                .add(euros(ada, "2026-01-01", 1, "1"))
                .add(euros(bob, "2024-01-01", 1, "1"))
                .add(euros(bob, "2026-01-01", 1, "1"));
        RetentionQuery query = RetentionQuery.builder()
                .period(Period.year(2026))
                .bucket(Bucket.YEAR)
                .build();
        assertThat(RetentionCalculator.report(years, query, Set.of(OrderStatus.PAID), Instant.EPOCH)
                        .stretches())
                .containsExactly(stretch("2026-01-01", 2, 0, 1, 1, 0, "100.0000"));
    }

    private RetentionReport report(RetentionQuery query) {
        return RetentionCalculator.report(totals, query, Set.of(OrderStatus.PAID), Instant.EPOCH);
    }

    private static RetentionReport.Stretch stretch(
            String from, long active, long acquired, long retained, long returned, long missing, String rate) {
        return new RetentionReport.Stretch(
                LocalDate.parse(from), active, acquired, retained, returned, missing, new BigDecimal(rate));
    }

    private static RetentionReport.Later later(long active, String share) {
        return new RetentionReport.Later(active, new BigDecimal(share));
    }
}
