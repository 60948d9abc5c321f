package io.crmkit.core;

import io.crmkit.core.access.AccessPermission;
import io.crmkit.core.activity.ActivityPermission;
import io.crmkit.core.chance.ChancePermission;
import io.crmkit.core.customer.CustomerPermission;
import io.crmkit.core.dictionary.DictionaryAction;
import io.crmkit.core.handover.HandOverAction;
import io.crmkit.core.loss.LossPermission;
import io.crmkit.core.order.OrderPermission;
import io.crmkit.core.report.ReportPermission;
import io.crmkit.core.service.ServicePermission;
import io.crmkit.spi.access.Extent;
import io.crmkit.spi.access.Grant;
import io.crmkit.spi.access.Permission;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The roles that {@link SetUpDefaults} enters. A host may change what they grant, and add others.
 *
 * <p>Called by hosts.
 */
public enum DefaultRole {
    /** Keeps users, roles and the dictionary; nothing else. May give to others what he may not do himself. */
    SYSTEM_ADMINISTRATOR(
            "system administrator",
            "Users, roles, grants and the dictionary",
            grants(
                    Set.of(),
                    Set.of(
                            AccessPermission.READ,
                            AccessPermission.ADMINISTER,
                            DictionaryAction.READ,
                            DictionaryAction.KEEP)),
            Permissions.everything()),
    /**
     * Records, edits and assigns chances, assigns service requests, makes plans, hands over the work of who leaves,
     * reads all reports.
     */
    SALES_SUPERVISOR(
            "sales supervisor",
            "Assigns the work of sales and watches over it",
            grants(
                    Set.of(ChancePermission.DELETE, ServicePermission.DELETE, ServicePermission.FEEDBACK),
                    Set.of(
                            ChancePermission.READ,
                            ChancePermission.CREATE,
                            ChancePermission.EDIT,
                            ChancePermission.ASSIGN,
                            ChancePermission.PLAN,
                            CustomerPermission.READ,
                            OrderPermission.READ,
                            OrderPermission.CATALOGUE,
                            ActivityPermission.READ,
                            ServicePermission.READ,
                            ServicePermission.CREATE,
                            ServicePermission.ASSIGN,
                            ServicePermission.ARCHIVE,
                            LossPermission.READ,
                            HandOverAction.PERMISSION,
                            ReportPermission.READ,
                            AccessPermission.READ,
                            DictionaryAction.READ))),
    /**
     * Keeps customers of the user's own, with activities, and looks after their loss; records chances and service
     * requests, develops and handles those assigned.
     */
    ACCOUNT_MANAGER(
            "account manager",
            "Keeps customers, develops chances, handles requests",
            grants(
                    Set.of(
                            ChancePermission.READ,
                            ChancePermission.EDIT,
                            ChancePermission.DELETE,
                            ChancePermission.PLAN,
                            ChancePermission.DEVELOP,
                            CustomerPermission.READ,
                            CustomerPermission.EDIT,
                            OrderPermission.READ,
                            ActivityPermission.READ,
                            ActivityPermission.KEEP,
                            ServicePermission.READ,
                            ServicePermission.DELETE,
                            ServicePermission.PROCESS,
                            ServicePermission.FEEDBACK,
                            ServicePermission.ARCHIVE,
                            LossPermission.READ,
                            LossPermission.SUSPEND,
                            LossPermission.DETERMINE,
                            LossPermission.RECOVER),
                    Set.of(
                            ChancePermission.CREATE,
                            ServicePermission.CREATE,
                            CustomerPermission.CREATE,
                            OrderPermission.CATALOGUE,
                            AccessPermission.READ,
                            DictionaryAction.READ))),
    /** Reads the reports. */
    EXECUTIVE("executive", "Reads the reports", grants(Set.of(), Set.of(ReportPermission.READ)));

    private final String roleName;
    private final String description;
    private final Set<Grant> grants;
    private final Set<Grant> delegations;

    DefaultRole(String roleName, String description, List<Grant> grants) {
        this(roleName, description, grants, List.of());
    }

    DefaultRole(String roleName, String description, List<Grant> grants, List<Grant> delegations) {
        this.roleName = roleName;
        this.description = description;
        this.grants = Collections.unmodifiableSet(new LinkedHashSet<>(grants));
        this.delegations = Collections.unmodifiableSet(new LinkedHashSet<>(delegations));
    }

    /** {@return the name of the role} */
    public String roleName() {
        return roleName;
    }

    /** {@return what the role is for} */
    public String description() {
        return description;
    }

    /** {@return what the role grants when it is entered} */
    public Set<Grant> grants() {
        return grants;
    }

    /** {@return what the role lets its users give to others} */
    public Set<Grant> delegations() {
        return delegations;
    }

    private static List<Grant> grants(Set<Permission> own, Set<Permission> all) {
        return Stream.concat(
                        own.stream().map(permission -> new Grant(permission, Extent.OWN)),
                        all.stream().map(permission -> new Grant(permission, Extent.ALL)))
                // In one order on every machine; sets made by Set.of have none.
                .sorted(Comparator.comparing(Grant::permission))
                .toList();
    }
}
