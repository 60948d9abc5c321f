package io.crmkit.spi.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.crmkit.spi.Changes;
import io.crmkit.spi.customer.Customer;
import io.crmkit.spi.service.ServiceQuery;
import io.crmkit.spi.service.ServiceRequest;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Service requests by id and key. */
@Needs({Feature.SERVICES, Feature.CUSTOMERS})
interface ServiceReadContract extends Part {

    @Test
    @DisplayName("SERVICE-01 what is not there is not found, and no failure")
    default void findsNoRequest() {
        withUnit(unit -> {
            assertThat(unit.services().find(Care.requestId(1), ALL)).isEmpty();
            assertThat(unit.services().findByExternalIds(Set.of(), ALL)).isEmpty();
            assertThat(unit.services().findByExternalIds(Set.of("none"), ALL)).isEmpty();
            assertThat(unit.services().count(ServiceQuery.any(), ALL)).isZero();
            assertThat(unit.services().list(ServiceQuery.any(), Pages.ALL, ALL).items())
                    .isEmpty();
        });
    }

    @Test
    @DisplayName("SERVICE-02 requests are found by external id, as it is written")
    default void findsRequestsByExternalId() {
        Customer customer = insertCustomer(Sample.customer(1).build());
        ServiceRequest one = insert(
                ServiceRequest.KIND, Care.request(1, customer).externalId("E1").build());
        ServiceRequest two = insert(
                ServiceRequest.KIND, Care.request(2, customer).externalId("E2").build());
        insert(ServiceRequest.KIND, Care.request(3, customer).externalId("e1").build());
        insert(ServiceRequest.KIND, Care.request(4, customer).build());
        assertRows(unit -> unit.services().findByExternalIds(Set.of("E1", "E2", "E9"), ALL))
                .containsExactlyInAnyOrder(one, two);
    }

    @Test
    @DisplayName("SERVICE-03 a thousand external ids are looked up in one call")
    default void findsManyRequests() {
        Customer customer = insertCustomer(Sample.customer(1).build());
        Changes.Builder changes = Changes.builder();
        for (int number = 1; number <= 1000; number++) {
            changes.insert(
                    ServiceRequest.KIND,
                    Care.request(number, customer).externalId("E" + number).build());
        }
        write(changes);
        Set<String> wanted =
                IntStream.range(500, 1500).mapToObj(number -> "E" + number).collect(Collectors.toUnmodifiableSet());
        assertRows(unit -> unit.services().findByExternalIds(wanted, ALL)).hasSize(501);
    }
}
