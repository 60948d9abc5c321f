package io.crmkit.core.activity;

import io.crmkit.core.command.BusinessDateValidator;
import io.crmkit.core.command.CrmException;
import io.crmkit.core.customer.CustomerCard;
import io.crmkit.core.customer.CustomerCards;
import io.crmkit.core.handling.Reader;
import io.crmkit.spi.access.UserId;
import io.crmkit.spi.activity.Activity;
import io.crmkit.spi.activity.ActivityId;
import io.crmkit.spi.activity.ActivityQuery;
import io.crmkit.spi.activity.ActivitySort;
import io.crmkit.spi.activity.ActivityStatus;
import io.crmkit.spi.value.Page;
import io.crmkit.spi.value.PageRequest;
import io.crmkit.spi.value.Period;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;

/**
 * Reads activities, as far as the actor of a session may see them. Every method throws {@link CrmException} if the
 * actor may see no activities at all.
 *
 * <p>Called by hosts.
 */
public final class Activities {
    private final Reader reader;

    /**
     * Internal: sessions make it.
     *
     * @param reader reads on behalf of the actor
     */
    public Activities(Reader reader) {
        this.reader = reader;
    }

    /**
     * {@return an activity}
     *
     * @param id the activity
     * @throws CrmException if there is none that may be seen
     */
    public Activity get(ActivityId id) {
        return reader.get(
                Activity.KIND,
                ActivityPermission.READ,
                (unit, scope) -> unit.activities().find(id, scope));
    }

    /**
     * {@return the customer of an activity, as whoever sees the activity needs to know it}
     *
     * @param id the activity
     * @throws CrmException if there is none that may be seen
     */
    public CustomerCard customerOf(ActivityId id) {
        return reader.get(
                Activity.KIND,
                ActivityPermission.READ,
                (unit, scope) -> unit.activities()
                        .find(id, scope)
                        .flatMap(activity -> CustomerCards.of(activity.getCustomer(), unit)));
    }

    /**
     * {@return a page of the activities that meet a query, in its order}
     *
     * @param query which activities
     * @param page which page
     */
    public Page<Activity> list(ActivityQuery query, PageRequest page) {
        PageRequest checked = reader.checked(query, page);
        return reader.scoped(
                ActivityPermission.READ, (unit, scope) -> unit.activities().list(query, checked, scope));
    }

    /**
     * {@return how many activities meet a query}
     *
     * @param query which activities
     */
    public long count(ActivityQuery query) {
        ActivityQuery checked = reader.checked(query);
        return reader.scoped(
                ActivityPermission.READ, (unit, scope) -> unit.activities().count(checked, scope));
    }

    /**
     * {@return a page of the activities that should have taken place before today and were not recorded as done,
     * ordered by date}
     *
     * @param responsible who is responsible; absent for everyone
     * @param page which page
     */
    public Page<Activity> overdue(Optional<UserId> responsible, PageRequest page) {
        return planned(responsible, page, today -> new Period(BusinessDateValidator.MIN, today));
    }

    /**
     * {@return a page of the activities that are planned for today, in the order they were recorded}
     *
     * @param responsible who is responsible; absent for everyone
     * @param page which page
     */
    public Page<Activity> dueToday(Optional<UserId> responsible, PageRequest page) {
        return planned(responsible, page, today -> new Period(today, today.plusDays(1)));
    }

    /** What is planned for a period that depends on the business day of the question. */
    private Page<Activity> planned(Optional<UserId> responsible, PageRequest page, Function<LocalDate, Period> period) {
        ActivityQuery planned = ActivityQuery.builder()
                .responsible(responsible)
                .addStatuses(ActivityStatus.PLANNED)
                .sort(ActivitySort.DATE)
                .build();
        PageRequest checked = reader.checked(planned, page);
        return reader.read(ActivityPermission.READ, context -> {
            ActivityQuery query = ActivityQuery.builder()
                    .from(planned)
                    .period(period.apply(context.today()))
                    .build();
            return context.unit().activities().list(query, checked, context.scope(ActivityPermission.READ));
        });
    }
}
