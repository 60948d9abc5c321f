package io.crmkit.core.reach;

import static io.crmkit.core.reach.Methods.name;

import io.crmkit.core.activity.Activities;
import io.crmkit.core.activity.ActivityPermission;
import io.crmkit.core.customer.CustomerCard;
import io.crmkit.core.loss.LossCases;
import io.crmkit.core.loss.LossPermission;
import io.crmkit.core.reach.Collecting.Criterion;
import io.crmkit.core.service.ServicePermission;
import io.crmkit.core.service.ServiceRequests;
import io.crmkit.spi.access.User;
import io.crmkit.spi.access.UserId;
import io.crmkit.spi.activity.Activity;
import io.crmkit.spi.activity.ActivityId;
import io.crmkit.spi.activity.ActivityQuery;
import io.crmkit.spi.activity.ActivityStatus;
import io.crmkit.spi.customer.Customer;
import io.crmkit.spi.customer.CustomerId;
import io.crmkit.spi.loss.LossCase;
import io.crmkit.spi.loss.LossCaseId;
import io.crmkit.spi.loss.LossQuery;
import io.crmkit.spi.loss.LossStatus;
import io.crmkit.spi.service.ServiceQuery;
import io.crmkit.spi.service.ServiceRequest;
import io.crmkit.spi.service.ServiceRequestId;
import io.crmkit.spi.service.ServiceStatus;
import io.crmkit.spi.value.PageRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** The ways to read activities, service requests and loss cases. */
final class CareWays {
    private final Collecting ways;
    private final List<CustomerId> customers;
    private final List<UserId> users;

    CareWays(Collecting ways) {
        this.ways = ways;
        customers =
                ways.company().all(Customer.class).stream().map(Customer::getId).toList();
        users = ways.company().all(User.class).stream().map(User::getId).toList();
    }

    void activities() {
        ways.byId(
                name(Activities.class, "get", ActivityId.class),
                Activity.KIND,
                ActivityPermission.READ,
                (session, id) -> session.activities().get(id));
        ways.byId(
                name(Activities.class, "customerOf", ActivityId.class),
                Activity.KIND,
                ActivityPermission.READ,
                (session, id) -> session.activities().customerOf(id),
                activity -> card(activity.getCustomer()));
        List<Criterion<ActivityQuery, Activity>> criteria = new ArrayList<>();
        criteria.add(new Criterion<>("all", ActivityQuery.any(), activity -> true));
        Criterion.each(
                criteria,
                customers,
                "customer",
                id -> ActivityQuery.builder().customer(id).build(),
                id -> activity -> activity.getCustomer().equals(id));
        Criterion.each(
                criteria,
                users,
                "responsible",
                id -> ActivityQuery.builder().responsible(id).build(),
                id -> activity -> activity.getResponsible().equals(id));
        ways.list(
                name(Activities.class, "list", ActivityQuery.class, PageRequest.class),
                Activity.class,
                ActivityPermission.READ,
                criteria,
                (session, query, page) -> session.activities().list(query, page));
        ways.count(
                name(Activities.class, "count", ActivityQuery.class),
                Activity.class,
                ActivityPermission.READ,
                criteria,
                (session, query) -> session.activities().count(query));
        ways.list(
                name(Activities.class, "overdue", Optional.class, PageRequest.class),
                Activity.class,
                ActivityPermission.READ,
                planned(activity -> activity.getDate().isBefore(Company.TODAY)),
                (session, responsible, page) -> session.activities().overdue(responsible, page));
        ways.list(
                name(Activities.class, "dueToday", Optional.class, PageRequest.class),
                Activity.class,
                ActivityPermission.READ,
                planned(activity -> activity.getDate().equals(Company.TODAY)),
                (session, responsible, page) -> session.activities().dueToday(responsible, page));
    }

    /** Everybody's planned activities of some days, and those of each. */
    private List<Criterion<Optional<UserId>, Activity>> planned(Predicate<Activity> day) {
        Predicate<Activity> planned = day.and(activity -> activity.getStatus() == ActivityStatus.PLANNED);
        List<Criterion<Optional<UserId>, Activity>> criteria = new ArrayList<>();
        criteria.add(new Criterion<>("all", Optional.empty(), planned));
        Criterion.each(
                criteria,
                users,
                "responsible",
                Optional::of,
                id -> planned.and(activity -> activity.getResponsible().equals(id)));
        return criteria;
    }

    void requests() {
        ways.byId(
                name(ServiceRequests.class, "get", ServiceRequestId.class),
                ServiceRequest.KIND,
                ServicePermission.READ,
                (session, id) -> session.serviceRequests().get(id));
        ways.byExternalId(
                name(ServiceRequests.class, "findByExternalId", String.class),
                ServiceRequest.KIND,
                ServicePermission.READ,
                ServiceRequest::getExternalId,
                (session, id) -> session.serviceRequests().findByExternalId(id));
        ways.byId(
                name(ServiceRequests.class, "customerOf", ServiceRequestId.class),
                ServiceRequest.KIND,
                ServicePermission.READ,
                (session, id) -> session.serviceRequests().customerOf(id),
                request -> card(request.getCustomer()));
        List<Criterion<ServiceQuery, ServiceRequest>> criteria = new ArrayList<>();
        criteria.add(new Criterion<>("all", ServiceQuery.any(), request -> true));
        criteria.add(new Criterion<>(
                "title",
                ServiceQuery.builder().titleContains("REQUEST").build(),
                request -> request.getTitle().startsWith("Request")));
        criteria.add(new Criterion<>(
                "status",
                ServiceQuery.builder().addStatuses(ServiceStatus.ASSIGNED).build(),
                request -> request.getStatus() == ServiceStatus.ASSIGNED));
        Criterion.each(
                criteria,
                customers,
                "customer",
                id -> ServiceQuery.builder().customer(id).build(),
                id -> request -> request.getCustomer().equals(id));
        Criterion.each(
                criteria,
                users,
                "assignee",
                id -> ServiceQuery.builder().assignee(id).build(),
                id -> request -> request.getAssignee().equals(Optional.of(id)));
        Criterion.each(
                criteria,
                users,
                "creator",
                id -> ServiceQuery.builder().createdBy(id).build(),
                id -> request -> request.getCreatedBy().equals(Optional.of(id)));
        ways.list(
                name(ServiceRequests.class, "list", ServiceQuery.class, PageRequest.class),
                ServiceRequest.class,
                ServicePermission.READ,
                criteria,
                (session, query, page) -> session.serviceRequests().list(query, page));
        ways.count(
                name(ServiceRequests.class, "count", ServiceQuery.class),
                ServiceRequest.class,
                ServicePermission.READ,
                criteria,
                (session, query) -> session.serviceRequests().count(query));
    }

    /** What those who work for a customer are told of it, in sight or not. */
    private CustomerCard card(CustomerId id) {
        Customer customer = ways.company().get(Customer.class, id);
        return new CustomerCard(id, customer.getNumber(), customer.getName(), customer.getPhone());
    }

    void cases() {
        ways.byId(
                name(LossCases.class, "get", LossCaseId.class),
                LossCase.KIND,
                LossPermission.READ,
                (session, id) -> session.lossCases().get(id));
        List<Criterion<LossQuery, LossCase>> criteria = new ArrayList<>();
        criteria.add(new Criterion<>("all", LossQuery.any(), lossCase -> true));
        criteria.add(new Criterion<>(
                "status",
                LossQuery.builder().addStatuses(LossStatus.DETERMINED).build(),
                lossCase -> lossCase.getStatus() == LossStatus.DETERMINED));
        Criterion.each(
                criteria,
                customers,
                "customer",
                id -> LossQuery.builder().customer(id).build(),
                id -> lossCase -> lossCase.getCustomer().equals(id));
        Criterion.each(
                criteria,
                users,
                "manager",
                id -> LossQuery.builder().manager(id).build(),
                id -> lossCase -> lossCase.getManager().equals(id));
        ways.list(
                name(LossCases.class, "list", LossQuery.class, PageRequest.class),
                LossCase.class,
                LossPermission.READ,
                criteria,
                (session, query, page) -> session.lossCases().list(query, page));
        ways.count(
                name(LossCases.class, "count", LossQuery.class),
                LossCase.class,
                LossPermission.READ,
                criteria,
                (session, query) -> session.lossCases().count(query));
    }
}
