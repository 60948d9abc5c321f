package io.crmkit.core.customer;

import io.crmkit.core.handling.Context;
import io.crmkit.spi.ConflictException;
import io.crmkit.spi.access.AccessScope;
import io.crmkit.spi.customer.CustomerId;
import io.crmkit.spi.customer.CustomerStanding;
import io.crmkit.spi.event.Subject;
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

    /**
     * {@return a count of open records, changed}
     *
     * @param standing the standing that has the count
     * @param open the count
     * @param change by how many it goes up or down
     * @throws ConflictException if it would go below zero: then what was read as open was closed before the standing
     *     was read, and the two tell of different moments
     */
    public static int counted(CustomerStanding standing, int open, int change) {
        if (open + change < 0) {
            throw new ConflictException(Subject.of(CustomerStanding.KIND, standing.getId()), null);
        }
        return open + change;
    }
}
