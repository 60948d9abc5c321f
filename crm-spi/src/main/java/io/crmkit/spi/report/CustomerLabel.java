package io.crmkit.spi.report;

import io.crmkit.spi.customer.CustomerId;

/**
 * What a report calls a customer.
 *
 * <p>Called by hosts; made by stores.
 *
 * @param id the customer
 * @param number the customer number
 * @param name the name
 */
public record CustomerLabel(CustomerId id, String number, String name) {

    /** {@return the label without the name, which is personal data} */
    @Override
    public String toString() {
        return "CustomerLabel[" + number + "]";
    }
}
