package io.crmkit.core.access;

import io.crmkit.core.command.Action;
import io.crmkit.core.command.ImportCommand;
import io.crmkit.core.command.Text;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Imports users by their external ids: unknown ones are entered, known ones updated. Repeating it changes nothing. Only
 * the system may.
 *
 * <p>Called by hosts.
 *
 * @param rows the users, at most as many as the settings allow
 */
public record ImportUsers(@NotNull @Size(min = 1) List<@NotNull @Valid Row> rows) implements ImportCommand {

    @Override
    public Action action() {
        return AccessAction.IMPORT_USERS;
    }

    /**
     * One user.
     *
     * @param externalId who the user is to the host
     * @param name the person's name
     * @param roles the names of the roles
     * @param manager the external id of the user this one reports to, in this import or known; null for none; nobody
     *     may report to a member of the own team
     * @param active whether the user may act
     */
    public record Row(
            @NotNull @Text(max = 100) String externalId,
            @NotNull @Text(max = 200) String name,
            @NotNull Set<@NotNull @Text(max = 100) String> roles,
            @Text(max = 100) @Nullable String manager,
            boolean active) {

        /** {@return the row without the name, which is personal data} */
        @Override
        public String toString() {
            return "Row[" + externalId + "]";
        }
    }
}
