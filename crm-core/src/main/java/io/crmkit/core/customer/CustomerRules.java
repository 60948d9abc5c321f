package io.crmkit.core.customer;

import io.crmkit.core.handling.Decision;
import io.crmkit.core.handling.Outcome;
import io.crmkit.spi.customer.Customer;
import io.crmkit.spi.customer.CustomerStanding;
import io.crmkit.spi.customer.CustomerStatus;
import java.util.Map;
import java.util.Optional;

/** What happens to a customer. */
final class CustomerRules {
    private CustomerRules() {}

    static Decision<Customer> create(Customer customer, boolean nameTaken) {
        return nameTaken
                ? Decision.rejected(CustomerRejection.CUSTOMER_NAME_TAKEN, Map.of())
                : NewCustomer.insert(new Outcome(), customer).answer(Customer.KIND, customer);
    }

    static Decision<Customer> edit(
            Customer customer, CustomerDetails details, CustomerStanding standing, boolean nameTaken) {
        if (standing.getStatus() == CustomerStatus.RETIRED) {
            return Decision.rejected(CustomerRejection.CUSTOMER_RETIRED, Map.of());
        }
        if (nameTaken) {
            return Decision.rejected(CustomerRejection.CUSTOMER_NAME_TAKEN, Map.of());
        }
        Customer edited = described(Customer.builder().from(customer), details).build();
        return new Outcome()
                .update(Customer.KIND, customer, edited)
                .event(Customer.KIND, customer, Map.of())
                .answer(Customer.KIND, edited);
    }

    static Decision<Customer> retire(Customer customer, CustomerStanding standing) {
        if (standing.getStatus() == CustomerStatus.RETIRED) {
            return Decision.rejected(CustomerRejection.CUSTOMER_RETIRED, Map.of());
        }
        if (standing.getOpenChances() > 0 || standing.getOpenRequests() > 0 || standing.getOpenLossCases() > 0) {
            return Decision.rejected(
                    CustomerRejection.CUSTOMER_HAS_OPEN_WORK,
                    Map.of(
                            "openChances",
                            standing.getOpenChances(),
                            "openRequests",
                            standing.getOpenRequests(),
                            "openLossCases",
                            standing.getOpenLossCases()));
        }
        CustomerStanding retired = CustomerStanding.builder()
                .from(standing)
                .status(CustomerStatus.RETIRED)
                .build();
        return new Outcome()
                .update(CustomerStanding.KIND, standing, retired)
                .update(Customer.KIND, customer, customer)
                .event(
                        Customer.KIND,
                        customer,
                        Optional.of(standing.getStatus()),
                        Optional.of(retired.getStatus()),
                        Map.of())
                .answer(Customer.KIND, customer);
    }

    static Customer.Builder described(Customer.Builder customer, CustomerDetails details) {
        return customer.name(details.getName().strip())
                .region(details.getRegion())
                .level(details.getLevel())
                .satisfaction(details.getSatisfaction())
                .credit(details.getCredit())
                .address(details.getAddress())
                .postcode(details.getPostcode())
                .phone(details.getPhone())
                .fax(details.getFax())
                .website(details.getWebsite())
                .licenceNumber(details.getLicenceNumber())
                .legalRepresentative(details.getLegalRepresentative())
                .registeredCapital(details.getRegisteredCapital())
                .annualTurnover(details.getAnnualTurnover())
                .bank(details.getBank())
                .bankAccount(details.getBankAccount())
                .localTaxNumber(details.getLocalTaxNumber())
                .nationalTaxNumber(details.getNationalTaxNumber());
    }
}
