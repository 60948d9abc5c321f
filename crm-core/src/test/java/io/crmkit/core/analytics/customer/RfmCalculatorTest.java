package io.crmkit.core.analytics.customer;

import static io.crmkit.core.analytics.Sales.customer;
import static io.crmkit.core.analytics.Sales.euros;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.crmkit.core.analytics.Sales;
import io.crmkit.spi.order.OrderStatus;
import io.crmkit.spi.report.CustomerLabel;
import io.crmkit.spi.value.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RfmCalculatorTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 31);

    private final CustomerLabel ada = customer(1, "Ada");
    private final CustomerLabel bob = customer(2, "Bob");
    private final CustomerLabel cyd = customer(3, "Cyd");
    private final CustomerLabel dan = customer(4, "Dan");
    private final CustomerLabel eve = customer(5, "Eve");
    private final CustomerLabel fay = customer(6, "Fay");
    private final List<CustomerLabel> all = List.of(fay, eve, dan, cyd, bob, ada);

    @Test
    @DisplayName("Worked out by hand: six customers in five fifths, of which the lowest has two; equal ones by number")
    void golden() {
        RfmTotals totals = new RfmTotals()
                .add(euros(ada, "2026-03-31", 1, "10"))
                .add(euros(ada, "2026-01-05", 4, "50"))
                .add(euros(bob, "2026-03-21", 4, "500"))
                .add(euros(cyd, "2026-03-11", 3, "30"))
                .add(euros(dan, "2026-03-01", 2, "20"))
                .add(euros(eve, "2026-03-01", 1, "10"))
                .add(euros(fay, "2026-01-30", 1, "10"));
        RfmReport.Table table = report(totals, RfmQuery.on(DAY)).tables().get(0);

        // Days 0, 10, 20, 30, 30, 60; orders 5, 4, 3, 2, 1, 1; amounts 60, 500, 30, 20, 10, 10.
        assertThat(table.recency()).isEqualTo(new BigDecimal("25.0000"));
        assertThat(table.frequency()).isEqualTo(new BigDecimal("2.6667"));
        assertThat(table.amount()).isEqualTo(new BigDecimal("105.0000"));
        assertThat(table.rows())
                .containsExactly(
                        row(ada, "2026-03-31", 0, 5, "60", 5, 5, 4, "HHL", "CHAMPIONS"),
                        row(bob, "2026-03-21", 10, 4, "500", 4, 4, 5, "HHH", "LOYAL"),
                        row(cyd, "2026-03-11", 20, 3, "30", 3, 3, 3, "HHL", "NEEDING_ATTENTION"),
                        row(dan, "2026-03-01", 30, 2, "20", 1, 2, 2, "LLL", "HIBERNATING"),
                        row(eve, "2026-03-01", 30, 1, "10", 2, 1, 1, "LLL", "HIBERNATING"),
                        row(fay, "2026-01-30", 60, 1, "10", 1, 1, 1, "LLL", "HIBERNATING"));
        assertThat(table.segments())
                .containsExactly(
                        new RfmReport.Segment("CHAMPIONS", 1, Money.of("60", "EUR")),
                        new RfmReport.Segment("HIBERNATING", 3, Money.of("40", "EUR")),
                        new RfmReport.Segment("LOYAL", 1, Money.of("500", "EUR")),
                        new RfmReport.Segment("NEEDING_ATTENTION", 1, Money.of("30", "EUR")));
    }

    @Test
    @DisplayName(
            "The host may name the segments by rules of its own; what is bought in two currencies is in two tables")
    void segmentation() {
        RfmTotals totals = new RfmTotals()
                .add(euros(ada, "2026-03-31", 1, "10"))
                .add(Sales.fact(ada, "2026-03-30", 1, Money.of("10", "USD")));
        RfmQuery query = RfmQuery.builder()
                .day(DAY)
                .segmentation(score -> "scored " + score)
                .build();
        // One alone is in the first fifth, which is the lowest.
        assertThat(report(totals, query).tables())
                .hasSize(2)
                .allSatisfy(table -> assertThat(table.rows())
                        .extracting(RfmReport.Row::segment)
                        .containsExactly("scored 111"));
        assertThat(report(new RfmTotals(), query).tables()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "5, 5, CHAMPIONS", "5, 4, CHAMPIONS", "5, 3, POTENTIAL_LOYAL", "5, 2, POTENTIAL_LOYAL", "5, 1, NEW",
        "4, 5, LOYAL", "4, 4, LOYAL", "4, 3, POTENTIAL_LOYAL", "4, 2, POTENTIAL_LOYAL", "4, 1, PROMISING",
        "3, 5, LOYAL", "3, 4, LOYAL", "3, 3, NEEDING_ATTENTION", "3, 2, ABOUT_TO_SLEEP", "3, 1, ABOUT_TO_SLEEP",
        "2, 5, NOT_TO_BE_LOST", "2, 4, AT_RISK", "2, 3, AT_RISK", "2, 2, HIBERNATING", "2, 1, HIBERNATING",
        "1, 5, NOT_TO_BE_LOST", "1, 4, AT_RISK", "1, 3, AT_RISK", "1, 2, HIBERNATING", "1, 1, HIBERNATING"
    })
    @DisplayName("Each pair of scores is in one segment, whatever the amount")
    void segments(int recency, int frequency, RfmSegment segment) {
        EnumSet<RfmSegment> found = EnumSet.noneOf(RfmSegment.class);
        for (int amount = 1; amount <= 5; amount++) {
            found.add(RfmSegment.of(new RfmScore(recency, frequency, amount)));
        }
        assertThat(found).containsExactly(segment);
    }

    @Test
    @DisplayName("A score is three numbers from 1 to 5")
    void scores() {
        assertThat(new RfmScore(5, 4, 3)).hasToString("543");
        for (int[] wrong : Arrays.asList(new int[] {0, 1, 1}, new int[] {1, 6, 1}, new int[] {1, 1, -1})) {
            assertThatThrownBy(() -> new RfmScore(wrong[0], wrong[1], wrong[2]))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    private RfmReport report(RfmTotals totals, RfmQuery query) {
        return RfmCalculator.report(totals, all, query, Set.of(OrderStatus.PAID), Instant.EPOCH);
    }

    private static RfmReport.Row row(
            CustomerLabel customer,
            String last,
            long days,
            long orders,
            String sum,
            int recency,
            int frequency,
            int amount,
            String profile,
            String segment) {
        return new RfmReport.Row(
                customer,
                LocalDate.parse(last),
                days,
                orders,
                Money.of(sum, "EUR"),
                new RfmScore(recency, frequency, amount),
                profile,
                segment);
    }
}
