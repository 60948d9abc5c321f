package io.crmkit.core.handover;

import io.crmkit.core.activity.ActivityPermission;
import io.crmkit.core.chance.ChancePermission;
import io.crmkit.core.customer.CustomerPermission;
import io.crmkit.core.loss.LossPermission;
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
 * @param complete whether that is all
 */
record Belongings(
        List<Customer> customers,
        Map<CustomerId, CustomerStanding> standings,
        Map<CustomerId, LossCase> lossCases,
        List<Chance> chances,
        List<ServiceRequest> requests,
        List<Activity> activities,
        boolean complete) {

    static Belongings of(UserId user, Unit unit, int batch) {
        AccessScope all = AccessScope.all();
        Batch room = new Batch(batch);
        List<Customer> customers = room.take(page ->
                unit.customers().list(CustomerQuery.builder().addManagers(user).build(), page, all));
        Map<CustomerId, CustomerStanding> standings = new HashMap<>();
        unit.customers()
                .findStandings(customers.stream().map(Customer::getId).collect(Collectors.toSet()), all)
                .forEach(standing -> standings.put(standing.getId(), standing));
        Map<CustomerId, LossCase> lossCases = new HashMap<>();
        unit.losses().findLatest(standings.keySet(), all).stream()
                .filter(lossCase -> lossCase.getStatus().isOpen())
                .forEach(lossCase -> lossCases.put(lossCase.getCustomer(), lossCase));
        List<Chance> chances = room.take(page -> unit.chances()
                .list(
                        ChanceQuery.builder()
                                .assignee(user)
                                .addStatuses(ChanceStatus.DEVELOPING)
                                .build(),
                        page,
                        all));
        List<ServiceRequest> requests = room.take(page -> unit.services()
                .list(
                        ServiceQuery.builder()
                                .assignee(user)
                                .addStatuses(ServiceStatus.ASSIGNED, ServiceStatus.PROCESSED, ServiceStatus.FED_BACK)
                                .build(),
                        page,
                        all));
        List<Activity> activities = room.take(page -> unit.activities()
                .list(
                        ActivityQuery.builder()
                                .responsible(user)
                                .addStatuses(ActivityStatus.PLANNED)
                                .build(),
                        page,
                        all));
        return new Belongings(customers, standings, lossCases, chances, requests, activities, room.complete);
    }

    /** What of them a user must be allowed to do, to take them over. */
    Set<Permission> permissions() {
        Set<Permission> permissions = new HashSet<>();
        if (!customers.isEmpty()) {
            permissions.add(CustomerPermission.EDIT);
        }
        if (!chances.isEmpty()) {
            permissions.add(ChancePermission.DEVELOP);
        }
        if (!requests.isEmpty()) {
            permissions.add(ServicePermission.PROCESS);
        }
        if (!activities.isEmpty()) {
            permissions.add(ActivityPermission.KEEP);
        }
        if (!lossCases.isEmpty()) {
            permissions.add(LossPermission.SUSPEND);
        }
        return permissions;
    }

    /** The room that is left in a batch. */
    private static final class Batch {
        private int room;
        private boolean complete = true;

        Batch(int room) {
            this.room = room;
        }

        <T> List<T> take(Function<PageRequest, Page<T>> list) {
            if (room == 0) {
                // Whether there is anything more shows when the command is given again.
                complete = false;
                return List.of();
            }
            Page<T> page = list.apply(PageRequest.first(room));
            room -= page.items().size();
            complete &= page.next().isEmpty();
            return page.items();
        }
    }
}
