package io.crmkit.core.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.crmkit.core.DefaultRole;
import io.crmkit.core.Permissions;
import io.crmkit.core.TestCrm;
import io.crmkit.core.customer.CustomerPermission;
import io.crmkit.core.loss.LossPermission;
import io.crmkit.core.order.OrderPermission;
import io.crmkit.core.report.ReportPermission;
import io.crmkit.spi.access.Extent;
import io.crmkit.spi.access.Grant;
import io.crmkit.spi.access.UserId;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What a user interface asks before it shows anything. */
class GrantsTest {
    private final TestCrm test = TestCrm.create();

    @Test
    @DisplayName("A session tells what the roles of its actor grant, all of them together, and the system's rights")
    void grants() {
        assertThat(test.as("eva").grants()).containsExactly(new Grant(ReportPermission.READ, Extent.ALL));
        test.hire("both", null, DefaultRole.EXECUTIVE.roleName(), DefaultRole.ACCOUNT_MANAGER.roleName());
        assertThat(test.as("both").grants())
                .containsAll(DefaultRole.EXECUTIVE.grants())
                .containsAll(DefaultRole.ACCOUNT_MANAGER.grants());
        assertThat(test.system().grants()).contains(new Grant(AccessPermission.IMPORT, Extent.ALL));
    }

    @Test
    @DisplayName("Who is unknown or not active has no rights, whatever the roles are")
    void none() {
        assertThat(test.as("gone").grants()).isEmpty();
        assertThat(test.crm().as(new UserId(test.unknown())).grants()).isEmpty();
    }

    @Test
    @DisplayName("Every permission that a default role grants may be granted, and none that is the system's alone")
    void grantable() {
        for (DefaultRole role : DefaultRole.values()) {
            assertThat(Permissions.grantable())
                    .containsAll(role.grants().stream().map(Grant::permission).toList())
                    .containsAll(
                            role.delegations().stream().map(Grant::permission).toList());
        }
        assertThat(Permissions.grantable())
                .doesNotContain(
                        AccessPermission.IMPORT,
                        CustomerPermission.IMPORT,
                        OrderPermission.IMPORT,
                        LossPermission.SCAN);
    }
}
