package io.crmkit.core.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.crmkit.core.CareScene;
import io.crmkit.core.Scene;
import io.crmkit.core.TestCrm;
import io.crmkit.core.customer.CustomerRejection;
import io.crmkit.core.handling.Decision;
import io.crmkit.spi.customer.Customer;
import io.crmkit.spi.customer.CustomerStatus;
import io.crmkit.spi.service.ServiceRequest;
import io.crmkit.spi.service.ServiceRequestId;
import io.crmkit.spi.service.ServiceStatus;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ServiceRulesTest {
    private final TestCrm test = TestCrm.create();

    @Test
    @DisplayName("A customer who was retired after the checks takes no new request")
    void retiredSince() {
        Customer retired = new Scene(test).customer("Retired", test.id("rolf"), CustomerStatus.RETIRED);
        ServiceRequest request = ServiceRequest.builder()
                .id(new ServiceRequestId(test.unknown()))
                .status(ServiceStatus.CREATED)
                .type("COMPLAINT")
                .title("Broken")
                .customer(retired.getId())
                .request("Asks for a new one.")
                .createdBy(test.id("rolf"))
                .createdAt(TestCrm.NOW)
                .createdOn(retired.getCustomerSince())
                .build();
        assertThat(ServiceRules.create(request, new CareScene(test).standing(retired)))
                .isEqualTo(Decision.rejected(CustomerRejection.CUSTOMER_RETIRED, Map.of()));
    }
}
