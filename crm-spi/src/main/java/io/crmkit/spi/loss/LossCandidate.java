package io.crmkit.spi.loss;

import io.crmkit.spi.customer.Customer;
import io.crmkit.spi.customer.CustomerStanding;

/**
 * A customer to be warned of, with its guard record.
 *
 * <p>Made by stores.
 *
 * @param customer the customer
 * @param standing how things stand with it
 */
public record LossCandidate(Customer customer, CustomerStanding standing) {}
