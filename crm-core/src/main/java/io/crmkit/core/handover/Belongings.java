package io.crmkit.core.handover;

import io.crmkit.core.activity.ActivityPermission;
import io.crmkit.core.chance.ChancePermission;
import io.crmkit.core.customer.CustomerPermission;
import io.crmkit.core.service.ServicePermission;
import io.crmkit.spi.Unit;
import io.crmkit.spi.access.AccessScope;
import io.crmkit.spi.access.Permission;
import io.crmkit.spi.access.UserId;
import io.crmkit.spi.activity.Activity;
import io.crmkit.spi.activity.ActivityQuery;
import io.crmkit.spi.activity.ActivityStatus;
import io.crmkit.spi.chance.Chance;
import io.crmkit.spi.chance.ChanceQuery;
import io.crmkit.spi.chance.ChanceStatus;
import io.crmkit.spi.customer.Customer;
import io.crmkit.spi.customer.CustomerId;
import io.crmkit.spi.customer.CustomerQuery;
import io.crmkit.spi.customer.CustomerStanding;
import io.crmkit.spi.loss.LossCase;
import io.crmkit.spi.service.ServiceQuery;
import io.crmkit.spi.service.ServiceRequest;
import io.crmkit.spi.service.ServiceStatus;
import io.crmkit.spi.value.Page;
import io.crmkit.spi.value.PageRequest;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What a user has to do, one batch of it.
 *
 * @param customers customers that the user manages
 * @param standings their guard records
 * @param lossCases their open loss cases
 * @param chances chances that the user develops
 * @param requests service requests that the user handles
 * @param activities activities that the user is to carry out
 * @param permissions what whoever takes over must be allowed to do: for all that is left, not for this batch alone, so
 *     that a hand-over is refused before it begins, not half way
 * @param complete whether that is all
 */
record Belongings(
        List<Customer> customers,
        Map<CustomerId, CustomerStanding> standings,
        Map<CustomerId, LossCase> lossCases,
        List<Chance> chances,
        List<ServiceRequest> requests,
        List<Activity> activities,
        Set<Permission> permissions,
        boolean complete) {

    static Belongings of(UserId user, Unit unit, int batch) {
        AccessScope all = AccessScope.all();
        Lot lot = new Lot(batch);
        CustomerQuery managed = CustomerQuery.builder().addManagers(user).build();
        List<Customer> customers = lot.take(
                CustomerPermission.EDIT,
                unit.customers().count(managed, all),
                page -> unit.customers().list(managed, page, all));
        Map<CustomerId, CustomerStanding> standings = new HashMap<>();
        unit.customers()
                .findStandings(customers.stream().map(Customer::getId).collect(Collectors.toSet()), all)
                .forEach(standing -> standings.put(standing.getId(), standing));
        Map<CustomerId, LossCase> lossCases = new HashMap<>();
        unit.losses().findLatest(standings.keySet(), all).stream()
                .filter(lossCase -> lossCase.getStatus().isOpen())
                .forEach(lossCase -> lossCases.put(lossCase.getCustomer(), lossCase));
        ChanceQuery developed = ChanceQuery.builder()
                .assignee(user)
                .addStatuses(ChanceStatus.DEVELOPING)
                .build();
        List<Chance> chances = lot.take(
                ChancePermission.DEVELOP,
                unit.chances().count(developed, all),
                page -> unit.chances().list(developed, page, all));
        ServiceQuery handled = ServiceQuery.builder()
                .assignee(user)
                .addStatuses(ServiceStatus.ASSIGNED, ServiceStatus.PROCESSED, ServiceStatus.FED_BACK)
                .build();
        List<ServiceRequest> requests = lot.take(
                ServicePermission.PROCESS,
                unit.services().count(handled, all),
                page -> unit.services().list(handled, page, all));
        ActivityQuery planned = ActivityQuery.builder()
                .responsible(user)
                .addStatuses(ActivityStatus.PLANNED)
                .build();
        List<Activity> activities = lot.take(
                ActivityPermission.KEEP,
                unit.activities().count(planned, all),
                page -> unit.activities().list(planned, page, all));
        return new Belongings(
                customers, standings, lossCases, chances, requests, activities, lot.permissions, lot.left == 0);
    }

    /** One batch, while it is being filled. */
    private static final class Lot {
        private final Set<Permission> permissions = new HashSet<>();
        private int room;
        private long left;

        Lot(int room) {
            this.room = room;
        }

        <T> List<T> take(Permission permission, long count, Function<PageRequest, Page<T>> list) {
            if (count > 0) {
                permissions.add(permission);
            }
            List<T> taken =
                    count > 0 && room > 0 ? list.apply(PageRequest.first(room)).items() : List.of();
            room -= taken.size();
            left += count - taken.size();
            return taken;
        }
    }
}
