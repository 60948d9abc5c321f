package io.crmkit.spi.access;

import java.util.List;

/**
 * A user together with the roles the user has, as one read.
 *
 * <p>Made by stores; read by the core.
 *
 * @param user the user
 * @param roles the user's roles
 */
public record Principal(User user, List<Role> roles) {

    /**
     * Makes one.
     *
     * @param user the user
     * @param roles the user's roles
     */
    public Principal {
        roles = List.copyOf(roles);
    }
}
