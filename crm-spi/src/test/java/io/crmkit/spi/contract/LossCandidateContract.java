package io.crmkit.spi.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.crmkit.spi.Changes;
import io.crmkit.spi.ConflictException;
import io.crmkit.spi.access.AccessScope;
import io.crmkit.spi.access.UserId;
import io.crmkit.spi.customer.Customer;
import io.crmkit.spi.customer.CustomerId;
import io.crmkit.spi.customer.CustomerStanding;
import io.crmkit.spi.customer.CustomerStatus;
import io.crmkit.spi.loss.LossCandidate;
import io.crmkit.spi.loss.LossCase;
import io.crmkit.spi.loss.LossStatus;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The customers to open a loss case for. */
@Needs({Feature.LOSSES, Feature.CUSTOMERS})
interface LossCandidateContract extends Part {
    /** The day since which nothing was heard of a candidate. */
    LocalDate CUTOFF = Sample.DAY;

    @Test
    @DisplayName(
            "LOSS-40 who never ordered is a candidate from the day after: customer since before the day, not on it")
    default void candidatesBySince() {
        for (int days = -2; days <= 2; days++) {
            Customer customer = Sample.customer(days + 10)
                    .customerSince(CUTOFF.plusDays(days))
                    .build();
            insertCustomer(customer);
        }
        assertCandidates(CUTOFF, 8, 9);
        assertCandidates(CUTOFF.plusDays(1), 8, 9, 10);
        assertCandidates(CUTOFF.minusDays(2));
    }

    @Test
    @DisplayName("LOSS-41 who ordered is a candidate if the last order was before the day, not on it")
    default void candidatesByLastOrder() {
        for (int days = -2; days <= 2; days++) {
            Customer customer = customer(days + 10).build();
            insertCustomer(
                    customer,
                    Sample.standing(customer)
                            .lastOrderDate(CUTOFF.plusDays(days))
                            .build());
        }
        assertCandidates(CUTOFF, 8, 9);
        assertCandidates(CUTOFF.plusDays(1), 8, 9, 10);
        assertCandidates(CUTOFF.minusDays(2));
    }

    @Test
    @DisplayName("LOSS-42 both days must be before: an old customer who ordered, a new one with orders of old")
    default void candidatesByBoth() {
        for (int number = 0; number < 4; number++) {
            Customer customer = Sample.customer(number)
                    .customerSince(CUTOFF.minusDays(number % 2))
                    .build();
            insertCustomer(
                    customer,
                    Sample.standing(customer)
                            .lastOrderDate(CUTOFF.minusDays(number / 2))
                            .build());
        }
        assertCandidates(CUTOFF, 3);
    }

    @Test
    @DisplayName("LOSS-43 whose standing counts an open case is no candidate; whose cases are closed is one")
    default void candidatesByCase() {
        Customer open = customer(1).build();
        insertCustomer(open, Sample.standing(open).openLossCases(1).build());
        insert(LossCase.KIND, Care.lossCase(1, open).build());
        Customer recovered = insertCustomer(customer(2).build());
        insert(LossCase.KIND, Care.lossCase(2, recovered, LossStatus.RECOVERED).build());
        // Other open work is no reason to be left alone.
        Customer busy = customer(3).build();
        insertCustomer(
                busy, Sample.standing(busy).openChances(1).openRequests(1).build());
        assertCandidates(CUTOFF, 2, 3);
    }

    @Test
    @DisplayName("LOSS-44 who is lost or retired is no candidate")
    default void candidatesByStatus() {
        int number = 1;
        for (CustomerStatus status : List.of(CustomerStatus.LOST, CustomerStatus.ACTIVE, CustomerStatus.RETIRED)) {
            Customer customer = customer(number++).build();
            insertCustomer(customer, Sample.standing(customer).status(status).build());
        }
        assertCandidates(CUTOFF, 2);
    }

    @Test
    @DisplayName(
            "LOSS-45 longest silent first: who never ordered, then by last order, then by the text of ids; to the limit")
    default void candidatesInOrder() {
        int[] ordered = {3, 7, -1, 8, 2, 6, -2, 1, 9};
        insertSilent(9, Optional.of(CUTOFF.minusDays(1)));
        for (int number : new int[] {-2, 6, 2}) {
            insertSilent(number, Optional.of(CUTOFF.minusYears(1)));
        }
        // Long before 1582, when calendars differ, and before 1970.
        insertSilent(8, Optional.of(LocalDate.of(1000, 1, 1)));
        insertSilent(1, Optional.of(CUTOFF.minusDays(2)));
        for (int number : new int[] {7, -1, 3}) {
            insertSilent(number, Optional.empty());
        }
        // Between them, and no candidate.
        insertSilent(5, Optional.of(CUTOFF));
        for (int limit : new int[] {1, 2, 3, 5, ordered.length, ordered.length + 1, 1000}) {
            assertThat(ids(limit, ALL))
                    .as("by %s", limit)
                    .isEqualTo(numbered(ordered).subList(0, Math.min(limit, ordered.length)));
        }
    }

    @Test
    @DisplayName("LOSS-46 candidates are those that the scope's users manage, as many as asked for")
    default void candidatesInScope() {
        List<Customer> stored = new ArrayList<>();
        List<UserId> managers = List.of(Staff.ANN, Staff.BOB);
        for (int number = 0; number < 12; number++) {
            stored.add(insertCustomer(
                    customer(number).manager(managers.get(number % 3 / 2)).build()));
        }
        for (AccessScope scope : CustomerScopeContract.SCOPES) {
            List<CustomerId> expected = stored.stream()
                    .filter(customer -> scope.admits(Set.of(customer.getManager())))
                    .map(Customer::getId)
                    .collect(Collectors.toList());
            for (int limit : new int[] {1, 3, 100}) {
                assertThat(ids(limit, scope))
                        .as("%s in %s", limit, scope)
                        .isEqualTo(expected.subList(0, Math.min(limit, expected.size())));
            }
        }
    }

    @Test
    @DisplayName("LOSS-47 a candidate is given with its customer and its standing as they are, good for an update")
    default void candidateAsItIs() {
        Customer before = insertCustomer(customer(1).name("Old").build());
        CustomerStanding fresh = standingOf(before.getId());
        Customer customer = update(
                Customer.KIND,
                before,
                Customer.builder().from(before).name("New").build());
        CustomerStanding standing = update(
                CustomerStanding.KIND,
                fresh,
                CustomerStanding.builder()
                        .from(fresh)
                        .lastOrderDate(CUTOFF.minusDays(1))
                        .openChances(2)
                        .openRequests(3)
                        .build());
        LossCandidate candidate =
                inUnit(unit -> unit.losses().candidates(CUTOFF, 10, ALL)).get(0);
        assertThat(candidate).isEqualTo(new LossCandidate(customer, standing));
        write(openCase(1, candidate));
        assertRefused(ConflictException.class, Changes.builder().update(CustomerStanding.KIND, standing, standing));
    }

    @Test
    @DisplayName("LOSS-48 who was given a case is no candidate any more, in the same unit and in the next one")
    default void candidatesAreUsedUp() {
        for (int number = 1; number <= 3; number++) {
            insertCustomer(customer(number).build());
        }
        withUnit(unit -> {
            LossCandidate first = unit.losses().candidates(CUTOFF, 1, ALL).get(0);
            unit.apply(openCase(1, first).build());
            assertThat(idsOf(unit.losses().candidates(CUTOFF, 10, ALL))).isEqualTo(numbered(2, 3));
        });
        assertCandidates(CUTOFF, 2, 3);
    }

    @Test
    @DisplayName("LOSS-49 a last order that changes makes a candidate of who was none, and none of who was one")
    default void candidatesFollowOrders() {
        insertSilent(1, Optional.empty());
        insertSilent(2, Optional.of(CUTOFF.minusDays(2)));
        insertSilent(3, Optional.of(CUTOFF));
        insertSilent(4, Optional.of(CUTOFF));
        changeLastOrder(1, Optional.of(CUTOFF));
        changeLastOrder(2, Optional.of(CUTOFF));
        changeLastOrder(3, Optional.of(CUTOFF.minusDays(1)));
        changeLastOrder(4, Optional.empty());
        assertCandidates(CUTOFF, 4, 3);
    }

    private void changeLastOrder(int number, Optional<LocalDate> lastOrder) {
        CustomerStanding before = standingOf(Sample.customerId(number));
        update(
                CustomerStanding.KIND,
                before,
                CustomerStanding.builder().from(before).lastOrderDate(lastOrder).build());
    }

    /** A customer of old, who never ordered. */
    private static Customer.Builder customer(int number) {
        return Sample.customer(number).customerSince(CUTOFF.minusYears(1));
    }

    private void insertSilent(int number, Optional<LocalDate> lastOrder) {
        Customer customer = customer(number).build();
        insertCustomer(
                customer, Sample.standing(customer).lastOrderDate(lastOrder).build());
    }

    /** What the scan does with a candidate: a case, and its count in the standing. */
    private static Changes.Builder openCase(int number, LossCandidate candidate) {
        CustomerStanding standing = candidate.standing();
        return Changes.builder()
                .insert(
                        LossCase.KIND,
                        Care.lossCase(number, candidate.customer()).build())
                .update(
                        CustomerStanding.KIND,
                        standing,
                        CustomerStanding.builder()
                                .from(standing)
                                .openLossCases(standing.getOpenLossCases() + 1)
                                .build());
    }

    private void assertCandidates(LocalDate cutoff, int... numbers) {
        List<LossCandidate> found = inUnit(unit -> unit.losses().candidates(cutoff, 100, ALL));
        assertThat(idsOf(found)).as("candidates on %s", cutoff).isEqualTo(numbered(numbers));
    }

    private List<CustomerId> ids(int limit, AccessScope scope) {
        return idsOf(inUnit(unit -> unit.losses().candidates(CUTOFF, limit, scope)));
    }

    private static List<CustomerId> idsOf(List<LossCandidate> candidates) {
        return candidates.stream()
                .map(candidate -> candidate.customer().getId())
                .collect(Collectors.toList());
    }

    private static List<CustomerId> numbered(int... numbers) {
        List<CustomerId> ids = new ArrayList<>();
        for (int number : numbers) {
            ids.add(Sample.customerId(number));
        }
        return ids;
    }
}
