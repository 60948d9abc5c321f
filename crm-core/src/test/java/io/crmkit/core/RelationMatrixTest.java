package io.crmkit.core;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.crmkit.core.activity.ActivityPermission;
import io.crmkit.core.command.Command;
import io.crmkit.core.command.DenialCause;
import io.crmkit.core.command.Refusal;
import io.crmkit.core.customer.CustomerPermission;
import io.crmkit.core.loss.LossPermission;
import io.crmkit.core.service.ServicePermission;
import io.crmkit.core.settings.CrmSettings;
import io.crmkit.spi.access.Extent;
import io.crmkit.spi.access.Grant;
import io.crmkit.spi.access.UserId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every command on activities, service requests and loss cases, by users who stand to the record in one way each. */
class RelationMatrixTest {
    /** Who tries: account managers and supervisors, each of them in one relation to the record at the most. */
    private enum Actor {
        CREATOR("rolf"),
        ASSIGNEE("nina"),
        MANAGER("ruth"),
        STRANGER("rita"),
        SUPERVISOR("liam"),
        /** A supervisor on records of the supervisor's own making. */
        SUPERVISOR_CREATOR("lena"),
        // The account managers again, with a right to see every record, so that what a step demands shows alone.
        SEEING_CREATOR("rolf"),
        SEEING_ASSIGNEE("nina"),
        SEEING_MANAGER("ruth"),
        SEEING_STRANGER("rita");

        private final String user;

        Actor(String user) {
            this.user = user;
        }
    }

    private static final List<Actor> COLUMNS = List.of(Actor.values());

    /**
     * Who may, from the requirements, 1.3 and 1.4, one column for each actor above: x for done, - for denied though the
     * actor sees the record, ? for not found, ! for a customer who is not found, . for no right to it on any record.
     */
    private static final String TABLE = """
            command                 cre ass mgr str sup own cre ass mgr str
            PlanActivity             ?   ?   x   ?   .   .   -   -   x   -
            RecordActivity           ?   ?   x   ?   .   .   -   -   x   -
            EditActivity             ?   x   x   ?   .   .   -   x   x   -
            CompleteActivity         ?   x   x   ?   .   .   -   x   x   -
            RemoveActivity           ?   x   x   ?   .   .   -   x   x   -
            CreateServiceRequest     !   !   x   !   x   x   x   x   x   x
            DeleteServiceRequest     x   ?   -   ?   -   x   x   -   -   -
            AssignServiceRequest     .   .   .   .   x   x   .   .   .   .
            ReassignServiceRequest   .   .   .   .   x   x   .   .   .   .
            ProcessServiceRequest    -   x   -   ?   .   .   -   x   -   -
            RecordServiceFeedback    x   x   -   ?   -   x   x   x   -   -
            ArchiveServiceRequest    -   x   -   ?   x   x   -   x   -   -
            ScanForLoss              .   .   .   .   .   .   .   .   .   .
            SuspendLoss              ?   ?   x   ?   .   .   -   -   x   -
            DetermineLoss            ?   ?   x   ?   .   .   -   -   x   -
            RecoverLoss              ?   ?   x   ?   .   .   -   -   x   -
            """;

    @TestFactory
    @DisplayName(
            "1.3, 1.4: a right to own records takes the relation that the step demands; what is not done writes nothing")
    List<DynamicTest> cells() {
        Map<String, List<String>> table = table();
        List<String> done = new ArrayList<>();
        List<String> refused = new ArrayList<>();
        List<DynamicTest> tests = new ArrayList<>();
        for (Actor actor : Actor.values()) {
            World world = new World(actor);
            for (Command<?> command : world.samples) {
                String name = command.getClass().getSimpleName();
                tests.add(dynamicTest(actor + " " + name, () -> {
                    String cell = table.getOrDefault(name, List.of()).get(COLUMNS.indexOf(actor));
                    world.tries(command, cell);
                    (cell.equals("x") ? done : refused).add(actor + " " + name);
                }));
            }
        }
        // Last, so that no cell can be lost without notice: 16 commands, 10 actors.
        tests.add(dynamicTest("160 cells, 47 of them allowed", () -> {
            assertThat(done).hasSize(47).doesNotHaveDuplicates();
            assertThat(refused).hasSize(113).doesNotHaveDuplicates();
        }));
        return tests;
    }

    private static Map<String, List<String>> table() {
        return TABLE.lines()
                .skip(1)
                .map(line -> List.of(line.trim().split(" +")))
                .collect(toMap(
                        cells -> cells.get(0),
                        cells -> cells.subList(1, cells.size()),
                        (left, right) -> {
                            throw new AssertionError("two lines for one command");
                        },
                        TreeMap::new));
    }

    private static final class World {
        private final RecordingListener listener = new RecordingListener();
        private final WatchedStore store = new WatchedStore();
        private final TestCrm test = TestCrm.create(store, CrmSettings.standard(), listener);
        private final CrmSession session;
        private final List<Command<?>> samples;

        World(Actor actor) {
            Scene scene = new Scene(test);
            scene.role(
                    "seeing",
                    Stream.of(
                                    CustomerPermission.READ,
                                    ActivityPermission.READ,
                                    ServicePermission.READ,
                                    LossPermission.READ)
                            .map(permission -> new Grant(permission, Extent.ALL))
                            .toArray(Grant[]::new));
            String manager = DefaultRole.ACCOUNT_MANAGER.roleName();
            UserId nina = test.hire("nina", "lena", manager);
            if (actor.name().startsWith("SEEING_")) {
                test.hire(actor.user, "lena", manager, "seeing");
            }
            session = test.as(actor.user);
            UserId creator = test.id(actor == Actor.SUPERVISOR_CREATOR ? "lena" : "rolf");
            samples =
                    new CareSamples(test, creator, nina, test.id("ruth")).all(scene.customer("Known", test.id("ruth")));
        }

        void tries(Command<?> command, String cell) {
            listener.clear();
            StoreDump before = StoreDump.of(store);
            int writes = store.writes();
            String text = Refusals.text(() -> session.execute(command));
            if (cell.equals("x")) {
                assertThat(text).isEqualTo(Refusals.DONE);
                assertThat(StoreDump.of(store)).isNotEqualTo(before);
                return;
            }
            Refusal.Denied denied = new Refusal.Denied(
                    command.action().permission(),
                    cell.equals(".") ? DenialCause.NOT_GRANTED : DenialCause.OUT_OF_EXTENT);
            switch (cell) {
                case "?" ->
                    assertThat(text)
                            .isIn(
                                    "not found customer",
                                    "not found activity",
                                    "not found service-request",
                                    "not found loss-case");
                case "!" -> assertThat(text).isEqualTo("invalid customer UNKNOWN");
                default -> assertThat(text).isEqualTo(Refusals.text(denied));
            }
            assertThat(listener.denied())
                    .extracting(RecordingListener.Denial::refusal)
                    .isEqualTo(Arrays.asList(".", "-").contains(cell) ? List.of(denied) : List.of());
            assertThat(store.writes()).isEqualTo(writes);
            assertThat(StoreDump.of(store)).isEqualTo(before);
        }
    }
}
