package io.crmkit.core.reach;

import io.crmkit.spi.access.UserId;
import io.crmkit.spi.activity.Activity;
import io.crmkit.spi.activity.ActivityId;
import io.crmkit.spi.activity.ActivityStatus;
import io.crmkit.spi.chance.Chance;
import io.crmkit.spi.chance.ChanceId;
import io.crmkit.spi.chance.ChanceStatus;
import io.crmkit.spi.chance.PlanItem;
import io.crmkit.spi.chance.PlanItemId;
import io.crmkit.spi.customer.Customer;
import io.crmkit.spi.customer.CustomerId;
import io.crmkit.spi.loss.LossCase;
import io.crmkit.spi.loss.LossCaseId;
import io.crmkit.spi.loss.LossMeasure;
import io.crmkit.spi.loss.LossStatus;
import io.crmkit.spi.service.Feedback;
import io.crmkit.spi.service.Handling;
import io.crmkit.spi.service.ServiceRequest;
import io.crmkit.spi.service.ServiceRequestId;
import io.crmkit.spi.service.ServiceStatus;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Draws what people do for customers, and for those who are none yet. */
final class WorkDrawing {
    private final Drawing drawing;
    private final Dice dice;
    private final Company company;
    private final List<UserId> people;
    private final List<CustomerId> customers;

    WorkDrawing(Drawing drawing) {
        this.drawing = drawing;
        dice = drawing.dice();
        company = drawing.company();
        people = drawing.people();
        customers = company.all(Customer.class).stream().map(Customer::getId).toList();
    }

    void draw(int most) {
        drawing.some(most + 1, this::chance);
        for (CustomerId customer : customers) {
            drawing.some(2, () -> activity(customer));
            drawing.some(2, () -> request(customer));
            drawing.some(2, () -> lossCase(customer, dice.one(List.of(LossStatus.DETERMINED, LossStatus.RECOVERED))));
            // No more than one that is open, which is a unique key.
            drawing.some(1, () -> lossCase(customer, dice.one(List.of(LossStatus.WARNED, LossStatus.SUSPENDED))));
        }
    }

    private void chance() {
        ChanceStatus status = dice.one(ChanceStatus.class);
        boolean assigned = status != ChanceStatus.UNASSIGNED;
        Optional<CustomerId> customer = dice.maybe(customers);
        if (status == ChanceStatus.WON && customer.isEmpty()) {
            return;
        }
        UUID id = company.id();
        drawing.put(
                Chance.KIND,
                Chance.builder()
                        .id(new ChanceId(id))
                        .externalId("chance-" + id)
                        .status(status)
                        .customerName("Prospect " + id)
                        .title("Chance " + id)
                        .successRate(dice.upTo(100))
                        .description("drawn")
                        .createdBy(dice.maybe(people))
                        .createdAt(Company.NOW)
                        .assignee(when(assigned, dice.one(people)))
                        .assignedAt(when(assigned, Company.NOW))
                        .failureReason(when(status == ChanceStatus.FAILED, "no budget"))
                        .customer(customer)
                        .build());
        drawing.some(
                2,
                () -> company.put(
                        PlanItem.KIND,
                        PlanItem.builder()
                                .id(new PlanItemId(company.id()))
                                .chance(new ChanceId(id))
                                .date(dice.day(10, 10))
                                .toDo("visit the plant")
                                .build()));
    }

    private void activity(CustomerId customer) {
        drawing.put(
                Activity.KIND,
                Activity.builder()
                        .id(new ActivityId(company.id()))
                        .customer(customer)
                        .status(dice.one(ActivityStatus.class))
                        .date(dice.day(1, 1))
                        .place("Nantes")
                        .title("Visit")
                        .responsible(dice.one(people))
                        .recordedBy(dice.maybe(people))
                        .recordedAt(Company.NOW)
                        .build());
    }

    private void request(CustomerId customer) {
        ServiceStatus status = dice.one(ServiceStatus.class);
        UserId assignee = dice.one(people);
        UUID id = company.id();
        Instant created = Company.NOW.minusSeconds(100_000 + dice.upTo(1000));
        Instant assigned = created.plusSeconds(dice.upTo(1000));
        Instant handled = assigned.plusSeconds(dice.upTo(1000));
        Instant fedBack = handled.plusSeconds(dice.upTo(1000));
        Handling handling = new Handling("sent a new one", assignee, handled);
        Feedback feedback = new Feedback("fine", 1 + dice.upTo(4), assignee, fedBack);
        drawing.put(
                ServiceRequest.KIND,
                ServiceRequest.builder()
                        .id(new ServiceRequestId(id))
                        .externalId("request-" + id)
                        .status(status)
                        .type(dice.one(List.of("COMPLAINT", "ADVICE")))
                        .title("Request " + id)
                        .customer(customer)
                        .request("asks for a new one")
                        .createdBy(dice.maybe(people))
                        .createdAt(created)
                        .createdOn(dice.day(90, 0))
                        .assignee(when(status != ServiceStatus.CREATED, assignee))
                        .assignedAt(when(status != ServiceStatus.CREATED, assigned))
                        .handling(when(status.compareTo(ServiceStatus.PROCESSED) >= 0, handling))
                        .feedback(when(status.compareTo(ServiceStatus.FED_BACK) >= 0, feedback))
                        .reworkCount(status == ServiceStatus.CREATED ? 0 : dice.upTo(2))
                        .archivedAt(when(status == ServiceStatus.ARCHIVED, fedBack.plusSeconds(dice.upTo(1000))))
                        .build());
    }

    private void lossCase(CustomerId customer, LossStatus status) {
        boolean determined = status == LossStatus.DETERMINED;
        drawing.put(
                LossCase.KIND,
                LossCase.builder()
                        .id(new LossCaseId(company.id()))
                        .customer(customer)
                        // Who was in charge then need not be in charge now.
                        .manager(dice.one(people))
                        .status(status)
                        .limitMonths(6)
                        .warnedOn(dice.day(400, 0))
                        .openedAt(Company.NOW)
                        .measures(
                                status == LossStatus.SUSPENDED
                                        ? List.of(new LossMeasure(dice.one(people), Company.NOW, "called"))
                                        : List.of())
                        .reasonClass(when(determined, dice.one(List.of("OTHER", "COMPETITOR"))))
                        .reason(when(determined, "buys elsewhere"))
                        .lostDate(when(determined, dice.day(400, 0)))
                        .closedAt(when(!status.isOpen(), Company.NOW))
                        .build());
    }

    private static <T> Optional<T> when(boolean condition, T value) {
        return condition ? Optional.of(value) : Optional.empty();
    }
}
