package io.crmkit.spi.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.crmkit.spi.Changes;
import io.crmkit.spi.DuplicateException;
import io.crmkit.spi.customer.Customer;
import io.crmkit.spi.loss.LossCase;
import io.crmkit.spi.loss.LossQuery;
import io.crmkit.spi.loss.LossStatus;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A customer has one open case at the most. */
@Needs({Feature.LOSSES, Feature.CUSTOMERS})
interface LossKeyContract extends Part {
    /** The name of the key. */
    String OPEN = LossCase.OPEN_KEY;

    @Test
    @DisplayName(
            "KEY-60 a second open case of a customer is refused, warned or suspended, and the refusal names the key")
    default void secondOpenCase() {
        LossStatus[] open = {LossStatus.WARNED, LossStatus.SUSPENDED};
        int number = 1;
        for (LossStatus first : open) {
            for (LossStatus second : open) {
                Customer customer = insertCustomer(Sample.customer(number).build());
                insert(LossCase.KIND, Care.lossCase(number++, customer, first).build());
                DuplicateException refusal = assertRefused(
                        DuplicateException.class,
                        Changes.builder()
                                .insert(
                                        LossCase.KIND,
                                        Care.lossCase(number++, customer, second)
                                                .build()));
                assertThat(refusal.key()).isEqualTo(OPEN);
            }
        }
    }

    @Test
    @DisplayName("KEY-61 closed cases of a customer collide neither with each other nor with an open one")
    default void closedCases() {
        Customer customer = insertCustomer(Sample.customer(1).build());
        int number = 1;
        for (LossStatus status : new LossStatus[] {
            LossStatus.DETERMINED, LossStatus.RECOVERED, LossStatus.WARNED, LossStatus.RECOVERED, LossStatus.DETERMINED
        }) {
            insert(LossCase.KIND, Care.lossCase(number++, customer, status).build());
        }
        assertCount(unit -> unit.losses().count(LossQuery.any(), ALL)).isEqualTo(5);
    }

    @Test
    @DisplayName("KEY-62 an open case of another customer does not collide")
    default void openCaseOfAnother() {
        for (int number = 1; number <= 3; number++) {
            Customer customer = insertCustomer(Sample.customer(number).build());
            insert(LossCase.KIND, Care.lossCase(number, customer).build());
        }
        assertCount(unit -> unit.losses().count(LossQuery.any(), ALL)).isEqualTo(3);
    }

    @Test
    @DisplayName("KEY-63 closing a case frees its customer for another one, and a step of an open case keeps it taken")
    default void closingFrees() {
        Customer customer = insertCustomer(Sample.customer(1).build());
        LossCase warned = insert(LossCase.KIND, Care.lossCase(1, customer).build());
        LossCase suspended = update(
                LossCase.KIND,
                warned,
                Care.lossCase(1, customer, LossStatus.SUSPENDED).build());
        LossCase next = Care.lossCase(2, customer).build();
        assertRefused(DuplicateException.class, Changes.builder().insert(LossCase.KIND, next));
        update(
                LossCase.KIND,
                suspended,
                Care.lossCase(1, customer, LossStatus.RECOVERED).build());
        insert(LossCase.KIND, next);
        assertCount(unit -> unit.losses().count(LossQuery.any(), ALL)).isEqualTo(2);
    }

    @Test
    @DisplayName("KEY-64 opening a closed case again is refused while another one is open")
    default void openingAgain() {
        Customer customer = insertCustomer(Sample.customer(1).build());
        LossCase closed = insert(
                LossCase.KIND, Care.lossCase(1, customer, LossStatus.RECOVERED).build());
        LossCase open = insert(LossCase.KIND, Care.lossCase(2, customer).build());
        LossCase again = Care.lossCase(1, customer).build();
        DuplicateException refusal =
                assertRefused(DuplicateException.class, Changes.builder().update(LossCase.KIND, closed, again));
        assertThat(refusal.key()).isEqualTo(OPEN);
        remove(LossCase.KIND, open);
        update(LossCase.KIND, closed, again);
    }

    @Test
    @DisplayName("KEY-65 two open cases of one customer in one Changes are refused")
    default void openCasesWithinChanges() {
        Customer customer = insertCustomer(Sample.customer(1).build());
        DuplicateException refusal = assertRefused(
                DuplicateException.class,
                Changes.builder()
                        .insert(LossCase.KIND, Care.lossCase(1, customer).build())
                        .insert(LossCase.KIND, Care.lossCase(2, customer).build()));
        assertThat(refusal.key()).isEqualTo(OPEN);
    }

    @Test
    @Needs(Feature.KEY_MOVES)
    @DisplayName("KEY-66 a case is closed and another one opened in one Changes, in either order")
    default void closeAndOpen() {
        Customer customer = insertCustomer(Sample.customer(1).build());
        LossCase first = insert(LossCase.KIND, Care.lossCase(1, customer).build());
        LossCase second = Care.lossCase(2, customer).build();
        LossCase closed = Care.lossCase(1, customer, LossStatus.RECOVERED).build();
        LossCase opened = write(Changes.builder().insert(LossCase.KIND, second).update(LossCase.KIND, first, closed))
                .stored(LossCase.KIND, second);
        write(Changes.builder()
                .update(
                        LossCase.KIND,
                        opened,
                        Care.lossCase(2, customer, LossStatus.DETERMINED).build())
                .insert(LossCase.KIND, Care.lossCase(3, customer).build()));
        assertCount(unit -> unit.losses().count(LossQuery.any(), ALL)).isEqualTo(3);
    }
}
