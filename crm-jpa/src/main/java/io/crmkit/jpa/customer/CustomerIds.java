package io.crmkit.jpa.customer;

import io.crmkit.spi.customer.CustomerId;
import java.util.UUID;

/** Internal to crm-jpa: references to customers. */
public final class CustomerIds {
    private CustomerIds() {}

    /**
     * {@return the customer of a column}
     *
     * @param value the column
     */
    public static CustomerId toCustomerId(UUID value) {
        return new CustomerId(value);
    }
}
