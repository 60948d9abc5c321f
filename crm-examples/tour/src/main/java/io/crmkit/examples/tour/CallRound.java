package io.crmkit.examples.tour;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import io.crmkit.core.activity.Activities;
import io.crmkit.core.activity.ActivityDetails;
import io.crmkit.core.activity.CompleteActivity;
import io.crmkit.core.activity.PlanActivity;
import io.crmkit.spi.access.UserId;
import io.crmkit.spi.activity.ActivityQuery;
import io.crmkit.spi.activity.ActivityStatus;
import io.crmkit.spi.loss.LossCase;
import io.crmkit.spi.loss.LossStatus;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

/** The calls that were promised as a measure to keep customers. */
final class CallRound {
    /** The days of the calls: the working days of a week, from the second day after the import. */
    static final List<LocalDate> DAYS = Office.FIRST_DAY
            .plusDays(2)
            .datesUntil(Office.FIRST_DAY.plusDays(9))
            .filter(day -> day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0)
            .toList();

    /** The day on which the round is looked at. */
    private static final LocalDate LOOK = DAYS.get(2);

    private final Office office;

    CallRound(Office office) {
        this.office = office;
    }

    /** All of it, until the day on which it is looked at. */
    void run() {
        plan();
        call();
    }

    /** Every manager plans the calls to his or her own customers; tells how many they are. */
    long plan() {
        Retention.cases(office).stream()
                .filter(lossCase -> lossCase.getStatus() == LossStatus.SUSPENDED)
                .collect(groupingBy(LossCase::getManager, LinkedHashMap::new, toList()))
                .forEach(this::plan);
        return count(ActivityStatus.PLANNED);
    }

    /** What is due on the first day is done; on the next one nothing is. */
    void call() {
        office.onDay(DAYS.get(0));
        activities()
                .dueToday(Optional.empty(), Office.EVERYTHING)
                .items()
                .forEach(due -> office.as(due.getResponsible())
                        .execute(new CompleteActivity(due.getId(), office.today(), "They think about it.")));
        office.onDay(LOOK);
    }

    /** How many calls there are that are done, or not. */
    long count(ActivityStatus status) {
        return activities().count(ActivityQuery.builder().addStatuses(status).build());
    }

    /** One call a day, in the order of the cases: who was silent longest first. */
    private void plan(UserId manager, List<LossCase> cases) {
        Iterator<LocalDate> days = DAYS.iterator();
        for (LossCase lossCase : cases) {
            ActivityDetails details = ActivityDetails.builder()
                    .title("Ask why they stopped ordering, and offer the discount")
                    .place("by telephone")
                    .channel("PHONE")
                    .build();
            office.as(manager).execute(new PlanActivity(lossCase.getCustomer(), days.next(), details));
        }
    }

    private Activities activities() {
        return office.as(Office.VP_SALES).activities();
    }
}
