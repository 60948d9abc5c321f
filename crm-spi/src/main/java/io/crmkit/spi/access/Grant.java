package io.crmkit.spi.access;

import java.util.Objects;

/**
 * A permission, and how far it reaches.
 *
 * <p>Called by hosts and stores.
 *
 * @param permission what is permitted
 * @param extent how far
 */
public record Grant(Permission permission, Extent extent) {

    /**
     * Makes a grant.
     *
     * @param permission what is permitted
     * @param extent how far
     */
    public Grant {
        Objects.requireNonNull(permission);
        Objects.requireNonNull(extent);
    }

    /**
     * {@return whether whoever has this grant has another one too: it permits the same, at least as far}
     *
     * @param other the other grant
     */
    public boolean covers(Grant other) {
        return permission.equals(other.permission) && extent.compareTo(other.extent) >= 0;
    }
}
