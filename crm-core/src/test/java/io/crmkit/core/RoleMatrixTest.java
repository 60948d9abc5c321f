package io.crmkit.core;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.crmkit.core.command.Command;
import io.crmkit.core.command.DenialCause;
import io.crmkit.core.command.Refusal;
import io.crmkit.core.settings.CrmSettings;
import io.crmkit.spi.access.AccessScope;
import io.crmkit.spi.access.Role;
import io.crmkit.spi.access.UserId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every command as every role, on records that are the actor's own in every way. */
class RoleMatrixTest {
    /** Who tries. */
    private enum Actor {
        ADMINISTRATOR("ada"),
        SUPERVISOR("lena"),
        MANAGER("rolf"),
        EXECUTIVE("eva"),
        NO_ROLE("nils"),
        INACTIVE("gone"),
        UNKNOWN(""),
        SYSTEM("");

        private final String user;

        Actor(String user) {
            this.user = user;
        }
    }

    private static final List<Actor> COLUMNS = List.of(Actor.values());

    /**
     * Who may, from the requirements, 1.4: one column for each actor above; x for allowed. The system may do what the
     * host needs for its imports; a user who is gone or unknown may do nothing.
     */
    private static final String TABLE = """
            command                adm sup mgr exe non ina unk sys
            SetUpDefaults           .   .   .   .   .   .   .   x
            ImportUsers             .   .   .   .   .   .   .   x
            CreateUser               x   .   .   .   .   .   .   x
            EditUser                x   .   .   .   .   .   .   x
            ActivateUser            x   .   .   .   .   .   .   x
            DeactivateUser          x   .   .   .   .   .   .   x
            AssignRole              x   .   .   .   .   .   .   x
            RevokeRole              x   .   .   .   .   .   .   x
            CreateRole               x   .   .   .   .   .   .   x
            EditRole                x   .   .   .   .   .   .   x
            RemoveRole              x   .   .   .   .   .   .   x
            HandOver                .   x   .   .   .   .   .   x
            AddDictionaryEntry      x   .   .   .   .   .   .   x
            EditDictionaryEntry     x   .   .   .   .   .   .   x
            RetireDictionaryEntry   x   .   .   .   .   .   .   x
            RestoreDictionaryEntry  x   .   .   .   .   .   .   x
            CreateCustomer          .   .   x   .   .   .   .   .
            EditCustomer            .   .   x   .   .   .   .   .
            RetireCustomer          .   .   x   .   .   .   .   .
            AddContact              .   .   x   .   .   .   .   .
            EditContact             .   .   x   .   .   .   .   .
            RemoveContact           .   .   x   .   .   .   .   .
            ImportCustomers         .   .   .   .   .   .   .   x
            ImportProducts          .   .   .   .   .   .   .   x
            ImportStock             .   .   .   .   .   .   .   x
            ImportOrders            .   .   .   .   .   .   .   x
            CreateChance            .   x   x   .   .   .   .   .
            EditChance              .   x   x   .   .   .   .   .
            DeleteChance            .   x   x   .   .   .   .   .
            AssignChance            .   x   .   .   .   .   .   .
            ReassignChance          .   x   .   .   .   .   .   .
            UnassignChance          .   x   .   .   .   .   .   .
            LinkChance              .   x   .   .   .   .   .   .
            FailChance              .   .   x   .   .   .   .   .
            AddPlanItem             .   x   x   .   .   .   .   .
            EditPlanItem            .   x   x   .   .   .   .   .
            RemovePlanItem          .   x   x   .   .   .   .   .
            RecordPlanResult        .   .   x   .   .   .   .   .
            WinChance               .   .   x   .   .   .   .   .
            PlanActivity            .   .   x   .   .   .   .   .
            RecordActivity          .   .   x   .   .   .   .   .
            EditActivity            .   .   x   .   .   .   .   .
            CompleteActivity        .   .   x   .   .   .   .   .
            RemoveActivity          .   .   x   .   .   .   .   .
            CreateServiceRequest    .   x   x   .   .   .   .   .
            DeleteServiceRequest    .   x   x   .   .   .   .   .
            AssignServiceRequest    .   x   .   .   .   .   .   .
            ReassignServiceRequest  .   x   .   .   .   .   .   .
            ProcessServiceRequest   .   .   x   .   .   .   .   .
            RecordServiceFeedback   .   x   x   .   .   .   .   .
            ArchiveServiceRequest   .   x   x   .   .   .   .   .
            ScanForLoss             .   .   .   .   .   .   .   x
            SuspendLoss             .   .   x   .   .   .   .   .
            DetermineLoss           .   .   x   .   .   .   .   .
            RecoverLoss             .   .   x   .   .   .   .   .
            """;

    @TestFactory
    @Tag("000-27")
    @Tag("000-28")
    @Tag("000-29")
    @Tag("000-30")
    @Tag("000-31")
    @DisplayName(
            "000-27 to 000-31, 1.4: every role may do what it is for and nothing else; a denial writes nothing and is told once")
    List<DynamicTest> cells() {
        Map<String, Set<Actor>> allowed = allowed();
        List<String> done = new ArrayList<>();
        List<String> denied = new ArrayList<>();
        List<DynamicTest> tests = new ArrayList<>();
        for (Actor actor : Actor.values()) {
            // A world for each actor, in which every command has records of its own, all of them the actor's.
            World world = new World(actor);
            for (Command<?> command : world.samples) {
                String name = command.getClass().getSimpleName();
                tests.add(dynamicTest(actor + " " + name, () -> {
                    if (allowed.getOrDefault(name, Set.of()).contains(actor)) {
                        world.allowed(command);
                        done.add(actor + " " + name);
                    } else {
                        world.denied(command);
                        denied.add(actor + " " + name);
                    }
                }));
            }
        }
        // Last, so that no cell can be lost without notice: 55 commands, 8 actors.
        tests.add(dynamicTest("440 cells, 79 of them allowed", () -> {
            assertThat(done).hasSize(79).doesNotHaveDuplicates();
            assertThat(denied).hasSize(361).doesNotHaveDuplicates();
        }));
        return tests;
    }

    @Test
    @DisplayName("Every type of command has a line in the table and a sample")
    void complete() {
        TestCrm test = TestCrm.create();
        Set<String> types = names(CommandTypes.of(test.crm()).stream());
        assertThat(allowed().keySet()).isEqualTo(types);
        assertThat(names(Samples.of(test, test.id("rolf")).stream().map(Command::getClass)))
                .isEqualTo(types);
    }

    private static Set<String> names(Stream<? extends Class<?>> types) {
        return types.map(Class::getSimpleName).collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    @DisplayName("Every default role is tried")
    void everyRole() {
        TestCrm test = TestCrm.create();
        List<UserId> users = Arrays.stream(Actor.values())
                .filter(actor -> !actor.user.isEmpty() && actor != Actor.NO_ROLE)
                .map(actor -> test.id(actor.user))
                .toList();
        Set<String> held = test.store()
                .inUnit(unit -> users.stream()
                        .flatMap(id -> unit.access().findPrincipal(id, AccessScope.all()).stream())
                        .flatMap(principal -> principal.roles().stream())
                        .map(Role::getName)
                        .collect(Collectors.toSet()));
        assertThat(held)
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(DefaultRole.values())
                        .map(DefaultRole::roleName)
                        .toList());
    }

    private static Map<String, Set<Actor>> allowed() {
        return TABLE.lines()
                .skip(1)
                .map(line -> line.trim().split(" +"))
                .collect(toMap(
                        cells -> cells[0],
                        cells -> Arrays.stream(Actor.values())
                                .filter(actor -> cells[COLUMNS.indexOf(actor) + 1].equals("x"))
                                .collect(Collectors.toSet()),
                        (left, right) -> {
                            throw new AssertionError("two lines for one command");
                        },
                        TreeMap::new));
    }

    private static final class World {
        private final RecordingListener listener = new RecordingListener();
        private final WatchedStore store = new WatchedStore();
        private final TestCrm test = TestCrm.create(store, CrmSettings.standard(), listener);
        private final Actor actor;
        private final Optional<UserId> user;
        private final CrmSession session;
        private final List<Command<?>> samples;

        World(Actor actor) {
            this.actor = actor;
            test.hire("nils", null);
            UserId nobody = new UserId(new Scene(test).unknown());
            user = switch (actor) {
                case SYSTEM -> Optional.empty();
                case UNKNOWN -> Optional.of(nobody);
                default -> Optional.of(test.id(actor.user));
            };
            session = user.map(test.crm()::as).orElseGet(test::system);
            samples = Samples.of(test, user.orElse(nobody));
        }

        void allowed(Command<?> command) {
            listener.clear();
            StoreDump before = StoreDump.of(store);
            assertThat(session.check(command)).isEmpty();
            session.execute(command);
            assertThat(listener.denied()).isEmpty();
            // Nothing is left to set up, so that one writes nothing.
            if (!(command instanceof SetUpDefaults)) {
                assertThat(StoreDump.of(store)).isNotEqualTo(before);
                assertThat(listener.accepted()).hasSize(1);
            }
        }

        void denied(Command<?> command) {
            listener.clear();
            StoreDump before = StoreDump.of(store);
            int writes = store.writes();
            DenialCause cause = switch (actor) {
                case INACTIVE -> DenialCause.INACTIVE_ACTOR;
                case UNKNOWN -> DenialCause.UNKNOWN_ACTOR;
                default -> DenialCause.NOT_GRANTED;
            };
            Refusal.Denied expected = new Refusal.Denied(command.action().permission(), cause);
            assertThat(Refusals.of(session, command)).isEqualTo(expected);
            assertThat(listener.denied()).containsExactly(new RecordingListener.Denial(user, expected));
            assertThat(listener.accepted()).isEmpty();
            assertThat(store.writes()).isEqualTo(writes);
            assertThat(StoreDump.of(store)).isEqualTo(before);
        }
    }
}
