package io.crmkit.core;

import io.crmkit.core.customer.CustomerDetails;
import io.crmkit.spi.Changes;
import io.crmkit.spi.access.Grant;
import io.crmkit.spi.access.Role;
import io.crmkit.spi.access.RoleId;
import io.crmkit.spi.access.UserId;
import io.crmkit.spi.chance.Chance;
import io.crmkit.spi.chance.ChanceId;
import io.crmkit.spi.chance.ChanceStatus;
import io.crmkit.spi.chance.PlanItem;
import io.crmkit.spi.chance.PlanItemId;
import io.crmkit.spi.chance.PlanResult;
import io.crmkit.spi.customer.Contact;
import io.crmkit.spi.customer.ContactId;
import io.crmkit.spi.customer.Customer;
import io.crmkit.spi.customer.CustomerId;
import io.crmkit.spi.customer.CustomerLevel;
import io.crmkit.spi.customer.CustomerStanding;
import io.crmkit.spi.customer.CustomerStatus;
import io.crmkit.spi.dictionary.DictionaryEntry;
import io.crmkit.spi.dictionary.DictionaryEntryId;
import io.crmkit.spi.dictionary.DictionaryType;
import io.crmkit.spi.event.CrmEvent;
import io.crmkit.spi.event.EventId;
import io.crmkit.spi.event.Subject;
import io.crmkit.spi.value.Id;
import io.crmkit.spi.value.Kind;
import io.crmkit.spi.value.State;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Puts records straight into the store, past every rule: in states that take many steps to reach, and in the name of
 * people who could not take them.
 */
public final class Scene {
    private final TestCrm test;

    /** A scene in the store of a CRM. */
    public Scene(TestCrm test) {
        this.test = test;
    }

    /** An id that no record has. */
    public UUID unknown() {
        return test.unknown();
    }

    /** A chance in a status. If it needs an assignee or a customer, it has one. Its customer name is its own. */
    public Chance chance(ChanceStatus status, UserId creator, UserId assignee) {
        boolean assigned = status != ChanceStatus.UNASSIGNED;
        UUID id = unknown();
        return insert(
                Chance.KIND,
                Chance.builder()
                        .id(new ChanceId(id))
                        .externalId("chance-" + id)
                        .status(status)
                        .source("fair")
                        .customerName("Customer of " + id)
                        .title("Models")
                        .successRate(50)
                        .contactName("Carine Schmitt")
                        .phone("40.32.2555")
                        .description("Asked for a catalogue.")
                        .createdBy(creator)
                        .createdAt(TestCrm.NOW)
                        .assignee(assigned ? Optional.of(assignee) : Optional.empty())
                        .assignedAt(assigned ? Optional.of(TestCrm.NOW) : Optional.empty())
                        .failureReason(status == ChanceStatus.FAILED ? Optional.of("no budget") : Optional.empty())
                        .customer(
                                status == ChanceStatus.WON
                                        ? Optional.of(
                                                customer("Won " + id, assignee).getId())
                                        : Optional.empty())
                        .build());
    }

    /** A plan item without a result. */
    public PlanItem planItem(Chance chance) {
        return insert(PlanItem.KIND, item(chance).build());
    }

    /** A plan item with a result. */
    public PlanItem finishedItem(Chance chance, UserId recordedBy) {
        return insert(
                PlanItem.KIND,
                item(chance)
                        .result(new PlanResult("they want ten", recordedBy, TestCrm.NOW))
                        .build());
    }

    private PlanItem.Builder item(Chance chance) {
        return PlanItem.builder()
                .id(new PlanItemId(unknown()))
                .chance(chance.getId())
                .date(LocalDate.of(2026, 12, 1))
                .toDo("visit the plant");
    }

    /** An active customer without open work, whose external id is its name. */
    public Customer customer(String name, UserId manager) {
        return customer(name, manager, CustomerStatus.ACTIVE);
    }

    /** A customer without open work, whose external id is its name. */
    public Customer customer(String name, UserId manager, CustomerStatus status) {
        return customer(name, manager, status, LocalDate.of(2026, 1, 1));
    }

    /** A customer without open work and without orders, whose external id is its name. */
    public Customer customer(String name, UserId manager, CustomerStatus status, LocalDate since) {
        CustomerId id = new CustomerId(unknown());
        CustomerStanding standing =
                CustomerStanding.builder().id(id).status(status).openChances(0).build();
        Customer customer = Customer.builder()
                .id(id)
                .number("T" + id.value())
                .externalId(name)
                .name(name)
                .manager(manager)
                .region("north")
                .level(CustomerLevel.ORDINARY)
                .phone("40.32.2555")
                .customerSince(since)
                .createdBy(manager)
                .createdAt(TestCrm.NOW)
                .build();
        // At once, as commands do: a database lets neither be without the other.
        return test.store()
                .inUnit(unit -> unit.apply(Changes.builder()
                                .insert(CustomerStanding.KIND, standing)
                                .insert(Customer.KIND, customer)
                                .build())
                        .stored(Customer.KIND, customer));
    }

    /** A contact of a customer. */
    public Contact contact(Customer customer) {
        return insert(
                Contact.KIND,
                Contact.builder()
                        .id(new ContactId(unknown()))
                        .customer(customer.getId())
                        .name("Carine Schmitt")
                        .officePhone("40.32.2555")
                        .build());
    }

    /** An editable dictionary entry. */
    public DictionaryEntry entry(DictionaryType type, String value, boolean retired) {
        return insert(
                DictionaryEntry.KIND,
                DictionaryEntry.builder()
                        .id(new DictionaryEntryId(unknown()))
                        .type(type)
                        .value(value)
                        .item(value)
                        .position(9)
                        .editable(true)
                        .retired(retired)
                        .build());
    }

    /** A role of the host's own. */
    public Role role(String name, Grant... grants) {
        return insert(
                Role.KIND,
                Role.builder()
                        .id(new RoleId(unknown()))
                        .name(name)
                        .description(name)
                        .grants(Set.of(grants))
                        .build());
    }

    /** Tells in the history that a record was made, and in which status. */
    public <S extends State<I>, I extends Id> void event(Kind<S, I> kind, S state, String status) {
        CrmEvent event = new CrmEvent(
                new EventId(unknown()),
                TestCrm.NOW,
                Optional.empty(),
                Subject.of(kind, state.getId()),
                State.NEW,
                0,
                "CREATE",
                Optional.empty(),
                Optional.of(status),
                Map.of());
        test.store().inUnit(unit -> unit.apply(Changes.builder().append(event).build()));
    }

    /** Details that meet the default policy. */
    public static CustomerDetails details(String name) {
        return CustomerDetails.builder()
                .name(name)
                .region("north")
                .level(CustomerLevel.ORDINARY)
                .phone("40.32.2555")
                .build();
    }

    /** Inserts a record. */
    public <S extends State<I>, I extends Id> S insert(Kind<S, I> kind, S state) {
        return test.store()
                .inUnit(unit -> unit.apply(Changes.builder().insert(kind, state).build())
                        .stored(kind, state));
    }

    /** Changes a record. */
    public <S extends State<I>, I extends Id> S update(Kind<S, I> kind, S before, S after) {
        return test.store()
                .inUnit(unit -> unit.apply(
                                Changes.builder().update(kind, before, after).build())
                        .stored(kind, after));
    }
}
