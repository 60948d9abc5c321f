package io.crmkit.spi.contract;

import io.crmkit.spi.access.AccessScope;
import io.crmkit.spi.access.UserId;
import io.crmkit.spi.customer.Customer;
import io.crmkit.spi.customer.CustomerId;
import io.crmkit.spi.report.ServiceFact;
import io.crmkit.spi.report.ServiceFactsQuery;
import io.crmkit.spi.service.Feedback;
import io.crmkit.spi.service.Handling;
import io.crmkit.spi.service.ServiceRequest;
import io.crmkit.spi.service.ServiceStatus;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** A small company's service requests, and what any facts about them must add up to, added up one by one. */
final class ServiceHistory {
    private final Map<CustomerId, Customer> customers = new HashMap<>();
    private final List<ServiceRequest> requests = new ArrayList<>();

    /** What facts are about. */
    record Group(String type, LocalDate bucket, ServiceStatus status, Optional<Integer> satisfaction) {}

    /** What facts say. */
    record Sum(
            long requests,
            long reworked,
            Duration assigning,
            Duration handling,
            Duration feedingBack,
            Duration archiving) {
        static Sum of(ServiceFact fact) {
            return new Sum(
                    fact.requests(),
                    fact.reworked(),
                    fact.assigning(),
                    fact.handling(),
                    fact.feedingBack(),
                    fact.archiving());
        }

        Sum plus(Sum other) {
            return new Sum(
                    requests + other.requests,
                    reworked + other.reworked,
                    assigning.plus(other.assigning),
                    handling.plus(other.handling),
                    feedingBack.plus(other.feedingBack),
                    archiving.plus(other.archiving));
        }
    }

    /** Requests of two customers, from December to February, that have come differently far. */
    static ServiceHistory store(Part part) {
        ServiceHistory history = new ServiceHistory();
        List<UserId> managers = List.of(Staff.ANN, Staff.BOB);
        for (int number = 0; number < managers.size(); number++) {
            Customer customer = part.insertCustomer(
                    Sample.customer(number).manager(managers.get(number)).build());
            history.customers.put(customer.getId(), customer);
        }
        for (int number = 0; number < 60; number++) {
            history.requests.add(part.insert(ServiceRequest.KIND, history.request(number)));
        }
        return history;
    }

    List<ServiceRequest> requests() {
        return requests;
    }

    Map<Group, Sum> expected(ServiceFactsQuery query, AccessScope scope) {
        Map<Group, Sum> sums = new HashMap<>();
        for (ServiceRequest request : requests) {
            if (query.period().contains(request.getCreatedOn()) && scope.admits(AccessScope.owners(owners(request)))) {
                Group group = new Group(
                        request.getType(),
                        query.bucket().startOf(request.getCreatedOn()),
                        request.getStatus(),
                        request.getFeedback().map(Feedback::satisfaction));
                sums.merge(group, sumOf(request), Sum::plus);
            }
        }
        return sums;
    }

    private List<Optional<UserId>> owners(ServiceRequest request) {
        Customer customer = Objects.requireNonNull(customers.get(request.getCustomer()));
        return List.of(request.getCreatedBy(), request.getAssignee(), Optional.of(customer.getManager()));
    }

    static Sum sumOf(ServiceRequest request) {
        Optional<Instant> handled = request.getHandling().map(Handling::handledAt);
        Optional<Instant> fedBack = request.getFeedback().map(Feedback::recordedAt);
        return new Sum(
                1,
                Math.min(1, request.getReworkCount()),
                between(Optional.of(request.getCreatedAt()), request.getAssignedAt()),
                between(request.getAssignedAt(), handled),
                between(handled, fedBack),
                between(fedBack, request.getArchivedAt()));
    }

    private static Duration between(Optional<Instant> from, Optional<Instant> to) {
        return to.map(end -> Duration.between(from.orElseThrow(), end)).orElse(Duration.ZERO);
    }

    /** Type, status, satisfaction, reworks, users and customer vary independently, and no two times are equal. */
    private ServiceRequest request(int number) {
        Customer customer = Sample.customer(number % 2).build();
        ServiceStatus status = List.of(ServiceStatus.values()).get(number % 5);
        Instant created = Sample.NOON.plusNanos(number * 1000L);
        ServiceRequest.Builder request = Care.request(number, customer, status)
                .type(number % 3 == 0 ? "repair" : "advice")
                .createdOn(LocalDate.of(2025, 12, 10).plusDays(number))
                .createdAt(created)
                .reworkCount(number % 4);
        if (number % 7 < 3) {
            request.createdBy(number % 7 == 0 ? Staff.ANN : Staff.CAT);
        }
        if (status.compareTo(ServiceStatus.ASSIGNED) >= 0) {
            request.assignee(number % 11 < 6 ? Staff.BOB : Staff.CAT).assignedAt(later(created, number));
        }
        if (status.compareTo(ServiceStatus.PROCESSED) >= 0) {
            request.handling(new Handling("", Staff.BOB, later(created, 100 + number)));
        }
        if (status.compareTo(ServiceStatus.FED_BACK) >= 0) {
            request.feedback(new Feedback("", number % 2 + 4, Staff.ANN, later(created, 1000 + number)));
        }
        if (status.compareTo(ServiceStatus.ARCHIVED) >= 0) {
            request.archivedAt(later(created, 10_000 + number));
        }
        return request.build();
    }

    private static Instant later(Instant created, long minutes) {
        return created.plusSeconds(60 * minutes).plusNanos(1000 * minutes);
    }
}
