package io.crmkit.spi.access;

/**
 * A permission, and how far it reaches.
 *
 * @param permission what is permitted
 * @param extent how far
 */
public record Grant(Permission permission, Extent extent) {}
