package io.crmkit.core.access;

import io.crmkit.core.command.Text;
import io.crmkit.spi.access.Grant;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Set;

/**
 * What a role is.
 *
 * <p>Called by hosts.
 *
 * @param name the name; unique
 * @param description what the role is for
 * @param grants what the role lets its users do; the permissions are among those that {@link
 *     io.crmkit.core.Permissions#grantable} lists
 * @param delegations what it lets them give to others, being administrators
 */
public record RoleDetails(
        @NotNull @Text(max = 100) String name,
        @NotNull @Text(max = 500, multiline = true) String description,
        @NotNull @Size(max = 1000) Set<@NotNull Grant> grants,
        @NotNull @Size(max = 1000) Set<@NotNull Grant> delegations) {

    /**
     * {@return a role that delegates nothing}
     *
     * @param name the name; unique
     * @param description what the role is for
     * @param grants what the role lets its users do
     */
    public static RoleDetails of(String name, String description, Set<Grant> grants) {
        return new RoleDetails(name, description, grants, Set.of());
    }

    /** {@return the details without the description, which may hold personal data} */
    @Override
    public String toString() {
        return "RoleDetails[" + name + ", " + grants + ", " + delegations + "]";
    }
}
