package io.crmkit.spi.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.crmkit.spi.Changes;
import io.crmkit.spi.DuplicateException;
import io.crmkit.spi.access.AccessScope;
import io.crmkit.spi.access.UserId;
import io.crmkit.spi.customer.Customer;
import io.crmkit.spi.service.ServiceQuery;
import io.crmkit.spi.service.ServiceRequest;
import io.crmkit.spi.service.ServiceStatus;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A scope sees of service requests just those that its users created or handle, and those of their customers. */
@Needs({Feature.SERVICES, Feature.CUSTOMERS})
interface ServiceScopeContract extends Part {

    @Test
    @DisplayName("SCOPE-70 a request is found by id only in a scope of creator, assignee or the customer's manager")
    default void requestById() {
        storeRequests()
                .assertSeen((unit, request, scope) ->
                        unit.services().find(request.getId(), scope).isPresent());
    }

    @Test
    @DisplayName("SCOPE-71 a request is found by external id only in a scope of creator, assignee or manager")
    default void requestByExternalId() {
        storeRequests()
                .assertSeen((unit, request, scope) -> unit.services()
                        .findByExternalIds(Set.of("E0", request.getExternalId().orElseThrow()), scope)
                        .contains(request));
    }

    @Test
    @DisplayName("SCOPE-72 lists and counts of requests have just those of the scope, whatever the page")
    default void requestLists() {
        Scopes<ServiceRequest> requests = storeRequests();
        requests.assertListed((unit, page, scope) -> unit.services().list(ServiceQuery.any(), page, scope));
        requests.assertCounted((unit, scope) -> unit.services().count(ServiceQuery.any(), scope));
    }

    @Test
    @DisplayName("SCOPE-73 criteria of requests and scope narrow together")
    default void requestCriteriaInScope() {
        Scopes<ServiceRequest> requests = storeRequests();
        ServiceQuery bobs = ServiceQuery.builder().assignee(Staff.BOB).build();
        AccessScope scope = Staff.ownedBy(Staff.ANN);
        List<ServiceRequest> expected = requests.in(scope).stream()
                .filter(request -> request.getAssignee().equals(Optional.of(Staff.BOB)))
                .collect(Collectors.toList());
        assertThat(expected).isNotEmpty();
        Pages.assertListed(expected, page -> inUnit(unit -> unit.services().list(bobs, page, scope)));
        assertCount(unit -> unit.services().count(bobs, scope)).isEqualTo(expected.size());
    }

    @Test
    @DisplayName("SCOPE-74 a request is seen by the new manager and the new assignee, and no more by those before")
    default void requestFollows() {
        Customer customer = insertCustomer(Sample.customer(1).manager(Staff.ANN).build());
        ServiceRequest before = insert(
                ServiceRequest.KIND,
                Care.request(1, customer, ServiceStatus.ASSIGNED)
                        .assignee(Staff.ANN)
                        .build());
        handOver(customer, Staff.BOB);
        ServiceRequest after = update(
                ServiceRequest.KIND,
                before,
                ServiceRequest.builder().from(before).assignee(Staff.CAT).build());
        Scopes<ServiceRequest> requests = new Scopes<>(this);
        requests.add(after, Set.of(Staff.BOB, Staff.CAT));
        requests.assertSeen((unit, request, scope) ->
                unit.services().find(request.getId(), scope).isPresent());
        requests.assertListed((unit, page, scope) -> unit.services().list(ServiceQuery.any(), page, scope));
    }

    @Test
    @DisplayName("SCOPE-75 a duplicate of a request is refused although no scope shows it to the one who writes")
    default void invisibleRequest() {
        Customer customer = insertCustomer(Sample.customer(1).manager(Staff.ANN).build());
        insert(ServiceRequest.KIND, Care.request(1, customer).externalId("E").build());
        assertRows(unit -> unit.services().findByExternalIds(Set.of("E"), Staff.ownedBy(Staff.BOB)))
                .isEmpty();
        assertRefused(
                DuplicateException.class,
                Changes.builder()
                        .insert(
                                ServiceRequest.KIND,
                                Care.request(2, customer)
                                        .externalId("E")
                                        .createdBy(Staff.BOB)
                                        .build()));
    }

    /**
     * Requests with and without creator and assignee, who are or are not the manager, of customers of Ann and of Bob.
     */
    private Scopes<ServiceRequest> storeRequests() {
        Scopes<ServiceRequest> requests = new Scopes<>(this);
        int number = 0;
        for (UserId manager : List.of(Staff.ANN, Staff.BOB)) {
            Customer customer =
                    insertCustomer(Sample.customer(number).manager(manager).build());
            for (Optional<UserId> creator : List.of(Optional.<UserId>empty(), Optional.of(Staff.ANN))) {
                for (Optional<UserId> assignee :
                        List.of(Optional.<UserId>empty(), Optional.of(Staff.BOB), Optional.of(Staff.CAT))) {
                    ServiceStatus status = assignee.isPresent() ? ServiceStatus.ASSIGNED : ServiceStatus.CREATED;
                    ServiceRequest request = Care.request(++number, customer, status)
                            .externalId("E" + number)
                            .createdBy(creator)
                            .assignee(assignee)
                            .build();
                    requests.add(
                            insert(ServiceRequest.KIND, request),
                            AccessScope.owners(List.of(creator, assignee, Optional.of(manager))));
                }
            }
        }
        return requests;
    }
}
