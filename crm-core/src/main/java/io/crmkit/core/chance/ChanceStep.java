package io.crmkit.core.chance;

import static io.crmkit.spi.chance.ChanceStatus.DEVELOPING;
import static io.crmkit.spi.chance.ChanceStatus.FAILED;
import static io.crmkit.spi.chance.ChanceStatus.UNASSIGNED;
import static io.crmkit.spi.chance.ChanceStatus.WON;

import io.crmkit.core.command.Relation;
import io.crmkit.core.command.Step;
import io.crmkit.core.settings.CrmSettings;
import io.crmkit.spi.access.Permission;
import io.crmkit.spi.chance.ChanceStatus;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The life cycle of a chance. What is not listed here may not happen.
 *
 * <p>Called by hosts.
 */
public enum ChanceStep implements Step<ChanceStatus> {
    /** Records a chance. */
    CREATE(null, UNASSIGNED, ChancePermission.CREATE, Set.of()),
    /** Changes what is known of it. */
    EDIT(UNASSIGNED, UNASSIGNED, ChancePermission.EDIT, Set.of(Relation.CREATOR)),
    /** Removes it. */
    DELETE(UNASSIGNED, null, ChancePermission.DELETE, Set.of(Relation.CREATOR)),
    /** Gives it to someone to develop. */
    ASSIGN(UNASSIGNED, DEVELOPING, ChancePermission.ASSIGN, Set.of(Relation.CREATOR)),
    /** Gives it to someone else to develop. */
    REASSIGN(DEVELOPING, DEVELOPING, ChancePermission.ASSIGN, Set.of(Relation.ASSIGNEE)),
    /** Takes it back. */
    UNASSIGN(DEVELOPING, UNASSIGNED, ChancePermission.ASSIGN, Set.of(Relation.ASSIGNEE)) {
        @Override
        public boolean isEnabled(CrmSettings settings) {
            return settings.isUnassignEnabled();
        }
    },
    /** Ties it to an existing customer, to be won into. */
    LINK(DEVELOPING, DEVELOPING, ChancePermission.ASSIGN, Set.of(Relation.ASSIGNEE)),
    /** Adds an item to its plan. */
    ADD_PLAN_ITEM(DEVELOPING, DEVELOPING, ChancePermission.PLAN, Set.of(Relation.ASSIGNEE)),
    /** Changes an item of its plan. */
    EDIT_PLAN_ITEM(DEVELOPING, DEVELOPING, ChancePermission.PLAN, Set.of(Relation.ASSIGNEE)),
    /** Removes an item from its plan. */
    REMOVE_PLAN_ITEM(DEVELOPING, DEVELOPING, ChancePermission.PLAN, Set.of(Relation.ASSIGNEE)),
    /** Records what came of an item of its plan. */
    RECORD_PLAN_RESULT(DEVELOPING, DEVELOPING, ChancePermission.DEVELOP, Set.of(Relation.ASSIGNEE)),
    /** Wins it: someone becomes, or has bought as, a customer. */
    WIN(DEVELOPING, WON, ChancePermission.DEVELOP, Set.of(Relation.ASSIGNEE)),
    /** Gives it up. */
    FAIL(DEVELOPING, FAILED, ChancePermission.DEVELOP, Set.of(Relation.ASSIGNEE));

    private final @Nullable ChanceStatus from;
    private final @Nullable ChanceStatus to;
    private final Permission permission;
    private final Set<Relation> relations;

    ChanceStep(@Nullable ChanceStatus from, @Nullable ChanceStatus to, Permission permission, Set<Relation> relations) {
        this.from = from;
        this.to = to;
        this.permission = permission;
        this.relations = relations;
    }

    @Override
    public Set<ChanceStatus> from() {
        return from == null ? Set.of() : Set.of(from);
    }

    @Override
    public Optional<ChanceStatus> to() {
        return Optional.ofNullable(to);
    }

    @Override
    public Permission permission() {
        return permission;
    }

    @Override
    public Set<Relation> relations() {
        return relations;
    }
}
