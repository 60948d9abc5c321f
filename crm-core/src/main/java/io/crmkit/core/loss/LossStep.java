package io.crmkit.core.loss;

import static io.crmkit.core.command.Relation.MANAGER;
import static io.crmkit.spi.loss.LossStatus.DETERMINED;
import static io.crmkit.spi.loss.LossStatus.RECOVERED;
import static io.crmkit.spi.loss.LossStatus.SUSPENDED;
import static io.crmkit.spi.loss.LossStatus.WARNED;

import io.crmkit.core.command.Relation;
import io.crmkit.core.command.Step;
import io.crmkit.core.order.OrderPermission;
import io.crmkit.core.settings.CrmSettings;
import io.crmkit.spi.access.Permission;
import io.crmkit.spi.loss.LossStatus;
import java.util.Optional;
import java.util.Set;

/**
 * The life cycle of a loss case. What is not listed here may not happen.
 *
 * <p>Called by hosts.
 */
public enum LossStep implements Step<LossStatus> {
    /** Opens a case: the customer has not ordered for long. */
    WARN(Set.of(), WARNED, LossPermission.SCAN, Set.of()),
    /** Takes a measure to keep the customer. */
    SUSPEND(Set.of(WARNED, SUSPENDED), SUSPENDED, LossPermission.SUSPEND, Set.of(MANAGER)),
    /** Finds that the customer is lost. */
    DETERMINE(Set.of(WARNED, SUSPENDED), DETERMINED, LossPermission.DETERMINE, Set.of(MANAGER)),
    /** Finds that the customer is kept. An order that arrives does so too. */
    RECOVER(Set.of(WARNED, SUSPENDED), RECOVERED, LossPermission.RECOVER, Set.of(MANAGER)) {
        @Override
        public boolean isEnabled(CrmSettings settings) {
            return settings.isRecoveryEnabled();
        }
    },
    /** A lost customer orders again. The case stays as it is; the customer becomes active. Only an order does it. */
    WIN_BACK(Set.of(DETERMINED), DETERMINED, OrderPermission.IMPORT, Set.of()) {
        @Override
        public boolean isEnabled(CrmSettings settings) {
            return settings.isRecoveryEnabled();
        }

        @Override
        public boolean isAskedFor() {
            return false;
        }
    };

    private final Set<LossStatus> from;
    private final LossStatus to;
    private final Permission permission;
    private final Set<Relation> relations;

    LossStep(Set<LossStatus> from, LossStatus to, Permission permission, Set<Relation> relations) {
        this.from = from;
        this.to = to;
        this.permission = permission;
        this.relations = relations;
    }

    @Override
    public Set<LossStatus> from() {
        return from;
    }

    @Override
    public Optional<LossStatus> to() {
        return Optional.of(to);
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
