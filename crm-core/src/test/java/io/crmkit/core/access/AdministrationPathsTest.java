package io.crmkit.core.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.crmkit.core.CrmSession;
import io.crmkit.core.DefaultRole;
import io.crmkit.core.Refusals;
import io.crmkit.core.Scene;
import io.crmkit.core.TestCrm;
import io.crmkit.core.chance.AssignChance;
import io.crmkit.core.chance.ChancePermission;
import io.crmkit.core.command.Refusal;
import io.crmkit.core.report.ReportPermission;
import io.crmkit.spi.access.Extent;
import io.crmkit.spi.access.Grant;
import io.crmkit.spi.access.Role;
import io.crmkit.spi.access.RoleId;
import io.crmkit.spi.access.User;
import io.crmkit.spi.chance.Chance;
import io.crmkit.spi.chance.ChanceStatus;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Ways around the rules of administration, each found by somebody who looked for one. */
@Tag("000-27")
class AdministrationPathsTest {
    private static final String ADMIN = DefaultRole.SYSTEM_ADMINISTRATOR.roleName();
    private static final String MANAGER = DefaultRole.ACCOUNT_MANAGER.roleName();

    private final TestCrm test = TestCrm.create();
    private final Scene scene = new Scene(test);
    private final CrmSession ada = test.as("ada");

    @Test
    @DisplayName("The last administrator does not lose the sight of users, without which none could be kept")
    void lastAdministratorLosesSight() {
        Role own = role(ADMIN);
        Set<Grant> blind = own.getGrants().stream()
                .filter(grant -> !grant.permission().equals(AccessPermission.READ))
                .collect(Collectors.toSet());
        Optional<Refusal> refusal = ada.check(new EditRole(own.getId(), details(own, blind, own.getDelegations())));
        assertThat(Refusals.text(refusal)).startsWith("rejected LAST_ADMINISTRATOR");
    }

    @Test
    @DisplayName("The last administrator does not lose what is needed to make another one")
    void lastAdministratorLosesDelegations() {
        Role own = role(ADMIN);
        Grant administer = new Grant(AccessPermission.ADMINISTER, Extent.ALL);
        assertThat(Refusals.text(
                        ada.check(new EditRole(own.getId(), details(own, own.getGrants(), Set.of(administer))))))
                .isEqualTo("rejected LAST_ADMINISTRATOR");
    }

    @Test
    @DisplayName("The last administrator does not lose the sign-in; one of two may")
    void lastAdministratorLosesSignIn() {
        EditUser edit = new EditUser(test.id("ada"), new UserDetails(null, "Ada", null));
        assertThat(Refusals.text(ada.check(edit))).isEqualTo("rejected LAST_ADMINISTRATOR");
        test.hire("adam", null, ADMIN);
        ada.execute(edit);
    }

    @Test
    @DisplayName("The names of roles, by which imports give them, are changed by the system alone")
    void names() {
        Role own = role(ADMIN);
        RoleDetails renamed = new RoleDetails("old", "Old", own.getGrants(), own.getDelegations());
        assertThat(Refusals.text(ada.check(new EditRole(own.getId(), renamed)))).isEqualTo("rejected ROLE_NAME_FIXED");
        assertThat(test.system().execute(new EditRole(own.getId(), renamed)).getName())
                .isEqualTo("old");
    }

    @Test
    @DisplayName("Nobody takes a user out of the team of someone whose rights are not his to take")
    void superiorOfHigherRankLosesHisTeam() {
        // vera's rights are not tess's to touch; tess takes rolf out of vera's team all the same.
        Grant read = new Grant(ChancePermission.READ, Extent.TEAM);
        insert("viewer", Set.of(read, new Grant(ReportPermission.READ, Extent.ALL)), Set.of());
        insert("clerk", Set.of(new Grant(ChancePermission.READ, Extent.OWN)), Set.of());
        insert(
                "staff administrator",
                Set.of(
                        new Grant(AccessPermission.ADMINISTER, Extent.ALL),
                        new Grant(AccessPermission.READ, Extent.ALL)),
                Set.of(new Grant(ChancePermission.READ, Extent.OWN)));
        test.hire("vera", null, "viewer");
        test.hire("nils", "vera", "clerk");
        test.hire("tess", null, "staff administrator");
        assertThat(Refusals.text(test.as("tess").check(new DeactivateUser(test.id("vera")))))
                .startsWith("rejected RIGHT_NOT_HELD");
        assertThat(Refusals.text(
                        test.as("tess").check(new EditUser(test.id("nils"), new UserDetails("nils", "Nils", null)))))
                .startsWith("rejected RIGHT_NOT_HELD");
    }

    @Test
    @DisplayName("What roles grant is told in no refusal to those who may not see roles")
    void evidenceTellsOfHiddenSuperior() {
        // boss has secret team rights; tess administers her own team, below mia, and sees that alone.
        insert("secret", Set.of(new Grant(ChancePermission.READ, Extent.TEAM)), Set.of());
        insert(
                "team administrator",
                Set.of(
                        new Grant(AccessPermission.ADMINISTER, Extent.TEAM),
                        new Grant(AccessPermission.READ, Extent.TEAM)),
                Set.of());
        test.hire("boss", null, "secret");
        test.hire("tess", null, "team administrator");
        CrmSession tess = test.as("tess");
        assertThat(tess.users().roles()).isEmpty();
        test.hire("better", "tess", "secret");
        assertThat(Refusals.of(tess, new DeactivateUser(test.id("better"))).toString())
                .doesNotContain("chance.read");
    }

    @Test
    @DisplayName("A user out of sight is answered as nobody, able or not; oneself one may name")
    void hiddenAssigneeIsTold() {
        insert(
                "blind supervisor",
                Set.of(
                        new Grant(ChancePermission.READ, Extent.ALL),
                        new Grant(ChancePermission.ASSIGN, Extent.ALL),
                        new Grant(AccessPermission.READ, Extent.TEAM)),
                Set.of());
        test.hire("bea", null, "blind supervisor");
        Chance chance = scene.chance(ChanceStatus.UNASSIGNED, test.id("lena"), test.id("rolf"));
        CrmSession bea = test.as("bea");
        assertThat(bea.users().findAll(Set.of(test.id("rolf")))).isEmpty();
        assertThat(Refusals.text(bea.check(new AssignChance(chance.getId(), test.id("rolf")))))
                .isEqualTo("invalid assignee UNKNOWN");
    }

    @Test
    @DisplayName("The history of an imported user tells of the manager")
    void importTellsOfManager() {
        test.system()
                .execute(new ImportUsers(List.of(new ImportUsers.Row("rolf", "rolf", Set.of(MANAGER), "liam", true))));
        assertThat(test.system().history().of(User.KIND, test.id("rolf")))
                .last()
                .satisfies(event -> assertThat(event.details()).containsKey("manager"));
    }

    @Test
    @DisplayName("The history of a removed role tells its name")
    void removedRoleIsKnownByName() {
        Role role = ada.execute(new CreateRole(RoleDetails.of("auditor", "Reads", Set.of())));
        ada.execute(new RemoveRole(role.getId()));
        assertThat(ada.history().of(Role.KIND, role.getId()))
                .last()
                .satisfies(event -> assertThat(event.details()).containsEntry("name", "auditor"));
    }

    private Role role(String name) {
        return test.system().users().roles().stream()
                .filter(each -> each.getName().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static RoleDetails details(Role role, Set<Grant> grants, Set<Grant> delegations) {
        return new RoleDetails(role.getName(), role.getDescription(), grants, delegations);
    }

    private void insert(String name, Set<Grant> grants, Set<Grant> delegations) {
        scene.insert(
                Role.KIND,
                Role.builder()
                        .id(new RoleId(test.unknown()))
                        .name(name)
                        .description(name)
                        .grants(grants)
                        .delegations(delegations)
                        .build());
    }
}
