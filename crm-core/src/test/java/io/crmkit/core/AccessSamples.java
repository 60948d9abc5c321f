package io.crmkit.core;

import io.crmkit.core.access.ActivateUser;
import io.crmkit.core.access.AssignRole;
import io.crmkit.core.access.CreateRole;
import io.crmkit.core.access.CreateUser;
import io.crmkit.core.access.DeactivateUser;
import io.crmkit.core.access.EditRole;
import io.crmkit.core.access.EditUser;
import io.crmkit.core.access.ImportUsers;
import io.crmkit.core.access.RemoveRole;
import io.crmkit.core.access.RevokeRole;
import io.crmkit.core.access.RoleDetails;
import io.crmkit.core.access.UserDetails;
import io.crmkit.core.command.Command;
import io.crmkit.core.handover.HandOver;
import io.crmkit.core.report.ReportPermission;
import io.crmkit.spi.access.Extent;
import io.crmkit.spi.access.Grant;
import java.util.List;
import java.util.Set;

/** The samples of commands on users and roles, and of the hand-over. */
final class AccessSamples {
    private static final String EXECUTIVE = DefaultRole.EXECUTIVE.roleName();
    private static final Grant REPORTS = new Grant(ReportPermission.READ, Extent.ALL);

    private final TestCrm test;
    private final Scene scene;

    AccessSamples(TestCrm test, Scene scene) {
        this.test = test;
        this.scene = scene;
    }

    List<Command<?>> all() {
        test.system()
                .execute(new ImportUsers(List.of(new ImportUsers.Row("away", "away", Set.of(EXECUTIVE), null, false))));
        return List.of(
                new CreateUser(new UserDetails("entered", "Entered", test.id("lena")), Set.of(test.role(EXECUTIVE))),
                new EditUser(
                        test.hire("edited", null, EXECUTIVE), new UserDetails("editor", "Editor", test.id("lena"))),
                new ActivateUser(test.id("away")),
                new DeactivateUser(test.hire("leaving", null, EXECUTIVE)),
                new AssignRole(test.hire("promoted", null), test.role(EXECUTIVE)),
                new RevokeRole(test.hire("demoted", null, EXECUTIVE), test.role(EXECUTIVE)),
                new CreateRole(details("auditor")),
                new EditRole(scene.role("guard", REPORTS).getId(), details("guard")),
                new RemoveRole(scene.role("nobody's", REPORTS).getId()),
                new HandOver(test.id("ruth"), test.id("rita"), "She leaves."));
    }

    private static RoleDetails details(String name) {
        return new RoleDetails(name, "Reads the reports", Set.of(REPORTS), Set.of(REPORTS));
    }
}
