package io.crmkit.spi.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.crmkit.spi.access.AccessScope;
import io.crmkit.spi.customer.Customer;
import io.crmkit.spi.report.Bucket;
import io.crmkit.spi.report.ServiceFact;
import io.crmkit.spi.report.ServiceFactsQuery;
import io.crmkit.spi.service.Feedback;
import io.crmkit.spi.service.ServiceRequest;
import io.crmkit.spi.service.ServiceStatus;
import io.crmkit.spi.value.Period;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Facts about service requests, those of one group added up, compared with the requests added up one by one. */
@Needs({Feature.FACTS, Feature.SERVICES, Feature.CUSTOMERS})
interface ServiceFactsContract extends Part {
    /** A period that begins and ends amid the requests. */
    Period WINTER = new Period(LocalDate.of(2025, 12, 20), LocalDate.of(2026, 2, 1));

    @Test
    @DisplayName("FACT-40 requests, reworks and times add up exactly by type, status, satisfaction and stretch of time")
    default void requestsByGroup() {
        ServiceHistory history = ServiceHistory.store(this);
        for (Bucket bucket : Bucket.values()) {
            assertFacts(history, new ServiceFactsQuery(WINTER, bucket), ALL);
        }
    }

    @Test
    @DisplayName("FACT-41 a period has the requests of its first day and not those of the day it ends before")
    default void requestsByPeriod() {
        ServiceHistory history = ServiceHistory.store(this);
        for (ServiceRequest request : history.requests().subList(10, 15)) {
            LocalDate day = request.getCreatedOn();
            assertFacts(history, new ServiceFactsQuery(new Period(day, day.plusDays(1)), Bucket.NONE), ALL);
            assertFacts(history, new ServiceFactsQuery(new Period(day.minusDays(2), day), Bucket.NONE), ALL);
            assertThat(factsOf(new ServiceFactsQuery(new Period(day, day), Bucket.NONE), ALL))
                    .isEmpty();
        }
    }

    @Test
    @DisplayName(
            "FACT-42 facts are of the requests that the scope's users created or handle, or whose customers they have")
    default void requestsByScope() {
        ServiceHistory history = ServiceHistory.store(this);
        for (AccessScope scope : CustomerScopeContract.SCOPES) {
            assertFacts(history, new ServiceFactsQuery(WINTER, Bucket.MONTH), scope);
        }
    }

    @Test
    @DisplayName("FACT-43 times lose no microsecond: centuries and a microsecond, and none at all")
    default void exactTimes() {
        Customer customer = insertCustomer(Sample.customer(1).build());
        Duration centuries = Duration.ofDays(365L * 700).plusNanos(1000);
        insert(
                ServiceRequest.KIND,
                Care.request(2, customer, ServiceStatus.ASSIGNED)
                        .assignedAt(Sample.NOON)
                        .build());
        insert(
                ServiceRequest.KIND,
                Care.request(3, customer, ServiceStatus.ASSIGNED)
                        .assignedAt(Sample.NOON.plus(centuries))
                        .build());
        assertThat(factsOf(new ServiceFactsQuery(Period.year(2026), Bucket.YEAR), ALL)
                        .values())
                .containsExactly(new ServiceHistory.Sum(2, 0, centuries, Duration.ZERO, Duration.ZERO, Duration.ZERO));
    }

    @Test
    @DisplayName(
            "FACT-44 facts follow what changed: a request that goes on, is reworked or removed; a customer handed over")
    default void factsFollowRequests() {
        Customer customer = insertCustomer(Sample.customer(1).build());
        ServiceFactsQuery query = new ServiceFactsQuery(Period.year(2026), Bucket.NONE);
        ServiceRequest stored =
                insert(ServiceRequest.KIND, Care.request(1, customer).build());
        for (ServiceStatus status : ServiceStatus.values()) {
            ServiceRequest next = Care.request(1, customer, status).build();
            stored = update(ServiceRequest.KIND, stored, next);
            assertThat(factsOf(query, ALL)).isEqualTo(Map.of(groupOf(stored), ServiceHistory.sumOf(stored)));
        }
        stored = update(
                ServiceRequest.KIND,
                stored,
                Care.request(1, customer, ServiceStatus.ASSIGNED).reworkCount(2).build());
        assertThat(factsOf(query, ALL)).isEqualTo(Map.of(groupOf(stored), ServiceHistory.sumOf(stored)));
        assertThat(factsOf(query, Staff.ownedBy(Staff.CAT))).isEmpty();
        handOver(customer, Staff.CAT);
        assertThat(factsOf(query, Staff.ownedBy(Staff.CAT))).hasSize(1);
        assertThat(factsOf(query, Staff.ownedBy(Staff.ANN))).isEmpty();
        remove(ServiceRequest.KIND, stored);
        assertThat(factsOf(query, ALL)).isEmpty();
    }

    @Test
    @DisplayName("FACT-45 a store without requests has no facts about them, and no failure")
    default void noServiceFacts() {
        for (AccessScope scope : CustomerScopeContract.SCOPES) {
            assertThat(factsOf(new ServiceFactsQuery(Period.year(2026), Bucket.NONE), scope))
                    .isEmpty();
        }
    }

    private void assertFacts(ServiceHistory history, ServiceFactsQuery query, AccessScope scope) {
        assertThat(factsOf(query, scope)).as("%s in %s", query, scope).isEqualTo(history.expected(query, scope));
    }

    /** The facts, those of one group added up. */
    private Map<ServiceHistory.Group, ServiceHistory.Sum> factsOf(ServiceFactsQuery query, AccessScope scope) {
        return inUnit(unit -> {
            Map<ServiceHistory.Group, ServiceHistory.Sum> sums = new HashMap<>();
            try (Stream<ServiceFact> facts = unit.facts().services(query, scope)) {
                facts.forEach(fact -> sums.merge(
                        new ServiceHistory.Group(fact.type(), fact.bucket(), fact.status(), fact.satisfaction()),
                        ServiceHistory.Sum.of(fact),
                        ServiceHistory.Sum::plus));
            }
            return sums;
        });
    }

    private static ServiceHistory.Group groupOf(ServiceRequest request) {
        return new ServiceHistory.Group(
                request.getType(),
                Bucket.NONE.startOf(request.getCreatedOn()),
                request.getStatus(),
                request.getFeedback().map(Feedback::satisfaction));
    }
}
