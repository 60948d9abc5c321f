package io.crmkit.core.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.crmkit.core.command.CrmException;
import io.crmkit.core.command.Refusal;
import io.crmkit.core.command.Violation;
import io.crmkit.core.command.ViolationCode;
import io.crmkit.core.customer.RetireCustomer;
import io.crmkit.core.loss.DetermineLoss;
import io.crmkit.spi.customer.CustomerId;
import io.crmkit.spi.loss.LossCase;
import io.crmkit.spi.loss.LossQuery;
import io.crmkit.spi.report.Bucket;
import io.crmkit.spi.report.LossFact;
import io.crmkit.spi.value.PageRequest;
import io.crmkit.spi.value.Period;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class LossReportTest {
    private final Firm firm = new Firm();

    @Test
    @Tag("000-22")
    @DisplayName("Golden: losses by date and number, counted by reason and month, and as a part of who could be lost")
    void golden() {
        CustomerId acme = firm.customer("Acme", "rolf");
        CustomerId bolt = firm.customer("Bolt", "ruth");
        CustomerId cobs = firm.customer("Cobs", "rolf");
        firm.customer("Dyne", "rolf");
        firm.on("2026-02-10");
        firm.paid("Dyne", "2026-02-09", "5");
        firm.lost(cobs, "rolf", "COMPETITOR");
        firm.on("2026-04-01");
        LossCase second = firm.lost(bolt, "ruth", "COMPETITOR");
        firm.on("2026-04-30");
        firm.lost(acme, "rolf", "OTHER");

        LossReport report = firm.as("eva").reports().loss(Firm.YEAR, Bucket.MONTH);

        assertThat(report.losses())
                .extracting(
                        loss -> loss.customer().name(), LossFact::manager, LossFact::reasonClass, LossFact::lostDate)
                .containsExactly(
                        tuple("Cobs", firm.id("rolf"), "COMPETITOR", LocalDate.of(2026, 2, 10)),
                        tuple("Bolt", firm.id("ruth"), "COMPETITOR", LocalDate.of(2026, 4, 1)),
                        tuple("Acme", firm.id("rolf"), "OTHER", LocalDate.of(2026, 4, 30)));
        assertThat(report.losses().get(1).lossCase()).isEqualTo(second.getId());
        assertThat(report.losses()).allSatisfy(loss -> assertThat(loss.reason()).isEqualTo("They said so."));
        assertThat(report.tables()).hasSize(12);
        assertThat(report.tables()).extracting(LossReport.Table::losses).startsWith(0L, 1L, 0L, 2L, 0L);
        assertThat(report.tables().get(3).rows())
                .containsExactly(
                        new LossReport.ReasonRow("STOPPED_BUYING", 0, new BigDecimal("0.0000")),
                        new LossReport.ReasonRow("COMPETITOR", 1, new BigDecimal("50.0000")),
                        new LossReport.ReasonRow("LOST_TRUST", 0, new BigDecimal("0.0000")),
                        new LossReport.ReasonRow("OTHER", 1, new BigDecimal("50.0000")));
        assertThat(report.customersLost()).isEqualTo(3);
        assertThat(report.customersAtRisk()).isEqualTo(4);
        assertThat(report.lossRate()).contains(new BigDecimal("75.0000"));
    }

    @Test
    @DisplayName(
            "At risk is who was a customer before the end and was not lost before the beginning, but no retired one")
    void atRisk() {
        CustomerId lostBefore = firm.customer("Lost before", "rolf");
        CustomerId wonBack = firm.customer("Won back", "rolf");
        CustomerId retired = firm.customer("Retired", "rolf");
        firm.customer("Kept", "rolf");
        firm.on("2026-01-05");
        firm.paid("Kept", "2026-01-05", "1");
        firm.paid("Retired", "2026-01-05", "1");
        firm.lost(lostBefore, "rolf", "OTHER");
        LossCase case2 = firm.system()
                .lossCases()
                .list(LossQuery.builder().customer(wonBack).build(), PageRequest.first(1))
                .items()
                .get(0);
        firm.as("rolf").execute(new DetermineLoss(case2.getId(), "OTHER", "Silent."));
        firm.paid("Won back", "2026-01-05", "1");
        firm.as("rolf").execute(new RetireCustomer(retired));

        assertThat(report("2026-01-01", "2027-01-01").customersAtRisk()).isEqualTo(3);
        assertThat(report("2026-01-06", "2027-01-01").customersAtRisk()).isEqualTo(2);
        assertThat(report("2019-01-01", "2020-01-01").customersAtRisk()).isZero();
        assertThat(report("2019-01-01", "2020-01-01").lossRate()).isEmpty();
        assertThat(report("2019-01-01", "2020-01-02").customersAtRisk()).isEqualTo(3);
    }

    @Test
    @DisplayName("A customer who was lost, won back and lost again is two losses and one lost customer")
    void lostTwice() {
        CustomerId acme = firm.customer("Acme", "rolf");
        firm.lost(acme, "rolf", "OTHER");
        firm.paid("Acme", "2026-01-02", "1");
        firm.on("2026-07-03");
        firm.lost(acme, "rolf", "COMPETITOR");

        LossReport report = firm.as("eva").reports().loss(Firm.YEAR);
        assertThat(report.losses()).extracting(LossFact::reasonClass).containsExactly("OTHER", "COMPETITOR");
        assertThat(report.customersLost()).isEqualTo(1);
        assertThat(report.lossRate()).contains(new BigDecimal("100.0000"));
    }

    @Test
    @DisplayName(
            "Whoever was lost is one of those who could be: the rate is 100 % at the most, though they are retired since")
    void retiredSince() {
        for (String name : List.of("Acme", "Bolt", "Cobs")) {
            CustomerId lost = firm.customer(name, "rolf");
            firm.lost(lost, "rolf", "OTHER");
            firm.as("rolf").execute(new RetireCustomer(lost));
        }
        assertThat(report("2026-01-01", "2027-01-01").lossRate()).contains(new BigDecimal("100.0000"));
        firm.customer("Dyne", "rolf");
        LossReport report = report("2026-01-01", "2027-01-01");
        assertThat(report.customersLost()).isEqualTo(3);
        assertThat(report.customersAtRisk()).isEqualTo(4);
        assertThat(report.lossRate()).contains(new BigDecimal("75.0000"));
    }

    @Test
    @DisplayName(
            "A period of ever by year is answered, or refused with the most tables there may be; never walked day by day")
    void bounded() {
        assertThat(firm.as("eva")
                        .reports()
                        .loss(new Period(LocalDate.of(1, 1, 1), LocalDate.of(10_000, 1, 1)), Bucket.YEAR)
                        .tables())
                .hasSize(9_999);
        assertThatThrownBy(() -> firm.as("eva").reports().loss(new Period(LocalDate.MIN, LocalDate.MAX), Bucket.DAY))
                .isInstanceOfSatisfying(
                        CrmException.class,
                        refused -> assertThat(refused.refusal())
                                .isEqualTo(new Refusal.Invalid(List.of(
                                        new Violation("period", ViolationCode.TOO_MANY, Map.of("max", 10_000))))));
    }

    private LossReport report(String from, String until) {
        return firm.as("eva").reports().loss(new Period(LocalDate.parse(from), LocalDate.parse(until)));
    }
}
