package io.crmkit.spi.contract;

import io.crmkit.spi.Changes;
import io.crmkit.spi.access.AccessScope;
import io.crmkit.spi.activity.Activity;
import io.crmkit.spi.chance.Chance;
import io.crmkit.spi.chance.ChanceStatus;
import io.crmkit.spi.customer.Contact;
import io.crmkit.spi.customer.Customer;
import io.crmkit.spi.event.Subject;
import io.crmkit.spi.loss.LossCase;
import io.crmkit.spi.order.Order;
import io.crmkit.spi.service.ServiceRequest;
import io.crmkit.spi.service.ServiceStatus;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** An event is seen by whoever may see its subject. */
@Needs(Feature.EVENTS)
interface EventScopeContract extends Part {

    @Test
    @Needs(Feature.CHANCES)
    @DisplayName("SCOPE-40 events of a chance are seen only in a scope of its creator or assignee")
    default void eventsOfChance() {
        Chance chance = insert(
                Chance.KIND,
                Sample.chance(1)
                        .createdBy(Staff.ANN)
                        .status(ChanceStatus.DEVELOPING)
                        .assignee(Staff.BOB)
                        .assignedAt(Sample.NOON)
                        .build());
        assertScoped(
                Subject.of(Chance.KIND, chance.getId()),
                Staff.ownedBy(Staff.ANN),
                Staff.ownedBy(Staff.BOB),
                Staff.ownedBy(Staff.CAT, Staff.BOB));
    }

    @Test
    @Needs(Feature.CUSTOMERS)
    @DisplayName("SCOPE-41 events of a customer and of its contact are seen only in a scope of its manager")
    default void eventsOfCustomer() {
        Customer customer = insertCustomer(
                Sample.customer(1).createdBy(Staff.ANN).manager(Staff.BOB).build());
        Contact contact = insert(Contact.KIND, Sample.contact(2, customer).build());
        assertScoped(Subject.of(Customer.KIND, customer.getId()), Staff.ownedBy(Staff.BOB));
        assertScoped(Subject.of(Contact.KIND, contact.getId()), Staff.ownedBy(Staff.BOB));
    }

    @Test
    @Needs({Feature.CUSTOMERS, Feature.ORDERS})
    @DisplayName("SCOPE-42 events of an order are seen only in a scope of the customer's manager")
    default void eventsOfOrder() {
        Customer customer = insertCustomer(Sample.customer(1).manager(Staff.BOB).build());
        Order order = insert(Order.KIND, Trade.order(1, customer).build());
        assertScoped(Subject.of(Order.KIND, order.getId()), Staff.ownedBy(Staff.BOB));
    }

    @Test
    @Needs(Feature.CHANCES)
    @DisplayName("SCOPE-43 events of a removed subject, and of one that nobody owns, are seen in the whole scope alone")
    default void eventsOfRemoved() {
        Chance chance =
                insert(Chance.KIND, Sample.chance(1).createdBy(Staff.ANN).build());
        Subject subject = Subject.of(Chance.KIND, chance.getId());
        assertScoped(subject, Staff.ownedBy(Staff.ANN));
        remove(Chance.KIND, chance);
        assertRows(unit -> unit.events().of(subject, Staff.ownedBy(Staff.ANN))).isEmpty();
        assertRows(unit -> unit.events().of(subject, ALL)).hasSize(1);
        Chance unowned = insert(Chance.KIND, Sample.chance(2).build());
        assertScoped(Subject.of(Chance.KIND, unowned.getId()));
    }

    @Test
    @Needs({Feature.CUSTOMERS, Feature.ACTIVITIES})
    @DisplayName("SCOPE-44 events of an activity are seen only in a scope of the customer's manager or the responsible")
    default void eventsOfActivity() {
        Customer customer = insertCustomer(Sample.customer(1).manager(Staff.BOB).build());
        Activity activity = insert(
                Activity.KIND,
                Care.activity(1, customer)
                        .responsible(Staff.CAT)
                        .recordedBy(Staff.ANN)
                        .build());
        assertScoped(Subject.of(Activity.KIND, activity.getId()), Staff.ownedBy(Staff.BOB), Staff.ownedBy(Staff.CAT));
    }

    @Test
    @Needs({Feature.CUSTOMERS, Feature.SERVICES})
    @DisplayName("SCOPE-45 events of a request are seen only in a scope of creator, assignee or the customer's manager")
    default void eventsOfRequest() {
        Customer customer = insertCustomer(Sample.customer(1).manager(Staff.BOB).build());
        ServiceRequest managed =
                insert(ServiceRequest.KIND, Care.request(1, customer).build());
        assertScoped(Subject.of(ServiceRequest.KIND, managed.getId()), Staff.ownedBy(Staff.BOB));
        ServiceRequest created = insert(
                ServiceRequest.KIND,
                Care.request(2, customer).createdBy(Staff.ANN).build());
        assertScoped(
                Subject.of(ServiceRequest.KIND, created.getId()), Staff.ownedBy(Staff.BOB), Staff.ownedBy(Staff.ANN));
        ServiceRequest assigned = insert(
                ServiceRequest.KIND,
                Care.request(3, customer, ServiceStatus.ASSIGNED)
                        .assignee(Staff.CAT)
                        .build());
        assertScoped(
                Subject.of(ServiceRequest.KIND, assigned.getId()), Staff.ownedBy(Staff.BOB), Staff.ownedBy(Staff.CAT));
    }

    @Test
    @Needs({Feature.CUSTOMERS, Feature.LOSSES})
    @DisplayName("SCOPE-46 events of a loss case are seen only in a scope of the customer's manager, not of the case's")
    default void eventsOfCase() {
        Customer customer = insertCustomer(Sample.customer(1).manager(Staff.BOB).build());
        LossCase lossCase = insert(
                LossCase.KIND, Care.lossCase(1, customer).manager(Staff.ANN).build());
        assertScoped(Subject.of(LossCase.KIND, lossCase.getId()), Staff.ownedBy(Staff.BOB));
    }

    /** Appends an event, and asserts that these scopes and the whole one see it, and no other scope does. */
    private void assertScoped(Subject subject, AccessScope... seeing) {
        write(Changes.builder()
                .append(Sample.event(
                        (int) subject.id().getLeastSignificantBits(),
                        subject,
                        subject.kind().length())));
        Set<AccessScope> expected = Set.of(seeing);
        assertRows(unit -> unit.events().of(subject, ALL)).hasSize(1);
        for (AccessScope scope : seeing) {
            assertRows(unit -> unit.events().of(subject, scope))
                    .as("in %s", scope)
                    .hasSize(1);
        }
        for (AccessScope scope : new AccessScope[] {
            AccessScope.none(),
            AccessScope.ownedBy(Set.of()),
            Staff.ownedBy(Staff.ANN),
            Staff.ownedBy(Staff.BOB),
            Staff.ownedBy(Staff.CAT)
        }) {
            assertRows(unit -> unit.events().of(subject, scope))
                    .as("in %s", scope)
                    .hasSize(expected.contains(scope) ? 1 : 0);
        }
    }
}
