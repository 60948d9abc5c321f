package io.crmkit.core.activity;

import io.crmkit.core.command.Action;
import io.crmkit.core.command.BusinessDate;
import io.crmkit.core.command.Command;
import io.crmkit.core.command.Text;
import io.crmkit.spi.activity.Activity;
import io.crmkit.spi.activity.ActivityId;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Records that a planned activity took place. Answers with it.
 *
 * <p>Called by hosts.
 *
 * @param activity the activity
 * @param date the day it took place, today at the latest
 * @param outcome what came of it; null for nothing
 */
public record CompleteActivity(
        @NotNull ActivityId activity,
        @NotNull @BusinessDate LocalDate date,
        @Text(max = 2000, multiline = true) @Nullable String outcome)
        implements Command<Activity> {

    /** {@return the command without the outcome, which may hold personal data} */
    @Override
    public String toString() {
        return "CompleteActivity[" + activity + ", " + date + "]";
    }

    @Override
    public Action action() {
        return ActivityAction.COMPLETE;
    }
}
