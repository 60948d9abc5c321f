package io.crmkit.core.customer;

import io.crmkit.core.handling.Outcome;
import io.crmkit.spi.customer.Customer;
import io.crmkit.spi.customer.CustomerStanding;
import io.crmkit.spi.customer.CustomerStatus;
import java.util.Map;
import java.util.Optional;

/** Internal: enters a customer, always together with its standing. */
public final class NewCustomer {
    private NewCustomer() {}

    /**
     * {@return the outcome with a new customer in it}
     *
     * @param outcome the outcome so far
     * @param customer the customer
     */
    public static Outcome insert(Outcome outcome, Customer customer) {
        CustomerStanding standing = CustomerStanding.builder()
                .id(customer.getId())
                .status(CustomerStatus.ACTIVE)
                .openChances(0)
                .build();
        return outcome.insert(Customer.KIND, customer)
                .insert(CustomerStanding.KIND, standing)
                .event(
                        Customer.KIND,
                        customer,
                        Optional.empty(),
                        Optional.of(standing.getStatus()),
                        Map.of("number", customer.getNumber()));
    }
}
