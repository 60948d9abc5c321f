package io.crmkit.core.activity;

import io.crmkit.core.command.Action;
import io.crmkit.core.command.BusinessDate;
import io.crmkit.core.command.Command;
import io.crmkit.core.command.Text;
import io.crmkit.spi.activity.Activity;
import io.crmkit.spi.customer.CustomerId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Records an activity with a customer that took place. Its subject is the customer. Answers with the activity.
 *
 * <p>Called by hosts.
 *
 * @param customer the customer
 * @param date the day it took place, today at the latest
 * @param details what is to be known of it
 * @param outcome what came of it; null for nothing
 */
public record RecordActivity(
        @NotNull CustomerId customer,
        @NotNull @BusinessDate LocalDate date,
        @NotNull @Valid ActivityDetails details,
        @Text(max = 2000, multiline = true) @Nullable String outcome)
        implements Command<Activity> {

    /** {@return the command without what people wrote, which may hold personal data} */
    @Override
    public String toString() {
        return "RecordActivity[" + customer + ", " + date + "]";
    }

    @Override
    public Action action() {
        return ActivityAction.RECORD;
    }
}
