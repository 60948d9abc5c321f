package io.crmkit.core.activity;

import static io.crmkit.core.command.Relation.ASSIGNEE;
import static io.crmkit.core.command.Relation.MANAGER;

import io.crmkit.core.command.Action;
import io.crmkit.core.command.Relation;
import io.crmkit.spi.access.Permission;
import java.util.Set;

/**
 * What can be done about activities. New ones are the business of the customer's manager; with one that is there,
 * whoever is responsible for it may go on too.
 *
 * <p>Called by hosts.
 */
public enum ActivityAction implements Action {
    /** Plans an activity. */
    PLAN(Set.of(MANAGER)),
    /** Records an activity that took place. */
    RECORD(Set.of(MANAGER)),
    /** Edits an activity. */
    EDIT(Set.of(MANAGER, ASSIGNEE)),
    /** Records that a planned activity took place. */
    COMPLETE(Set.of(MANAGER, ASSIGNEE)),
    /** Removes an activity. */
    REMOVE(Set.of(MANAGER, ASSIGNEE));

    private final Set<Relation> relations;

    ActivityAction(Set<Relation> relations) {
        this.relations = relations;
    }

    @Override
    public Permission permission() {
        return ActivityPermission.KEEP;
    }

    @Override
    public Set<Relation> relations() {
        return relations;
    }
}
