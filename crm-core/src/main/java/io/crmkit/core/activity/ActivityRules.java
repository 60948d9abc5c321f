package io.crmkit.core.activity;

import io.crmkit.core.customer.CustomerRejection;
import io.crmkit.core.handling.Decision;
import io.crmkit.core.handling.Outcome;
import io.crmkit.spi.access.UserId;
import io.crmkit.spi.activity.Activity;
import io.crmkit.spi.activity.ActivityId;
import io.crmkit.spi.activity.ActivityStatus;
import io.crmkit.spi.customer.CustomerStanding;
import io.crmkit.spi.customer.CustomerStatus;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What happens to an activity. Nothing is changed about the activities of a retired customer. */
final class ActivityRules {
    private ActivityRules() {}

    static Decision<Activity> add(Activity activity, CustomerStanding standing) {
        if (standing.getStatus() == CustomerStatus.RETIRED) {
            return retired();
        }
        return new Outcome()
                // Touched, so that the customer is not retired at the same moment.
                .update(CustomerStanding.KIND, standing, standing)
                .insert(Activity.KIND, activity)
                .event(Activity.KIND, activity, Optional.empty(), Optional.of(activity.getStatus()), Map.of())
                .answer(Activity.KIND, activity);
    }

    static Decision<Activity> edit(
            Activity activity, LocalDate date, ActivityDetails details, CustomerStanding standing) {
        if (standing.getStatus() == CustomerStatus.RETIRED) {
            return retired();
        }
        UserId responsible = details.getResponsible().orElse(activity.getResponsible());
        Activity edited = described(Activity.builder().from(activity), details, responsible)
                .date(date)
                .build();
        Map<String, String> told = new HashMap<>();
        if (!date.equals(activity.getDate())) {
            told.put("date", date.toString());
        }
        if (!responsible.equals(activity.getResponsible())) {
            told.put("responsible", responsible.value().toString());
        }
        return changed(activity, edited, told);
    }

    static Decision<Activity> complete(
            Activity activity, LocalDate date, Optional<String> outcome, CustomerStanding standing) {
        if (standing.getStatus() == CustomerStatus.RETIRED) {
            return retired();
        }
        if (activity.getStatus() == ActivityStatus.DONE) {
            return Decision.rejected(ActivityRejection.ACTIVITY_DONE, Map.of("date", activity.getDate()));
        }
        Activity done = Activity.builder()
                .from(activity)
                .status(ActivityStatus.DONE)
                .date(date)
                .outcome(outcome)
                .build();
        return changed(
                activity,
                done,
                Map.of("date", date.toString(), "planned", activity.getDate().toString()));
    }

    static Decision<ActivityId> remove(Activity activity, CustomerStanding standing) {
        if (standing.getStatus() == CustomerStatus.RETIRED) {
            return retired();
        }
        return new Outcome()
                .remove(Activity.KIND, activity)
                .event(Activity.KIND, activity, Optional.of(activity.getStatus()), Optional.empty(), Map.of())
                .answer(activity.getId());
    }

    static Activity.Builder described(Activity.Builder activity, ActivityDetails details, UserId responsible) {
        return activity.title(details.getTitle().strip())
                .place(details.getPlace().strip())
                .details(details.getDetails())
                .memo(details.getMemo())
                .channel(details.getChannel())
                .responsible(responsible);
    }

    private static Decision<Activity> changed(Activity before, Activity after, Map<String, String> details) {
        return new Outcome()
                .update(Activity.KIND, before, after)
                .event(Activity.KIND, before, Optional.of(before.getStatus()), Optional.of(after.getStatus()), details)
                .answer(Activity.KIND, after);
    }

    private static <R> Decision<R> retired() {
        return Decision.rejected(CustomerRejection.CUSTOMER_RETIRED, Map.of());
    }
}
