package io.crmkit.spi.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.crmkit.spi.Changes;
import io.crmkit.spi.Unit;
import io.crmkit.spi.access.UserQuery;
import io.crmkit.spi.activity.Activity;
import io.crmkit.spi.activity.ActivityQuery;
import io.crmkit.spi.chance.Chance;
import io.crmkit.spi.chance.PlanItem;
import io.crmkit.spi.customer.Contact;
import io.crmkit.spi.customer.Customer;
import io.crmkit.spi.event.Subject;
import io.crmkit.spi.loss.LossCase;
import io.crmkit.spi.loss.LossQuery;
import io.crmkit.spi.loss.LossStatus;
import io.crmkit.spi.order.Order;
import io.crmkit.spi.service.ServiceQuery;
import io.crmkit.spi.service.ServiceRequest;
import io.crmkit.spi.value.State;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What a read returns is the caller's: changing it changes nothing in the store, and later writes do not change it. */
interface SnapshotContract extends Part {

    @Test
    @Needs(Feature.CHANCES)
    @DisplayName("COPY-01 emptying what reads of chances returned leaves the store as it is")
    default void chancesAreCopies() {
        Chance chance = insert(Chance.KIND, Sample.chance(1).externalId("E").build());
        insert(PlanItem.KIND, Sample.planItem(1, chance).build());
        assertCopies(unit -> unit.chances().findByExternalIds(Set.of("E"), ALL));
        assertCopies(
                unit -> unit.chances().list(Pages.ANY_CHANCE, Pages.ALL, ALL).items());
        assertCopies(unit -> unit.chances().plan(chance.getId(), ALL));
    }

    @Test
    @Needs(Feature.CUSTOMERS)
    @DisplayName("COPY-02 emptying what reads of customers returned leaves the store as it is")
    default void customersAreCopies() {
        Customer customer = insertCustomer(Sample.customer(1).externalId("E").build());
        insert(Contact.KIND, Sample.contact(1, customer).externalId("C").build());
        assertCopies(unit -> unit.customers().findAll(Set.of(customer.getId()), ALL));
        assertCopies(unit -> unit.customers().findByExternalIds(Set.of("E"), ALL));
        assertCopies(unit -> unit.customers().findByNames(Set.of(customer.getNameKey()), ALL));
        assertCopies(unit ->
                unit.customers().list(Pages.ANY_CUSTOMER, Pages.ALL, ALL).items());
        assertCopies(unit -> unit.customers().findStandings(Set.of(customer.getId()), ALL));
        assertCopies(unit -> unit.customers().contacts(customer.getId(), ALL));
        assertCopies(unit -> unit.customers().findContactsByExternalIds(Set.of("C"), ALL));
    }

    @Test
    @Needs({Feature.CHANCES, Feature.EVENTS})
    @DisplayName("COPY-03 emptying what reads of events returned leaves the store as it is")
    default void eventsAreCopies() {
        Subject subject = Subject.of(Chance.KIND, Sample.chanceId(1));
        write(Changes.builder()
                .insert(Chance.KIND, Sample.chance(1).build())
                .append(Sample.event(1, subject, State.NEW)));
        assertCopies(unit -> unit.events().of(subject, ALL));
    }

    @Test
    @Needs(Feature.CUSTOMERS)
    @DisplayName("COPY-04 a list that was read stays as it was, whatever its unit writes then")
    default void listsStay() {
        Customer customer = insertCustomer(Sample.customer(1).build());
        Contact one = insert(Contact.KIND, Sample.contact(1, customer).build());
        withUnit(unit -> {
            List<Contact> read = unit.customers().contacts(customer.getId(), ALL);
            unit.apply(Changes.builder()
                    .remove(Contact.KIND, one)
                    .insert(Contact.KIND, Sample.contact(2, customer).build())
                    .insert(Contact.KIND, Sample.contact(3, customer).build())
                    .build());
            assertThat(read).containsExactly(one);
            assertThat(unit.customers().contacts(customer.getId(), ALL)).hasSize(2);
        });
    }

    @Test
    @Needs(Feature.ACCESS)
    @DisplayName("COPY-05 emptying what reads of users returned leaves the store as it is")
    default void usersAreCopies() {
        assertCopies(unit -> unit.access().findUsers(Set.of(Staff.ANN), ALL));
        assertCopies(
                unit -> unit.access().listUsers(UserQuery.any(), Pages.ALL, ALL).items());
        assertCopies(unit -> unit.access().team(Staff.ANN, ALL));
    }

    @Test
    @Needs({Feature.CUSTOMERS, Feature.ORDERS})
    @DisplayName("COPY-06 emptying what reads of orders returned leaves the store as it is")
    default void ordersAreCopies() {
        Customer customer = insertCustomer(Sample.customer(1).build());
        Order order = Trade.order(1, customer).externalId("E").build();
        insert(Order.KIND, order);
        assertCopies(unit -> unit.orders().findByExternalIds(Set.of("E"), ALL));
        assertCopies(unit -> {
            Map<?, ?> dates =
                    unit.orders().lastDates(Set.of(customer.getId()), Set.of(order.getStatus()), Set.of(), ALL);
            return dates.keySet();
        });
    }

    @Test
    @Needs({Feature.CUSTOMERS, Feature.ACTIVITIES})
    @DisplayName("COPY-07 emptying what reads of activities returned leaves the store as it is")
    default void activitiesAreCopies() {
        Customer customer = insertCustomer(Sample.customer(1).build());
        insert(Activity.KIND, Care.activity(1, customer).build());
        assertCopies(unit ->
                unit.activities().list(ActivityQuery.any(), Pages.ALL, ALL).items());
    }

    @Test
    @Needs({Feature.CUSTOMERS, Feature.SERVICES})
    @DisplayName("COPY-08 emptying what reads of service requests returned leaves the store as it is")
    default void requestsAreCopies() {
        Customer customer = insertCustomer(Sample.customer(1).build());
        insert(ServiceRequest.KIND, Care.request(1, customer).externalId("E").build());
        assertCopies(unit -> unit.services().findByExternalIds(Set.of("E"), ALL));
        assertCopies(
                unit -> unit.services().list(ServiceQuery.any(), Pages.ALL, ALL).items());
    }

    @Test
    @Needs({Feature.CUSTOMERS, Feature.LOSSES})
    @DisplayName("COPY-09 emptying what reads of loss cases and candidates returned leaves the store as it is")
    default void casesAreCopies() {
        Customer customer = insertCustomer(Sample.customer(1).build());
        insert(LossCase.KIND, Care.lossCase(1, customer, LossStatus.RECOVERED).build());
        assertCopies(unit -> unit.losses().findLatest(Set.of(customer.getId()), ALL));
        assertCopies(unit -> unit.losses().list(LossQuery.any(), Pages.ALL, ALL).items());
        assertCopies(unit -> unit.losses().candidates(Texts.LAST_DAY, 10, ALL));
    }

    /** Empties what a read returned, or is told that it cannot, and reads again in the same unit and in another. */
    private void assertCopies(Function<Unit, ? extends Collection<?>> read) {
        Set<Object> before = inUnit(unit -> {
            Collection<?> first = read.apply(unit);
            assertThat(first).isNotEmpty();
            Set<Object> copy = Set.copyOf(first);
            empty(first);
            assertThat(Set.<Object>copyOf(read.apply(unit))).isEqualTo(copy);
            return copy;
        });
        Set<Object> after = inUnit(unit -> Set.copyOf(read.apply(unit)));
        assertThat(after).isEqualTo(before);
    }

    private static void empty(Collection<?> collection) {
        try {
            collection.clear();
        } catch (UnsupportedOperationException unmodifiable) {
            assertThat(collection).isNotEmpty();
        }
    }
}
