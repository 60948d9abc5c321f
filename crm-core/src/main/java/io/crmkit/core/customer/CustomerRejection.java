package io.crmkit.core.customer;

import io.crmkit.core.command.RejectionCode;

/**
 * The rules that stand against commands on customers.
 *
 * <p>Called by hosts.
 */
public enum CustomerRejection implements RejectionCode {
    /** Another customer has the name; nothing is said of that customer. */
    CUSTOMER_NAME_TAKEN,
    /** The customer is retired. */
    CUSTOMER_RETIRED,
    /**
     * The customer has work that is not finished: {@code openChances}, {@code openRequests} and {@code openLossCases}
     * tell how much.
     */
    CUSTOMER_HAS_OPEN_WORK
}
