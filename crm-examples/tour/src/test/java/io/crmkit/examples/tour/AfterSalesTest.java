package io.crmkit.examples.tour;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import io.crmkit.core.CrmSession;
import io.crmkit.core.command.Refusal;
import io.crmkit.core.service.ProcessServiceRequest;
import io.crmkit.core.service.ServiceStep;
import io.crmkit.spi.access.UserId;
import io.crmkit.spi.event.CrmEvent;
import io.crmkit.spi.service.ServiceQuery;
import io.crmkit.spi.service.ServiceRequest;
import io.crmkit.spi.service.ServiceStatus;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

// Nothing here writes, so one run serves all.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AfterSalesTest {
    private final Office office = Toured.worked().office();
    private final CrmSession supervisor = office.as(Office.VP_SALES);

    @ParameterizedTest
    @CsvSource({"Resolved,COMPLAINT,4", "Disputed,COMPLAINT,3", "On Hold,CONSULTATION,4"})
    void everyOrderInAStatusIsARequestWithItsComment(String status, String type, int orders) {
        List<ServiceRequest> requests =
                found(ServiceQuery.builder().titleContains(status).build());
        Map<String, String> actual = requests.stream()
                .collect(toMap(
                        request -> request.getExternalId().orElseThrow(),
                        request -> number(request) + ": " + request.getRequest()));

        assertThat(actual).isEqualTo(Sql.comments(status)).hasSize(orders);
        assertThat(requests)
                .allMatch(request -> request.getType().equals(type)
                        && request.getTitle()
                                .equals("Order " + request.getExternalId().orElseThrow() + " "
                                        + status.toLowerCase(Locale.ROOT)));
    }

    @Test
    void whereARequestIsDependsOnItsOrder() {
        assertThat(found(ServiceQuery.any()))
                .extracting(request -> request.getExternalId().orElseThrow() + " " + request.getStatus() + " "
                        + request.getReworkCount()
                        + request.getFeedback()
                                .map(said -> " " + said.satisfaction())
                                .orElse(""))
                .containsExactly(
                        "10164 ARCHIVED 0 4",
                        "10327 ARCHIVED 0 4",
                        "10367 ARCHIVED 0 4",
                        "10386 ARCHIVED 0 4",
                        "10406 ARCHIVED 1 3",
                        "10415 ARCHIVED 1 3",
                        "10417 ARCHIVED 1 3",
                        "10334 PROCESSED 0",
                        "10401 ASSIGNED 0",
                        "10407 ASSIGNED 0",
                        "10414 CREATED 0");
    }

    @Test
    void nobodyHandlesAComplaintOfHisOwnCustomer() {
        assertThat(found(ServiceQuery.builder().addTypes("COMPLAINT").build()))
                .hasSize(7)
                .allMatch(request -> !request.getAssignee().equals(Optional.of(manager(request))));
        assertThat(found(ServiceQuery.builder().addTypes("CONSULTATION").build()))
                .filteredOn(request -> request.getStatus() != ServiceStatus.CREATED)
                .hasSize(3)
                .allMatch(request -> request.getAssignee().equals(Optional.of(manager(request))));
    }

    @Test
    void aDisputeIsHandledTwiceAndItsHistoryTellsBoth() {
        ServiceRequest dispute =
                supervisor.serviceRequests().findByExternalId("10417").orElseThrow();

        assertThat(supervisor.history().of(ServiceRequest.KIND, dispute.getId()))
                .extracting(CrmEvent::step)
                .containsExactly("CREATE", "ASSIGN", "PROCESS", "RETURN", "PROCESS", "FEEDBACK", "ARCHIVE");
    }

    @Test
    void whatIsArchivedIsFoundButNotChanged() {
        ServiceRequest archived = found(ServiceQuery.builder()
                        .addStatuses(ServiceStatus.ARCHIVED)
                        .build())
                .get(0);
        CrmSession assignee = office.as(archived.getAssignee().orElseThrow());

        assertThat(assignee.offers(archived)).isEmpty();
        assertThat(assignee.check(new ProcessServiceRequest(archived.getId(), "again")))
                .hasValueSatisfying(refusal -> assertThat(refusal)
                        .isInstanceOfSatisfying(
                                Refusal.Rejected.class,
                                rejected -> assertThat(rejected.evidence())
                                        .containsEntry("step", ServiceStep.PROCESS.name())
                                        .containsEntry("status", ServiceStatus.ARCHIVED.name())));
    }

    private List<ServiceRequest> found(ServiceQuery query) {
        return supervisor.serviceRequests().list(query, Office.EVERYTHING).items();
    }

    private String number(ServiceRequest request) {
        return office.customer(request.getCustomer()).getExternalId().orElseThrow();
    }

    private UserId manager(ServiceRequest request) {
        return office.customer(request.getCustomer()).getManager();
    }
}
