package io.crmkit.core.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.crmkit.core.CrmSession;
import io.crmkit.core.DefaultRole;
import io.crmkit.core.Refusals;
import io.crmkit.core.Scene;
import io.crmkit.core.TestCrm;
import io.crmkit.core.chance.ChancePermission;
import io.crmkit.core.command.Command;
import io.crmkit.core.command.CommandOptions;
import io.crmkit.core.report.ReportPermission;
import io.crmkit.spi.access.Extent;
import io.crmkit.spi.access.Grant;
import io.crmkit.spi.access.Role;
import io.crmkit.spi.access.RoleId;
import io.crmkit.spi.access.User;
import io.crmkit.spi.access.UserId;
import io.crmkit.spi.access.UserQuery;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What commands on users and roles may not name, and which records they write beside their own. */
class AdministrationFaultsTest {
    private static final String ADMIN = DefaultRole.SYSTEM_ADMINISTRATOR.roleName();
    private static final String EXECUTIVE = DefaultRole.EXECUTIVE.roleName();
    private static final Grant REPORTS = new Grant(ReportPermission.READ, Extent.ALL);

    private final TestCrm test = TestCrm.create();
    private final CrmSession ada = test.as("ada");
    private final UserId nobody = new UserId(test.unknown());
    private final RoleId noRole = new RoleId(test.unknown());

    @Test
    @DisplayName("Managers and roles that are not known are told by field")
    void unknown() {
        UserId rolf = test.id("rolf");
        assertRefused(new CreateUser(details("new", nobody), Set.of()), "invalid details.manager UNKNOWN");
        assertRefused(new CreateUser(details("new", null), Set.of(noRole)), "invalid roles UNKNOWN");
        assertRefused(new EditUser(rolf, details("rolf", nobody)), "invalid details.manager UNKNOWN");
        assertRefused(new AssignRole(rolf, noRole), "invalid role UNKNOWN");
        assertRefused(new RevokeRole(rolf, noRole), "invalid role UNKNOWN");
    }

    @Test
    @DisplayName("Permissions that no role may grant are told by field, granted or delegated, new or changed")
    void permissions() {
        Set<Grant> imports = Set.of(REPORTS, new Grant(AccessPermission.IMPORT, Extent.ALL));
        RoleDetails grants = new RoleDetails("r", "r", imports, Set.of());
        RoleDetails delegations = new RoleDetails("r", "r", Set.of(), imports);
        RoleId role = test.role(EXECUTIVE);
        assertRefused(new CreateRole(grants), "invalid details.grants UNKNOWN");
        assertRefused(new CreateRole(delegations), "invalid details.delegations UNKNOWN");
        assertRefused(new EditRole(role, grants), "invalid details.grants UNKNOWN");
        assertRefused(new EditRole(role, delegations), "invalid details.delegations UNKNOWN");
    }

    @Test
    @DisplayName("A sign-in and the name of a role are one user's and one role's; each keeps its own")
    void taken() {
        RoleDetails named = RoleDetails.of(EXECUTIVE, "Reads", Set.of(REPORTS));
        assertRefused(new CreateUser(details("lena", null), Set.of()), "rejected KEY_TAKEN");
        assertRefused(new EditUser(test.id("rolf"), details("lena", null)), "rejected KEY_TAKEN");
        assertRefused(new CreateRole(named), "rejected KEY_TAKEN");
        assertThat(Refusals.text(test.system().check(new EditRole(test.role(ADMIN), named))))
                .isEqualTo("rejected KEY_TAKEN");
        ada.execute(new EditUser(test.id("rolf"), details("rolf", test.id("lena"))));
        ada.execute(new EditRole(test.role(EXECUTIVE), named));
        ada.execute(new CreateUser(details(null, null), Set.of()));
        ada.execute(new CreateUser(details(null, null), Set.of()));
        assertThat(ada.users().count(UserQuery.builder().nameContains("person").build()))
                .isEqualTo(3);
    }

    @Test
    @DisplayName("Who may give little creates no user with more, and removes no role with more")
    void limits() {
        Scene scene = new Scene(test);
        Role rich = scene.role("rich", REPORTS);
        scene.insert(
                Role.KIND,
                Role.builder()
                        .id(new RoleId(test.unknown()))
                        .name("clerk of staff")
                        .description("Keeps those who have nothing")
                        .grants(Set.of(
                                new Grant(AccessPermission.ADMINISTER, Extent.ALL),
                                new Grant(AccessPermission.READ, Extent.ALL)))
                        .build());
        test.hire("tess", null, "clerk of staff");
        CrmSession tess = test.as("tess");
        for (Command<?> command :
                List.of(new CreateUser(details("new", null), Set.of(rich.getId())), new RemoveRole(rich.getId()))) {
            assertThat(Refusals.text(tess.check(command))).isEqualTo("rejected RIGHT_NOT_HELD");
        }
        // A superior's rights over all, or own ones, are no matter of the team; nor are superiors who stay.
        scene.role("reader of all", REPORTS, new Grant(ChancePermission.READ, Extent.OWN));
        scene.role("lead", new Grant(ChancePermission.READ, Extent.TEAM));
        UserId top = test.hire("top", null, "lead");
        test.hire("boss", "top", "reader of all");
        UserId member = test.hire("member", "top");
        tess.execute(new EditUser(member, details("member", test.id("boss"))));
        assertThat(Refusals.text(tess.check(new EditUser(member, details("member", null)))))
                .isEqualTo("rejected RIGHT_NOT_HELD");
        tess.execute(new EditUser(member, details("member", top)));
    }

    @Test
    @DisplayName(
            "Whoever ceases to be an administrator leaves a touched witness, and the role that makes the witness one")
    void witnesses() {
        UserId adam = test.hire("adam", null, ADMIN);
        for (Command<?> command : List.of(
                new EditUser(test.id("ada"), details(null, null)), new RevokeRole(test.id("ada"), test.role(ADMIN)))) {
            long user = version(adam);
            long role = role(ADMIN).getVersion();
            test.system().execute(command);
            assertThat(version(adam)).isGreaterThan(user);
            assertThat(role(ADMIN).getVersion()).isGreaterThan(role);
        }
        Role own = role(ADMIN);
        test.system().execute(new CreateRole(new RoleDetails("second", "Same", own.getGrants(), own.getDelegations())));
        UserId eve = test.hire("eve", null, "second");
        long before = version(eve);
        test.system().execute(new EditRole(own.getId(), RoleDetails.of(ADMIN, "Less", Set.of())));
        assertThat(version(eve)).isGreaterThan(before);
        // A role of nobody's takes nobody away, whatever it made of its users.
        Role third = test.system()
                .execute(new CreateRole(new RoleDetails("third", "Same", own.getGrants(), own.getDelegations())));
        long untouched = version(eve);
        test.system().execute(new EditRole(third.getId(), RoleDetails.of("third", "Less", Set.of())));
        assertThat(version(eve)).isEqualTo(untouched);
        long after = version(eve);
        test.system().execute(new EditRole(own.getId(), RoleDetails.of(ADMIN, "Least", Set.of())));
        assertThat(version(eve)).isEqualTo(after);
        long rolf = version(eve);
        test.system().execute(new DeactivateUser(test.id("rolf")));
        assertThat(version(eve)).isEqualTo(rolf);
        // Whoever administers something is touched, with what lets him.
        long second = role("second").getVersion();
        test.as("eve").execute(new ActivateUser(test.id("rolf")));
        assertThat(version(eve)).isGreaterThan(rolf);
        assertThat(role("second").getVersion()).isGreaterThan(second);
    }

    @Test
    @DisplayName("Roles are touched when they are given, and superiors when they get someone, by command and by import")
    void touches() {
        long role = role(EXECUTIVE).getVersion();
        ada.execute(new CreateUser(details("new", null), Set.of(test.role(EXECUTIVE))));
        assertThat(role(EXECUTIVE).getVersion()).isGreaterThan(role);
        role = role(EXECUTIVE).getVersion();
        test.hire("newer", null, EXECUTIVE);
        assertThat(role(EXECUTIVE).getVersion()).isGreaterThan(role);

        UserId lena = test.id("lena");
        UserId rolf = test.id("rolf");
        long ofLena = version(lena);
        long ofRolf = version(rolf);
        test.hire("newest", "rolf");
        assertThat(List.of(version(lena), version(rolf))).containsExactly(ofLena, ofRolf);
        long ofEva = version(test.id("eva"));
        test.system()
                .execute(new ImportUsers(List.of(
                        new ImportUsers.Row("newer", "newer", Set.of(EXECUTIVE), "rolf", true),
                        new ImportUsers.Row("eva", "eva", Set.of(EXECUTIVE), null, true))));
        assertThat(version(test.id("eva"))).isEqualTo(ofEva);
        assertThat(version(lena)).isGreaterThan(ofLena);
        assertThat(version(rolf)).isGreaterThan(ofRolf);
        long ruth = version(test.id("ruth"));
        ofLena = version(lena);
        ada.execute(new EditUser(test.id("newer"), details("newer", test.id("ruth"))));
        assertThat(version(test.id("ruth"))).isGreaterThan(ruth);
        assertThat(version(lena)).isEqualTo(ofLena);
    }

    @Test
    @DisplayName("An import does not close a circle through a superior whom the host does not know")
    void circleThroughStranger() {
        User stranger = ada.execute(new CreateUser(details(null, test.id("rolf")), Set.of()));
        ada.execute(new EditUser(test.id("ruth"), details("ruth", stranger.getId())));
        assertThat(Refusals.text(test.system()
                        .check(new ImportUsers(List.of(new ImportUsers.Row("lena", "lena", Set.of(), "ruth", true))))))
                .isEqualTo("invalid rows[0].manager INVALID");
    }

    @Test
    @DisplayName("The history of a role tells what came and what went, and nothing that stayed")
    void told() {
        Grant chances = new Grant(ChancePermission.READ, Extent.OWN);
        Role role = ada.execute(new CreateRole(RoleDetails.of("r", "r", Set.of(REPORTS))));
        ada.execute(new EditRole(role.getId(), RoleDetails.of("r", "r", Set.of(REPORTS, chances))));
        assertThat(ada.history().of(Role.KIND, role.getId()))
                .last()
                .satisfies(event ->
                        assertThat(event.details()).isEqualTo(Map.of("name", "r", "given", "chance.read OWN")));
        assertThat(details("x", null)).hasToString("UserDetails[x]");
    }

    @Test
    @DisplayName("A user is changed only as the caller saw it, where the caller says so")
    void stale() {
        UserId rolf = test.id("rolf");
        long seen = version(rolf);
        ada.execute(new EditUser(rolf, details("rolf", null)), CommandOptions.version(seen));
        assertThat(Refusals.text(
                        Refusals.of(ada, new EditUser(rolf, details("rolf", null)), CommandOptions.version(seen))))
                .isEqualTo("rejected VERSION_STALE");
    }

    private void assertRefused(Command<?> command, String refusal) {
        assertThat(Refusals.text(ada.check(command))).isEqualTo(refusal);
    }

    private long version(UserId user) {
        return test.system().users().get(user).getVersion();
    }

    private Role role(String name) {
        return test.system().users().roles().stream()
                .filter(role -> role.getName().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static UserDetails details(@Nullable String externalId, @Nullable UserId manager) {
        return new UserDetails(externalId, "Person", manager);
    }
}
