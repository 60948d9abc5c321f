package io.crmkit.core.activity;

import io.crmkit.core.command.Action;
import io.crmkit.core.command.BusinessDate;
import io.crmkit.core.command.Command;
import io.crmkit.spi.activity.Activity;
import io.crmkit.spi.customer.CustomerId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;

/**
 * Plans an activity with a customer. Its subject is the customer. Answers with the activity.
 *
 * <p>Called by hosts.
 *
 * @param customer the customer
 * @param date the day it is planned for
 * @param details what is to be known of it
 */
public record PlanActivity(
        @NotNull CustomerId customer,
        @NotNull @BusinessDate LocalDate date,
        @NotNull @Valid ActivityDetails details) implements Command<Activity> {

    @Override
    public Action action() {
        return ActivityAction.PLAN;
    }
}
