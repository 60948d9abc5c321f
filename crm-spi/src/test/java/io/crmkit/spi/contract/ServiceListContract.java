package io.crmkit.spi.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.crmkit.spi.customer.Customer;
import io.crmkit.spi.customer.CustomerId;
import io.crmkit.spi.service.ServiceQuery;
import io.crmkit.spi.service.ServiceRequest;
import io.crmkit.spi.service.ServiceStatus;
import io.crmkit.spi.value.Period;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Lists of service requests: pages and criteria. */
@Needs({Feature.SERVICES, Feature.CUSTOMERS})
interface ServiceListContract extends Part {

    @Test
    @DisplayName("SERVICE-20 pages of any size give every request once, ordered by the text of ids")
    default void requestPages() {
        Customer customer = insertCustomer(Sample.customer(1).build());
        List<ServiceRequest> stored = new ArrayList<>();
        for (int number : new int[] {5, -1, 1, 4, -2, 2, 3}) {
            stored.add(
                    insert(ServiceRequest.KIND, Care.request(number, customer).build()));
        }
        stored.sort(Comparator.comparing(request -> request.getId().value().toString()));
        assertRequests(stored, ServiceQuery.any(), request -> true);
        assertRequests(stored, ServiceQuery.builder().customer(customer.getId()).build(), request -> true);
    }

    @Test
    @DisplayName("SERVICE-21 each criterion alone, any two, and all together give just the requests that meet them")
    default void requestCriteria() {
        List<ServiceRequest> stored = storeVariedRequests();
        CustomerId customer = Sample.customerId(2);
        Period may = new Period(LocalDate.of(2026, 5, 1), LocalDate.of(2026, 6, 1));
        Set<ServiceStatus> statuses = Set.of(ServiceStatus.ASSIGNED, ServiceStatus.ARCHIVED);
        new Criteria<ServiceQuery.Builder, ServiceRequest>()
                .add(
                        query -> query.customer(customer),
                        request -> request.getCustomer().equals(customer))
                .add(
                        query -> query.titleContains("REQUEST 1"),
                        request -> request.getTitle().startsWith("Request 1"))
                .add(query -> query.addType("advice"), request -> is(request, "advice"))
                .add(query -> query.statuses(statuses), request -> statuses.contains(request.getStatus()))
                .add(query -> query.created(may), request -> may.contains(request.getCreatedOn()))
                .add(
                        query -> query.assignee(Staff.BOB),
                        request -> request.getAssignee().equals(Optional.of(Staff.BOB)))
                .add(
                        query -> query.createdBy(Staff.ANN),
                        request -> request.getCreatedBy().equals(Optional.of(Staff.ANN)))
                .forEach(ServiceQuery::builder, (query, meets) -> {
                    assertThat(stored).anyMatch(meets);
                    assertRequests(stored, query.build(), meets);
                });
    }

    @Test
    @DisplayName("SERVICE-22 one of a set is met; an empty set is no criterion; a type is met as it is written")
    default void requestSets() {
        List<ServiceRequest> stored = storeVariedRequests();
        for (ServiceStatus status : ServiceStatus.values()) {
            assertRequests(
                    stored, ServiceQuery.builder().addStatus(status).build(), request -> request.getStatus() == status);
        }
        assertRequests(
                stored,
                ServiceQuery.builder().types(Set.of("repair", "advice")).build(),
                request -> !is(request, "complaint"));
        assertRequests(stored, ServiceQuery.builder().addType("Repair").build(), request -> false);
        assertRequests(
                stored,
                ServiceQuery.builder().types(Set.of()).statuses(Set.of()).build(),
                request -> true);
    }

    @Test
    @DisplayName("SERVICE-23 a period has its first day and not the day it ends before; an empty period has none")
    default void requestPeriod() {
        Customer customer = insertCustomer(Sample.customer(1).build());
        List<ServiceRequest> stored = new ArrayList<>();
        for (int day = 0; day < 4; day++) {
            // The instant says nothing of the day: it was another one in the zone of the host.
            stored.add(insert(
                    ServiceRequest.KIND,
                    Care.request(day, customer)
                            .createdOn(Sample.DAY.plusDays(day))
                            .build()));
        }
        for (int from = 0; from < 4; from++) {
            for (int until = from; until < 4; until++) {
                Period period = new Period(Sample.DAY.plusDays(from), Sample.DAY.plusDays(until));
                List<ServiceRequest> expected = stored.subList(from, until);
                assertRequests(stored, ServiceQuery.builder().created(period).build(), expected::contains);
            }
        }
    }

    @Test
    @DisplayName("SERVICE-24 a title is searched folded and literally: case, width, scripts, % and _")
    default void titleSearch() {
        Customer customer = insertCustomer(Sample.customer(1).build());
        String[] titles = {"Straße  Ωmega", "ＡＣＭＥ 50%", "snake_case", "snake case", "back\\slash"};
        List<ServiceRequest> stored = new ArrayList<>();
        for (String title : titles) {
            stored.add(insert(
                    ServiceRequest.KIND,
                    Care.request(stored.size(), customer).title(title).build()));
        }
        assertTitled(stored, "STRASSE ω", titles[0]);
        assertTitled(stored, "acme", titles[1]);
        assertTitled(stored, "%", titles[1]);
        assertTitled(stored, "_", titles[2]);
        assertTitled(stored, "e_c", titles[2]);
        assertTitled(stored, "\\", titles[4]);
        assertTitled(stored, "strase");
        assertTitled(stored, "", titles);
    }

    private void assertTitled(List<ServiceRequest> stored, String text, String... titles) {
        Set<String> expected = Set.of(titles);
        assertRequests(
                stored,
                ServiceQuery.builder().titleContains(text).build(),
                request -> expected.contains(request.getTitle()));
    }

    private void assertRequests(List<ServiceRequest> stored, ServiceQuery query, Predicate<ServiceRequest> meets) {
        List<ServiceRequest> expected = stored.stream().filter(meets).collect(Collectors.toList());
        Pages.assertListed(expected, page -> inUnit(unit -> unit.services().list(query, page, ALL)));
        assertCount(unit -> unit.services().count(query, ALL))
                .as("count of %s", query)
                .isEqualTo(expected.size());
    }

    /** Requests of two customers, whose type, status, day, assignee and creator vary. */
    private List<ServiceRequest> storeVariedRequests() {
        List<Customer> customers = List.of(
                insertCustomer(Sample.customer(1).build()),
                insertCustomer(Sample.customer(2).build()));
        ServiceStatus[] statuses = ServiceStatus.values();
        List<String> types = List.of("repair", "advice", "complaint");
        List<ServiceRequest> stored = new ArrayList<>();
        for (int number = 0; number < 40; number++) {
            ServiceRequest.Builder request = Care.request(
                            number, customers.get(number % 2), statuses[number % statuses.length])
                    .type(types.get(number % 3))
                    .createdOn(LocalDate.of(2026, 4, 28).plusDays(number));
            if (number % statuses.length > 0 && number % 7 < 3) {
                request.assignee(Staff.CAT);
            }
            if (number % 4 > 0) {
                request.createdBy(number % 4 > 1 ? Staff.ANN : Staff.BOB);
            }
            stored.add(insert(ServiceRequest.KIND, request.build()));
        }
        return stored;
    }

    private static boolean is(ServiceRequest request, String type) {
        return request.getType().equals(type);
    }
}
