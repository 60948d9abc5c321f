package io.crmkit.core.activity;

import static io.crmkit.core.Refusals.assertRejected;
import static org.assertj.core.api.Assertions.assertThat;

import io.crmkit.core.CareScene;
import io.crmkit.core.CrmSession;
import io.crmkit.core.Refusals;
import io.crmkit.core.Scene;
import io.crmkit.core.StoreDump;
import io.crmkit.core.TestCrm;
import io.crmkit.core.command.Command;
import io.crmkit.core.command.Refusal;
import io.crmkit.core.command.Violation;
import io.crmkit.core.command.ViolationCode;
import io.crmkit.spi.access.UserId;
import io.crmkit.spi.activity.Activity;
import io.crmkit.spi.activity.ActivityStatus;
import io.crmkit.spi.customer.Customer;
import io.crmkit.spi.event.CrmEvent;
import io.crmkit.spi.event.Subject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** 000-03: what each step does to an activity, field by field. */
class ActivityStepsTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    private static final LocalDate SPRING = LocalDate.of(2026, 4, 1);

    private final TestCrm test = TestCrm.create();
    private final Scene scene = new Scene(test);
    private final CareScene care = new CareScene(test);
    private final UserId idOfRolf = test.id("rolf");
    private final UserId idOfRita = test.id("rita");
    private final CrmSession rolf = test.as("rolf");
    private final Customer customer = scene.customer("Known", idOfRolf);

    private static ActivityDetails.Builder said() {
        return ActivityDetails.builder().title("Visit").place("Nantes");
    }

    private Activity activity(ActivityStatus status) {
        return care.activity(status, customer, idOfRita, TODAY);
    }

    private List<CrmEvent> told(Activity activity) {
        return test.system().history().of(Activity.KIND, activity.getId());
    }

    @Test
    @DisplayName("Planning keeps what is said; whoever plans it is responsible unless someone else is named")
    void plan() {
        long standing = care.standing(customer).getVersion();
        Activity activity = rolf.execute(new PlanActivity(
                customer.getId(),
                SPRING,
                said().title("  Visit ")
                        .place(" Nantes ")
                        .details("the\ncatalogue")
                        .memo("samples")
                        .channel("PHONE")
                        .build()));
        assertThat(activity)
                .isEqualTo(Activity.builder()
                        .id(activity.getId())
                        .customer(customer.getId())
                        .status(ActivityStatus.PLANNED)
                        .date(SPRING)
                        .title("Visit")
                        .place("Nantes")
                        .details("the\ncatalogue")
                        .memo("samples")
                        .channel("PHONE")
                        .responsible(idOfRolf)
                        .recordedBy(idOfRolf)
                        .recordedAt(TestCrm.NOW)
                        .version(activity.getVersion())
                        .build());
        assertThat(rolf.activities().get(activity.getId())).isEqualTo(activity);
        assertThat(told(activity)).singleElement().satisfies(event -> {
            assertThat(event.step()).isEqualTo("PLAN");
            assertThat(event.from()).isEmpty();
            assertThat(event.to()).contains("PLANNED");
            assertThat(event.details()).isEmpty();
        });
        // So that the customer is not retired at the same moment; an open form of the customer is not stale.
        assertThat(care.standing(customer).getVersion()).isGreaterThan(standing);
        assertThat(rolf.customers().get(customer.getId())).isEqualTo(customer);
        Activity forRita = rolf.execute(new PlanActivity(
                customer.getId(), SPRING, said().responsible(idOfRita).build()));
        assertThat(forRita.getResponsible()).isEqualTo(idOfRita);
        assertThat(forRita.getRecordedBy()).contains(idOfRolf);
    }

    @Test
    @Tag("000-03")
    @DisplayName("Recording keeps what took place, today or before, and what came of it if anything did")
    void record() {
        Activity done = rolf.execute(new RecordActivity(customer.getId(), TODAY, said().build(), "they\nwant ten"));
        assertThat(done.getStatus()).isEqualTo(ActivityStatus.DONE);
        assertThat(done.getDate()).isEqualTo(TODAY);
        assertThat(done.getOutcome()).contains("they\nwant ten");
        assertThat(told(done))
                .singleElement()
                .satisfies(event -> assertThat(event.step() + " " + event.to()).isEqualTo("RECORD Optional[DONE]"));
        Activity nothing =
                rolf.execute(new RecordActivity(customer.getId(), LocalDate.of(2001, 1, 1), said().build(), null));
        assertThat(nothing.getOutcome()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("Editing changes what people say of an activity and nothing else, and drops what they no longer say")
    void edit(ActivityStatus status) {
        Activity before = activity(status);
        LocalDate earlier = LocalDate.of(2026, 2, 1);
        Activity after = rolf.execute(new EditActivity(
                before.getId(),
                earlier,
                ActivityDetails.builder().title(" Call ").place(" here ").build()));
        assertThat(after)
                .isEqualTo(Activity.builder()
                        .id(before.getId())
                        .customer(customer.getId())
                        .status(status)
                        .date(earlier)
                        .title("Call")
                        .place("here")
                        .responsible(idOfRita)
                        .outcome(before.getOutcome())
                        .recordedBy(before.getRecordedBy())
                        .recordedAt(before.getRecordedAt())
                        .version(after.getVersion())
                        .build());
        assertThat(after.getVersion()).isGreaterThan(before.getVersion());
        // Only what others rely on is told: another day, another one responsible.
        rolf.execute(new EditActivity(before.getId(), earlier, said().build()));
        rolf.execute(new EditActivity(
                before.getId(), earlier, said().responsible(idOfRolf).build()));
        assertThat(told(before))
                .extracting(CrmEvent::details)
                .containsExactly(
                        Map.of("date", "2026-02-01"),
                        Map.of(),
                        Map.of("responsible", idOfRolf.value().toString()));
        assertThat(told(before)).allSatisfy(event -> {
            assertThat(event.step()).isEqualTo("EDIT");
            assertThat(event.from()).contains(status.name());
            assertThat(event.to()).contains(status.name());
        });
    }

    @Test
    @DisplayName("What was done was not done in the future; what is planned may be put off")
    void future() {
        Activity done = activity(ActivityStatus.DONE);
        Activity planned = activity(ActivityStatus.PLANNED);
        LocalDate tomorrow = TODAY.plusDays(1);
        Refusal expected = new Refusal.Invalid(List.of(new Violation(
                "date", ViolationCode.OUT_OF_RANGE, Map.of("min", LocalDate.of(1900, 1, 1), "max", TODAY))));
        StoreDump before = StoreDump.of(test.store());
        for (Command<?> command : List.of(
                new EditActivity(done.getId(), tomorrow, said().build()),
                new CompleteActivity(planned.getId(), tomorrow, null),
                new RecordActivity(customer.getId(), tomorrow, said().build(), null))) {
            assertThat(Refusals.of(rolf, command)).isEqualTo(expected);
        }
        assertThat(StoreDump.of(test.store())).isEqualTo(before);
        assertThat(rolf.execute(new EditActivity(planned.getId(), LocalDate.of(2199, 12, 31), said().build()))
                        .getDate())
                .isEqualTo(LocalDate.of(2199, 12, 31));
    }

    @Test
    @DisplayName("Completing keeps the day it took place and what came of it, and tells for which day it was planned")
    void complete() {
        Activity before = care.activity(ActivityStatus.PLANNED, customer, idOfRita, SPRING);
        Activity after = rolf.execute(new CompleteActivity(before.getId(), TODAY, "they want ten"));
        assertThat(after)
                .isEqualTo(Activity.builder()
                        .from(before)
                        .status(ActivityStatus.DONE)
                        .date(TODAY)
                        .outcome("they want ten")
                        .version(after.getVersion())
                        .build());
        assertThat(told(before)).singleElement().satisfies(event -> {
            assertThat(event.step()).isEqualTo("COMPLETE");
            assertThat(event.from()).contains("PLANNED");
            assertThat(event.to()).contains("DONE");
            assertThat(event.details()).isEqualTo(Map.of("date", "2026-03-02", "planned", "2026-04-01"));
        });
        StoreDump dump = StoreDump.of(test.store());
        assertRejected(
                rolf,
                new CompleteActivity(before.getId(), LocalDate.of(2026, 3, 1), "again"),
                ActivityRejection.ACTIVITY_DONE,
                Map.of("date", TODAY));
        assertThat(StoreDump.of(test.store())).isEqualTo(dump);
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("An activity is removed, planned or done; its history stays")
    void remove(ActivityStatus status) {
        Activity before = activity(status);
        assertThat(rolf.execute(new RemoveActivity(before.getId()))).isEqualTo(before.getId());
        Subject subject = Subject.of(Activity.KIND, before.getId());
        StoreDump dump = StoreDump.of(test.store(), subject);
        assertThat(dump.of(Activity.KIND)).isEmpty();
        assertThat(dump.eventsOf(subject)).singleElement().satisfies(event -> {
            assertThat(event.step()).isEqualTo("REMOVE");
            assertThat(event.from()).contains(status.name());
            assertThat(event.to()).isEmpty();
        });
        assertThat(Refusals.text(Refusals.of(rolf, new RemoveActivity(before.getId()))))
                .isEqualTo("not found activity");
    }
}
