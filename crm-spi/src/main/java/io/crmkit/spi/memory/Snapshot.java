package io.crmkit.spi.memory;

import io.crmkit.spi.Applied;
import io.crmkit.spi.Change;
import io.crmkit.spi.Changes;
import io.crmkit.spi.CommandId;
import io.crmkit.spi.CommandRecord;
import io.crmkit.spi.DuplicateException;
import io.crmkit.spi.access.Role;
import io.crmkit.spi.access.User;
import io.crmkit.spi.activity.Activity;
import io.crmkit.spi.chance.Chance;
import io.crmkit.spi.chance.PlanItem;
import io.crmkit.spi.customer.Contact;
import io.crmkit.spi.customer.Customer;
import io.crmkit.spi.customer.CustomerStanding;
import io.crmkit.spi.dictionary.DictionaryEntry;
import io.crmkit.spi.event.CrmEvent;
import io.crmkit.spi.event.Subject;
import io.crmkit.spi.loss.LossCase;
import io.crmkit.spi.order.Order;
import io.crmkit.spi.order.Product;
import io.crmkit.spi.order.StockItem;
import io.crmkit.spi.service.ServiceRequest;
import io.crmkit.spi.value.Id;
import io.crmkit.spi.value.Kind;
import io.crmkit.spi.value.State;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;

/** The whole content of a store at one moment, immutable. */
record Snapshot(
        Map<Kind<?, ?>, Table<?, ?>> tables,
        PersistentMap<EventKey, CrmEvent> eventsOf,
        PersistentMap<Id, CrmEvent> eventsById,
        PersistentMap<String, CommandRecord> commands) {

    /** A snapshot and what a store answers to the changes that led to it. */
    record Next(Snapshot snapshot, Applied applied) {}

    static Snapshot empty() {
        Map<Kind<?, ?>, Table<?, ?>> tables = new HashMap<>();
        add(tables, Role.KIND, role -> Optional.empty());
        add(tables, User.KIND, User::getManager);
        add(tables, DictionaryEntry.KIND, entry -> Optional.empty());
        add(tables, Customer.KIND, customer -> Optional.of(customer.getManager()));
        add(tables, CustomerStanding.KIND, standing -> Optional.empty());
        add(tables, Contact.KIND, contact -> Optional.of(contact.getCustomer()));
        add(tables, Product.KIND, product -> Optional.empty());
        add(tables, StockItem.KIND, item -> Optional.of(item.getProduct()));
        add(tables, Order.KIND, order -> Optional.of(order.getCustomer()));
        add(tables, Activity.KIND, activity -> Optional.of(activity.getCustomer()));
        add(tables, Chance.KIND, Chance::getCustomer);
        add(tables, PlanItem.KIND, item -> Optional.of(item.getChance()));
        add(tables, ServiceRequest.KIND, request -> Optional.of(request.getCustomer()));
        add(tables, LossCase.KIND, lossCase -> Optional.of(lossCase.getCustomer()));
        return new Snapshot(tables, PersistentMap.empty(), PersistentMap.empty(), PersistentMap.empty());
    }

    private static <S extends State<I>, I extends Id> void add(
            Map<Kind<?, ?>, Table<?, ?>> tables, Kind<S, I> kind, Function<S, Optional<? extends Id>> parent) {
        tables.put(kind, Table.of(kind, parent));
    }

    @SuppressWarnings("unchecked") // a table is put under the token of its type
    <S extends State<I>, I extends Id> Table<S, I> table(Kind<S, I> kind) {
        Table<?, ?> table = tables.get(kind);
        if (table == null) {
            throw new IllegalArgumentException("no such kind: " + kind);
        }
        return (Table<S, I>) table;
    }

    Stream<CrmEvent> eventsOf(Subject subject) {
        return eventsOf.valuesFrom(new EventKey(subject, Long.MIN_VALUE, 0))
                .takeWhile(event -> event.subject().equals(subject));
    }

    /** All events, ordered by id. */
    Stream<CrmEvent> events() {
        return eventsById.values();
    }

    Next apply(Changes changes) {
        Map<Subject, Long> versions = new HashMap<>();
        Map<Kind<?, ?>, Table<?, ?>> newTables = new HashMap<>(tables);
        Set<Kind<?, ?>> kinds = new LinkedHashSet<>();
        for (Change<?, ?> change : changes.records()) {
            kinds.add(change.kind());
        }
        kinds.forEach(kind -> applyTo(kind, changes, newTables, versions));
        PersistentMap<EventKey, CrmEvent> newEventsOf = eventsOf;
        PersistentMap<Id, CrmEvent> newEventsById = eventsById;
        for (CrmEvent event : changes.events()) {
            EventKey key = new EventKey(event.subject(), event.basis(), event.ordinal());
            if (newEventsOf.get(key) != null) {
                throw new DuplicateException(CrmEvent.UNIQUE_KEY, null);
            }
            if (newEventsById.get(event.id()) != null) {
                throw new DuplicateException("event.id", null);
            }
            newEventsOf = newEventsOf.put(key, event);
            newEventsById = newEventsById.put(event.id(), event);
        }
        PersistentMap<String, CommandRecord> newCommands = commands;
        if (changes.command().isPresent()) {
            CommandRecord command = changes.command().get();
            if (commands.get(command.id().value()) != null) {
                throw new DuplicateException(CommandId.UNIQUE_KEY, null);
            }
            newCommands = commands.put(command.id().value(), command);
        }
        return new Next(new Snapshot(newTables, newEventsOf, newEventsById, newCommands), new Applied(versions));
    }

    private <S extends State<I>, I extends Id> void applyTo(
            Kind<S, I> kind, Changes changes, Map<Kind<?, ?>, Table<?, ?>> newTables, Map<Subject, Long> versions) {
        newTables.put(kind, table(kind).apply(changes.of(kind), versions));
    }

    /** What orders the events of a subject. */
    record EventKey(Subject subject, long basis, int ordinal) implements Comparable<EventKey> {
        private static final Comparator<EventKey> ORDER = Comparator.<EventKey, String>comparing(
                        key -> key.subject.kind())
                .thenComparing(key -> key.subject.id(), Comparator.<UUID>naturalOrder())
                .thenComparingLong(EventKey::basis)
                .thenComparingInt(EventKey::ordinal);

        @Override
        public int compareTo(EventKey other) {
            return ORDER.compare(this, other);
        }
    }
}
