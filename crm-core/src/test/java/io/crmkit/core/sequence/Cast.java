package io.crmkit.core.sequence;

import io.crmkit.core.StoreDump;
import io.crmkit.core.TestCrm;
import io.crmkit.core.sequence.Move.Person;
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
import io.crmkit.spi.event.Subject;
import io.crmkit.spi.loss.LossCase;
import io.crmkit.spi.loss.LossCaseId;
import io.crmkit.spi.service.ServiceRequest;
import io.crmkit.spi.service.ServiceRequestId;
import io.crmkit.spi.value.Id;
import io.crmkit.spi.value.Kind;
import io.crmkit.spi.value.State;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
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
            return ids.addAll(strangers);
        }
    }

    List<Row<?, ?>> rows() {
        return List.of(chances, items, customers, contacts, cases, requests, activities);
    }

    /** Gives numbers to the records that are new; whether there are any. */
    boolean meets(StoreDump dump) {
        return rows().stream().filter(row -> row.meets(dump)).count() > 0;
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
