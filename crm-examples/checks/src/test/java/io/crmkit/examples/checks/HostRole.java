package io.crmkit.examples.checks;

import io.crmkit.core.CrmSession;
import io.crmkit.core.access.CreateRole;
import io.crmkit.core.access.RoleDetails;
import io.crmkit.spi.access.Extent;
import io.crmkit.spi.access.Grant;
import io.crmkit.spi.access.Permission;
import java.util.Arrays;
import java.util.stream.Collectors;

/** Roles of the host's own. */
final class HostRole {
    private HostRole() {}

    static void add(CrmSession system, String name, Extent extent, Permission... permissions) {
        system.execute(new CreateRole(RoleDetails.of(
                name,
                name,
                Arrays.stream(permissions)
                        .map(permission -> new Grant(permission, extent))
                        .collect(Collectors.toSet()))));
    }
}
