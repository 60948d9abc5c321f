package io.crmkit.core.reach;

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
import io.crmkit.spi.access.Permission;
import io.crmkit.spi.access.Role;
import io.crmkit.spi.access.User;
import io.crmkit.spi.activity.Activity;
import io.crmkit.spi.chance.Chance;
import io.crmkit.spi.chance.PlanItem;
import io.crmkit.spi.customer.Contact;
import io.crmkit.spi.customer.Customer;
import io.crmkit.spi.dictionary.DictionaryEntry;
import io.crmkit.spi.loss.LossCase;
import io.crmkit.spi.order.Order;
import io.crmkit.spi.order.Product;
import io.crmkit.spi.order.StockItem;
import io.crmkit.spi.service.ServiceRequest;
import io.crmkit.spi.value.Kind;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The rights that people may have, by what they are good for. */
final class Rights {
    /** What lets records of each kind be seen. */
    static final Map<Kind<?, ?>, Permission> READ = Map.ofEntries(
            Map.entry(User.KIND, AccessPermission.READ),
            Map.entry(Role.KIND, AccessPermission.READ),
            Map.entry(DictionaryEntry.KIND, DictionaryAction.READ),
            Map.entry(Customer.KIND, CustomerPermission.READ),
            Map.entry(Contact.KIND, CustomerPermission.READ),
            Map.entry(Product.KIND, OrderPermission.CATALOGUE),
            Map.entry(StockItem.KIND, OrderPermission.CATALOGUE),
            Map.entry(Order.KIND, OrderPermission.READ),
            Map.entry(Activity.KIND, ActivityPermission.READ),
            Map.entry(Chance.KIND, ChancePermission.READ),
            Map.entry(PlanItem.KIND, ChancePermission.READ),
            Map.entry(ServiceRequest.KIND, ServicePermission.READ),
            Map.entry(LossCase.KIND, LossPermission.READ));

    /** What people may be granted: all that lets anything be seen, and what some of them do. */
    static final List<Permission> ALL = List.of(
            AccessPermission.READ,
            AccessPermission.ADMINISTER,
            HandOverAction.PERMISSION,
            DictionaryAction.READ,
            CustomerPermission.READ,
            OrderPermission.CATALOGUE,
            OrderPermission.READ,
            ActivityPermission.READ,
            ChancePermission.READ,
            ServicePermission.READ,
            LossPermission.READ,
            ReportPermission.READ,
            DictionaryAction.KEEP,
            CustomerPermission.CREATE,
            CustomerPermission.EDIT,
            ActivityPermission.KEEP,
            ChancePermission.CREATE,
            ChancePermission.EDIT,
            ChancePermission.DELETE,
            ChancePermission.ASSIGN,
            ChancePermission.PLAN,
            ChancePermission.DEVELOP,
            ServicePermission.CREATE,
            ServicePermission.DELETE,
            ServicePermission.ASSIGN,
            ServicePermission.PROCESS,
            ServicePermission.FEEDBACK,
            ServicePermission.ARCHIVE,
            LossPermission.SUSPEND,
            LossPermission.DETERMINE,
            LossPermission.RECOVER);

    private Rights() {}

    /** The kinds that have a history. */
    static List<Kind<?, ?>> histories() {
        return READ.keySet().stream()
                .filter(kind -> !kind.equals(PlanItem.KIND))
                .collect(Collectors.toList());
    }

    /** What lets records of a kind be seen. */
    static Permission toRead(Kind<?, ?> kind) {
        return Optional.ofNullable(READ.get(kind)).orElseThrow();
    }
}
