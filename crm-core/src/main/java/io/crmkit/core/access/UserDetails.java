package io.crmkit.core.access;

import io.crmkit.core.command.Text;
import io.crmkit.spi.access.UserId;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/**
 * What people say of a user.
 *
 * <p>Called by hosts.
 *
 * @param externalId who the user is to the host, such as a login name or subject identifier; null for nobody: such a
 *     user is not signed in by the host
 * @param name the person's name
 * @param manager the user this one reports to; null for none
 */
public record UserDetails(
        @Text(max = 100) @Nullable String externalId,
        @NotNull @Text(max = 200) String name,
        @Nullable UserId manager) {

    /** {@return the details without the name, which is personal data} */
    @Override
    public String toString() {
        return "UserDetails[" + externalId + "]";
    }
}
