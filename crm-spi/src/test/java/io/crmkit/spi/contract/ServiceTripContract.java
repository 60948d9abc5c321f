package io.crmkit.spi.contract;

import io.crmkit.spi.customer.Customer;
import io.crmkit.spi.service.Feedback;
import io.crmkit.spi.service.Handling;
import io.crmkit.spi.service.ServiceRequest;
import io.crmkit.spi.service.ServiceStatus;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What is stored of service requests is what is read. */
@Needs({Feature.SERVICES, Feature.CUSTOMERS})
interface ServiceTripContract extends Part {

    @Test
    @DisplayName("TRIP-85 a request is read as it was stored in every status, on the way there and back")
    default void requestStatuses() {
        Customer customer = insertCustomer(Sample.customer(1).build());
        ServiceRequest stored =
                insert(ServiceRequest.KIND, Care.request(1, customer).build());
        assertReadBack(stored);
        ServiceStatus[] statuses = ServiceStatus.values();
        for (int step = 1; step < 2 * statuses.length; step++) {
            ServiceStatus status = statuses[Math.min(step, 2 * statuses.length - 1 - step)];
            stored = update(
                    ServiceRequest.KIND,
                    stored,
                    Care.request(1, customer, status).build());
            assertReadBack(stored);
        }
    }

    @Test
    @DisplayName("TRIP-86 a request with every attribute at its extreme is read as it was stored")
    default void fullRequest() {
        Customer customer = insertCustomer(Sample.customer(1).build());
        ServiceRequest full = insert(
                ServiceRequest.KIND,
                full(customer, Texts.LONG_LINE, Texts.LONG_TEXT)
                        .reworkCount(Integer.MAX_VALUE)
                        .build());
        assertReadBack(full);
        ServiceRequest odd = update(
                ServiceRequest.KIND,
                full,
                full(customer, Texts.LINE, Texts.LINE).build());
        assertReadBack(odd);
        assertReadBack(update(ServiceRequest.KIND, odd, full(customer, "", "").build()));
    }

    @Test
    @DisplayName(
            "TRIP-87 what was done and what the customer says are read as they were stored, by whoever recorded them")
    default void handlingAndFeedback() {
        Customer customer = insertCustomer(Sample.customer(1).build());
        for (int satisfaction = 1; satisfaction <= 5; satisfaction++) {
            assertReadBack(insert(
                    ServiceRequest.KIND,
                    Care.request(satisfaction, customer, ServiceStatus.FED_BACK)
                            .handling(new Handling("done", Staff.CAT, Care.HANDLED))
                            .feedback(new Feedback("said", satisfaction, Staff.ANN, Care.FED_BACK))
                            .reworkCount(satisfaction)
                            .build()));
        }
    }

    @Test
    @DisplayName("TRIP-88 the instants of a request keep their microsecond, and its day is the one that was stored")
    default void requestTimes() {
        Customer customer = insertCustomer(Sample.customer(1).build());
        int number = 1;
        for (Instant instant : Texts.INSTANTS) {
            assertReadBack(insert(
                    ServiceRequest.KIND,
                    Care.request(number++, customer, ServiceStatus.ARCHIVED)
                            .createdAt(instant)
                            .assignedAt(instant)
                            .handling(new Handling("done", Staff.BOB, instant))
                            .feedback(new Feedback("said", 3, Staff.BOB, instant))
                            .archivedAt(instant)
                            .build()));
        }
        for (LocalDate day : new LocalDate[] {firstDay(), LocalDate.EPOCH, Texts.LAST_DAY}) {
            assertReadBack(insert(
                    ServiceRequest.KIND,
                    Care.request(number++, customer).createdOn(day).build()));
        }
    }

    private void assertReadBack(ServiceRequest stored) {
        assertFound(unit -> unit.services().find(stored.getId(), ALL)).contains(stored);
    }

    private static ServiceRequest.Builder full(Customer customer, String line, String text) {
        return Care.request(1, customer, ServiceStatus.ARCHIVED)
                .externalId(line)
                .type(line)
                .title(line)
                .request(text)
                .createdBy(Staff.ANN)
                .handling(new Handling(text, Staff.CAT, Care.HANDLED))
                .feedback(new Feedback(text, 1, Staff.ANN, Care.FED_BACK));
    }
}
