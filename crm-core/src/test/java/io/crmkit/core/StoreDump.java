package io.crmkit.core;

import io.crmkit.spi.Change;
import io.crmkit.spi.Changes;
import io.crmkit.spi.CrmStore;
import io.crmkit.spi.Unit;
import io.crmkit.spi.access.AccessScope;
import io.crmkit.spi.access.Role;
import io.crmkit.spi.access.User;
import io.crmkit.spi.access.UserQuery;
import io.crmkit.spi.activity.Activity;
import io.crmkit.spi.activity.ActivityQuery;
import io.crmkit.spi.chance.Chance;
import io.crmkit.spi.chance.ChanceQuery;
import io.crmkit.spi.chance.PlanItem;
import io.crmkit.spi.customer.Contact;
import io.crmkit.spi.customer.Customer;
import io.crmkit.spi.customer.CustomerQuery;
import io.crmkit.spi.customer.CustomerStanding;
import io.crmkit.spi.dictionary.DictionaryEntry;
import io.crmkit.spi.dictionary.DictionaryType;
import io.crmkit.spi.event.CrmEvent;
import io.crmkit.spi.event.Subject;
import io.crmkit.spi.loss.LossCase;
import io.crmkit.spi.loss.LossQuery;
import io.crmkit.spi.order.Order;
import io.crmkit.spi.order.OrderQuery;
import io.crmkit.spi.order.Product;
import io.crmkit.spi.order.ProductQuery;
import io.crmkit.spi.order.StockItem;
import io.crmkit.spi.service.ServiceQuery;
import io.crmkit.spi.service.ServiceRequest;
import io.crmkit.spi.value.Id;
import io.crmkit.spi.value.Kind;
import io.crmkit.spi.value.PageRequest;
import io.crmkit.spi.value.State;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Everything that a store holds, read through its ports by somebody who may see all: two dumps are equal if and only if
 * nothing was written in between. Records are compared whole, with their versions.
 *
 * @param records the records of every kind, in the order of the kinds and of the ids
 * @param events the events of every record there is
 */
public record StoreDump(List<State<?>> records, List<CrmEvent> events) {
    private static final AccessScope ALL = AccessScope.all();
    private static final PageRequest PAGE = PageRequest.first(1_000_000);

    /** Everything in a store; the events of records that are gone are found if they are named. */
    public static StoreDump of(CrmStore store, Subject... gone) {
        return store.inUnit(unit -> read(unit, gone));
    }

    /**
     * What a store holds after changes that were made since this dump: what they name is read anew, and the rest taken
     * from here. Less work than a new dump, and no proof that nothing else was written.
     */
    public StoreDump after(CrmStore store, List<Changes> changes) {
        if (changes.isEmpty()) {
            return this;
        }
        List<State<?>> states = new ArrayList<>(records);
        List<CrmEvent> told = new ArrayList<>(events);
        store.inUnit(unit -> {
            changes.stream().flatMap(some -> some.records().stream()).forEach(change -> renew(change, unit, states));
            changes.stream()
                    .flatMap(some -> some.events().stream())
                    .map(CrmEvent::subject)
                    .distinct()
                    .forEach(subject -> {
                        told.removeIf(event -> event.subject().equals(subject));
                        told.addAll(unit.events().of(subject, ALL));
                    });
            return states;
        });
        return new StoreDump(List.copyOf(states), List.copyOf(told));
    }

    private static <S extends State<I>, I extends Id> void renew(
            Change<S, I> change, Unit unit, List<State<?>> states) {
        states.removeIf(
                state -> change.kind().type().isInstance(state) && state.getId().equals(change.id()));
        StoredRecord.find(unit, change.kind(), change.id()).ifPresent(states::add);
    }

    /** Whether another dump holds the same, in whatever order. */
    public boolean holdsTheSameAs(StoreDump other) {
        return Set.copyOf(records).equals(Set.copyOf(other.records))
                && Set.copyOf(events).equals(Set.copyOf(other.events));
    }

    /** The records of one kind. */
    public <S extends State<I>, I extends Id> List<S> of(Kind<S, I> kind) {
        return records.stream()
                .filter(kind.type()::isInstance)
                .map(kind.type()::cast)
                .toList();
    }

    /** The events of one record. */
    public List<CrmEvent> eventsOf(Subject subject) {
        return events.stream().filter(event -> event.subject().equals(subject)).toList();
    }

    private static StoreDump read(Unit unit, Subject... gone) {
        Reading reading = new Reading(unit, new ArrayList<>(), new LinkedHashSet<>(List.of(gone)));
        reading.add(Role.KIND, unit.access().listRoles(ALL));
        reading.add(
                User.KIND, unit.access().listUsers(UserQuery.any(), PAGE, ALL).items());
        Stream.of(
                        DictionaryType.CHANCE_SOURCE,
                        DictionaryType.REGION,
                        DictionaryType.CUSTOMER_LEVEL,
                        DictionaryType.SERVICE_TYPE)
                .forEach(type ->
                        reading.add(DictionaryEntry.KIND, unit.dictionary().list(type, ALL)));
        List<Customer> customers =
                unit.customers().list(CustomerQuery.any(), PAGE, ALL).items();
        reading.add(Customer.KIND, customers);
        reading.add(
                CustomerStanding.KIND,
                unit.customers()
                        .findStandings(customers.stream().map(Customer::getId).collect(Collectors.toSet()), ALL));
        customers.forEach(customer -> reading.add(Contact.KIND, unit.customers().contacts(customer.getId(), ALL)));
        reading.add(Order.KIND, unit.orders().list(OrderQuery.any(), PAGE, ALL).items());
        List<Product> products =
                unit.products().list(ProductQuery.any(), PAGE, ALL).items();
        reading.add(Product.KIND, products);
        products.forEach(product -> reading.add(StockItem.KIND, unit.products().stock(Set.of(product.getId()), ALL)));
        reading.add(
                Activity.KIND,
                unit.activities().list(ActivityQuery.any(), PAGE, ALL).items());
        List<Chance> chances = unit.chances().list(ChanceQuery.any(), PAGE, ALL).items();
        reading.add(Chance.KIND, chances);
        chances.forEach(chance -> reading.add(PlanItem.KIND, unit.chances().plan(chance.getId(), ALL)));
        reading.add(
                ServiceRequest.KIND,
                unit.services().list(ServiceQuery.any(), PAGE, ALL).items());
        reading.add(
                LossCase.KIND, unit.losses().list(LossQuery.any(), PAGE, ALL).items());
        return reading.done();
    }

    private record Reading(Unit unit, List<State<?>> records, Set<Subject> subjects) {
        <S extends State<I>, I extends Id> void add(Kind<S, I> kind, List<S> states) {
            for (S state : states) {
                records.add(state);
                subjects.add(Subject.of(kind, state.getId()));
            }
        }

        StoreDump done() {
            return new StoreDump(
                    List.copyOf(records),
                    subjects.stream()
                            .flatMap(subject -> unit.events().of(subject, ALL).stream())
                            .toList());
        }
    }
}
