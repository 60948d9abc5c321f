package io.crmkit.core.service;

import static io.crmkit.core.command.Relation.ASSIGNEE;
import static io.crmkit.core.command.Relation.CREATOR;
import static io.crmkit.spi.service.ServiceStatus.ARCHIVED;
import static io.crmkit.spi.service.ServiceStatus.ASSIGNED;
import static io.crmkit.spi.service.ServiceStatus.CREATED;
import static io.crmkit.spi.service.ServiceStatus.FED_BACK;
import static io.crmkit.spi.service.ServiceStatus.PROCESSED;

import io.crmkit.core.command.Relation;
import io.crmkit.core.command.Step;
import io.crmkit.spi.access.Permission;
import io.crmkit.spi.service.ServiceStatus;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The life cycle of a service request. What is not listed here may not happen.
 *
 * <p>Called by hosts.
 */
public enum ServiceStep implements Step<ServiceStatus> {
    /** Records a request. */
    CREATE(null, CREATED, ServicePermission.CREATE, Set.of()),
    /** Removes it. */
    DELETE(CREATED, null, ServicePermission.DELETE, Set.of(CREATOR)),
    /** Gives it to someone to handle. */
    ASSIGN(CREATED, ASSIGNED, ServicePermission.ASSIGN, Set.of(CREATOR)),
    /** Gives it to someone else to handle. */
    REASSIGN(ASSIGNED, ASSIGNED, ServicePermission.ASSIGN, Set.of(ASSIGNEE)),
    /** Records what was done about it. */
    PROCESS(ASSIGNED, PROCESSED, ServicePermission.PROCESS, Set.of(ASSIGNEE)),
    /** Records that the customer is satisfied. */
    FEEDBACK(PROCESSED, FED_BACK, ServicePermission.FEEDBACK, Set.of(CREATOR, ASSIGNEE)),
    /** Records that the customer is not satisfied, so that it is handled again. It is asked for as feedback. */
    RETURN(PROCESSED, ASSIGNED, ServicePermission.FEEDBACK, Set.of(CREATOR, ASSIGNEE)) {
        @Override
        public boolean isAskedFor() {
            return false;
        }
    },
    /** Closes it, which the settings may make a part of the feedback. */
    ARCHIVE(FED_BACK, ARCHIVED, ServicePermission.ARCHIVE, Set.of(ASSIGNEE));

    private final @Nullable ServiceStatus from;
    private final @Nullable ServiceStatus to;
    private final Permission permission;
    private final Set<Relation> relations;

    ServiceStep(
            @Nullable ServiceStatus from, @Nullable ServiceStatus to, Permission permission, Set<Relation> relations) {
        this.from = from;
        this.to = to;
        this.permission = permission;
        this.relations = relations;
    }

    @Override
    public Set<ServiceStatus> from() {
        return from == null ? Set.of() : Set.of(from);
    }

    @Override
    public Optional<ServiceStatus> to() {
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
