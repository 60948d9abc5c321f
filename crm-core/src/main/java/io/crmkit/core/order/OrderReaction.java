package io.crmkit.core.order;

import io.crmkit.core.handling.Context;
import io.crmkit.core.handling.Outcome;
import io.crmkit.spi.customer.CustomerId;
import io.crmkit.spi.customer.CustomerStanding;
import java.time.LocalDate;
import java.util.Set;

/**
 * Internal: what orders that arrive set off in a feature above. Given to the orders when a CRM is built, so that orders
 * know of no feature above them.
 */
@FunctionalInterface
public interface OrderReaction {

    /**
     * {@return the effect, with all it needs to know}
     *
     * @param customers the customers whose orders arrive
     * @param context what surrounds the command
     */
    Effect of(Set<CustomerId> customers, Context context);

    /** What is set off. A rule: it reads nothing more. */
    @FunctionalInterface
    interface Effect {

        /**
         * {@return the customer's standing as it is to be}
         *
         * @param standing the standing as the order left it
         * @param orderDate the date of the latest qualifying order that arrived
         * @param outcome takes what else is to be written, but for the standing
         */
        CustomerStanding on(CustomerStanding standing, LocalDate orderDate, Outcome outcome);
    }
}
