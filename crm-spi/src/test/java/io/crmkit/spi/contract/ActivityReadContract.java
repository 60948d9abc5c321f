package io.crmkit.spi.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.crmkit.spi.access.UserId;
import io.crmkit.spi.activity.Activity;
import io.crmkit.spi.activity.ActivityId;
import io.crmkit.spi.activity.ActivityQuery;
import io.crmkit.spi.activity.ActivityStatus;
import io.crmkit.spi.customer.Customer;
import io.crmkit.spi.value.Period;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Activities by id, and lists of them: pages and criteria. */
@Needs({Feature.ACTIVITIES, Feature.CUSTOMERS})
interface ActivityReadContract extends Part {

    @Test
    @DisplayName("ACTIVITY-01 what is not there is not found, and no failure")
    default void findsNoActivity() {
        withUnit(unit -> {
            assertThat(unit.activities().find(new ActivityId(Sample.uuid(1)), ALL))
                    .isEmpty();
            assertThat(unit.activities().count(ActivityQuery.any(), ALL)).isZero();
            assertThat(unit.activities()
                            .list(ActivityQuery.any(), Pages.ALL, ALL)
                            .items())
                    .isEmpty();
        });
    }

    @Test
    @DisplayName("ACTIVITY-02 pages of any size give every activity once, ordered by the text of ids")
    default void activityPages() {
        Customer customer = insertCustomer(Sample.customer(1).build());
        List<Activity> stored = new ArrayList<>();
        for (int number : new int[] {5, -1, 1, 4, -2, 2, 3}) {
            stored.add(insert(Activity.KIND, Care.activity(number, customer).build()));
        }
        stored.sort(Comparator.comparing(activity -> activity.getId().value().toString()));
        assertActivities(stored, ActivityQuery.any(), activity -> true);
        // The rows of one customer may be found another way than all are, and are ordered all the same.
        assertActivities(
                stored, ActivityQuery.builder().customer(customer.getId()).build(), activity -> true);
    }

    @Test
    @DisplayName("ACTIVITY-03 each criterion alone, any two, and all together give just the activities that meet them")
    default void activityCriteria() {
        List<Activity> stored = storeVariedActivities();
        Customer customer = Sample.customer(1).build();
        Period may = new Period(LocalDate.of(2026, 5, 1), LocalDate.of(2026, 6, 1));
        new Criteria<ActivityQuery.Builder, Activity>()
                .add(
                        query -> query.customer(customer.getId()),
                        activity -> activity.getCustomer().equals(customer.getId()))
                .add(
                        query -> query.responsible(Staff.BOB),
                        activity -> activity.getResponsible().equals(Staff.BOB))
                .add(
                        query -> query.addStatus(ActivityStatus.DONE),
                        activity -> activity.getStatus() == ActivityStatus.DONE)
                .add(query -> query.addChannel("phone"), activity -> isBy(activity, "phone"))
                .add(
                        query -> query.titleContains("ACTIVITY 2"),
                        activity -> activity.getTitle().startsWith("Activity 2"))
                .add(query -> query.period(may), activity -> may.contains(activity.getDate()))
                .forEach(ActivityQuery::builder, (query, meets) -> {
                    assertThat(stored).anyMatch(meets);
                    assertActivities(stored, query.build(), meets);
                });
    }

    @Test
    @DisplayName("ACTIVITY-04 one of a set is met; an empty set is no criterion; a channel is met as it is written")
    default void activitySets() {
        List<Activity> stored = storeVariedActivities();
        assertActivities(
                stored,
                ActivityQuery.builder().statuses(Set.of()).channels(Set.of()).build(),
                activity -> true);
        assertActivities(
                stored,
                ActivityQuery.builder()
                        .statuses(List.of(ActivityStatus.values()))
                        .build(),
                activity -> true);
        assertActivities(
                stored,
                ActivityQuery.builder().channels(Set.of("phone", "visit")).build(),
                activity -> activity.getChannel().isPresent());
        assertActivities(stored, ActivityQuery.builder().addChannel("Phone").build(), activity -> false);
    }

    @Test
    @DisplayName("ACTIVITY-05 a period has its first day and not the day it ends before; an empty period has none")
    default void activityPeriod() {
        Customer customer = insertCustomer(Sample.customer(1).build());
        List<Activity> stored = new ArrayList<>();
        for (int day = 0; day < 4; day++) {
            stored.add(insert(
                    Activity.KIND,
                    Care.activity(day, customer).date(Sample.DAY.plusDays(day)).build()));
        }
        for (int from = 0; from < 4; from++) {
            for (int until = from; until < 4; until++) {
                Period period = new Period(Sample.DAY.plusDays(from), Sample.DAY.plusDays(until));
                assertThat(inUnit(unit -> unit.activities()
                                        .list(
                                                ActivityQuery.builder()
                                                        .period(period)
                                                        .build(),
                                                Pages.ALL,
                                                ALL))
                                .items())
                        .as("in %s", period)
                        .isEqualTo(stored.subList(from, until));
            }
        }
    }

    @Test
    @DisplayName("ACTIVITY-06 a title is searched folded and literally")
    default void activityTitleSearch() {
        Customer customer = insertCustomer(Sample.customer(1).build());
        List<Activity> stored = new ArrayList<>();
        for (String title : Searches.TEXTS) {
            stored.add(insert(
                    Activity.KIND,
                    Care.activity(stored.size(), customer).title(title).build()));
        }
        Searches.assertTexts(text -> {
            ActivityQuery query = ActivityQuery.builder().titleContains(text).build();
            return inUnit(unit -> unit.activities().list(query, Pages.ALL, ALL)).items().stream()
                    .map(stored::indexOf)
                    .collect(Collectors.toList());
        });
    }

    private void assertActivities(List<Activity> stored, ActivityQuery query, Predicate<Activity> meets) {
        List<Activity> expected = stored.stream().filter(meets).collect(Collectors.toList());
        Pages.assertListed(expected, page -> inUnit(unit -> unit.activities().list(query, page, ALL)));
        assertCount(unit -> unit.activities().count(query, ALL))
                .as("count of %s", query)
                .isEqualTo(expected.size());
    }

    /** Activities of two customers, whose responsible, status, channel and day vary independently. */
    private List<Activity> storeVariedActivities() {
        List<Customer> customers = List.of(
                insertCustomer(Sample.customer(1).build()),
                insertCustomer(Sample.customer(2).build()));
        List<UserId> users = List.of(Staff.ANN, Staff.BOB, Staff.CAT);
        List<Activity> stored = new ArrayList<>();
        for (int number = 0; number < 36; number++) {
            Activity.Builder activity = Care.activity(number, customers.get(number % 2))
                    .responsible(users.get(number % 3))
                    .status(number % 4 < 2 ? ActivityStatus.DONE : ActivityStatus.PLANNED)
                    .date(LocalDate.of(2026, 5, 25).plusDays(number % 12));
            if (number % 5 > 0) {
                activity.channel(number % 5 > 2 ? "phone" : "visit");
            }
            stored.add(insert(Activity.KIND, activity.build()));
        }
        return stored;
    }

    private static boolean isBy(Activity activity, String channel) {
        return activity.getChannel().filter(channel::equals).isPresent();
    }
}
