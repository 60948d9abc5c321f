package io.crmkit.spi.access;

/**
 * A permission, and how far it reaches.
 *
 * <p>Called by hosts and stores.
 *
 * @param permission what is permitted
 * @param extent how far
 */
public record Grant(Permission permission, Extent extent) {}
