package io.crmkit.spi.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.crmkit.spi.Changes;
import io.crmkit.spi.ConflictException;
import io.crmkit.spi.DuplicateException;
import io.crmkit.spi.customer.Customer;
import io.crmkit.spi.customer.CustomerStanding;
import io.crmkit.spi.customer.CustomerStatus;
import io.crmkit.spi.event.CrmEvent;
import io.crmkit.spi.event.Subject;
import io.crmkit.spi.loss.LossCase;
import io.crmkit.spi.loss.LossQuery;
import io.crmkit.spi.loss.LossStatus;
import io.crmkit.spi.value.State;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A loss case, the standing that guards it, the customer and the events of all are written whole or not at all. */
@Needs({Feature.CUSTOMERS, Feature.LOSSES, Feature.EVENTS})
interface GuardContract extends Part {

    @Test
    @DisplayName("ATOM-10 a case is opened and determined together with standing, customer and events")
    default void opensAndDetermines() {
        Customer customer = insertCustomer(Sample.customer(1).build());
        LossCase lossCase = Care.lossCase(1, customer).build();
        LossCase opened =
                write(open(customer, standingOf(customer.getId()), lossCase)).stored(LossCase.KIND, lossCase);
        Customer touched =
                inUnit(unit -> unit.customers().find(customer.getId(), ALL)).orElseThrow();
        assertThat(touched.getVersion()).isGreaterThan(customer.getVersion());
        CustomerStanding guard = standingOf(customer.getId());
        assertThat(guard.getOpenLossCases()).isEqualTo(1);
        write(determine(guard, opened));
        assertFound(unit -> unit.losses().find(opened.getId(), ALL))
                .map(LossCase::getStatus)
                .contains(LossStatus.DETERMINED);
        assertThat(standingOf(customer.getId()).getStatus()).isEqualTo(CustomerStatus.LOST);
        assertThat(standingOf(customer.getId()).getOpenLossCases()).isZero();
        assertEvents(Subject.of(LossCase.KIND, opened.getId()), "STEP_1", "STEP_2", "STEP_3");
        assertEvents(Subject.of(Customer.KIND, customer.getId()), "STEP_4");
    }

    @Test
    @DisplayName("ATOM-11 a stale standing leaves no case, no event, and the customer as it was")
    default void staleGuard() {
        Customer customer = insertCustomer(Sample.customer(1).build());
        CustomerStanding stale = standingOf(customer.getId());
        update(CustomerStanding.KIND, stale, stale);
        LossCase lossCase = Care.lossCase(1, customer).build();
        assertRefused(ConflictException.class, open(customer, stale, lossCase));
        assertNothingOpened(customer, lossCase);
    }

    @Test
    @DisplayName("ATOM-12 a stale customer leaves no case, no event, and the standing as it was")
    default void staleCustomer() {
        Customer stale = insertCustomer(Sample.customer(1).build());
        update(Customer.KIND, stale, stale);
        LossCase lossCase = Care.lossCase(1, stale).build();
        assertRefused(ConflictException.class, open(stale, standingOf(stale.getId()), lossCase));
        assertNothingOpened(stale, lossCase);
    }

    @Test
    @DisplayName("ATOM-13 a second open case leaves no event, and customer and standing as they were")
    default void takenGuard() {
        Customer customer = insertCustomer(Sample.customer(1).build());
        LossCase first = insert(LossCase.KIND, Care.lossCase(7, customer).build());
        LossCase second = Care.lossCase(1, customer).build();
        assertRefused(DuplicateException.class, open(customer, standingOf(customer.getId()), second));
        assertEvents(Subject.of(LossCase.KIND, second.getId()));
        assertEvents(Subject.of(Customer.KIND, customer.getId()));
        remove(LossCase.KIND, first);
        assertNothingOpened(customer, second);
    }

    @Test
    @DisplayName("ATOM-14 a stale case leaves its standing as it was, and none of its two events")
    default void staleCase() {
        Customer customer = insertCustomer(Sample.customer(1).build());
        LossCase stale = insert(LossCase.KIND, Care.lossCase(1, customer).build());
        update(LossCase.KIND, stale, stale);
        assertRefused(ConflictException.class, determine(standingOf(customer.getId()), stale));
        assertEvents(Subject.of(LossCase.KIND, stale.getId()));
        assertThat(standingOf(customer.getId()).getStatus()).isEqualTo(CustomerStatus.ACTIVE);
    }

    /** Opens a case, counts it in the standing, and touches the customer. */
    private static Changes.Builder open(Customer customer, CustomerStanding guard, LossCase lossCase) {
        return Changes.builder()
                .insert(LossCase.KIND, lossCase)
                .append(Sample.event(1, Subject.of(LossCase.KIND, lossCase.getId()), State.NEW))
                .append(Sample.event(4, Subject.of(Customer.KIND, customer.getId()), customer.getVersion()))
                .update(
                        CustomerStanding.KIND,
                        guard,
                        CustomerStanding.builder()
                                .from(guard)
                                .openLossCases(guard.getOpenLossCases() + 1)
                                .build())
                .update(Customer.KIND, customer, customer);
    }

    /** Suspends a case and determines it, in two steps of one command. */
    private static Changes.Builder determine(CustomerStanding guard, LossCase before) {
        LossCase after = LossCase.builder()
                .from(before)
                .status(LossStatus.DETERMINED)
                .reasonClass("price")
                .reason("too dear")
                .lostDate(Sample.DAY)
                .closedAt(Sample.NOON)
                .build();
        Subject subject = Subject.of(LossCase.KIND, before.getId());
        return Changes.builder()
                .update(
                        CustomerStanding.KIND,
                        guard,
                        CustomerStanding.builder()
                                .from(guard)
                                .status(CustomerStatus.LOST)
                                .openLossCases(0)
                                .build())
                .append(Sample.event(2, subject, before.getVersion(), 0))
                .append(Sample.event(3, subject, before.getVersion(), 1))
                .update(LossCase.KIND, before, after);
    }

    private void assertNothingOpened(Customer customer, LossCase lossCase) {
        assertCount(unit -> unit.losses().count(LossQuery.any(), ALL)).isZero();
        assertFound(unit -> unit.losses().find(lossCase.getId(), ALL)).isEmpty();
        // The events of a case that was not written are read by its subject all the same.
        assertEvents(Subject.of(LossCase.KIND, lossCase.getId()));
        assertEvents(Subject.of(Customer.KIND, customer.getId()));
        assertThat(standingOf(customer.getId()).getOpenLossCases()).isZero();
    }

    private void assertEvents(Subject subject, String... steps) {
        assertRows(unit -> unit.events().of(subject, ALL))
                .extracting(CrmEvent::step)
                .as("steps on %s", subject)
                .containsExactly(steps);
    }
}
