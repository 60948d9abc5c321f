package io.crmkit.core.customer;

import io.crmkit.core.command.ViolationCode;
import io.crmkit.core.handling.Context;
import io.crmkit.core.handling.Faults;
import io.crmkit.spi.customer.CustomerId;
import io.crmkit.spi.customer.CustomerStatus;

/** Internal: checks customers whom a command of another feature names. */
public final class CustomerFaults {
    private CustomerFaults() {}

    /**
     * Checks that a customer is seen by the actor, and open to new work.
     *
     * @param id the customer
     * @param field the path to the field
     * @param context what surrounds the command
     * @param faults takes the fault
     */
    public static void check(CustomerId id, String field, Context context, Faults faults) {
        boolean usable = context.unit()
                        .customers()
                        .find(id, context.scope(CustomerPermission.READ))
                        .isPresent()
                && Standings.find(id, context)
                        .filter(standing -> standing.getStatus() != CustomerStatus.RETIRED)
                        .isPresent();
        if (!usable) {
            faults.add(field, ViolationCode.UNKNOWN);
        }
    }
}
