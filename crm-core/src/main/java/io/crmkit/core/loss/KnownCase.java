package io.crmkit.core.loss;

import io.crmkit.spi.customer.Customer;
import io.crmkit.spi.loss.LossCase;

/** A loss case and the customer it is about. */
record KnownCase(LossCase lossCase, Customer customer) {}
