package io.crmkit.examples.springhost.web;

import io.crmkit.core.CrmSession;
import io.crmkit.spi.access.Grant;
import io.crmkit.spi.access.Permission;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What the roles of whoever is signed in permit, for what a page shows at all: a role of the company's own may open a page
 * and not all that is on it.
 *
 * @param permissions what is permitted; how far is the CRM's to say
 */
public record Granted(Set<Permission> permissions) {
    static Granted to(CrmSession session) {
        return new Granted(session.grants().stream().map(Grant::permission).collect(Collectors.toSet()));
    }

    boolean has(Permission permission) {
        return permissions.contains(permission);
    }
}
