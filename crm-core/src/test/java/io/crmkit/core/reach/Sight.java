package io.crmkit.core.reach;

import io.crmkit.spi.access.Extent;
import io.crmkit.spi.access.Grant;
import io.crmkit.spi.access.Permission;
import io.crmkit.spi.access.Role;
import io.crmkit.spi.access.User;
import io.crmkit.spi.access.UserId;
import io.crmkit.spi.activity.Activity;
import io.crmkit.spi.chance.Chance;
import io.crmkit.spi.chance.PlanItem;
import io.crmkit.spi.customer.Contact;
import io.crmkit.spi.customer.Customer;
import io.crmkit.spi.customer.CustomerId;
import io.crmkit.spi.customer.CustomerStanding;
import io.crmkit.spi.event.CrmEvent;
import io.crmkit.spi.event.Subject;
import io.crmkit.spi.loss.LossCase;
import io.crmkit.spi.order.Order;
import io.crmkit.spi.service.ServiceRequest;
import io.crmkit.spi.value.Id;
import io.crmkit.spi.value.Kind;
import io.crmkit.spi.value.State;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a user may see, reckoned from the requirements and from nothing of the code under test: who owns a row, who
 * reports to whom, and how far the widest grant reaches.
 */
final class Sight {
    private final Company company;
    private final User user;
    private final Map<Permission, Optional<Extent>> extents = new HashMap<>();

    Sight(Company company, User user) {
        this.company = company;
        this.user = user;
    }

    Company company() {
        return company;
    }

    User user() {
        return user;
    }

    /** How far a right of the user reaches; absent if nothing grants it. */
    Optional<Extent> extent(Permission permission) {
        return extents.computeIfAbsent(permission, this::widest);
    }

    private Optional<Extent> widest(Permission permission) {
        return company.all(Role.class).stream()
                .filter(role -> user.getRoles().contains(role.getId()))
                .flatMap(role -> role.getGrants().stream())
                .filter(grant -> grant.permission().equals(permission))
                .map(Grant::extent)
                .max(Comparator.naturalOrder());
    }

    /** Whether the user sees a record by a right to see such. */
    boolean sees(Permission permission, State<?> record) {
        return reaches(permission, owners(record));
    }

    /**
     * Whether the user sees what is told of a record: as the record; if it is gone, whoever sees all such records does.
     */
    boolean sees(CrmEvent event) {
        Kind<?, ?> kind = Rights.READ.keySet().stream()
                .filter(each -> each.name().equals(event.subject().kind()))
                .findFirst()
                .orElseThrow();
        return seesSubject(kind, event.subject());
    }

    private <S extends State<I>, I extends Id> boolean seesSubject(Kind<S, I> kind, Subject subject) {
        Permission right = Rights.toRead(kind);
        return company.find(kind.type(), kind.id(subject.id()))
                .map(record -> sees(right, record))
                .orElseGet(() -> extent(right).filter(Extent.ALL::equals).isPresent());
    }

    /** Whether a right of the user reaches what some people have to do with. */
    boolean reaches(Permission permission, Set<UserId> people) {
        Optional<Extent> extent = extent(permission);
        return extent.filter(Extent.ALL::equals).isPresent()
                || (extent.filter(Extent.TEAM::equals).isPresent()
                        && people.stream().anyMatch(this::reportsToUser))
                || (extent.filter(Extent.OWN::equals).isPresent() && people.contains(user.getId()));
    }

    /** The records of a type that the user sees by a right. */
    <S extends State<?>> List<S> seen(Permission permission, Class<S> type) {
        return company.all(type).stream()
                .filter(record -> sees(permission, record))
                .toList();
    }

    /** Whether somebody is the user or has the user above, however far. Upwards, for a circle to end it. */
    private boolean reportsToUser(UserId person) {
        Set<UserId> passed = new HashSet<>();
        Optional<UserId> above = Optional.of(person);
        while (above.isPresent() && passed.add(above.get())) {
            if (above.get().equals(user.getId())) {
                return true;
            }
            above = company.get(User.class, above.get()).getManager();
        }
        return false;
    }

    private Set<UserId> owners(State<?> record) {
        if (record instanceof Chance chance) {
            return people(List.of(chance.getCreatedBy(), chance.getAssignee()));
        }
        if (record instanceof PlanItem item) {
            return owners(company.get(Chance.class, item.getChance()));
        }
        if (record instanceof Customer customer) {
            return Set.of(customer.getManager());
        }
        if (record instanceof CustomerStanding standing) {
            return managers(standing.getId());
        }
        if (record instanceof Contact contact) {
            return managers(contact.getCustomer());
        }
        if (record instanceof Order order) {
            return managers(order.getCustomer());
        }
        if (record instanceof LossCase lossCase) {
            return managers(lossCase.getCustomer());
        }
        if (record instanceof Activity activity) {
            return people(List.of(manager(activity.getCustomer()), Optional.of(activity.getResponsible())));
        }
        if (record instanceof ServiceRequest request) {
            return people(List.of(manager(request.getCustomer()), request.getCreatedBy(), request.getAssignee()));
        }
        if (record instanceof User person) {
            return Set.of(person.getId());
        }
        // Roles, words and the catalogue are nobody's.
        return Set.of();
    }

    private Set<UserId> managers(CustomerId customer) {
        return people(List.of(manager(customer)));
    }

    private Optional<UserId> manager(CustomerId customer) {
        return Optional.of(company.get(Customer.class, customer).getManager());
    }

    private static Set<UserId> people(List<Optional<UserId>> people) {
        return people.stream().flatMap(Optional::stream).collect(Collectors.toSet());
    }
}
