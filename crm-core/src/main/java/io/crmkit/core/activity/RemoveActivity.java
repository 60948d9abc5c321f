package io.crmkit.core.activity;

import io.crmkit.core.command.Action;
import io.crmkit.core.command.Command;
import io.crmkit.spi.activity.ActivityId;
import jakarta.validation.constraints.NotNull;

/**
 * Removes an activity, planned or done. Answers with its id.
 *
 * <p>Called by hosts.
 *
 * @param activity the activity
 */
public record RemoveActivity(@NotNull ActivityId activity) implements Command<ActivityId> {

    @Override
    public Action action() {
        return ActivityAction.REMOVE;
    }
}
