package io.crmkit.examples.checks;

import io.crmkit.spi.Changes;
import io.crmkit.spi.CrmStore;
import io.crmkit.spi.access.Extent;
import io.crmkit.spi.access.Grant;
import io.crmkit.spi.access.Permission;
import io.crmkit.spi.access.Role;
import io.crmkit.spi.access.RoleId;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.UUID;

/** Roles of the host's own. No command enters them yet, so they are written into the store. */
final class HostRole {
    private HostRole() {}

    static void add(CrmStore store, String name, Extent extent, Permission... permissions) {
        Role role = Role.builder()
                .id(new RoleId(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8))))
                .name(name)
                .description(name)
                .grants(Arrays.stream(permissions)
                        .map(permission -> new Grant(permission, extent))
                        .toList())
                .build();
        store.inUnit(
                unit -> unit.apply(Changes.builder().insert(Role.KIND, role).build()));
    }
}
