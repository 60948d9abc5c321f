package io.crmkit.core.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.crmkit.core.Refusals;
import io.crmkit.core.Scene;
import io.crmkit.core.TestCrm;
import io.crmkit.core.activity.ActivityDetails;
import io.crmkit.core.activity.PlanActivity;
import io.crmkit.core.customer.CustomerCard;
import io.crmkit.spi.activity.Activity;
import io.crmkit.spi.customer.Customer;
import io.crmkit.spi.service.ServiceRequest;
import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Whoever works for a customer knows whom to call, though the customer is another's. */
class CustomerCardTest {
    private final TestCrm test = TestCrm.create();
    private final Customer customer = new Scene(test).customer("Acme", test.id("ruth"));

    @Test
    @DisplayName("000-15: the assignee of a request reads name and telephone number of its customer, and no more")
    void request() {
        ServiceRequest request = test.as("ruth")
                .execute(CreateServiceRequest.of(customer.getId(), "COMPLAINT", "Wheel", "It came off."));
        assertThat(Refusals.text(() -> test.as("rolf").serviceRequests().customerOf(request.getId())))
                .isEqualTo("not found service-request");
        test.as("lena").execute(new AssignServiceRequest(request.getId(), test.id("rolf")));
        CustomerCard card = test.as("rolf").serviceRequests().customerOf(request.getId());
        assertThat(card)
                .isEqualTo(new CustomerCard(customer.getId(), customer.getNumber(), "Acme", customer.getPhone()));
        assertThat(card.toString()).doesNotContain("Acme", "40.32");
        assertThat(Refusals.text(() -> test.as("rolf").customers().get(customer.getId())))
                .isEqualTo("not found customer");
    }

    @Test
    @DisplayName("Whoever is responsible for an activity reads them too")
    void activity() {
        Activity activity = test.as("ruth")
                .execute(new PlanActivity(
                        customer.getId(),
                        LocalDate.of(2026, 4, 1),
                        ActivityDetails.builder()
                                .title("Call")
                                .place("by telephone")
                                .responsible(test.id("rita"))
                                .build()));
        assertThat(test.as("rita").activities().customerOf(activity.getId()).name())
                .isEqualTo("Acme");
        assertThat(Refusals.text(() -> test.as("rolf").activities().customerOf(activity.getId())))
                .isEqualTo("not found activity");
    }
}
