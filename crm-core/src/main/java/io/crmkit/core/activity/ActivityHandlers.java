package io.crmkit.core.activity;

import static io.crmkit.core.handling.Handler.on;

import io.crmkit.core.access.Assignees;
import io.crmkit.core.command.BusinessDateValidator;
import io.crmkit.core.command.ViolationCode;
import io.crmkit.core.customer.CustomerSubject;
import io.crmkit.core.customer.Standings;
import io.crmkit.core.dictionary.Values;
import io.crmkit.core.handling.Answer;
import io.crmkit.core.handling.Context;
import io.crmkit.core.handling.Faults;
import io.crmkit.core.handling.Handler;
import io.crmkit.spi.access.UserId;
import io.crmkit.spi.activity.Activity;
import io.crmkit.spi.activity.ActivityId;
import io.crmkit.spi.activity.ActivityStatus;
import io.crmkit.spi.customer.Customer;
import io.crmkit.spi.customer.CustomerStanding;
import io.crmkit.spi.dictionary.DictionaryType;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads what the rules of activities need, and asks them. */
final class ActivityHandlers {
    private static final Answer<Activity> ACTIVITY = Answer.state(Activity.KIND, ActivitySubject.ACTIVITY);

    private ActivityHandlers() {}

    static List<Handler<?, ?, ?>> all() {
        return List.of(
                on(PlanActivity.class, CustomerSubject.CUSTOMER, PlanActivity::customer)
                        .check((command, customer, context, faults) ->
                                check(command.details(), Optional.empty(), context, faults))
                        .decide(
                                ACTIVITY,
                                (command, customer, context) -> ActivityRules.add(
                                        activity(customer, command.date(), command.details(), context)
                                                .status(ActivityStatus.PLANNED)
                                                .build(),
                                        standing(customer, context))),
                on(RecordActivity.class, CustomerSubject.CUSTOMER, RecordActivity::customer)
                        .check((command, customer, context, faults) -> {
                            past(command.date(), context, faults);
                            check(command.details(), Optional.empty(), context, faults);
                        })
                        .decide(
                                ACTIVITY,
                                (command, customer, context) -> ActivityRules.add(
                                        activity(customer, command.date(), command.details(), context)
                                                .status(ActivityStatus.DONE)
                                                .outcome(Optional.ofNullable(command.outcome()))
                                                .build(),
                                        standing(customer, context))),
                on(EditActivity.class, ActivitySubject.KNOWN_ACTIVITY, EditActivity::activity)
                        .check((command, known, context, faults) -> {
                            if (known.activity().getStatus() == ActivityStatus.DONE) {
                                past(command.date(), context, faults);
                            }
                            check(command.details(), Optional.of(known.activity()), context, faults);
                        })
                        .decide(
                                ACTIVITY,
                                (command, known, context) -> ActivityRules.edit(
                                        known.activity(),
                                        command.date(),
                                        command.details(),
                                        standing(known.customer(), context))),
                on(CompleteActivity.class, ActivitySubject.KNOWN_ACTIVITY, CompleteActivity::activity)
                        .check((command, known, context, faults) -> past(command.date(), context, faults))
                        .decide(
                                ACTIVITY,
                                (command, known, context) -> ActivityRules.complete(
                                        known.activity(),
                                        command.date(),
                                        Optional.ofNullable(command.outcome()),
                                        standing(known.customer(), context))),
                on(RemoveActivity.class, ActivitySubject.KNOWN_ACTIVITY, RemoveActivity::activity)
                        .decide(
                                Answer.id(Activity.KIND),
                                (command, known, context) ->
                                        ActivityRules.remove(known.activity(), standing(known.customer(), context))));
    }

    private static Activity.Builder activity(
            Customer customer, LocalDate date, ActivityDetails details, Context context) {
        // Only users hold the permission that this takes, so there is one to be responsible.
        UserId responsible = details.getResponsible().or(context.actor()::user).orElseThrow();
        return ActivityRules.described(Activity.builder(), details, responsible)
                .id(new ActivityId(context.newId()))
                .customer(customer.getId())
                .date(date)
                .recordedBy(context.actor().user())
                .recordedAt(context.now());
    }

    /** What was done, was not done in the future. */
    private static void past(LocalDate date, Context context, Faults faults) {
        if (date.isAfter(context.today())) {
            faults.add(
                    "date",
                    ViolationCode.OUT_OF_RANGE,
                    Map.of("min", BusinessDateValidator.MIN, "max", context.today()));
        }
    }

    private static void check(ActivityDetails details, Optional<Activity> before, Context context, Faults faults) {
        // A value that was retired since may stay where it is.
        if (!before.map(Activity::getChannel).orElse(Optional.empty()).equals(details.getChannel())) {
            Values.check(DictionaryType.ACTIVITY_CHANNEL, details.getChannel(), "details.channel", context, faults);
        }
        // Whoever left may stay responsible for what is not handed over yet.
        details.getResponsible()
                .filter(user -> !before.map(Activity::getResponsible).equals(Optional.of(user)))
                .ifPresent(
                        user -> Assignees.check(user, ActivityPermission.KEEP, "details.responsible", context, faults));
    }

    private static CustomerStanding standing(Customer customer, Context context) {
        return Standings.find(customer.getId(), context).orElseThrow();
    }
}
