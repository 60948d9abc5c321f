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
import java.util.List;
import java.util.Set;

/**
 * The permissions that roles may grant. What is not among them is the system's alone: imports, which can put anything
 * in anyone's hands, and the scan.
 *
 * <p>Called by hosts.
 */
public final class Permissions {
    private static final Set<Permission> GRANTABLE = Set.of(
            AccessPermission.READ,
            AccessPermission.ADMINISTER,
            HandOverAction.PERMISSION,
            DictionaryAction.READ,
            DictionaryAction.KEEP,
            CustomerPermission.READ,
            CustomerPermission.CREATE,
            CustomerPermission.EDIT,
            OrderPermission.READ,
            OrderPermission.CATALOGUE,
            ActivityPermission.READ,
            ActivityPermission.KEEP,
            ChancePermission.READ,
            ChancePermission.CREATE,
            ChancePermission.EDIT,
            ChancePermission.DELETE,
            ChancePermission.ASSIGN,
            ChancePermission.PLAN,
            ChancePermission.DEVELOP,
            ServicePermission.READ,
            ServicePermission.CREATE,
            ServicePermission.DELETE,
            ServicePermission.ASSIGN,
            ServicePermission.PROCESS,
            ServicePermission.FEEDBACK,
            ServicePermission.ARCHIVE,
            LossPermission.READ,
            LossPermission.SUSPEND,
            LossPermission.DETERMINE,
            LossPermission.RECOVER,
            ReportPermission.READ);

    private Permissions() {}

    /** {@return the permissions that roles may grant} */
    public static Set<Permission> grantable() {
        return GRANTABLE;
    }

    /** {@return a grant of each of them, for all records} */
    static List<Grant> everything() {
        return GRANTABLE.stream()
                .sorted()
                .map(permission -> new Grant(permission, Extent.ALL))
                .toList();
    }
}
