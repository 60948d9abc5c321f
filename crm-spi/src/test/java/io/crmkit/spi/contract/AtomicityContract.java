package io.crmkit.spi.contract;

import io.crmkit.spi.Changes;
import io.crmkit.spi.CommandId;
import io.crmkit.spi.CommandRecord;
import io.crmkit.spi.ConflictException;
import io.crmkit.spi.DuplicateException;
import io.crmkit.spi.chance.Chance;
import io.crmkit.spi.customer.Contact;
import io.crmkit.spi.customer.Customer;
import io.crmkit.spi.customer.CustomerStanding;
import io.crmkit.spi.event.CrmEvent;
import io.crmkit.spi.event.Subject;
import io.crmkit.spi.value.State;
import java.util.Optional;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Changes are written whole or not at all, whatever in them is refused, first or last. */
@Needs({Feature.CUSTOMERS, Feature.CHANCES, Feature.EVENTS, Feature.COMMANDS})
interface AtomicityContract extends Part {

    @Test
    @DisplayName("ATOM-01 one stale update among many operations, first or last, and none of them is written")
    default void staleUpdate() {
        Chance stale = insert(Chance.KIND, Sample.chance(7).build());
        update(Chance.KIND, stale, stale);
        assertRefused(
                ConflictException.class,
                addMany(Changes.builder().update(Chance.KIND, stale, stale), storedForMany(10)));
        assertRefused(ConflictException.class, many(20).update(Chance.KIND, stale, stale));
        assertForgotten();
    }

    @Test
    @DisplayName("ATOM-02 one removal of a missing record among many operations, and none of them is written")
    default void missingRemoval() {
        Chance gone = insert(Chance.KIND, Sample.chance(7).build());
        remove(Chance.KIND, gone);
        assertRefused(ConflictException.class, addMany(Changes.builder().remove(Chance.KIND, gone), storedForMany(10)));
        assertRefused(ConflictException.class, many(20).remove(Chance.KIND, gone));
        assertForgotten();
    }

    @Test
    @DisplayName("ATOM-03 one duplicate among many operations, and none of them is written")
    default void duplicate() {
        insert(Chance.KIND, Sample.chance(7).externalId("taken").build());
        Chance second = Sample.chance(8).externalId("taken").build();
        assertRefused(
                DuplicateException.class, addMany(Changes.builder().insert(Chance.KIND, second), storedForMany(10)));
        assertRefused(DuplicateException.class, many(20).insert(Chance.KIND, second));
        assertForgotten();
    }

    @Test
    @DisplayName("ATOM-04 a duplicate event among many operations, and none of them is written")
    default void duplicateEvent() {
        Chance chance = insert(Chance.KIND, Sample.chance(7).build());
        CrmEvent first = Sample.event(1, Subject.of(Chance.KIND, chance.getId()), 0);
        write(Changes.builder().append(first));
        assertRefused(DuplicateException.class, many(10).append(Sample.event(2, first.subject(), 0)));
        assertForgotten();
    }

    @Test
    @DisplayName("ATOM-05 a command id that is taken, and none of the operations is written")
    default void duplicateCommand() {
        CommandRecord taken = Sample.command("taken");
        write(Changes.builder().remember(taken));
        assertRefused(DuplicateException.class, many(10).remember(taken));
    }

    @Test
    @DisplayName("ATOM-06 the second apply of a unit is refused, and nothing of the first is written either")
    default void secondApply() {
        Chance stale = insert(Chance.KIND, Sample.chance(7).build());
        update(Chance.KIND, stale, stale);
        Changes fine = many(10).build();
        Changes refused = Changes.builder().update(Chance.KIND, stale, stale).build();
        Object before = Content.of(this);
        Assertions.assertThatThrownBy(() -> inUnit(unit -> {
                    unit.apply(fine);
                    return unit.apply(refused);
                }))
                .isInstanceOf(ConflictException.class);
        Assertions.assertThat(Content.of(this)).isEqualTo(before);
        assertForgotten();
    }

    @Test
    @DisplayName("ATOM-07 many operations of several kinds, with event and command, are written together")
    default void writesAll() {
        Chance chance = insert(Chance.KIND, Sample.chance(7).build());
        write(many(10).update(Chance.KIND, chance, chance));
        Assertions.assertThat(Content.of(this)).hasSize(7);
        assertFound(unit -> unit.findCommand(new CommandId("many"))).isPresent();
    }

    /** Of many operations: a customer that is there already, to be updated, and a contact to be removed. */
    private Stored storedForMany(int base) {
        Customer customer = insertCustomer(Sample.customer(base).build());
        Contact contact = insert(Contact.KIND, Sample.contact(base, customer).build());
        return new Stored(base, customer, standingOf(customer.getId()), contact);
    }

    private Changes.Builder many(int base) {
        return addMany(Changes.builder(), storedForMany(base));
    }

    /** Adds operations of every sort on several kinds, with an event and a command. */
    private static Changes.Builder addMany(Changes.Builder changes, Stored stored) {
        int base = stored.base();
        Customer customer = Sample.customer(base + 1).build();
        Chance chance = Sample.chance(base + 2).build();
        return changes.update(Customer.KIND, stored.customer(), stored.customer())
                .update(CustomerStanding.KIND, stored.standing(), stored.standing())
                .remove(Contact.KIND, stored.contact())
                .insert(Customer.KIND, customer)
                .insert(CustomerStanding.KIND, Sample.standing(customer).build())
                .insert(Contact.KIND, Sample.contact(base + 1, customer).build())
                .insert(Chance.KIND, chance)
                .append(Sample.event(base, Subject.of(Chance.KIND, chance.getId()), State.NEW))
                .append(Sample.event(
                        base + 1,
                        Subject.of(Customer.KIND, stored.customer().getId()),
                        stored.customer().getVersion()))
                .remember(Sample.command("many"));
    }

    private void assertForgotten() {
        Optional<CommandRecord> command = inUnit(unit -> unit.findCommand(new CommandId("many")));
        Assertions.assertThat(command).as("the command").isEmpty();
        // The event of a chance that was not written is read by its subject all the same.
        for (int base : new int[] {10, 20}) {
            Subject subject = Subject.of(Chance.KIND, Sample.chanceId(base + 2));
            assertRows(unit -> unit.events().of(subject, ALL)).as("events").isEmpty();
        }
    }

    /** What was stored before many operations. */
    record Stored(int base, Customer customer, CustomerStanding standing, Contact contact) {}
}
