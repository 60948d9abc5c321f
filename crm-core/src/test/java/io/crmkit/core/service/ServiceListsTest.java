package io.crmkit.core.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.crmkit.core.CrmSession;
import io.crmkit.core.MovingClock;
import io.crmkit.core.Scene;
import io.crmkit.core.TestCrm;
import io.crmkit.core.command.CrmListener;
import io.crmkit.core.settings.CrmSettings;
import io.crmkit.spi.access.UserId;
import io.crmkit.spi.customer.Customer;
import io.crmkit.spi.memory.InMemoryStore;
import io.crmkit.spi.service.ServiceQuery;
import io.crmkit.spi.service.ServiceRequest;
import io.crmkit.spi.service.ServiceRequestId;
import io.crmkit.spi.service.ServiceStatus;
import io.crmkit.spi.value.Page;
import io.crmkit.spi.value.PageRequest;
import io.crmkit.spi.value.Period;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** 000-18: requests, archived ones above all, are found by customer, title, type, date and status. */
class ServiceListsTest {
    private final MovingClock clock = new MovingClock(TestCrm.NOW);
    private final TestCrm test = TestCrm.create(
            new InMemoryStore(),
            CrmSettings.builder().zone(ZoneId.of("Asia/Tokyo")).build(),
            new CrmListener() {},
            clock);
    private final Scene scene = new Scene(test);
    private final UserId idOfRolf = test.id("rolf");
    private final UserId idOfRita = test.id("rita");
    private final CrmSession lena = test.as("lena");
    private final CrmSession rolf = test.as("rolf");
    private final Customer known = scene.customer("Known", idOfRolf);
    private final Customer other = scene.customer("Other", idOfRolf);

    private final ServiceRequestId may = archived(known, "COMPLAINT", "Broken ship", LocalDate.of(2026, 5, 31));
    private final ServiceRequestId june = archived(known, "SUGGESTION", "Größere Schiffe", LocalDate.of(2026, 6, 1));
    private final ServiceRequestId july = archived(other, "COMPLAINT", "No ship at all", LocalDate.of(2026, 7, 1));
    private final ServiceRequestId open = created(known, "COMPLAINT", "Broken ship", LocalDate.of(2026, 6, 30));

    private ServiceRequestId created(Customer customer, String type, String title, LocalDate day) {
        // Nine hours ahead of UTC, where this is still the day before.
        clock.to(day.minusDays(1), 15);
        return rolf.execute(CreateServiceRequest.of(customer.getId(), type, title, "Please."))
                .getId();
    }

    /** A request that went all its way, by the hands of Rita. */
    private ServiceRequestId archived(Customer customer, String type, String title, LocalDate day) {
        ServiceRequestId id = created(customer, type, title, day);
        lena.execute(new AssignServiceRequest(id, idOfRita));
        test.as("rita").execute(new ProcessServiceRequest(id, "done"));
        rolf.execute(new RecordServiceFeedback(id, "fine", 5));
        return id;
    }

    private static ServiceQuery.Builder query() {
        return ServiceQuery.builder();
    }

    /** Whom lists show, and counts count. */
    private void assertFound(ServiceQuery.Builder builder, ServiceRequestId... expected) {
        ServiceQuery query = builder.build();
        assertThat(lena.serviceRequests().list(query, PageRequest.first(100)).items())
                .extracting(ServiceRequest::getId)
                .containsExactly(expected);
        assertThat(lena.serviceRequests().count(query)).isEqualTo(expected.length);
    }

    @Test
    @DisplayName("By customer, and by no criterion at all")
    void customer() {
        assertFound(query(), may, june, july, open);
        assertFound(query().customer(known.getId()), may, june, open);
        assertFound(query().customer(other.getId()), july);
        assertFound(query().customer(scene.customer("Third", idOfRolf).getId()));
    }

    @Test
    @DisplayName("By a part of the title, in any case and width")
    void title() {
        assertFound(query().titleContains("SHIP"), may, july, open);
        assertFound(query().titleContains("GRÖSSERE"), june);
        assertFound(query().titleContains("ＢＲＯＫＥＮ"), may, open);
        assertFound(query().titleContains("boat"));
        // It is a part, not a pattern.
        assertFound(query().titleContains("%"));
        assertFound(query().titleContains("Broken_ship"));
    }

    @Test
    @Tag("000-16")
    @DisplayName("By type and by status, one or several")
    void typeAndStatus() {
        assertFound(query().addTypes("SUGGESTION"), june);
        assertFound(query().addTypes("SUGGESTION", "COMPLAINT"), may, june, july, open);
        assertFound(query().addTypes("CONSULTATION"));
        assertFound(query().addStatuses(ServiceStatus.ARCHIVED), may, june, july);
        assertFound(query().addStatuses(ServiceStatus.CREATED, ServiceStatus.ASSIGNED), open);
        assertFound(query().addStatuses(ServiceStatus.PROCESSED, ServiceStatus.FED_BACK));
    }

    @Test
    @DisplayName("By the business day of creation, from the first day of a period to the day before its end")
    void created() {
        assertFound(query().created(new Period(LocalDate.of(2026, 6, 1), LocalDate.of(2026, 7, 1))), june, open);
        assertFound(query().created(new Period(LocalDate.of(2026, 5, 31), LocalDate.of(2026, 6, 1))), may);
        assertFound(query().created(new Period(LocalDate.of(2026, 7, 1), LocalDate.of(2026, 7, 2))), july);
        assertFound(query().created(Period.year(2025)));
        assertFound(query().created(Period.year(2026)), may, june, july, open);
    }

    @Test
    @DisplayName("By whoever handles it and by whoever recorded it")
    void people() {
        assertFound(query().assignee(idOfRita), may, june, july);
        assertFound(query().assignee(idOfRolf));
        assertFound(query().createdBy(idOfRolf), may, june, july, open);
        assertFound(query().createdBy(idOfRita));
    }

    @Test
    @Tag("000-18")
    @DisplayName("By all criteria at once, each of which must be met")
    void together() {
        ServiceQuery all = query().customer(known.getId())
                .titleContains("ship")
                .addTypes("COMPLAINT")
                .addStatuses(ServiceStatus.ARCHIVED)
                .created(Period.year(2026))
                .assignee(idOfRita)
                .createdBy(idOfRolf)
                .build();
        assertFound(ServiceQuery.builder().from(all), may);
        assertFound(ServiceQuery.builder().from(all).customer(other.getId()), july);
        assertFound(ServiceQuery.builder().from(all).titleContains("größ"));
        assertFound(ServiceQuery.builder().from(all).types(List.of("SUGGESTION")));
        assertFound(ServiceQuery.builder().from(all).statuses(List.of(ServiceStatus.CREATED)));
        assertFound(ServiceQuery.builder().from(all).created(Period.year(2025)));
        assertFound(ServiceQuery.builder().from(all).assignee(idOfRolf));
        assertFound(ServiceQuery.builder().from(all).createdBy(idOfRita));
    }

    @Test
    @DisplayName("Page by page each request comes once, in the order they were recorded")
    void pages() {
        List<ServiceRequestId> seen = new ArrayList<>();
        Optional<PageRequest> next = Optional.of(PageRequest.first(1));
        while (next.isPresent()) {
            PageRequest request = next.get();
            Page<ServiceRequest> page = lena.serviceRequests().list(ServiceQuery.any(), request);
            page.items().forEach(item -> seen.add(item.getId()));
            next = page.next().map(request::after);
        }
        assertThat(seen).containsExactly(may, june, july, open);
    }
}
