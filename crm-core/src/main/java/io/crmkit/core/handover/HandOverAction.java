package io.crmkit.core.handover;

import io.crmkit.core.command.Action;
import io.crmkit.core.command.Relation;
import io.crmkit.spi.access.Permission;
import java.util.Set;

/**
 * What can be done about the work of someone who leaves.
 *
 * <p>Called by hosts.
 */
public enum HandOverAction implements Action {
    /** Hands the work over to someone else. Whoever may do so for a team, may for the work of its members. */
    HAND_OVER;

    /** Lets the work of a user be handed over. */
    public static final Permission PERMISSION = new Permission("user.hand-over");

    @Override
    public Permission permission() {
        return PERMISSION;
    }

    @Override
    public Set<Relation> relations() {
        return Set.of(Relation.SELF);
    }
}
