package io.crmkit.core.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.crmkit.core.CrmSession;
import io.crmkit.spi.customer.CustomerId;
import io.crmkit.spi.report.CustomerDimension;
import io.crmkit.spi.value.Money;
import io.crmkit.spi.value.Period;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The four reports as one regular report to the management. */
@Tag("000-23")
class ManagementReportTest {
    private static final Period JANUARY = month("2026-01-01");
    private static final Period FEBRUARY = month("2026-02-01");

    private final Firm firm = new Firm();

    /** What one of the regular reports consists of. */
    private record Figures(
            ContributionReport contribution, CompositionReport composition, ServiceReport service, LossReport loss) {
        static Figures of(CrmSession session, Period period) {
            Reports reports = session.reports();
            return new Figures(
                    reports.contribution(period),
                    reports.composition(CustomerDimension.LEVEL),
                    reports.service(period),
                    reports.loss(period));
        }
    }

    private static Period month(String first) {
        LocalDate day = LocalDate.parse(first);
        return new Period(day, day.plusMonths(1));
    }

    @Test
    @DisplayName("000-23: month by month supervisor and executive read the same four reports, each of its month alone")
    void monthly() {
        CustomerId acme = firm.customer("Acme", "rolf");
        firm.customer("Bolt", "ruth");
        firm.on("2026-01-20");
        firm.paid("Acme", "2026-01-20", "30");
        firm.request(acme, "COMPLAINT");
        firm.on("2026-02-20");
        firm.paid("Acme", "2026-02-20", "12");
        firm.lost(firm.customer("Cobs", "rolf"), "rolf", "OTHER");
        firm.on("2026-03-01");

        for (Period period : List.of(JANUARY, FEBRUARY)) {
            assertThat(Figures.of(firm.as("lena"), period)).isEqualTo(Figures.of(firm.as("eva"), period));
        }
        Figures january = Figures.of(firm.as("eva"), JANUARY);
        Figures february = Figures.of(firm.as("eva"), FEBRUARY);
        assertThat(january.contribution().tables())
                .extracting(ContributionReport.Table::total)
                .containsExactly(Money.of("30", "EUR"));
        assertThat(february.contribution().tables())
                .extracting(ContributionReport.Table::total)
                .containsExactly(Money.of("12", "EUR"));
        assertThat(List.of(january.service().requests(), february.service().requests()))
                .containsExactly(1L, 0L);
        assertThat(january.loss().losses()).isEmpty();
        assertThat(february.loss().losses()).hasSize(1);
        assertThat(january.composition().customers()).isEqualTo(3);
        assertThat(january.contribution().period()).isEqualTo(JANUARY);
        assertThat(january.composition().asOf())
                .isEqualTo(LocalDate.of(2026, 3, 1).atTime(9, 0).toInstant(ZoneOffset.UTC));
    }

    @Test
    @DisplayName("000-23: a report of an earlier month is the same whenever it is looked at, but for what is as of now")
    void anyTime() {
        firm.customer("Acme", "rolf");
        firm.on("2026-01-20");
        firm.paid("Acme", "2026-01-20", "30");
        firm.on("2026-02-01");
        Figures then = Figures.of(firm.as("lena"), JANUARY);
        firm.on("2026-02-20");
        firm.paid("Acme", "2026-02-20", "12");
        Figures later = Figures.of(firm.as("eva"), JANUARY);

        assertThat(later.contribution().tables()).isEqualTo(then.contribution().tables());
        assertThat(later.service().tables()).isEqualTo(then.service().tables());
        assertThat(later.loss().tables()).isEqualTo(then.loss().tables());
        assertThat(later.contribution().asOf()).isAfter(then.contribution().asOf());
    }
}
