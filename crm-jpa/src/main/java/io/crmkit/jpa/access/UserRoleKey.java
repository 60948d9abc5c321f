package io.crmkit.jpa.access;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;

/**
 * What a row of {@code crm_user_role} is: a user, and a role of that user.
 *
 * @param user the user
 * @param role the role
 */
@Embeddable
record UserRoleKey(
        @Column(name = "user_id", nullable = false) UUID user,
        @Column(name = "role_id", nullable = false) UUID role) {}
