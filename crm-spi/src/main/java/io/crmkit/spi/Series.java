package io.crmkit.spi;

/**
 * The name of a series of numbers that a store counts.
 *
 * <p>Called by hosts and stores.
 *
 * @param name the name
 */
public record Series(String name) {}
