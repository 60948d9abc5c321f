package io.crmkit.core.activity;

import static org.assertj.core.api.Assertions.assertThat;

import io.crmkit.core.CareSamples;
import io.crmkit.core.CareScene;
import io.crmkit.core.CrmSession;
import io.crmkit.core.RecordingListener;
import io.crmkit.core.Refusals;
import io.crmkit.core.Scene;
import io.crmkit.core.StoreDump;
import io.crmkit.core.TestCrm;
import io.crmkit.core.WatchedStore;
import io.crmkit.core.command.Command;
import io.crmkit.core.command.CommandOptions;
import io.crmkit.core.command.CommandRejection;
import io.crmkit.core.command.Refusal;
import io.crmkit.core.settings.CrmSettings;
import io.crmkit.spi.activity.Activity;
import io.crmkit.spi.activity.ActivityStatus;
import io.crmkit.spi.customer.Customer;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every command on activities: tried only, with an expected version, and sent twice. */
class ActivityOptionsTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    private final RecordingListener listener = new RecordingListener();
    private final WatchedStore store = new WatchedStore();
    private final TestCrm test = TestCrm.create(store, CrmSettings.standard(), listener);
    private final CrmSession rolf = test.as("rolf");
    private final Customer customer = new Scene(test).customer("Known", test.id("rolf"));
    private final Activity activity =
            new CareScene(test).activity(ActivityStatus.PLANNED, customer, test.id("rolf"), TODAY);

    private Command<?> command(ActivityAction action) {
        ActivityDetails details = CareSamples.activityDetails(test.id("rita"));
        return switch (action) {
            case PLAN -> new PlanActivity(customer.getId(), TODAY, details);
            case RECORD -> new RecordActivity(customer.getId(), TODAY, details, "they want ten");
            case EDIT -> new EditActivity(activity.getId(), TODAY, details);
            case COMPLETE -> new CompleteActivity(activity.getId(), TODAY, "they want ten");
            case REMOVE -> new RemoveActivity(activity.getId());
        };
    }

    /** The version of what a command is about: of a new activity that is the customer. */
    private long version(ActivityAction action) {
        return action == ActivityAction.PLAN || action == ActivityAction.RECORD
                ? customer.getVersion()
                : activity.getVersion();
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("Trying finds nothing against it, and does nothing")
    void check(ActivityAction action) {
        StoreDump before = StoreDump.of(store);
        int writes = store.writes();
        listener.clear();
        assertThat(rolf.check(command(action))).isEmpty();
        assertThat(StoreDump.of(store)).isEqualTo(before);
        assertThat(store.writes()).isEqualTo(writes);
        assertThat(listener.accepted()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("A command that was decided on another version is refused with both, and done on the right one")
    void stale(ActivityAction action) {
        StoreDump before = StoreDump.of(store);
        long another = version(action) + 1;
        assertThat(Refusals.of(rolf, command(action), CommandOptions.version(another)))
                .isEqualTo(new Refusal.Rejected(
                        CommandRejection.VERSION_STALE, Map.of("expected", another, "version", version(action))));
        assertThat(StoreDump.of(store)).isEqualTo(before);
        rolf.execute(command(action), CommandOptions.version(version(action)));
        assertThat(StoreDump.of(store)).isNotEqualTo(before);
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("A command that is sent twice is done once and answered twice; its id is good for nothing else")
    void replay(ActivityAction action) {
        CommandOptions once = CommandOptions.id("once");
        Object answer = rolf.execute(command(action), once);
        StoreDump done = StoreDump.of(store);
        int writes = store.writes();
        listener.clear();
        assertThat((Object) rolf.execute(command(action), once)).isEqualTo(answer);
        Command<?> other = new CompleteActivity(activity.getId(), TODAY, "other");
        Refusal reused = new Refusal.Rejected(CommandRejection.COMMAND_ID_REUSED, Map.of());
        assertThat(Refusals.of(rolf, other, once)).isEqualTo(reused);
        assertThat(Refusals.of(test.as("rita"), command(action), once)).isEqualTo(reused);
        assertThat(StoreDump.of(store)).isEqualTo(done);
        assertThat(store.writes()).isEqualTo(writes);
        assertThat(listener.accepted()).isEmpty();
    }
}
