package io.crmkit.core.access;

import io.crmkit.core.CrmSession;
import io.crmkit.core.DefaultRole;
import io.crmkit.core.Scene;
import io.crmkit.core.SetUpDefaults;
import io.crmkit.core.TestCrm;
import io.crmkit.core.chance.AssignChance;
import io.crmkit.core.command.Command;
import io.crmkit.core.command.CrmListener;
import io.crmkit.core.customer.CustomerPermission;
import io.crmkit.core.handover.HandOver;
import io.crmkit.core.race.Duel;
import io.crmkit.core.race.Host;
import io.crmkit.core.race.Interleavings;
import io.crmkit.core.race.Isolation;
import io.crmkit.core.settings.CrmSettings;
import io.crmkit.spi.CrmStore;
import io.crmkit.spi.access.Extent;
import io.crmkit.spi.access.Grant;
import io.crmkit.spi.access.Role;
import io.crmkit.spi.access.UserId;
import io.crmkit.spi.chance.Chance;
import io.crmkit.spi.chance.ChanceStatus;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
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

    /** What the two do at once, and how it may end. */
    private enum Meeting {
        /** Two administrators, each by two roles: one empties the one role, the other one the other; one stays. */
        LAST_BY_TWO_ROLES(
                RolesRaceTest::lastByTwoRoles,
                "done / rejected LAST_ADMINISTRATOR: []",
                "rejected LAST_ADMINISTRATOR / done: []"),
        /** One administrator by two roles drops one of them and empties the other one at once; the last stays. */
        LAST_DROPS_AND_EMPTIES(
                RolesRaceTest::lastDropsAndEmpties,
                "done / rejected LAST_ADMINISTRATOR: []",
                "rejected LAST_ADMINISTRATOR / done: []"),
        /** Two imports do not close a circle of managers. */
        IMPORTS_CLOSE_CIRCLE(
                RolesRaceTest::importsCloseCircle,
                "done / invalid rows[0].manager INVALID: []",
                "invalid rows[0].manager INVALID / done: []"),
        /** An import gives a role, or it is removed, never both. */
        IMPORT_AND_REMOVE_ROLE(
                RolesRaceTest::importAndRemoveRole,
                "done / rejected ROLE_IN_USE: []",
                "invalid rows[0].roles UNKNOWN / done: []"),
        /** Whoever takes over is asked about the very batch that is moved. */
        HAND_OVER_TO_INELIGIBLE(
                RolesRaceTest::handOverToIneligible, "done / done: []", "invalid to NOT_ELIGIBLE / done: []");

        private final Consumer<Two> setUp;
        private final String[] endings;

        Meeting(Consumer<Two> setUp, String... endings) {
            this.setUp = setUp;
            this.endings = endings;
        }

        void fight(Isolation isolation) {
            Interleavings.of(isolation, store -> new Two(store, setUp)).assertEndings(endings);
        }
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("Where a unit reads what was there when it began, the two do not break the rule between them")
    void snapshot(Meeting meeting) {
        meeting.fight(Isolation.SNAPSHOT);
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("Where each read finds what was just written, the two do not break the rule between them")
    void readCommitted(Meeting meeting) {
        meeting.fight(Isolation.READ_COMMITTED);
    }

    // Whom a batch may go to is asked after the batch was read, so no store lets it go to anybody else.
    @ParameterizedTest
    @EnumSource(names = "HAND_OVER_TO_INELIGIBLE", mode = EnumSource.Mode.EXCLUDE)
    @DisplayName("Control: on a store that minds no versions, it ends otherwise")
    void control(Meeting meeting) {
        meeting.fight(Isolation.CARELESS);
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
        two.wrong = duel -> OfficeBooks.administrators(duel.test, people) == 0 ? List.of("nobody is left") : List.of();
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

    private static void importsCloseCircle(Two two) {
        two.one = two.test.system();
        two.other = two.test.system();
        // rolf reports to lena, ruth to liam
        two.ones = new ImportUsers(List.of(row("lena", "ruth")));
        two.others = new ImportUsers(List.of(row("liam", "rolf")));
        two.wrong = duel -> OfficeBooks.contradictions(duel.test);
    }

    private static void importAndRemoveRole(Two two) {
        two.scene.role("idle");
        two.one = two.test.system();
        two.other = two.test.as("ada");
        two.ones = new ImportUsers(List.of(new ImportUsers.Row("rolf", "rolf", Set.of("idle"), null, true)));
        two.others = new RemoveRole(two.test.role("idle"));
        two.wrong = duel -> OfficeBooks.contradictions(duel.test);
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
