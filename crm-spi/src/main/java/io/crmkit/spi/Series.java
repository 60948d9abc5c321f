package io.crmkit.spi;

/**
 * The name of a series of numbers that a store counts.
 *
 * @param name the name
 */
public record Series(String name) {}
