package io.crmkit.core.loss;

/**
 * What one batch of a scan did.
 *
 * <p>Called by hosts.
 *
 * @param warned how many customers were warned of
 * @param more whether the batch was full: there may be others, and the command is to be given again
 */
public record LossScan(int warned, boolean more) {}
