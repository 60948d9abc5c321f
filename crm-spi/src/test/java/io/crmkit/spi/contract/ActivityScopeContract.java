package io.crmkit.spi.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.crmkit.spi.access.AccessScope;
import io.crmkit.spi.access.UserId;
import io.crmkit.spi.activity.Activity;
import io.crmkit.spi.activity.ActivityQuery;
import io.crmkit.spi.customer.Customer;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A scope sees of activities just those of its users' customers, and those that its users are responsible for. */
@Needs({Feature.ACTIVITIES, Feature.CUSTOMERS})
interface ActivityScopeContract extends Part {

    @Test
    @DisplayName("SCOPE-60 an activity is found by id only in a scope of the customer's manager or the responsible")
    default void activityById() {
        storeActivities()
                .assertSeen((unit, activity, scope) ->
                        unit.activities().find(activity.getId(), scope).isPresent());
    }

    @Test
    @DisplayName("SCOPE-61 lists and counts of activities have just those of the scope, whatever the page")
    default void activityLists() {
        Scopes<Activity> activities = storeActivities();
        activities.assertListed((unit, page, scope) -> unit.activities().list(ActivityQuery.any(), page, scope));
        activities.assertCounted((unit, scope) -> unit.activities().count(ActivityQuery.any(), scope));
    }

    @Test
    @DisplayName("SCOPE-62 criteria of activities and scope narrow together")
    default void activityCriteriaInScope() {
        Scopes<Activity> activities = storeActivities();
        ActivityQuery bobs = ActivityQuery.builder().responsible(Staff.BOB).build();
        for (AccessScope scope : new AccessScope[] {Staff.ownedBy(Staff.ANN), Staff.ownedBy(Staff.BOB)}) {
            List<Activity> expected = activities.in(scope).stream()
                    .filter(activity -> activity.getResponsible().equals(Staff.BOB))
                    .collect(Collectors.toList());
            assertThat(expected).isNotEmpty();
            Pages.assertListed(
                    expected, page -> inUnit(unit -> unit.activities().list(bobs, page, scope)));
            assertCount(unit -> unit.activities().count(bobs, scope)).isEqualTo(expected.size());
        }
    }

    @Test
    @DisplayName("SCOPE-63 an activity is seen by the customer's new manager, and no more by the one before")
    default void activityFollowsManager() {
        Customer customer = insertCustomer(Sample.customer(1).manager(Staff.ANN).build());
        Activity activity = insert(
                Activity.KIND, Care.activity(1, customer).responsible(Staff.CAT).build());
        handOver(customer, Staff.BOB);
        Scopes<Activity> activities = new Scopes<>(this);
        activities.add(activity, Set.of(Staff.BOB, Staff.CAT));
        activities.assertSeen(
                (unit, row, scope) -> unit.activities().find(row.getId(), scope).isPresent());
        activities.assertListed((unit, page, scope) -> unit.activities().list(ActivityQuery.any(), page, scope));
    }

    /** Activities for which each of the three users is responsible, of a customer of Ann and of one of Bob. */
    private Scopes<Activity> storeActivities() {
        Scopes<Activity> activities = new Scopes<>(this);
        int number = 0;
        for (UserId manager : List.of(Staff.ANN, Staff.BOB)) {
            Customer customer =
                    insertCustomer(Sample.customer(number).manager(manager).build());
            for (UserId responsible : List.of(Staff.ANN, Staff.BOB, Staff.CAT)) {
                Activity activity = Care.activity(number++, customer)
                        .responsible(responsible)
                        .recordedBy(Staff.CAT)
                        .build();
                activities.add(insert(Activity.KIND, activity), Set.copyOf(List.of(manager, responsible)));
            }
        }
        return activities;
    }
}
