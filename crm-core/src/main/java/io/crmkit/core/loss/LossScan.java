package io.crmkit.core.loss;

import io.crmkit.spi.customer.CustomerId;
import java.util.Optional;

/**
 * What one batch of a scan did.
 *
 * <p>Called by hosts.
 *
 * @param warned how many customers were warned of
 * @param next where the batch ended; absent if it was the last one
 */
public record LossScan(int warned, Optional<CustomerId> next) {}
