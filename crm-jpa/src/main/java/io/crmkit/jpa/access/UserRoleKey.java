package io.crmkit.jpa.access;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;

/**
 * Internal to crm-jpa: what a row of {@code crm_user_role} is: a user, and a role of that user. Public, because
 * EclipseLink copies no record that is not.
 *
 * @param user the user
 * @param role the role
 */
@Embeddable
public record UserRoleKey(
        @Column(name = "user_id", nullable = false) UUID user,
        @Column(name = "role_id", nullable = false) UUID role) {}
