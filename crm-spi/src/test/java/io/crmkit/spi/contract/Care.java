package io.crmkit.spi.contract;

import io.crmkit.spi.activity.Activity;
import io.crmkit.spi.activity.ActivityId;
import io.crmkit.spi.activity.ActivityStatus;
import io.crmkit.spi.customer.Customer;
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

/**
 * Plain states of what is done for customers, by number: activities, service requests and loss cases, with every
 * optional attribute absent that their status does not demand.
 */
final class Care {
    /** When a request is assigned, handled, fed back and archived: each a little after what comes before. */
    static final Instant ASSIGNED = Sample.NOON.plusSeconds(60);

    static final Instant HANDLED = ASSIGNED.plusSeconds(3600);
    static final Instant FED_BACK = HANDLED.plusSeconds(86_400);
    static final Instant ARCHIVED = FED_BACK.plusNanos(1000);

    private Care() {}

    static Activity.Builder activity(int number, Customer customer) {
        return Activity.builder()
                .id(new ActivityId(Sample.uuid(number)))
                .customer(customer.getId())
                .status(ActivityStatus.PLANNED)
                .date(Sample.DAY)
                .place("Office")
                .title("Activity " + number)
                .responsible(Staff.ANN)
                .recordedAt(Sample.NOON);
    }

    static ServiceRequest.Builder request(int number, Customer customer) {
        return ServiceRequest.builder()
                .id(requestId(number))
                .status(ServiceStatus.CREATED)
                .type("advice")
                .title("Request " + number)
                .customer(customer.getId())
                .request("")
                .createdAt(Sample.NOON)
                .createdOn(Sample.DAY);
    }

    /** A request that has come so far; Bob handles it. */
    static ServiceRequest.Builder request(int number, Customer customer, ServiceStatus status) {
        ServiceRequest.Builder request = request(number, customer).status(status);
        if (status.compareTo(ServiceStatus.ASSIGNED) >= 0) {
            request.assignee(Staff.BOB).assignedAt(ASSIGNED);
        }
        if (status.compareTo(ServiceStatus.PROCESSED) >= 0) {
            request.handling(new Handling("advised", Staff.BOB, HANDLED));
        }
        if (status.compareTo(ServiceStatus.FED_BACK) >= 0) {
            request.feedback(new Feedback("content", 4, Staff.BOB, FED_BACK));
        }
        if (status.compareTo(ServiceStatus.ARCHIVED) >= 0) {
            request.archivedAt(ARCHIVED);
        }
        return request;
    }

    static ServiceRequestId requestId(int number) {
        return new ServiceRequestId(Sample.uuid(number));
    }

    static LossCase.Builder lossCase(int number, Customer customer) {
        return LossCase.builder()
                .id(lossCaseId(number))
                .customer(customer.getId())
                .manager(customer.getManager())
                .status(LossStatus.WARNED)
                .limitMonths(6)
                .warnedOn(Sample.DAY)
                .openedAt(Sample.NOON);
    }

    /** A case that has come so far; one that is determined was lost on the day of the samples. */
    static LossCase.Builder lossCase(int number, Customer customer, LossStatus status) {
        LossCase.Builder lossCase = lossCase(number, customer).status(status);
        if (!status.isOpen()) {
            lossCase.closedAt(Sample.NOON.plusSeconds(60));
        }
        return switch (status) {
            case WARNED, RECOVERED -> lossCase;
            case SUSPENDED -> lossCase.addMeasure(new LossMeasure(Staff.ANN, Sample.NOON, "call"));
            case DETERMINED -> lossCase.reasonClass("price").reason("too dear").lostDate(Sample.DAY);
        };
    }

    static LossCaseId lossCaseId(int number) {
        return new LossCaseId(Sample.uuid(number));
    }
}
