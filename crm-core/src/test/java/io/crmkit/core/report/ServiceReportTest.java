package io.crmkit.core.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.crmkit.core.dictionary.RetireDictionaryEntry;
import io.crmkit.core.settings.CrmSettings;
import io.crmkit.spi.customer.CustomerId;
import io.crmkit.spi.dictionary.DictionaryEntry;
import io.crmkit.spi.dictionary.DictionaryType;
import io.crmkit.spi.report.Bucket;
import io.crmkit.spi.service.ServiceRequest;
import io.crmkit.spi.service.ServiceStatus;
import io.crmkit.spi.value.Period;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class ServiceReportTest {
    private final Firm firm = new Firm();
    private final CustomerId acme = firm.customer("Acme", "rolf");

    @Test
    @Tag("000-21")
    @DisplayName("Golden: four requests at four stages, one of them handled twice")
    void golden() {
        firm.on("2026-02-01");
        firm.request(acme, "SUGGESTION");
        ServiceRequest waiting = firm.request(acme, "COMPLAINT");
        ServiceRequest reworked = firm.request(acme, "COMPLAINT");
        ServiceRequest done = firm.request(acme, "CONSULTATION");
        firm.later(Duration.ofHours(1));
        firm.assigned(reworked);
        firm.assigned(done);
        firm.later(Duration.ofHours(1));
        firm.assigned(waiting);
        firm.processed(reworked);
        firm.later(Duration.ofHours(3));
        firm.processed(done);
        firm.fedBack(reworked, 2);
        firm.later(Duration.ofHours(4));
        firm.fedBack(done, 5);
        firm.processed(reworked);
        firm.later(Duration.ofHours(1));
        firm.fedBack(reworked, 3);

        ServiceReport report = firm.as("eva").reports().service(Firm.YEAR);

        assertThat(report.requests()).isEqualTo(4);
        assertThat(report.tables()).singleElement().satisfies(table -> {
            assertThat(table.from()).isEmpty();
            assertThat(table.requests()).isEqualTo(4);
            assertThat(table.rows())
                    .containsExactly(
                            new ServiceReport.TypeRow("CONSULTATION", 1, new BigDecimal("25.0000")),
                            new ServiceReport.TypeRow("COMPLAINT", 2, new BigDecimal("50.0000")),
                            new ServiceReport.TypeRow("SUGGESTION", 1, new BigDecimal("25.0000")));
        });
        assertThat(report.statuses())
                .extracting(ServiceReport.StatusRow::status, ServiceReport.StatusRow::requests)
                .containsExactly(
                        tuple(ServiceStatus.CREATED, 1L),
                        tuple(ServiceStatus.ASSIGNED, 1L),
                        tuple(ServiceStatus.PROCESSED, 0L),
                        tuple(ServiceStatus.FED_BACK, 0L),
                        tuple(ServiceStatus.ARCHIVED, 2L));
        // Assigned after 1, 1 and 2 hours; handled after 8 (twice) and 4; fed back after 1 and 4; archived at once.
        assertThat(report.stages())
                .containsExactly(
                        new ServiceReport.StageRow(ServiceStage.ASSIGNING, 3, Optional.of(Duration.ofMinutes(80))),
                        new ServiceReport.StageRow(ServiceStage.HANDLING, 2, Optional.of(Duration.ofHours(6))),
                        new ServiceReport.StageRow(ServiceStage.FEEDING_BACK, 2, Optional.of(Duration.ofMinutes(150))),
                        new ServiceReport.StageRow(ServiceStage.ARCHIVING, 2, Optional.of(Duration.ZERO)));
        assertThat(report.rework()).isEqualTo(new ServiceReport.Rework(2, 1, Optional.of(new BigDecimal("50.0000"))));
        assertThat(report.satisfactions())
                .extracting(ServiceReport.SatisfactionRow::requests)
                .containsExactly(0L, 0L, 1L, 0L, 1L);
    }

    @Test
    @DisplayName("A request that went back counts as reworked though there is no new feedback yet")
    void wentBack() {
        firm.fedBack(firm.processed(firm.assigned(firm.request(acme, "COMPLAINT"))), 1);
        ServiceReport report = firm.as("eva").reports().service(Firm.YEAR);
        assertThat(report.rework()).isEqualTo(new ServiceReport.Rework(1, 1, Optional.of(new BigDecimal("100.0000"))));
        assertThat(report.satisfactions())
                .allSatisfy(row -> assertThat(row.requests()).isZero());
    }

    @Test
    @DisplayName("Nothing asked for: zero rows, and no mean and no rate")
    void nothing() {
        ServiceReport report = firm.as("eva").reports().service(Firm.YEAR);
        assertThat(report.requests()).isZero();
        assertThat(report.tables().get(0).rows()).hasSize(3);
        assertThat(report.statuses()).hasSize(5);
        assertThat(report.stages())
                .hasSize(4)
                .allSatisfy(row -> assertThat(row.mean()).isEmpty());
        assertThat(report.rework().rate()).isEmpty();
    }

    @Test
    @DisplayName("By month: a table for each, also for those without a request; the rest is about the whole period")
    void byMonth() {
        firm.on("2026-01-31");
        firm.request(acme, "COMPLAINT");
        firm.on("2026-03-01");
        firm.request(acme, "COMPLAINT");
        firm.request(acme, "SUGGESTION");

        ServiceReport report = firm.as("eva")
                .reports()
                .service(new Period(LocalDate.of(2026, 1, 15), LocalDate.of(2026, 4, 1)), Bucket.MONTH);
        assertThat(report.tables())
                .extracting(table -> table.from().orElseThrow().getMonthValue(), ServiceReport.Table::requests)
                .containsExactly(tuple(1, 1L), tuple(2, 0L), tuple(3, 2L));
        assertThat(report.requests()).isEqualTo(3);
    }

    @Test
    @DisplayName("The period is one of business days in the zone of the settings")
    void zone() {
        Firm kiritimati = new Firm(
                CrmSettings.builder().zone(ZoneId.of("Pacific/Kiritimati")).build());
        CustomerId customer = kiritimati.customer("Acme", "rolf");
        kiritimati.on("2026-12-31");
        kiritimati.later(Duration.ofHours(1));
        kiritimati.request(customer, "COMPLAINT");
        assertThat(kiritimati.as("eva").reports().service(Firm.YEAR).requests()).isZero();
        assertThat(kiritimati.as("eva").reports().service(Period.year(2027)).requests())
                .isEqualTo(1);
    }

    @Test
    @DisplayName("A type that was retired, or that the host never listed, is shown if it occurs")
    void retiredType() {
        firm.request(acme, "SUGGESTION");
        DictionaryEntry entry = firm.system().dictionary().list(DictionaryType.SERVICE_TYPE).stream()
                .filter(type -> type.getValue().equals("SUGGESTION"))
                .findFirst()
                .orElseThrow();
        firm.as("ada").execute(new RetireDictionaryEntry(entry.getId()));
        assertThat(firm.as("eva").reports().service(Firm.YEAR).tables().get(0).rows())
                .extracting(ServiceReport.TypeRow::type)
                .containsExactly("CONSULTATION", "COMPLAINT", "SUGGESTION");
    }
}
