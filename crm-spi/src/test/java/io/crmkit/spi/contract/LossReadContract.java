package io.crmkit.spi.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.crmkit.spi.Changes;
import io.crmkit.spi.customer.Customer;
import io.crmkit.spi.customer.CustomerId;
import io.crmkit.spi.customer.CustomerStanding;
import io.crmkit.spi.loss.LossCase;
import io.crmkit.spi.loss.LossQuery;
import io.crmkit.spi.loss.LossStatus;
import java.time.Instant;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Loss cases by id, and the latest of customers. */
@Needs({Feature.LOSSES, Feature.CUSTOMERS})
interface LossReadContract extends Part {

    @Test
    @DisplayName("LOSS-01 what is not there is not found, and no failure")
    default void findsNoCase() {
        withUnit(unit -> {
            assertThat(unit.losses().find(Care.lossCaseId(1), ALL)).isEmpty();
            assertThat(unit.losses().findLatest(Set.of(), ALL)).isEmpty();
            assertThat(unit.losses().findLatest(Set.of(Sample.customerId(1)), ALL))
                    .isEmpty();
            assertThat(unit.losses().count(LossQuery.any(), ALL)).isZero();
            assertThat(unit.losses().list(LossQuery.any(), Pages.ALL, ALL).items())
                    .isEmpty();
            assertThat(unit.losses().candidates(Sample.DAY, 10, ALL)).isEmpty();
        });
    }

    @Test
    @DisplayName("LOSS-02 of closed cases of a customer the latest is the one that was opened last, whatever its id")
    default void latestByOpening() {
        Customer customer = insertCustomer(Sample.customer(1).build());
        insertOpened(5, customer, LossStatus.DETERMINED, Sample.NOON);
        LossCase last = insertOpened(3, customer, LossStatus.RECOVERED, Sample.NOON.plusNanos(1000));
        insertOpened(4, customer, LossStatus.DETERMINED, Sample.NOON.minusSeconds(1));
        assertRows(unit -> unit.losses().findLatest(Set.of(customer.getId()), ALL))
                .containsExactly(last);
    }

    @Test
    @DisplayName("LOSS-03 of two cases opened at one instant the one whose id has the greater text is the latest")
    default void latestById() {
        Customer customer = insertCustomer(Sample.customer(1).build());
        // The last but one has the first bit set: it is the least by signed numbers, and the greatest by its text.
        insertOpened(7, customer, LossStatus.RECOVERED, Sample.NOON);
        LossCase last = insertOpened(-1, customer, LossStatus.RECOVERED, Sample.NOON);
        insertOpened(8, customer, LossStatus.DETERMINED, Sample.NOON);
        assertRows(unit -> unit.losses().findLatest(Set.of(customer.getId()), ALL))
                .containsExactly(last);
    }

    @Test
    @DisplayName("LOSS-06 an open case is the latest, also if the clock was set back before it was opened")
    default void openIsLatest() {
        Customer customer = insertCustomer(Sample.customer(1).build());
        insertOpened(5, customer, LossStatus.RECOVERED, Sample.NOON);
        LossCase open = insertOpened(4, customer, LossStatus.SUSPENDED, Sample.NOON.minusSeconds(1));
        insertOpened(6, customer, LossStatus.DETERMINED, Sample.NOON.plusSeconds(1));
        assertRows(unit -> unit.losses().findLatest(Set.of(customer.getId()), ALL))
                .containsExactly(open);
    }

    @Test
    @DisplayName("LOSS-04 the latest cases are those of the customers asked for that have one, and of no others")
    default void latestOfSeveral() {
        Customer one = insertCustomer(Sample.customer(1).build());
        Customer two = insertCustomer(Sample.customer(2).build());
        Customer other = insertCustomer(Sample.customer(3).build());
        Customer without = insertCustomer(Sample.customer(4).build());
        insertOpened(1, one, LossStatus.RECOVERED, Sample.NOON);
        LossCase latestOfOne = insertOpened(2, one, LossStatus.WARNED, Sample.NOON.plusSeconds(9));
        LossCase latestOfTwo = insertOpened(3, two, LossStatus.DETERMINED, Sample.NOON.minusSeconds(9));
        insertOpened(4, other, LossStatus.WARNED, Sample.NOON);
        Set<CustomerId> asked = Set.of(one.getId(), two.getId(), without.getId(), Sample.customerId(9));
        assertRows(unit -> unit.losses().findLatest(asked, ALL)).containsExactlyInAnyOrder(latestOfOne, latestOfTwo);
    }

    @Test
    @DisplayName("LOSS-05 the latest cases of a thousand customers are looked up in one call")
    default void latestOfMany() {
        Changes.Builder changes = Changes.builder();
        for (int number = 1; number <= 1000; number++) {
            Customer customer = Sample.customer(number).build();
            changes.insert(Customer.KIND, customer)
                    .insert(CustomerStanding.KIND, Sample.standing(customer).build())
                    .insert(LossCase.KIND, Care.lossCase(number, customer).build());
        }
        write(changes);
        Set<CustomerId> asked =
                IntStream.range(500, 1500).mapToObj(Sample::customerId).collect(Collectors.toUnmodifiableSet());
        assertRows(unit -> unit.losses().findLatest(asked, ALL)).hasSize(501);
    }

    private LossCase insertOpened(int number, Customer customer, LossStatus status, Instant openedAt) {
        return insert(
                LossCase.KIND,
                Care.lossCase(number, customer, status).openedAt(openedAt).build());
    }
}
