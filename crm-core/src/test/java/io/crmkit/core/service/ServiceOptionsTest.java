package io.crmkit.core.service;

import static org.assertj.core.api.Assertions.assertThat;

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
import io.crmkit.spi.access.UserId;
import io.crmkit.spi.customer.Customer;
import io.crmkit.spi.service.ServiceRequest;
import io.crmkit.spi.service.ServiceStatus;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every step of a request: tried only, with an expected version, and sent twice. */
class ServiceOptionsTest {
    private final RecordingListener listener = new RecordingListener();
    private final WatchedStore store = new WatchedStore();
    private final TestCrm test = TestCrm.create(store, CrmSettings.standard(), listener);
    private final CareScene care = new CareScene(test);
    private final UserId idOfRolf = test.id("rolf");
    private final Customer customer = new Scene(test).customer("Known", idOfRolf);

    /** A request on which a step is open. */
    private ServiceRequest request(ServiceStep step) {
        ServiceStatus status = step.from().stream().findFirst().orElse(ServiceStatus.CREATED);
        return care.request(status, customer, idOfRolf, idOfRolf);
    }

    private Command<?> command(ServiceStep step, ServiceRequest request) {
        return StepCommands.of(step, request.getId(), customer.getId(), test);
    }

    private CrmSession actor(ServiceStep step) {
        return test.as(step.permission().equals(ServicePermission.ASSIGN) ? "lena" : "rolf");
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("Trying a step finds nothing against it, and does nothing")
    void check(ServiceStep step) {
        Command<?> command = command(step, request(step));
        StoreDump before = StoreDump.of(store);
        int writes = store.writes();
        listener.clear();
        assertThat(actor(step).check(command)).isEmpty();
        assertThat(StoreDump.of(store)).isEqualTo(before);
        assertThat(store.writes()).isEqualTo(writes);
        assertThat(listener.accepted()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "CREATE")
    @DisplayName("A step that was decided on another version is refused with both, and taken on the right one")
    void version(ServiceStep step) {
        ServiceRequest request = request(step);
        Command<?> command = command(step, request);
        StoreDump before = StoreDump.of(store);
        for (long stale : new long[] {request.getVersion() - 1, request.getVersion() + 1}) {
            Refusal expected = new Refusal.Rejected(
                    CommandRejection.VERSION_STALE, Map.of("expected", stale, "version", request.getVersion()));
            assertThat(Refusals.of(actor(step), command, CommandOptions.version(stale)))
                    .isEqualTo(expected);
            assertThat(actor(step).check(command, CommandOptions.version(stale)))
                    .contains(expected);
        }
        assertThat(StoreDump.of(store)).isEqualTo(before);
        actor(step).execute(command, CommandOptions.version(request.getVersion()));
        assertThat(StoreDump.of(store)).isNotEqualTo(before);
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("A step that is sent twice is taken once and answered twice, with the request as it then stands")
    void replay(ServiceStep step) {
        Command<?> command = command(step, request(step));
        CommandOptions once = CommandOptions.id("once");
        Object answer = actor(step).execute(command, once);
        StoreDump done = StoreDump.of(store);
        int writes = store.writes();
        listener.clear();
        assertThat((Object) actor(step).execute(command, once)).isEqualTo(answer);
        assertThat(actor(step).check(command, once)).isEmpty();
        assertThat(StoreDump.of(store)).isEqualTo(done);
        assertThat(store.writes()).isEqualTo(writes);
        assertThat(listener.accepted()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("An id that was used is refused for another request, and to another actor")
    void reused(ServiceStep step) {
        CommandOptions once = CommandOptions.id("once");
        Command<?> command = command(step, request(step));
        Command<?> other = step == ServiceStep.CREATE
                ? CreateServiceRequest.of(customer.getId(), "SUGGESTION", "Other", "Other.")
                : command(step, request(step));
        actor(step).execute(command, once);
        Refusal expected = new Refusal.Rejected(CommandRejection.COMMAND_ID_REUSED, Map.of());
        StoreDump done = StoreDump.of(store);
        assertThat(Refusals.of(actor(step), other, once)).isEqualTo(expected);
        CrmSession another = test.as(actorIsLena(step) ? "liam" : "ruth");
        assertThat(Refusals.of(another, command, once)).isEqualTo(expected);
        assertThat(StoreDump.of(store)).isEqualTo(done);
    }

    private static boolean actorIsLena(ServiceStep step) {
        return step.permission().equals(ServicePermission.ASSIGN);
    }
}
