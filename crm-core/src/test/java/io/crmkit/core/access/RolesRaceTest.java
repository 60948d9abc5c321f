package io.crmkit.core.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.crmkit.core.CrmSession;
import io.crmkit.core.DefaultRole;
import io.crmkit.core.Scene;
import io.crmkit.core.SetUpDefaults;
import io.crmkit.core.TestCrm;
import io.crmkit.core.chance.AssignChance;
import io.crmkit.core.command.Command;
import io.crmkit.core.command.CrmListener;
import io.crmkit.core.customer.CustomerPermission;
import io.crmkit.core.handling.Rights;
import io.crmkit.core.handover.HandOver;
import io.crmkit.core.race.Duel;
import io.crmkit.core.race.Host;
import io.crmkit.core.race.Interleavings;
import io.crmkit.core.race.Isolation;
import io.crmkit.core.settings.CrmSettings;
import io.crmkit.spi.CrmStore;
import io.crmkit.spi.access.AccessScope;
import io.crmkit.spi.access.Extent;
import io.crmkit.spi.access.Grant;
import io.crmkit.spi.access.Role;
import io.crmkit.spi.access.RoleId;
import io.crmkit.spi.access.User;
import io.crmkit.spi.access.UserId;
import io.crmkit.spi.access.UserQuery;
import io.crmkit.spi.chance.Chance;
import io.crmkit.spi.chance.ChanceStatus;
import io.crmkit.spi.value.PageRequest;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** P5: those who are administrators by two roles, and the host's imports, at every call to the store. */
class RolesRaceTest {
    private static final String FIRST = DefaultRole.SYSTEM_ADMINISTRATOR.roleName();
    private static final String SECOND = "second";

    private static final class Two implements Duel {
        final TestCrm test;
        final Scene scene;
        CrmSession one;
        CrmSession other;
        Command<?> ones = new SetUpDefaults();
        Command<?> others = new SetUpDefaults();
        Function<Two, List<String>> wrong = two -> List.of();

        Two(CrmStore store, Consumer<Two> setUp) {
            test = TestCrm.create(store, CrmSettings.standard(), new CrmListener() {});
            scene = new Scene(test);
            one = test.system();
            other = test.system();
            setUp.accept(this);
        }

        @Override
        public String one() {
            return Host.text(one, ones);
        }

        @Override
        public String other() {
            return Host.text(other, others);
        }

        @Override
        public String end() {
            return wrong.apply(this).toString();
        }

        @Override
        public List<String> problems() {
            return wrong.apply(this);
        }
    }

    /** What the two do at once. */
    private enum Meeting {
        /** Two administrators, each by two roles: one empties the one role, the other one the other; one stays. */
        LAST_BY_TWO_ROLES(RolesRaceTest::lastByTwoRoles),
        /** One administrator by two roles drops one of them and empties the other one at once; the last stays. */
        LAST_DROPS_AND_EMPTIES(RolesRaceTest::lastDropsAndEmpties),
        /** Two imports do not close a circle of managers. */
        IMPORTS_CLOSE_CIRCLE(RolesRaceTest::importsCloseCircle),
        /** An import gives a role, or it is removed, never both. */
        IMPORT_AND_REMOVE_ROLE(RolesRaceTest::importAndRemoveRole),
        /** Whoever takes over is asked about the very batch that is moved. */
        HAND_OVER_TO_INELIGIBLE(RolesRaceTest::handOverToIneligible);

        private final Consumer<Two> setUp;

        Meeting(Consumer<Two> setUp) {
            this.setUp = setUp;
        }

        Interleavings fight(Isolation isolation) {
            return Interleavings.of(isolation, store -> new Two(store, setUp));
        }
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("Where a unit reads what was there when it began, the two do not break the rule between them")
    void snapshot(Meeting meeting) {
        assertKept(meeting.fight(Isolation.SNAPSHOT));
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("Where each read finds what was just written, the two do not break the rule between them")
    void readCommitted(Meeting meeting) {
        assertKept(meeting.fight(Isolation.READ_COMMITTED));
    }

    // Whom a batch may go to is asked after the batch was read, so no store lets it go to anybody else.
    @ParameterizedTest
    @EnumSource(names = "HAND_OVER_TO_INELIGIBLE", mode = EnumSource.Mode.EXCLUDE)
    @DisplayName("Control: on a store that minds no versions, they do")
    void control(Meeting meeting) {
        Interleavings fought = meeting.fight(Isolation.CARELESS);
        assertThat(fought.problems()).as("%s", fought.endings()).isNotEmpty();
    }

    private static void assertKept(Interleavings fought) {
        assertThat(fought.problems()).as("%s", fought.endings()).isEmpty();
    }

    private static void bothRoles(Two two, String... people) {
        Role role = two.test.system().users().roles().stream()
                .filter(each -> each.getName().equals(FIRST))
                .findFirst()
                .orElseThrow();
        two.test
                .system()
                .execute(new CreateRole(
                        new RoleDetails(SECOND, "The same again", role.getGrants(), role.getDelegations())));
        for (String name : people) {
            two.test.hire(name, null, FIRST, SECOND);
        }
        two.wrong = duel -> administrators(duel, people) == 0 ? List.of("nobody is left") : List.of();
    }

    private static long administrators(Two two, String... people) {
        return two.test
                .store()
                .inUnit(unit -> Stream.of(people)
                        .map(name -> unit.access()
                                .findPrincipal(two.test.id(name), AccessScope.all())
                                .orElseThrow())
                        .filter(principal -> principal.user().isActive())
                        .filter(principal -> Rights.of(principal.roles())
                                .grants()
                                .contains(new Grant(AccessPermission.ADMINISTER, Extent.ALL)))
                        .count());
    }

    private static Command<?> empty(Two two, String role) {
        return new EditRole(two.test.role(role), RoleDetails.of(role, "Nothing", Set.of()));
    }

    private static void lastByTwoRoles(Two two) {
        bothRoles(two, "ada", "adam");
        two.one = two.test.as("ada");
        two.other = two.test.as("adam");
        two.ones = empty(two, FIRST);
        two.others = empty(two, SECOND);
    }

    private static void lastDropsAndEmpties(Two two) {
        bothRoles(two, "ada");
        two.one = two.test.as("ada");
        two.other = two.test.as("ada");
        two.ones = new RevokeRole(two.test.id("ada"), two.test.role(FIRST));
        two.others = empty(two, SECOND);
    }

    private static ImportUsers.Row row(String name, String manager) {
        return new ImportUsers.Row(name, name, Set.of(), manager, true);
    }

    private static List<String> office(Two two) {
        List<String> problems = new ArrayList<>();
        Set<RoleId> roles =
                two.test.system().users().roles().stream().map(Role::getId).collect(Collectors.toSet());
        for (User user : two.test
                .system()
                .users()
                .list(UserQuery.any(), PageRequest.first(100))
                .items()) {
            if (!roles.containsAll(user.getRoles())) {
                problems.add(user.getExternalId() + " has a role that is gone");
            }
            Set<UserId> above = new HashSet<>();
            for (Optional<UserId> next = user.getManager(); next.isPresent() && above.add(next.get()); ) {
                next = two.test.system().users().get(next.get()).getManager();
            }
            if (above.contains(user.getId())) {
                problems.add(user.getExternalId() + " reports to the own team");
            }
        }
        return problems;
    }

    private static void importsCloseCircle(Two two) {
        two.one = two.test.system();
        two.other = two.test.system();
        // rolf reports to lena, ruth to liam
        two.ones = new ImportUsers(List.of(row("lena", "ruth")));
        two.others = new ImportUsers(List.of(row("liam", "rolf")));
        two.wrong = RolesRaceTest::office;
    }

    private static void importAndRemoveRole(Two two) {
        two.scene.role("idle");
        two.one = two.test.system();
        two.other = two.test.as("ada");
        two.ones = new ImportUsers(List.of(new ImportUsers.Row("rolf", "rolf", Set.of("idle"), null, true)));
        two.others = new RemoveRole(two.test.role("idle"));
        two.wrong = RolesRaceTest::office;
    }

    private static void handOverToIneligible(Two two) {
        two.scene.role("keeper", new Grant(CustomerPermission.EDIT, Extent.OWN));
        UserId carl = two.test.hire("carl", null, "keeper");
        UserId rolf = two.test.id("rolf");
        two.scene.customer("Acme", rolf);
        Chance chance = two.scene.chance(ChanceStatus.UNASSIGNED, two.test.id("lena"), rolf);
        two.one = two.test.as("lena");
        two.other = two.test.as("lena");
        two.ones = new HandOver(rolf, carl, "He leaves.");
        two.others = new AssignChance(chance.getId(), rolf);
        two.wrong = duel ->
                duel.test.system().chances().get(chance.getId()).getAssignee().equals(Optional.of(carl))
                        ? List.of("carl has a chance he may not develop")
                        : List.of();
    }
}
