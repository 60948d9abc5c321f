package io.crmkit.core.activity;

import io.crmkit.core.command.Action;
import io.crmkit.core.command.BusinessDate;
import io.crmkit.core.command.Command;
import io.crmkit.spi.activity.Activity;
import io.crmkit.spi.activity.ActivityId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;

/**
 * Edits an activity, planned or done. Answers with it.
 *
 * <p>Called by hosts.
 *
 * @param activity the activity
 * @param date the day; of one that is done, today at the latest
 * @param details what is to be known of it
 */
public record EditActivity(
        @NotNull ActivityId activity,
        @NotNull @BusinessDate LocalDate date,
        @NotNull @Valid ActivityDetails details) implements Command<Activity> {

    @Override
    public Action action() {
        return ActivityAction.EDIT;
    }
}
