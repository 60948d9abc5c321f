package io.crmkit.core.customer;

import io.crmkit.spi.customer.CustomerId;
import java.util.Optional;

/**
 * What those who work for a customer need to know of it, though it is not theirs to see: whom to call.
 *
 * <p>Called by hosts.
 *
 * @param id the customer
 * @param number the customer number
 * @param name the name
 * @param phone the telephone number
 */
public record CustomerCard(CustomerId id, String number, String name, Optional<String> phone) {

    /** {@return the card without name and telephone number, which may be personal data} */
    @Override
    public String toString() {
        return "CustomerCard[" + number + "]";
    }
}
