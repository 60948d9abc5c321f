package io.crmkit.core.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.crmkit.spi.access.UserId;
import io.crmkit.spi.customer.CustomerId;
import io.crmkit.spi.loss.LossCaseId;
import io.crmkit.spi.report.Bucket;
import io.crmkit.spi.report.CustomerLabel;
import io.crmkit.spi.report.LossFact;
import io.crmkit.spi.value.Period;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class LossCalculatorTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    private static LossFact loss(int lossCase, int customer, String number, String reasonClass, LocalDate day) {
        return new LossFact(
                new LossCaseId(new UUID(0, lossCase)),
                new CustomerLabel(new CustomerId(new UUID(0, customer)), number, "Customer " + customer),
                new UserId(new UUID(0, 1)),
                reasonClass,
                "They said so.",
                day);
    }

    private static LossReport report(List<LossFact> losses, List<String> possible) {
        return LossCalculator.report(losses, 10, possible, Period.year(2026), Bucket.NONE, Instant.EPOCH);
    }

    @Test
    @DisplayName("000-22: losses of one day are told by customer number, and those of one customer by case")
    void order() {
        LossFact last = loss(1, 1, "KH003", "OTHER", DAY);
        LossFact second = loss(3, 2, "KH002", "OTHER", DAY);
        LossFact third = loss(4, 2, "KH002", "OTHER", DAY);
        LossFact first = loss(5, 3, "KH009", "OTHER", DAY.minusDays(1));
        assertThat(report(List.of(third, last, second, first), List.of("OTHER")).losses())
                .containsExactly(first, second, third, last);
    }

    @Test
    @DisplayName("Reasons that are in the dictionary no more, but occur, have rows too, by text after the others")
    void otherReasons() {
        LossReport report = report(
                List.of(
                        loss(1, 1, "KH001", "ZEAL", DAY),
                        loss(2, 2, "KH002", "COMPETITOR", DAY),
                        loss(3, 3, "KH003", "ENVY", DAY),
                        loss(4, 4, "KH004", "ZEAL", DAY)),
                List.of("STOPPED", "COMPETITOR"));
        assertThat(report.tables()).singleElement().satisfies(table -> {
            assertThat(table.losses()).isEqualTo(4);
            assertThat(table.rows())
                    .extracting(row -> row.reasonClass() + " " + row.losses())
                    .containsExactly("STOPPED 0", "COMPETITOR 1", "ENVY 1", "ZEAL 2");
        });
    }
}
