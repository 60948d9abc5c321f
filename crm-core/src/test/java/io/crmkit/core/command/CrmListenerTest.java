package io.crmkit.core.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.crmkit.core.Crm;
import io.crmkit.core.CrmSession;
import io.crmkit.core.DefaultRole;
import io.crmkit.core.RecordingListener;
import io.crmkit.core.Refusals;
import io.crmkit.core.Samples;
import io.crmkit.core.Scene;
import io.crmkit.core.SetUpDefaults;
import io.crmkit.core.StoreDump;
import io.crmkit.core.TestCrm;
import io.crmkit.core.access.ImportUsers;
import io.crmkit.core.chance.AssignChance;
import io.crmkit.core.chance.ChanceDetails;
import io.crmkit.core.chance.CreateChance;
import io.crmkit.core.chance.WinChance;
import io.crmkit.core.settings.CrmSettings;
import io.crmkit.spi.CommandId;
import io.crmkit.spi.CommandRecord;
import io.crmkit.spi.access.UserId;
import io.crmkit.spi.chance.Chance;
import io.crmkit.spi.chance.ChanceQuery;
import io.crmkit.spi.chance.ChanceStatus;
import io.crmkit.spi.customer.Contact;
import io.crmkit.spi.customer.Customer;
import io.crmkit.spi.customer.CustomerId;
import io.crmkit.spi.event.CrmEvent;
import io.crmkit.spi.memory.InMemoryStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class CrmListenerTest {

    @Test
    @DisplayName("What the listener hears is what the history keeps, in the same order")
    void sameAsHistory() {
        RecordingListener listener = new RecordingListener();
        TestCrm test = TestCrm.create(new InMemoryStore(), CrmSettings.standard(), listener);
        CrmSession rolf = test.as("rolf");
        listener.clear();
        Chance chance = rolf.execute(CreateChance.of(Samples.chanceDetails("Atelier")));
        test.as("lena").execute(new AssignChance(chance.getId(), test.id("rolf")));
        CustomerId won =
                rolf.execute(WinChance.of(chance.getId())).getCustomer().orElseThrow();
        Contact contact = rolf.customers().contacts(won).get(0);

        assertThat(listener.accepted()).hasSize(3);
        List<CrmEvent> heard = new ArrayList<>();
        listener.accepted().forEach(heard::addAll);
        assertThat(heard.stream().filter(event -> event.subject().kind().equals("chance")))
                .containsExactlyElementsOf(rolf.history().of(Chance.KIND, chance.getId()));
        assertThat(heard.stream().filter(event -> event.subject().kind().equals("customer")))
                .containsExactlyElementsOf(rolf.history().of(Customer.KIND, won));
        assertThat(heard.stream().filter(event -> event.subject().kind().equals("contact")))
                .containsExactlyElementsOf(rolf.history().of(Contact.KIND, contact.getId()));
        // One command, one time, one actor, and every event has an id of its own.
        assertThat(listener.accepted().get(2)).hasSize(3).allSatisfy(event -> {
            assertThat(event.step()).isEqualTo("WIN");
            assertThat(event.at()).isEqualTo(TestCrm.NOW);
            assertThat(event.actor()).contains(test.id("rolf"));
        });
        assertThat(heard.stream().map(CrmEvent::id)).doesNotHaveDuplicates();
    }

    @Test
    @DisplayName(
            "An exception of the listener fails the command as a whole: no record, no event, no command id is kept")
    void exception() {
        AtomicBoolean broken = new AtomicBoolean();
        IllegalStateException failure = new IllegalStateException("outbox is full");
        CrmListener listener = new CrmListener() {
            @Override
            public void accepted(List<CrmEvent> events) {
                if (broken.get()) {
                    throw failure;
                }
            }
        };
        TestCrm test = TestCrm.create(new InMemoryStore(), CrmSettings.standard(), listener);
        Chance chance = new Scene(test).chance(ChanceStatus.DEVELOPING, test.id("rolf"), test.id("rolf"));
        CrmSession rolf = test.as("rolf");
        StoreDump before = StoreDump.of(test.store());
        broken.set(true);
        CommandOptions once = CommandOptions.id("win-1");
        assertThatThrownBy(() -> rolf.execute(WinChance.of(chance.getId()), once))
                .isSameAs(failure);
        assertThat(StoreDump.of(test.store())).isEqualTo(before);
        Optional<CommandRecord> kept = test.store().inUnit(unit -> unit.findCommand(new CommandId("win-1")));
        assertThat(kept).isEmpty();
        broken.set(false);
        rolf.execute(WinChance.of(chance.getId()), once);
        assertThat(rolf.chances().get(chance.getId()).getStatus()).isEqualTo(ChanceStatus.WON);
    }

    @Test
    @DisplayName("A command that changes nothing tells nothing")
    void nothing() {
        RecordingListener listener = new RecordingListener();
        TestCrm test = TestCrm.create(new InMemoryStore(), CrmSettings.standard(), listener);
        listener.clear();
        test.system().execute(new SetUpDefaults());
        test.system()
                .execute(new ImportUsers(List.of(new ImportUsers.Row(
                        "rolf", "rolf", Set.of(DefaultRole.ACCOUNT_MANAGER.roleName()), "lena", true))));
        assertThat(listener.accepted()).isEmpty();
    }

    @Test
    @DisplayName("The system imports, sets up and reads, and takes no step of people; its events have no actor")
    void system() {
        RecordingListener listener = new RecordingListener();
        TestCrm test = TestCrm.create(new InMemoryStore(), CrmSettings.standard(), listener);
        assertThat(listener.accepted())
                .isNotEmpty()
                .allSatisfy(events -> assertThat(events)
                        .allSatisfy(event -> assertThat(event.actor()).isEmpty()));
        List<Command<?>> samples = Samples.of(test, test.id("rolf"));
        listener.clear();
        for (Command<?> command : samples) {
            if (command.action().permission().code().startsWith("chance.")) {
                assertThat(Refusals.text(Refusals.of(test.system(), command))).endsWith("NOT_GRANTED");
            }
        }
        assertThat(listener.denied())
                .hasSize(13)
                .allSatisfy(denial -> assertThat(denial.actor()).isEmpty());
    }

    @Test
    @DisplayName("An unknown user is denied by its id, whatever it asks for")
    void unknownUser() {
        RecordingListener listener = new RecordingListener();
        TestCrm test = TestCrm.create(new InMemoryStore(), CrmSettings.standard(), listener);
        UserId nobody = new UserId(test.unknown());
        CrmSession session = test.crm().as(nobody);
        assertThat(Refusals.text(() -> session.chances().count(ChanceQuery.any())))
                .isEqualTo("denied chance.read UNKNOWN_ACTOR");
        assertThat(listener.denied())
                .extracting(RecordingListener.Denial::actor)
                .containsExactly(Optional.of(nobody));
    }

    @Test
    @DisplayName("Two instances on two stores know nothing of each other, built with nothing but a store")
    void twoInstances() {
        Crm one = Crm.on(new InMemoryStore()).build();
        Crm two = Crm.on(new InMemoryStore()).build();
        for (Crm crm : List.of(one, two)) {
            assertThat(crm.asSystem().execute(new SetUpDefaults()).inserted()).isEqualTo(23);
        }
        one.asSystem()
                .execute(new ImportUsers(List.of(new ImportUsers.Row(
                        "rolf", "Rolf", Set.of(DefaultRole.ACCOUNT_MANAGER.roleName()), null, true))));
        UserId rolf =
                one.asSystem().users().findByExternalId("rolf").orElseThrow().getId();
        Chance chance = one.as(rolf)
                .execute(CreateChance.of(ChanceDetails.builder()
                        .customerName("Atelier")
                        .title("Models")
                        .successRate(50)
                        .description("Asked for a catalogue.")
                        .build()));
        assertThat(one.asSystem().chances().get(chance.getId())).isEqualTo(chance);
        assertThat(two.asSystem().users().findByExternalId("rolf")).isEmpty();
        assertThat(Refusals.text(() -> two.asSystem().chances().get(chance.getId())))
                .isEqualTo("not found chance");
        assertThat(Refusals.text(() -> two.as(rolf).chances().get(chance.getId())))
                .isEqualTo("denied chance.read UNKNOWN_ACTOR");
    }
}
