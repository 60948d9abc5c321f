package io.crmkit.core;

import io.crmkit.spi.access.AccessScope;
import io.crmkit.spi.access.UserId;
import io.crmkit.spi.activity.Activity;
import io.crmkit.spi.activity.ActivityId;
import io.crmkit.spi.activity.ActivityStatus;
import io.crmkit.spi.customer.Customer;
import io.crmkit.spi.customer.CustomerStanding;
import io.crmkit.spi.customer.CustomerStatus;
import io.crmkit.spi.loss.LossCase;
import io.crmkit.spi.loss.LossCaseId;
import io.crmkit.spi.loss.LossMeasure;
import io.crmkit.spi.loss.LossStatus;
import io.crmkit.spi.service.Feedback;
import io.crmkit.spi.service.Handling;
import io.crmkit.spi.service.ServiceRequest;
import io.crmkit.spi.service.ServiceRequestId;
import io.crmkit.spi.service.ServiceStatus;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/**
 * Puts activities, service requests and loss cases straight into the store, past every rule, as {@link Scene} does with
 * other records. The standing of the customer counts them and says what they say.
 */
public final class CareScene {
    private final TestCrm test;
    private final Scene scene;

    /** A scene in the store of a CRM. */
    public CareScene(TestCrm test) {
        this.test = test;
        this.scene = new Scene(test);
    }

    /** A request in a status, with all that belongs to it. */
    public ServiceRequest request(ServiceStatus status, Customer customer, UserId creator, UserId assignee) {
        boolean assigned = status != ServiceStatus.CREATED;
        boolean processed = status.compareTo(ServiceStatus.PROCESSED) >= 0;
        boolean fedBack = status.compareTo(ServiceStatus.FED_BACK) >= 0;
        if (status.isOpen()) {
            count(customer, standing -> standing.openRequests(standing(customer).getOpenRequests() + 1));
        }
        UUID id = test.unknown();
        return scene.insert(
                ServiceRequest.KIND,
                ServiceRequest.builder()
                        .id(new ServiceRequestId(id))
                        .externalId("request-" + id)
                        .status(status)
                        .type("COMPLAINT")
                        .title("Two models arrived broken")
                        .customer(customer.getId())
                        .request("Asks for two new ones.")
                        .createdBy(creator)
                        .createdAt(TestCrm.NOW)
                        .createdOn(LocalDate.of(2026, 3, 2))
                        .assignee(when(assigned, assignee))
                        .assignedAt(when(assigned, TestCrm.NOW))
                        .handling(when(processed, new Handling("sent two new ones", assignee, TestCrm.NOW)))
                        .feedback(when(fedBack, new Feedback("came in time", 4, creator, TestCrm.NOW)))
                        .archivedAt(when(status == ServiceStatus.ARCHIVED, TestCrm.NOW))
                        .build());
    }

    /** A loss case in a status; of one that is determined the customer is lost. */
    public LossCase lossCase(LossStatus status, Customer customer) {
        boolean determined = status == LossStatus.DETERMINED;
        if (status.isOpen()) {
            count(
                    customer,
                    standing -> standing.openLossCases(standing(customer).getOpenLossCases() + 1));
        }
        if (determined) {
            count(customer, standing -> standing.status(CustomerStatus.LOST));
        }
        return scene.insert(
                LossCase.KIND,
                LossCase.builder()
                        .id(new LossCaseId(test.unknown()))
                        .customer(customer.getId())
                        .manager(customer.getManager())
                        .status(status)
                        .lastOrderDate(LocalDate.of(2025, 8, 1))
                        .limitMonths(6)
                        .warnedOn(LocalDate.of(2026, 3, 2))
                        .openedAt(TestCrm.NOW)
                        .measures(
                                status == LossStatus.SUSPENDED
                                        ? List.of(new LossMeasure(customer.getManager(), TestCrm.NOW, "called"))
                                        : List.of())
                        .reasonClass(when(determined, "COMPETITOR"))
                        .reason(when(determined, "buys elsewhere"))
                        .lostDate(when(determined, LocalDate.of(2026, 3, 2)))
                        .closedAt(when(!status.isOpen(), TestCrm.NOW))
                        .build());
    }

    /** An activity in a status, on a day, recorded by the customer's manager. */
    public Activity activity(ActivityStatus status, Customer customer, UserId responsible, LocalDate date) {
        return activity(status, customer, customer.getManager(), responsible, date);
    }

    /** An activity in a status, on a day. */
    public Activity activity(
            ActivityStatus status, Customer customer, UserId creator, UserId responsible, LocalDate date) {
        return scene.insert(
                Activity.KIND,
                Activity.builder()
                        .id(new ActivityId(test.unknown()))
                        .customer(customer.getId())
                        .status(status)
                        .date(date)
                        .title("Visit")
                        .place("Nantes")
                        .details("the new catalogue")
                        .memo("bring samples")
                        .channel("MEETING")
                        .responsible(responsible)
                        .outcome(when(status == ActivityStatus.DONE, "they want ten"))
                        .recordedBy(creator)
                        .recordedAt(TestCrm.NOW)
                        .build());
    }

    /** How things stand with a customer now. */
    public CustomerStanding standing(Customer customer) {
        return test
                .store()
                .inUnit(unit -> unit.customers().findStandings(Set.of(customer.getId()), AccessScope.all()))
                .stream()
                .findFirst()
                .orElseThrow();
    }

    private void count(Customer customer, Function<CustomerStanding.Builder, CustomerStanding.Builder> change) {
        CustomerStanding before = standing(customer);
        CustomerStanding.Builder builder = CustomerStanding.builder().from(before);
        scene.update(CustomerStanding.KIND, before, change.apply(builder).build());
    }

    private static <T> Optional<T> when(boolean condition, T value) {
        return condition ? Optional.of(value) : Optional.empty();
    }
}
