package io.crmkit.core.activity;

import static org.assertj.core.api.Assertions.assertThat;

import io.crmkit.core.CareScene;
import io.crmkit.core.CrmSession;
import io.crmkit.core.MovingClock;
import io.crmkit.core.Scene;
import io.crmkit.core.TestCrm;
import io.crmkit.core.command.CrmListener;
import io.crmkit.core.settings.CrmSettings;
import io.crmkit.spi.access.UserId;
import io.crmkit.spi.activity.Activity;
import io.crmkit.spi.activity.ActivityId;
import io.crmkit.spi.activity.ActivityQuery;
import io.crmkit.spi.activity.ActivityStatus;
import io.crmkit.spi.customer.Customer;
import io.crmkit.spi.memory.InMemoryStore;
import io.crmkit.spi.value.Page;
import io.crmkit.spi.value.PageRequest;
import io.crmkit.spi.value.Period;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which activities are found, which are due today, and which should have taken place. */
class ActivityListsTest {
    private static final PageRequest PAGE = PageRequest.first(100);
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    private static final LocalDate YESTERDAY = TODAY.minusDays(1);
    private static final LocalDate TOMORROW = TODAY.plusDays(1);

    private final MovingClock clock = new MovingClock(TestCrm.NOW);
    private final World world = new World("UTC");

    private final class World {
        private final TestCrm test;
        private final UserId idOfRolf;
        private final CrmSession rolf;
        private final Scene scene;
        private final CareScene care;
        private final Customer customer;

        World(String zone) {
            test = TestCrm.create(
                    new InMemoryStore(),
                    CrmSettings.builder().zone(ZoneId.of(zone)).build(),
                    new CrmListener() {},
                    clock);
            idOfRolf = test.id("rolf");
            rolf = test.as("rolf");
            scene = new Scene(test);
            care = new CareScene(test);
            customer = scene.customer("Known", idOfRolf);
        }

        ActivityId planned(LocalDate date) {
            return care.activity(ActivityStatus.PLANNED, customer, idOfRolf, date)
                    .getId();
        }

        void assertLists(List<ActivityId> overdue, List<ActivityId> due) {
            assertThat(ids(rolf.activities().overdue(Optional.empty(), PAGE)))
                    .as("overdue")
                    .isEqualTo(overdue);
            assertThat(ids(rolf.activities().dueToday(Optional.empty(), PAGE)))
                    .as("due today")
                    .isEqualTo(due);
        }
    }

    private static List<ActivityId> ids(Page<Activity> page) {
        return page.items().stream().map(Activity::getId).toList();
    }

    @ParameterizedTest
    @CsvSource({
        // Where the day begins fourteen hours before it does in London, and five hours after.
        "Pacific/Kiritimati, 2026-03-06, 2026-03-05T10:00:00Z, 2026-03-06T10:00:00Z",
        "America/New_York, 2026-03-06, 2026-03-06T05:00:00Z, 2026-03-07T05:00:00Z",
        // A day of 23 hours, for the clocks are put forward in it.
        "America/New_York, 2026-03-08, 2026-03-08T05:00:00Z, 2026-03-09T04:00:00Z",
        // A day that begins an hour late, for there is no midnight.
        "America/Havana, 2026-03-08, 2026-03-08T05:00:00Z, 2026-03-09T04:00:00Z"
    })
    @DisplayName("An activity is due from midnight to midnight in the zone of the settings, and overdue from then on")
    void midnight(String zone, LocalDate day, Instant begin, Instant end) {
        World there = new World(zone);
        List<ActivityId> activity = List.of(there.planned(day));
        clock.to(begin.minusNanos(1000));
        there.assertLists(List.of(), List.of());
        clock.to(begin);
        there.assertLists(List.of(), activity);
        clock.to(end.minusNanos(1000));
        there.assertLists(List.of(), activity);
        clock.to(end);
        there.assertLists(activity, List.of());
        clock.to(end.plusSeconds(1_000_000_000));
        there.assertLists(activity, List.of());
    }

    @Test
    @DisplayName("The lists take every day there can be: the first ever is overdue, the last one is not due for long")
    void outermost() {
        ActivityId first = world.planned(LocalDate.of(1900, 1, 1));
        ActivityId last = world.planned(LocalDate.of(2199, 12, 31));
        world.assertLists(List.of(first), List.of());
        clock.to(LocalDate.of(2199, 12, 31), 12);
        world.assertLists(List.of(first), List.of(last));
        clock.to(LocalDate.of(2200, 1, 1), 12);
        world.assertLists(List.of(first, last), List.of());
    }

    @Test
    @DisplayName("What is completed, removed or put off leaves the lists; what was recorded as done never is in them")
    void leave() {
        CrmSession rolf = world.rolf;
        ActivityId completed = world.planned(YESTERDAY);
        ActivityId removed = world.planned(YESTERDAY);
        ActivityId putOff = world.planned(YESTERDAY);
        ActivityId left = world.planned(YESTERDAY);
        ActivityId completedToday = world.planned(TODAY);
        ActivityId leftToday = world.planned(TODAY);
        ActivityDetails said =
                ActivityDetails.builder().title("Visit").place("Nantes").build();
        rolf.execute(new RecordActivity(world.customer.getId(), YESTERDAY, said, null));
        rolf.execute(new RecordActivity(world.customer.getId(), TODAY, said, null));
        world.assertLists(List.of(completed, removed, putOff, left), List.of(completedToday, leftToday));
        rolf.execute(new CompleteActivity(completed, YESTERDAY, null));
        rolf.execute(new CompleteActivity(completedToday, TODAY, "they want ten"));
        rolf.execute(new RemoveActivity(removed));
        rolf.execute(new EditActivity(putOff, TODAY, said));
        world.assertLists(List.of(left), List.of(putOff, leftToday));
        rolf.execute(new EditActivity(putOff, TOMORROW, said));
        world.assertLists(List.of(left), List.of(leftToday));
        // What was planned too late is overdue at once.
        ActivityId late = rolf.execute(new PlanActivity(world.customer.getId(), YESTERDAY, said))
                .getId();
        assertThat(ids(rolf.activities().overdue(Optional.empty(), PAGE))).containsExactlyInAnyOrder(left, late);
    }

    @Test
    @DisplayName("The lists are those of one who is responsible, or of everyone that the actor sees")
    void responsible() {
        UserId idOfRita = world.test.id("rita");
        ActivityId ritas = world.care
                .activity(ActivityStatus.PLANNED, world.customer, idOfRita, YESTERDAY)
                .getId();
        ActivityId ritasToday = world.care
                .activity(ActivityStatus.PLANNED, world.customer, idOfRita, TODAY)
                .getId();
        ActivityId rolfs = world.planned(YESTERDAY);
        ActivityId rolfsToday = world.planned(TODAY);
        // Rolf manages the customer, Rita is responsible for two, Lena sees all, Ruth none.
        Map<String, List<List<ActivityId>>> seen = Map.of(
                "rolf", List.of(List.of(ritas, rolfs), List.of(ritasToday, rolfsToday)),
                "rita", List.of(List.of(ritas), List.of(ritasToday)),
                "lena", List.of(List.of(ritas, rolfs), List.of(ritasToday, rolfsToday)),
                "ruth", List.of(List.of(), List.of()));
        seen.forEach((name, lists) -> {
            Activities activities = world.test.as(name).activities();
            assertThat(ids(activities.overdue(Optional.empty(), PAGE))).as(name).isEqualTo(lists.get(0));
            assertThat(ids(activities.dueToday(Optional.empty(), PAGE)))
                    .as(name)
                    .isEqualTo(lists.get(1));
            List<ActivityId> ofRita = new ArrayList<>(lists.get(0));
            ofRita.retainAll(List.of(ritas));
            assertThat(ids(activities.overdue(Optional.of(idOfRita), PAGE)))
                    .as(name)
                    .isEqualTo(ofRita);
        });
        assertThat(ids(world.rolf.activities().dueToday(Optional.of(world.idOfRolf), PAGE)))
                .containsExactly(rolfsToday);
        assertThat(ids(world.rolf.activities().overdue(Optional.of(world.test.id("eva")), PAGE)))
                .isEmpty();
    }

    @Test
    @Tag("000-03")
    @DisplayName("Activities are found by customer, responsible, status, channel and day, and by all of them at once")
    void criteria() {
        Customer other = world.scene.customer("Other", world.idOfRolf);
        Activity planned = world.care.activity(ActivityStatus.PLANNED, world.customer, world.idOfRolf, TODAY);
        Activity done = world.care.activity(ActivityStatus.DONE, other, world.test.id("rita"), YESTERDAY);
        ActivityDetails called = ActivityDetails.builder()
                .title("Call")
                .place("here")
                .channel("PHONE")
                .build();
        Activity call = world.rolf.execute(new PlanActivity(world.customer.getId(), TOMORROW, called));
        assertFound(ActivityQuery.builder(), planned, done, call);
        assertFound(ActivityQuery.builder().customer(world.customer.getId()), planned, call);
        assertFound(ActivityQuery.builder().customer(other.getId()), done);
        assertFound(ActivityQuery.builder().responsible(world.test.id("rita")), done);
        assertFound(ActivityQuery.builder().addStatuses(ActivityStatus.PLANNED), planned, call);
        assertFound(
                ActivityQuery.builder().addStatuses(ActivityStatus.PLANNED, ActivityStatus.DONE), planned, done, call);
        assertFound(ActivityQuery.builder().addChannels("PHONE"), call);
        assertFound(ActivityQuery.builder().addChannels("PHONE", "MEETING"), planned, done, call);
        assertFound(ActivityQuery.builder().addChannels("FAX"));
        assertFound(ActivityQuery.builder().period(new Period(YESTERDAY, TODAY)), done);
        assertFound(ActivityQuery.builder().period(new Period(TODAY, TOMORROW.plusDays(1))), planned, call);
        ActivityQuery all = ActivityQuery.builder()
                .customer(world.customer.getId())
                .responsible(world.idOfRolf)
                .addStatuses(ActivityStatus.PLANNED)
                .addChannels("PHONE")
                .period(new Period(TOMORROW, TOMORROW.plusDays(1)))
                .build();
        assertFound(ActivityQuery.builder().from(all), call);
        assertFound(ActivityQuery.builder().from(all).customer(other.getId()));
        assertFound(ActivityQuery.builder().from(all).responsible(world.test.id("rita")));
        assertFound(ActivityQuery.builder().from(all).statuses(List.of(ActivityStatus.DONE)));
        assertFound(ActivityQuery.builder().from(all).channels(List.of("MEETING")));
        assertFound(ActivityQuery.builder().from(all).period(new Period(TODAY, TOMORROW)));
    }

    /** Whom lists show, in any order, and counts count. */
    private void assertFound(ActivityQuery.Builder builder, Activity... expected) {
        ActivityQuery query = builder.build();
        assertThat(world.rolf.activities().list(query, PAGE).items()).containsExactlyInAnyOrder(expected);
        assertThat(world.rolf.activities().count(query)).isEqualTo(expected.length);
    }

    @Test
    @DisplayName("The lists come page by page, each activity once")
    void pages() {
        List<ActivityId> planned =
                List.of(world.planned(YESTERDAY), world.planned(YESTERDAY), world.planned(YESTERDAY));
        List<ActivityId> seen = new ArrayList<>();
        Optional<PageRequest> next = Optional.of(PageRequest.first(2));
        while (next.isPresent()) {
            PageRequest request = next.get();
            Page<Activity> page = world.rolf.activities().overdue(Optional.empty(), request);
            seen.addAll(ids(page));
            next = page.next().map(request::after);
        }
        assertThat(seen).isEqualTo(planned);
    }
}
