package io.crmkit.core;

import io.crmkit.spi.Unit;
import io.crmkit.spi.access.AccessScope;
import io.crmkit.spi.access.Role;
import io.crmkit.spi.access.User;
import io.crmkit.spi.access.UserId;
import io.crmkit.spi.activity.Activity;
import io.crmkit.spi.activity.ActivityId;
import io.crmkit.spi.chance.Chance;
import io.crmkit.spi.chance.ChanceId;
import io.crmkit.spi.chance.PlanItem;
import io.crmkit.spi.chance.PlanItemId;
import io.crmkit.spi.customer.Contact;
import io.crmkit.spi.customer.ContactId;
import io.crmkit.spi.customer.Customer;
import io.crmkit.spi.customer.CustomerId;
import io.crmkit.spi.customer.CustomerStanding;
import io.crmkit.spi.dictionary.DictionaryEntry;
import io.crmkit.spi.dictionary.DictionaryEntryId;
import io.crmkit.spi.loss.LossCase;
import io.crmkit.spi.loss.LossCaseId;
import io.crmkit.spi.order.Order;
import io.crmkit.spi.order.OrderId;
import io.crmkit.spi.order.Product;
import io.crmkit.spi.order.ProductId;
import io.crmkit.spi.service.ServiceRequest;
import io.crmkit.spi.service.ServiceRequestId;
import io.crmkit.spi.value.Id;
import io.crmkit.spi.value.Kind;
import io.crmkit.spi.value.State;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;

/** Reads any record by its id through the ports, as somebody who may see all. */
public final class StoredRecord {
    private static final AccessScope ALL = AccessScope.all();
    // Stock is read by its product only.
    private static final Map<Kind<?, ?>, BiFunction<Unit, Id, Optional<? extends State<?>>>> READS = Map.ofEntries(
            Map.entry(
                    User.KIND,
                    (unit, id) -> unit.access().findUsers(Set.of((UserId) id), ALL).stream()
                            .findFirst()),
            Map.entry(
                    Role.KIND,
                    (unit, id) -> unit.access().listRoles(ALL).stream()
                            .filter(role -> role.getId().equals(id))
                            .findFirst()),
            Map.entry(DictionaryEntry.KIND, (unit, id) -> unit.dictionary().find((DictionaryEntryId) id, ALL)),
            Map.entry(Customer.KIND, (unit, id) -> unit.customers().find((CustomerId) id, ALL)),
            Map.entry(
                    CustomerStanding.KIND,
                    (unit, id) -> unit.customers().findStandings(Set.of((CustomerId) id), ALL).stream()
                            .findFirst()),
            Map.entry(Contact.KIND, (unit, id) -> unit.customers().findContact((ContactId) id, ALL)),
            Map.entry(Order.KIND, (unit, id) -> unit.orders().find((OrderId) id, ALL)),
            Map.entry(Product.KIND, (unit, id) -> unit.products().find((ProductId) id, ALL)),
            Map.entry(Activity.KIND, (unit, id) -> unit.activities().find((ActivityId) id, ALL)),
            Map.entry(Chance.KIND, (unit, id) -> unit.chances().find((ChanceId) id, ALL)),
            Map.entry(PlanItem.KIND, (unit, id) -> unit.chances().findPlanItem((PlanItemId) id, ALL)),
            Map.entry(ServiceRequest.KIND, (unit, id) -> unit.services().find((ServiceRequestId) id, ALL)),
            Map.entry(LossCase.KIND, (unit, id) -> unit.losses().find((LossCaseId) id, ALL)));

    private StoredRecord() {}

    /** A record as it is stored, if it is. */
    public static <S extends State<I>, I extends Id> Optional<S> find(Unit unit, Kind<S, I> kind, I id) {
        BiFunction<Unit, Id, Optional<? extends State<?>>> read = READS.get(kind);
        if (read == null) {
            throw new IllegalArgumentException("a " + kind + " is not read by its id");
        }
        return read.apply(unit, id).map(kind.type()::cast);
    }
}
