package io.crmkit.core.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.crmkit.core.CrmSession;
import io.crmkit.core.DefaultRole;
import io.crmkit.core.Permissions;
import io.crmkit.core.Refusals;
import io.crmkit.core.Samples;
import io.crmkit.core.Scene;
import io.crmkit.core.TestCrm;
import io.crmkit.core.chance.ChancePermission;
import io.crmkit.core.chance.CreateChance;
import io.crmkit.core.command.Command;
import io.crmkit.core.command.DenialCause;
import io.crmkit.core.command.Refusal;
import io.crmkit.core.dictionary.DictionaryAction;
import io.crmkit.core.report.ReportPermission;
import io.crmkit.spi.access.Extent;
import io.crmkit.spi.access.Grant;
import io.crmkit.spi.access.Role;
import io.crmkit.spi.access.RoleId;
import io.crmkit.spi.access.User;
import io.crmkit.spi.access.UserId;
import io.crmkit.spi.event.CrmEvent;
import io.crmkit.spi.value.Period;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Users, roles and rights, kept by people. */
@Tag("000-27")
@Tag("000-31")
class AdministrationTest {
    private static final String MANAGER = DefaultRole.ACCOUNT_MANAGER.roleName();
    private static final String SUPERVISOR = DefaultRole.SALES_SUPERVISOR.roleName();
    private static final Grant REPORTS = new Grant(ReportPermission.READ, Extent.ALL);

    private final TestCrm test = TestCrm.create();
    private final Scene scene = new Scene(test);
    private final CrmSession ada = test.as("ada");

    @Test
    @DisplayName("000-27: an administrator enters a role and a user who has it; the host finds the user by its own id")
    void enter() {
        Role role = ada.execute(new CreateRole(RoleDetails.of("auditor", "Reads the reports", Set.of(REPORTS))));
        User user =
                ada.execute(new CreateUser(new UserDetails("uma@host", "Uma", test.id("lena")), Set.of(role.getId())));

        assertThat(test.system().users().findByExternalId("uma@host")).contains(user);
        assertThat(user.isActive()).isTrue();
        assertThat(user.getManager()).contains(test.id("lena"));
        test.crm().as(user.getId()).reports().service(Period.year(2026));
        assertThat(refusal(user, chance()))
                .isEqualTo(new Refusal.Denied(ChancePermission.CREATE, DenialCause.NOT_GRANTED));
    }

    @Test
    @DisplayName(
            "A right that is revoked stops the very next command, and a role that is changed changes for all who have it")
    void revoked() {
        test.as("rolf").execute(chance());
        ada.execute(new RevokeRole(test.id("rolf"), test.role(MANAGER)));
        assertThat(Refusals.of(test.as("rolf"), chance()))
                .isEqualTo(new Refusal.Denied(ChancePermission.CREATE, DenialCause.NOT_GRANTED));

        test.as("rita").execute(chance());
        ada.execute(new EditRole(test.role(MANAGER), RoleDetails.of(MANAGER, "Reads", Set.of(REPORTS))));
        assertThat(Refusals.of(test.as("rita"), chance()))
                .isEqualTo(new Refusal.Denied(ChancePermission.CREATE, DenialCause.NOT_GRANTED));
    }

    @Test
    @DisplayName("A user who is deactivated may do nothing until activated again, and then what the roles say")
    void deactivated() {
        ada.execute(new DeactivateUser(test.id("rolf")));
        assertThat(Refusals.of(test.as("rolf"), chance()))
                .isEqualTo(new Refusal.Denied(ChancePermission.CREATE, DenialCause.INACTIVE_ACTOR));
        ada.execute(new ActivateUser(test.id("rolf")));
        test.as("rolf").execute(chance());
    }

    @Test
    @DisplayName("Nobody raises himself: by a role, by a change of a role he has, or by his place in the organisation")
    void oneself() {
        UserId self = test.id("ada");
        assertThat(Refusals.text(ada.check(new AssignRole(self, test.role(MANAGER)))))
                .startsWith("rejected OWN_RIGHTS_RAISED");
        Role own = role(DefaultRole.SYSTEM_ADMINISTRATOR.roleName());
        Set<Grant> more = new HashSet<>(own.getGrants());
        more.add(REPORTS);
        assertThat(Refusals.text(ada.check(
                        new EditRole(own.getId(), new RoleDetails(own.getName(), "More", more, own.getDelegations())))))
                .startsWith("rejected OWN_RIGHTS_RAISED");

        scene.role("onlooker", new Grant(ChancePermission.READ, Extent.TEAM));
        test.hire("ada", null, own.getName(), "onlooker");
        assertThat(Refusals.text(ada.check(new EditUser(test.id("rolf"), new UserDetails("rolf", "Rolf", self)))))
                .startsWith("rejected OWN_RIGHTS_RAISED");
        assertThat(ada.check(new EditUser(test.id("rolf"), new UserDetails("rolf", "Rolf", test.id("liam")))))
                .isEmpty();
    }

    @Test
    @DisplayName("One may lower oneself: drop a role, or lower a role that one has")
    void lowered() {
        Role own = role(DefaultRole.SYSTEM_ADMINISTRATOR.roleName());
        test.hire("adam", null, own.getName());
        Set<Grant> less = new HashSet<>(own.getGrants());
        less.remove(new Grant(DictionaryAction.KEEP, Extent.ALL));
        ada.execute(new EditRole(own.getId(), new RoleDetails(own.getName(), "Less", less, own.getDelegations())));
        ada.execute(new RevokeRole(test.id("ada"), own.getId()));
        assertThat(Refusals.text(Refusals.of(ada, new DeactivateUser(test.id("rolf")))))
                .contains("NOT_GRANTED");
    }

    @Test
    @DisplayName("Nobody gives what he may not give: the rights that are too much are told")
    void delegated() {
        UserId tess = staffAdministrator();
        CrmSession session = test.crm().as(tess);
        UserId nils = test.hire("nils", null);

        session.execute(new AssignRole(nils, test.role("clerk")));
        session.execute(new CreateUser(new UserDetails("neu", "Neu", null), Set.of(test.role("clerk"))));
        assertThat(Refusals.of(session, new AssignRole(nils, test.role(DefaultRole.EXECUTIVE.roleName()))))
                .isEqualTo(new Refusal.Rejected(
                        AccessRejection.RIGHT_NOT_HELD, Map.of("rights", List.of("report.read ALL"))));
        assertThat(Refusals.of(
                        session, new CreateRole(new RoleDetails("friend", "Gives on", Set.of(), Set.of(REPORTS)))))
                .isEqualTo(new Refusal.Rejected(
                        AccessRejection.RIGHT_NOT_HELD, Map.of("rights", List.of("delegate report.read ALL"))));
        assertThat(Refusals.of(
                        session,
                        new CreateRole(RoleDetails.of(
                                "wider", "Wider", Set.of(new Grant(ChancePermission.READ, Extent.ALL))))))
                .isEqualTo(new Refusal.Rejected(
                        AccessRejection.RIGHT_NOT_HELD, Map.of("rights", List.of("chance.read ALL"))));
        session.execute(new CreateRole(
                RoleDetails.of("narrower", "Narrower", Set.of(new Grant(ChancePermission.READ, Extent.OWN)))));
    }

    @Test
    @DisplayName(
            "Nobody touches those who have more than he may give: their name, their sign-in, their roles, their activity")
    void betters() {
        CrmSession session = test.crm().as(staffAdministrator());
        UserId lena = test.id("lena");
        for (Command<?> command : List.of(
                new EditUser(lena, new UserDetails("tess@host", "Lena", null)),
                new DeactivateUser(lena),
                new RevokeRole(lena, test.role(SUPERVISOR)),
                new AssignRole(lena, test.role("clerk")),
                new ActivateUser(test.id("gone")),
                new EditRole(test.role(SUPERVISOR), RoleDetails.of(SUPERVISOR, "Nothing", Set.of())))) {
            assertThat(Refusals.text(Refusals.of(session, command))).startsWith("rejected RIGHT_NOT_HELD");
        }
    }

    @Test
    @DisplayName("Who administers a team enters, keeps and reaches members of the team alone, and no role")
    void team() {
        scene.insert(
                Role.KIND,
                Role.builder()
                        .id(new RoleId(test.unknown()))
                        .name("team administrator")
                        .description("Keeps the own team")
                        .grants(Set.of(
                                new Grant(AccessPermission.ADMINISTER, Extent.TEAM),
                                new Grant(AccessPermission.READ, Extent.ALL)))
                        .delegations(Permissions.grantable().stream()
                                .map(permission -> new Grant(permission, Extent.ALL))
                                .toList())
                        .build());
        UserId tess = test.hire("tess", null, "team administrator");
        CrmSession session = test.crm().as(tess);

        User member = session.execute(new CreateUser(new UserDetails("new", "New", tess), Set.of(test.role(MANAGER))));
        session.execute(new DeactivateUser(member.getId()));
        Refusal outOfExtent = new Refusal.Denied(AccessPermission.ADMINISTER, DenialCause.OUT_OF_EXTENT);
        for (Command<?> command : List.of(
                new CreateUser(new UserDetails("other", "Other", test.id("lena")), Set.of()),
                new CreateUser(new UserDetails("other", "Other", null), Set.of()),
                new DeactivateUser(test.id("rolf")),
                new CreateRole(RoleDetails.of("role", "Role", Set.of())),
                new EditRole(test.role(MANAGER), RoleDetails.of(MANAGER, "Role", Set.of())))) {
            assertThat(Refusals.of(session, command)).isEqualTo(outOfExtent);
        }
    }

    @Test
    @DisplayName("The last administrator stays: neither deactivated, nor without the role, nor by a change of the role")
    void last() {
        UserId self = test.id("ada");
        Role own = role(DefaultRole.SYSTEM_ADMINISTRATOR.roleName());
        List<Command<?>> commands = List.of(
                new DeactivateUser(self),
                new RevokeRole(self, own.getId()),
                new EditRole(own.getId(), RoleDetails.of(own.getName(), "Less", Set.of())));
        for (Command<?> command : commands) {
            assertThat(Refusals.text(ada.check(command))).isEqualTo("rejected LAST_ADMINISTRATOR");
            assertThat(Refusals.text(test.system().check(command))).isEqualTo("rejected LAST_ADMINISTRATOR");
        }
        UserId adam = test.hire("adam", null, own.getName());
        assertThat(Refusals.text(ada.check(commands.get(2)))).isEqualTo("rejected LAST_ADMINISTRATOR");
        ada.execute(commands.get(0));
        assertThat(Refusals.text(test.crm().as(adam).check(new DeactivateUser(adam))))
                .isEqualTo("rejected LAST_ADMINISTRATOR");
    }

    @Test
    @DisplayName("Nobody reports to a member of the own team, by command or by import")
    void cycles() {
        assertThat(Refusals.text(
                        ada.check(new EditUser(test.id("lena"), new UserDetails("lena", "Lena", test.id("rolf"))))))
                .isEqualTo("rejected MANAGER_CYCLE");
        assertThat(Refusals.text(test.system()
                        .check(new ImportUsers(
                                List.of(new ImportUsers.Row("lena", "Lena", Set.of(SUPERVISOR), "rolf", true))))))
                .isEqualTo("invalid rows[0].manager INVALID");
        assertThat(Refusals.text(test.system()
                        .check(new ImportUsers(List.of(
                                new ImportUsers.Row("one", "One", Set.of(), "two", true),
                                new ImportUsers.Row("two", "Two", Set.of(), "one", true))))))
                .contains("rows[0].manager INVALID", "rows[1].manager INVALID");
        test.system()
                .execute(new ImportUsers(List.of(
                        new ImportUsers.Row("lena", "Lena", Set.of(SUPERVISOR), "rolf", true),
                        new ImportUsers.Row("rolf", "Rolf", Set.of(MANAGER), null, true))));
    }

    @Test
    @DisplayName("A role goes only when no user has it, active or not")
    void removed() {
        RoleId role = ada.execute(new CreateRole(RoleDetails.of("clerk", "Nothing yet", Set.of())))
                .getId();
        UserId nils = test.hire("nils", null, "clerk");
        ada.execute(new DeactivateUser(nils));
        assertThat(Refusals.text(ada.check(new RemoveRole(role)))).isEqualTo("rejected ROLE_IN_USE");
        ada.execute(new RevokeRole(nils, role));
        assertThat(ada.execute(new RemoveRole(role))).isEqualTo(role);
        assertThat(ada.users().roles()).noneMatch(left -> left.getId().equals(role));
    }

    @Test
    @DisplayName("The history tells who gave which right to whom, and nothing of the person")
    void told() {
        UserId rolf = test.id("rolf");
        ada.execute(new AssignRole(rolf, test.role(SUPERVISOR)));
        ada.execute(new RevokeRole(rolf, test.role(MANAGER)));
        ada.execute(new EditUser(rolf, new UserDetails("rolf@host", "Rolf the Elder", test.id("liam"))));
        assertThat(ada.history().of(User.KIND, rolf).stream().skip(1))
                .extracting(CrmEvent::step, CrmEvent::details)
                .containsExactly(
                        tuple("ASSIGN_ROLE", Map.of("given", SUPERVISOR)),
                        tuple("REVOKE_ROLE", Map.of("revoked", MANAGER)),
                        tuple(
                                "EDIT_USER",
                                Map.of(
                                        "externalId",
                                        "rolf@host",
                                        "manager",
                                        test.id("liam").value().toString())));
        Role role = role(DefaultRole.EXECUTIVE.roleName());
        ada.execute(new EditRole(
                role.getId(),
                RoleDetails.of(role.getName(), "Less", Set.of(new Grant(ReportPermission.READ, Extent.TEAM)))));
        assertThat(ada.history().of(Role.KIND, role.getId()))
                .last()
                .extracting(CrmEvent::details)
                .isEqualTo(Map.of("name", "executive", "given", "report.read TEAM", "revoked", "report.read ALL"));
    }

    private UserId staffAdministrator() {
        Grant read = new Grant(ChancePermission.READ, Extent.TEAM);
        scene.role("clerk", read);
        scene.insert(
                Role.KIND,
                Role.builder()
                        .id(new RoleId(test.unknown()))
                        .name("staff administrator")
                        .description("Keeps clerks")
                        .grants(Set.of(
                                new Grant(AccessPermission.ADMINISTER, Extent.ALL),
                                new Grant(AccessPermission.READ, Extent.ALL)))
                        .delegations(Set.of(read))
                        .build());
        return test.hire("tess", null, "staff administrator");
    }

    private Role role(String name) {
        return test.system().users().roles().stream()
                .filter(role -> role.getName().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static CreateChance chance() {
        return new CreateChance(Samples.chanceDetails("Prospect"), null, null);
    }

    private Refusal refusal(User user, Command<?> command) {
        return Refusals.of(test.crm().as(user.getId()), command);
    }
}
