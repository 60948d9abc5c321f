package io.crmkit.core.customer;

import io.crmkit.core.handling.Context;
import io.crmkit.spi.access.AccessScope;
import io.crmkit.spi.customer.CustomerId;
import io.crmkit.spi.customer.CustomerStanding;
import java.util.Optional;
import java.util.Set;

/** Internal: finds the guard records of customers, whoever may see them: rules need them even where people may not. */
public final class Standings {
    private Standings() {}

    /**
     * {@return how things stand with a customer}
     *
     * @param customer the customer
     * @param context what surrounds the command
     */
    public static Optional<CustomerStanding> find(CustomerId customer, Context context) {
        return context.unit().customers().findStandings(Set.of(customer), AccessScope.all()).stream()
                .findFirst();
    }
}
