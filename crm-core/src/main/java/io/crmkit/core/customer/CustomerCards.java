package io.crmkit.core.customer;

import io.crmkit.spi.Unit;
import io.crmkit.spi.access.AccessScope;
import io.crmkit.spi.customer.CustomerId;
import java.util.Optional;

/** Internal: reads the cards of customers for those who see what is done for them. */
public final class CustomerCards {
    private CustomerCards() {}

    /**
     * {@return the card of a customer, whoever may see the customer}
     *
     * @param id the customer
     * @param unit the unit to read in
     */
    public static Optional<CustomerCard> of(CustomerId id, Unit unit) {
        return unit.customers()
                .find(id, AccessScope.all())
                .map(customer -> new CustomerCard(id, customer.getNumber(), customer.getName(), customer.getPhone()));
    }
}
