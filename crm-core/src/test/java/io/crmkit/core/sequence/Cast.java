package io.crmkit.core.sequence;

import io.crmkit.core.StoreDump;
import io.crmkit.core.TestCrm;
import io.crmkit.core.sequence.Move.Person;
import io.crmkit.spi.access.Role;
import io.crmkit.spi.access.RoleId;
import io.crmkit.spi.access.User;
import io.crmkit.spi.access.UserId;
import io.crmkit.spi.activity.Activity;
import io.crmkit.spi.activity.ActivityId;
import io.crmkit.spi.chance.Chance;
import io.crmkit.spi.chance.ChanceId;
import io.crmkit.spi.chance.PlanItem;
import io.crmkit.spi.chance.PlanItemId;
import io.crmkit.spi.customer.Contact;
import io.crmkit.spi.customer.ContactId;
import io.crmkit.spi.customer.Customer;
import io.crmkit.spi.customer.CustomerId;
import io.crmkit.spi.dictionary.DictionaryEntry;
import io.crmkit.spi.dictionary.DictionaryEntryId;
import io.crmkit.spi.dictionary.DictionaryType;
import io.crmkit.spi.event.CrmEvent;
import io.crmkit.spi.event.Subject;
import io.crmkit.spi.loss.LossCase;
import io.crmkit.spi.loss.LossCaseId;
import io.crmkit.spi.order.Order;
import io.crmkit.spi.service.ServiceRequest;
import io.crmkit.spi.service.ServiceRequestId;
import io.crmkit.spi.value.Id;
import io.crmkit.spi.value.Kind;
import io.crmkit.spi.value.State;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Who and what is on a stage, by the numbers that a model knows them by: records in the order in which they came. */
final class Cast {
    private final TestCrm test;
    private final Map<Person, UserId> people = new EnumMap<>(Person.class);

    final Row<Chance, ChanceId> chances = new Row<>(Chance.KIND);
    final Row<PlanItem, PlanItemId> items = new Row<>(PlanItem.KIND);
    final Row<Customer, CustomerId> customers = new Row<>(Customer.KIND);
    final Row<Contact, ContactId> contacts = new Row<>(Contact.KIND);
    final Row<LossCase, LossCaseId> cases = new Row<>(LossCase.KIND);
    final Row<ServiceRequest, ServiceRequestId> requests = new Row<>(ServiceRequest.KIND);
    final Row<Activity, ActivityId> activities = new Row<>(Activity.KIND);
    final Row<User, UserId> users = new Row<>(User.KIND);
    final Row<Role, RoleId> roles = new Row<>(Role.KIND);
    final Row<DictionaryEntry, DictionaryEntryId> entries = new Row<>(DictionaryEntry.KIND);
    private final Map<Subject, String> labels = new HashMap<>();

    Cast(TestCrm test) {
        this.test = test;
        for (Person person : Person.values()) {
            people.put(person, test.id(person.user()));
        }
    }

    /** The records of one kind. */
    final class Row<S extends State<I>, I extends Id> {
        private final Kind<S, I> kind;
        private final List<I> ids = new ArrayList<>();

        private Row(Kind<S, I> kind) {
            this.kind = kind;
        }

        /** The identity of a record; of number -1, one that no record has. */
        I at(int index) {
            return index >= 0 && index < ids.size() ? ids.get(index) : kind.id(test.unknown());
        }

        int size() {
            return ids.size();
        }

        int of(I id) {
            return ids.indexOf(id);
        }

        /** What the events of each, gone or not, are filed under. */
        Stream<Subject> subjects() {
            return ids.stream().map(id -> Subject.of(kind, id));
        }

        private boolean meets(StoreDump dump) {
            // Identities are given in ascending order.
            List<I> strangers = dump.of(kind).stream()
                    .map(State::getId)
                    .filter(id -> !ids.contains(id))
                    .sorted()
                    .toList();
            for (I stranger : strangers) {
                labels.put(Subject.of(kind, stranger), kind.name() + " " + ids.size());
                ids.add(stranger);
            }
            return !strangers.isEmpty();
        }
    }

    List<Row<?, ?>> rows() {
        return List.of(chances, items, customers, contacts, cases, requests, activities, users, roles, entries);
    }

    /** Gives numbers to the records that are new; whether there are any. */
    boolean meets(StoreDump dump) {
        for (Order order : dump.of(Order.KIND)) {
            labels.put(Subject.of(Order.KIND, order.getId()), "order " + number(order));
        }
        return rows().stream().filter(row -> row.meets(dump)).count() > 0;
    }

    /** The number that the host knows an order by. */
    static int number(Order order) {
        return Integer.parseInt(order.getExternalId().orElseThrow().substring(1));
    }

    /** What was done to which record, and when. */
    String told(CrmEvent event) {
        return Optional.ofNullable(labels.get(event.subject())).orElseThrow() + ": " + event(event)
                + Stage.moment(event.at());
    }

    /** What was done to a record. */
    String event(CrmEvent event) {
        return Lines.event(
                event.step(),
                event.from().orElse(""),
                event.to().orElse(""),
                event.actor().isEmpty() ? World.HOST : name(event.actor()));
    }

    /** A role as it is. */
    Optional<Role> role(int index) {
        return test.system().users().roles().stream()
                .filter(role -> role.getId().equals(roles.at(index)))
                .findFirst();
    }

    /** The list of the dictionary that holds a vocabulary. */
    static DictionaryType type(Words.Vocabulary vocabulary) {
        return switch (vocabulary) {
            case LEVEL -> DictionaryType.CUSTOMER_LEVEL;
            case SERVICE_TYPE -> DictionaryType.SERVICE_TYPE;
            case SOURCE -> DictionaryType.CHANCE_SOURCE;
            case REGION -> DictionaryType.REGION;
        };
    }

    UserId id(Person person) {
        return Optional.ofNullable(people.get(person)).orElseThrow();
    }

    /** The user of a number; of -1, one that there is not. */
    UserId user(int number) {
        return World.person(number).map(this::id).orElseGet(() -> new UserId(test.unknown()));
    }

    /** Who did something, and when. */
    String signed(Optional<UserId> user, Instant at) {
        return name(user) + Stage.moment(at);
    }

    /** What somebody is called; empty for nobody. */
    String name(Optional<UserId> user) {
        return people.entrySet().stream()
                .filter(entry -> Optional.of(entry.getValue()).equals(user))
                .map(entry -> entry.getKey().user())
                .findFirst()
                .orElse("");
    }
}
