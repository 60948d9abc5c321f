package io.crmkit.core.access;

import io.crmkit.core.command.Action;
import io.crmkit.core.command.Relation;
import io.crmkit.spi.access.Permission;
import java.util.Set;

/**
 * What can be done about users and roles.
 *
 * <p>Called by hosts.
 */
public enum AccessAction implements Action {
    /** Sets up the default roles and the fixed rows of the dictionary. */
    SET_UP_DEFAULTS,
    /** Imports users. */
    IMPORT_USERS;

    /** Lets defaults be set up and users be imported: the system's, for it can give any right to anyone. */
    public static final Permission IMPORT = new Permission("user.import");

    /** Lets users be seen. */
    public static final Permission READ = new Permission("user.read");

    @Override
    public Permission permission() {
        return IMPORT;
    }

    @Override
    public Set<Relation> relations() {
        return Set.of();
    }
}
