package io.crmkit.core.service;

import static io.crmkit.core.Refusals.assertRejected;
import static org.assertj.core.api.Assertions.assertThat;

import io.crmkit.core.CareScene;
import io.crmkit.core.CrmSession;
import io.crmkit.core.MovingClock;
import io.crmkit.core.Refusals;
import io.crmkit.core.Scene;
import io.crmkit.core.StoreDump;
import io.crmkit.core.TestCrm;
import io.crmkit.core.command.CommandRejection;
import io.crmkit.core.command.CrmListener;
import io.crmkit.core.command.Refusal;
import io.crmkit.core.command.Violation;
import io.crmkit.core.command.ViolationCode;
import io.crmkit.core.dictionary.RetireDictionaryEntry;
import io.crmkit.core.settings.CrmSettings;
import io.crmkit.spi.access.UserId;
import io.crmkit.spi.customer.Customer;
import io.crmkit.spi.customer.CustomerStatus;
import io.crmkit.spi.dictionary.DictionaryType;
import io.crmkit.spi.event.CrmEvent;
import io.crmkit.spi.event.Subject;
import io.crmkit.spi.memory.InMemoryStore;
import io.crmkit.spi.service.Feedback;
import io.crmkit.spi.service.Handling;
import io.crmkit.spi.service.ServiceRequest;
import io.crmkit.spi.service.ServiceRequestId;
import io.crmkit.spi.service.ServiceStatus;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What each step does to a request, field by field. Of a step with a time of its own the clock has moved on. */
class ServiceStepsTest {
    private static final Instant LATER = Instant.parse("2026-03-03T08:00:00Z");

    private final MovingClock clock = new MovingClock(TestCrm.NOW);
    private final TestCrm test =
            crm(CrmSettings.builder().automaticArchive(false).build());
    private final Scene scene = new Scene(test);
    private final CareScene care = new CareScene(test);
    private final UserId idOfRolf = test.id("rolf");
    private final UserId idOfRita = test.id("rita");
    private final CrmSession lena = test.as("lena");
    private final CrmSession rolf = test.as("rolf");
    private final CrmSession rita = test.as("rita");
    private final Customer customer = scene.customer("Known", idOfRolf);

    private TestCrm crm(CrmSettings settings) {
        return TestCrm.create(new InMemoryStore(), settings, new CrmListener() {}, clock);
    }

    private ServiceRequest request(ServiceStatus status) {
        return care.request(status, customer, idOfRolf, idOfRita);
    }

    private CreateServiceRequest create(Customer asking) {
        return CreateServiceRequest.of(asking.getId(), "COMPLAINT", "Broken", "Asks for a new one.");
    }

    @Test
    @Tag("000-14")
    @DisplayName("000-14: recording keeps what is said, who said it and when; nobody handles it yet")
    void create() {
        ServiceRequest request = rolf.execute(new CreateServiceRequest(
                customer.getId(), "SUGGESTION", "  A catalogue ", " Wants one\nby mail. ", "T-17"));
        assertThat(request)
                .isEqualTo(ServiceRequest.builder()
                        .id(request.getId())
                        .externalId("T-17")
                        .status(ServiceStatus.CREATED)
                        .type("SUGGESTION")
                        .title("A catalogue")
                        .customer(customer.getId())
                        .request(" Wants one\nby mail. ")
                        .createdBy(idOfRolf)
                        .createdAt(TestCrm.NOW)
                        .createdOn(LocalDate.of(2026, 3, 2))
                        .version(request.getVersion())
                        .build());
        assertThat(rolf.serviceRequests().get(request.getId())).isEqualTo(request);
        assertThat(rolf.serviceRequests().findByExternalId("T-17")).contains(request);
        assertDetails(request, Map.of("type", "SUGGESTION"));
    }

    @ParameterizedTest
    @CsvSource({
        "Pacific/Kiritimati, 2026-03-02T09:59:59.999999Z, 2026-03-02",
        "Pacific/Kiritimati, 2026-03-02T10:00:00Z, 2026-03-03",
        "America/New_York, 2026-03-02T04:59:59.999999Z, 2026-03-01",
        "America/New_York, 2026-03-02T05:00:00Z, 2026-03-02"
    })
    @DisplayName("A request is of the business day that it then was in the zone of the settings")
    void businessDay(String zone, Instant now, LocalDate day) {
        clock.to(now);
        TestCrm elsewhere = crm(CrmSettings.builder().zone(ZoneId.of(zone)).build());
        Customer known = new Scene(elsewhere).customer("Known", elsewhere.id("rolf"));
        ServiceRequest request = elsewhere.as("rolf").execute(create(known));
        assertThat(request.getCreatedOn()).isEqualTo(day);
        assertThat(request.getCreatedAt()).isEqualTo(now);
    }

    @Test
    @DisplayName("A customer who is lost may ask; one who is retired, or whom the actor does not see, may not")
    void customers() {
        rolf.execute(create(scene.customer("Lost", idOfRolf, CustomerStatus.LOST)));
        Customer retired = scene.customer("Retired", idOfRolf, CustomerStatus.RETIRED);
        Customer hers = scene.customer("Hers", test.id("ruth"));
        StoreDump before = StoreDump.of(test.store());
        Refusal unknown = new Refusal.Invalid(List.of(Violation.of("customer", ViolationCode.UNKNOWN)));
        assertThat(Refusals.of(rolf, create(retired))).isEqualTo(unknown);
        assertThat(Refusals.of(lena, create(retired))).isEqualTo(unknown);
        assertThat(Refusals.of(rolf, create(hers))).isEqualTo(unknown);
        assertThat(StoreDump.of(test.store())).isEqualTo(before);
        // A supervisor sees all customers.
        lena.execute(create(hers));
    }

    @Test
    @DisplayName("All that is wrong with a new request is told together")
    void together() {
        Customer hers = scene.customer("Hers", test.id("ruth"));
        assertThat(Refusals.text(Refusals.of(
                        rolf, CreateServiceRequest.of(hers.getId(), "FAVOUR", "Broken", "Asks for a new one."))))
                .isEqualTo("invalid customer UNKNOWN, invalid type NOT_IN_DICTIONARY");
        assertThat(Refusals.text(Refusals.of(rolf, new CreateServiceRequest(hers.getId(), " ", "", "\u0000", ""))))
                .isEqualTo(
                        "invalid externalId BLANK, invalid request MALFORMED, invalid title BLANK, invalid type BLANK");
    }

    @Test
    @Tag("000-16")
    @DisplayName("000-16: processing keeps what was done, by whom and when, in the request and in the history")
    void process() {
        ServiceRequest before = request(ServiceStatus.ASSIGNED);
        clock.to(LATER);
        ServiceRequest after = rita.execute(new ProcessServiceRequest(before.getId(), "sent\na new one"));
        assertThat(after)
                .isEqualTo(ServiceRequest.builder()
                        .from(before)
                        .status(ServiceStatus.PROCESSED)
                        .handling(new Handling("sent\na new one", idOfRita, LATER))
                        .version(after.getVersion())
                        .build());
        assertDetails(after, Map.of("handling", "sent\na new one"));
    }

    @Test
    @Tag("000-17")
    @DisplayName("000-17: feedback keeps what was said, how satisfied the customer is, who recorded it and when")
    void feedback() {
        ServiceRequest before = request(ServiceStatus.PROCESSED);
        clock.to(LATER);
        // By its creator, who did not handle it.
        ServiceRequest after = rolf.execute(new RecordServiceFeedback(before.getId(), "came in time", 5));
        assertThat(after)
                .isEqualTo(ServiceRequest.builder()
                        .from(before)
                        .status(ServiceStatus.FED_BACK)
                        .feedback(new Feedback("came in time", 5, idOfRolf, LATER))
                        .version(after.getVersion())
                        .build());
        assertDetails(after, Map.of("result", "came in time", "satisfaction", "5"));
    }

    @Test
    @DisplayName(
            "1.3: a request that comes back is its assignee's again, since when it was; only the rework is counted")
    void handBack() {
        ServiceRequest before = request(ServiceStatus.PROCESSED);
        clock.to(LATER);
        ServiceRequest after = rita.execute(new RecordServiceFeedback(before.getId(), "broken again", 2));
        assertThat(after)
                .isEqualTo(ServiceRequest.builder()
                        .from(before)
                        .status(ServiceStatus.ASSIGNED)
                        .handling(Optional.empty())
                        .reworkCount(1)
                        .version(after.getVersion())
                        .build());
        assertDetails(after, Map.of("result", "broken again", "satisfaction", "2"));
    }

    @Test
    @Tag("000-18")
    @DisplayName("000-18: archiving keeps when, and all that was there")
    void archive() {
        ServiceRequest before = request(ServiceStatus.FED_BACK);
        ServiceRequest other = request(ServiceStatus.FED_BACK);
        clock.to(LATER);
        ServiceRequest after = rita.execute(new ArchiveServiceRequest(before.getId()));
        assertThat(after)
                .isEqualTo(ServiceRequest.builder()
                        .from(before)
                        .status(ServiceStatus.ARCHIVED)
                        .archivedAt(LATER)
                        .version(after.getVersion())
                        .build());
        assertDetails(after, Map.of());
        assertThat(lena.execute(new ArchiveServiceRequest(other.getId())).getStatus())
                .isEqualTo(ServiceStatus.ARCHIVED);
    }

    @Test
    @DisplayName(
            "1.3: a request is deleted by whoever recorded it, not by its customer's manager nor by another supervisor")
    void delete() {
        ServiceRequest request = care.request(ServiceStatus.CREATED, customer, test.id("ruth"), idOfRita);
        for (CrmSession other : List.of(rolf, lena)) {
            assertThat(Refusals.text(Refusals.of(other, new DeleteServiceRequest(request.getId()))))
                    .isEqualTo("denied service.delete OUT_OF_EXTENT");
        }
        CrmSession ruth = test.as("ruth");
        assertThat(ruth.execute(new DeleteServiceRequest(request.getId()))).isEqualTo(request.getId());
        Subject subject = Subject.of(ServiceRequest.KIND, request.getId());
        StoreDump dump = StoreDump.of(test.store(), subject);
        assertThat(dump.of(ServiceRequest.KIND)).isEmpty();
        assertThat(dump.eventsOf(subject)).singleElement().satisfies(event -> {
            assertThat(event.step()).isEqualTo("DELETE");
            assertThat(event.details()).isEqualTo(Map.of("type", "COMPLAINT"));
        });
        assertThat(Refusals.text(Refusals.of(ruth, new DeleteServiceRequest(request.getId()))))
                .isEqualTo("not found service-request");
        ServiceRequest hers = lena.execute(create(customer));
        lena.execute(new DeleteServiceRequest(hers.getId()));
    }

    @Test
    @DisplayName("A request keeps a type that was retired since through all its steps, but nobody may choose it anew")
    void retiredType() {
        ServiceRequestId id = rolf.execute(create(customer)).getId();
        test.system().dictionary().list(DictionaryType.SERVICE_TYPE).stream()
                .filter(entry -> entry.getValue().equals("COMPLAINT"))
                .forEach(entry -> test.system().execute(new RetireDictionaryEntry(entry.getId())));
        lena.execute(new AssignServiceRequest(id, idOfRita));
        rita.execute(new ProcessServiceRequest(id, "sent a new one"));
        rita.execute(new RecordServiceFeedback(id, "came in time", 4));
        assertThat(rita.execute(new ArchiveServiceRequest(id)).getType()).isEqualTo("COMPLAINT");
        assertThat(Refusals.text(Refusals.of(rolf, create(customer)))).isEqualTo("invalid type NOT_IN_DICTIONARY");
    }

    @Test
    @DisplayName(
            "The host's id of a request is given once, even if the request that has it is archived or out of sight")
    void externalId() {
        Customer hers = scene.customer("Hers", test.id("ruth"));
        ServiceRequest archived = care.request(ServiceStatus.ARCHIVED, hers, test.id("ruth"), test.id("ruth"));
        CreateServiceRequest again = new CreateServiceRequest(
                customer.getId(),
                "COMPLAINT",
                "Broken",
                "Again",
                archived.getExternalId().orElseThrow());
        StoreDump before = StoreDump.of(test.store());
        assertRejected(rolf, again, CommandRejection.KEY_TAKEN, Map.of("key", "service-request.externalId"));
        assertThat(Refusals.text(rolf.check(again))).isEqualTo("rejected KEY_TAKEN");
        assertThat(StoreDump.of(test.store())).isEqualTo(before);
        // That of a request which was deleted is free again.
        CreateServiceRequest first = new CreateServiceRequest(customer.getId(), "COMPLAINT", "Broken", "Once", "T-1");
        rolf.execute(new DeleteServiceRequest(rolf.execute(first).getId()));
        rolf.execute(first);
    }

    /** What the last event of a request tells beside its step. */
    private void assertDetails(ServiceRequest request, Map<String, String> details) {
        List<CrmEvent> events = lena.history().of(ServiceRequest.KIND, request.getId());
        assertThat(events.get(events.size() - 1).details()).isEqualTo(details);
    }
}
