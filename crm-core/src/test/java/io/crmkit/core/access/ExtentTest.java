package io.crmkit.core.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.crmkit.core.CrmSession;
import io.crmkit.core.RecordingListener;
import io.crmkit.core.Refusals;
import io.crmkit.core.Samples;
import io.crmkit.core.Scene;
import io.crmkit.core.StoreDump;
import io.crmkit.core.TestCrm;
import io.crmkit.core.chance.AddPlanItem;
import io.crmkit.core.chance.AssignChance;
import io.crmkit.core.chance.ChancePermission;
import io.crmkit.core.chance.CreateChance;
import io.crmkit.core.chance.DeleteChance;
import io.crmkit.core.chance.EditChance;
import io.crmkit.core.chance.EditPlanItem;
import io.crmkit.core.chance.FailChance;
import io.crmkit.core.chance.RecordPlanResult;
import io.crmkit.core.chance.RemovePlanItem;
import io.crmkit.core.chance.WinChance;
import io.crmkit.core.command.Command;
import io.crmkit.core.command.DenialCause;
import io.crmkit.core.command.Refusal;
import io.crmkit.core.customer.AddContact;
import io.crmkit.core.customer.CustomerPermission;
import io.crmkit.core.customer.EditContact;
import io.crmkit.core.customer.EditCustomer;
import io.crmkit.core.customer.RemoveContact;
import io.crmkit.core.customer.RetireCustomer;
import io.crmkit.core.settings.CrmSettings;
import io.crmkit.spi.access.Extent;
import io.crmkit.spi.access.Grant;
import io.crmkit.spi.access.UserId;
import io.crmkit.spi.chance.Chance;
import io.crmkit.spi.chance.ChanceId;
import io.crmkit.spi.chance.ChanceQuery;
import io.crmkit.spi.chance.ChanceStatus;
import io.crmkit.spi.chance.PlanItem;
import io.crmkit.spi.chance.PlanItemId;
import io.crmkit.spi.customer.Contact;
import io.crmkit.spi.customer.ContactId;
import io.crmkit.spi.customer.Customer;
import io.crmkit.spi.customer.CustomerId;
import io.crmkit.spi.memory.InMemoryStore;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** How far rights reach: to one's own records, to those of one's people, to all. */
class ExtentTest {
    private final RecordingListener listener = new RecordingListener();
    private final TestCrm test = TestCrm.create(new InMemoryStore(), CrmSettings.standard(), listener);
    private final Scene scene = new Scene(test);
    private final UserId idOfRolf = test.id("rolf");
    private final UserId idOfRita = test.id("rita");
    private final UserId idOfRuth = test.id("ruth");

    @Test
    @Tag("000-29")
    @DisplayName("000-29: what somebody else develops is the same as what does not exist, command by command")
    void hidden() {
        Chance chance = scene.chance(ChanceStatus.DEVELOPING, idOfRita, idOfRita);
        PlanItem item = scene.planItem(chance);
        Customer customer = scene.customer("Hers", idOfRita);
        Contact contact = scene.contact(customer);
        List<Command<?>> hers = commands(chance.getId(), item.getId(), customer.getId(), contact.getId());
        List<Command<?>> nobodys = commands(
                new ChanceId(scene.unknown()),
                new PlanItemId(scene.unknown()),
                new CustomerId(scene.unknown()),
                new ContactId(scene.unknown()));
        StoreDump before = StoreDump.of(test.store());
        for (int i = 0; i < hers.size(); i++) {
            Refusal refusal = Refusals.of(test.as("rolf"), hers.get(i));
            assertThat(refusal).isInstanceOf(Refusal.NotFound.class);
            assertThat(refusal).isEqualTo(Refusals.of(test.as("rolf"), nobodys.get(i)));
            assertThat(test.as("rolf").check(hers.get(i))).contains(refusal);
        }
        assertThat(StoreDump.of(test.store())).isEqualTo(before);
        // Nothing was denied: even that a record is another's would be told by that.
        assertThat(listener.denied()).isEmpty();
    }

    private static List<Command<?>> commands(ChanceId chance, PlanItemId item, CustomerId customer, ContactId contact) {
        return List.of(
                new EditChance(chance, Samples.chanceDetails("Mine")),
                new DeleteChance(chance),
                new FailChance(chance, "no budget"),
                WinChance.of(chance),
                new AddPlanItem(chance, LocalDate.of(2026, 12, 1), "call"),
                new EditPlanItem(item, "call"),
                new RemovePlanItem(item),
                new RecordPlanResult(item, "done"),
                new EditCustomer(customer, Samples.details("Mine")),
                new RetireCustomer(customer),
                new AddContact(customer, Samples.contactDetails("Mine")),
                new EditContact(contact, Samples.contactDetails("Mine")),
                new RemoveContact(contact));
    }

    @Test
    @DisplayName("1.3: whoever recorded a chance still sees it, but only its assignee develops it")
    void creatorIsNotAssignee() {
        Chance chance = scene.chance(ChanceStatus.DEVELOPING, idOfRolf, idOfRita);
        PlanItem item = scene.planItem(chance);
        for (Command<?> command : List.of(
                WinChance.of(chance.getId()),
                new FailChance(chance.getId(), "no budget"),
                new AddPlanItem(chance.getId(), LocalDate.of(2026, 12, 1), "call"),
                new EditPlanItem(item.getId(), "call"),
                new RemovePlanItem(item.getId()),
                new RecordPlanResult(item.getId(), "done"))) {
            listener.clear();
            Refusal.Denied expected = new Refusal.Denied(command.action().permission(), DenialCause.OUT_OF_EXTENT);
            assertThat(Refusals.of(test.as("rolf"), command)).isEqualTo(expected);
            assertThat(listener.denied())
                    .extracting(RecordingListener.Denial::refusal)
                    .containsExactly(expected);
        }
        assertThat(test.as("rolf").offers(chance)).isEmpty();
        assertThat(test.as("rolf").chances().get(chance.getId())).isEqualTo(chance);
    }

    @Test
    @DisplayName("1.3: a chance is deleted by whoever recorded it, and not even a supervisor deletes another's")
    void onlyCreatorDeletes() {
        Chance chance = scene.chance(ChanceStatus.UNASSIGNED, idOfRolf, idOfRolf);
        assertThat(Refusals.text(Refusals.of(test.as("lena"), new DeleteChance(chance.getId()))))
                .isEqualTo("denied chance.delete OUT_OF_EXTENT");
        test.as("rolf").execute(new DeleteChance(chance.getId()));
        Chance hers = scene.chance(ChanceStatus.UNASSIGNED, test.id("lena"), idOfRolf);
        test.as("lena").execute(new DeleteChance(hers.getId()));
    }

    @Test
    @DisplayName("A right for the team reaches the user, those who report to the user and those who report to them")
    void team() {
        // Lena leads Rolf and Rita; Rolf leads Nina; Liam leads Ruth.
        scene.role(
                "team lead",
                new Grant(ChancePermission.READ, Extent.TEAM),
                new Grant(ChancePermission.ASSIGN, Extent.TEAM),
                new Grant(AccessPermission.READ, Extent.TEAM),
                new Grant(ChancePermission.DEVELOP, Extent.TEAM),
                new Grant(CustomerPermission.READ, Extent.TEAM),
                new Grant(CustomerPermission.EDIT, Extent.TEAM));
        UserId nina = test.hire("nina", "rolf", "account manager");
        test.hire("lena", null, "team lead");
        CrmSession lena = test.as("lena");

        Chance ofRolf = scene.chance(ChanceStatus.UNASSIGNED, idOfRolf, idOfRolf);
        Chance ofNina = scene.chance(ChanceStatus.DEVELOPING, nina, nina);
        Chance ofRuth = scene.chance(ChanceStatus.UNASSIGNED, idOfRuth, idOfRuth);
        Customer customerOfNina = scene.customer("Hers", nina);
        Customer customerOfRuth = scene.customer("Other", idOfRuth);

        lena.execute(new AssignChance(ofRolf.getId(), idOfRita));
        lena.execute(new FailChance(ofNina.getId(), "no budget"));
        lena.execute(new EditCustomer(customerOfNina.getId(), Samples.details("Renamed")));
        assertThat(Refusals.text(Refusals.of(lena, new AssignChance(ofRuth.getId(), idOfRita))))
                .isEqualTo("not found chance");
        assertThat(Refusals.text(Refusals.of(lena, new EditCustomer(customerOfRuth.getId(), Samples.details("Mine")))))
                .isEqualTo("not found customer");
        assertThat(lena.chances().count(ChanceQuery.any())).isEqualTo(2);
    }

    @Test
    @DisplayName("A right for the team does not reach a record of another team that its holder may see")
    void seenButNotReached() {
        scene.role(
                "watching lead",
                new Grant(ChancePermission.READ, Extent.ALL),
                new Grant(ChancePermission.ASSIGN, Extent.TEAM),
                new Grant(ChancePermission.DEVELOP, Extent.TEAM));
        test.hire("lena", null, "watching lead");
        Chance unassigned = scene.chance(ChanceStatus.UNASSIGNED, idOfRuth, idOfRuth);
        Chance developing = scene.chance(ChanceStatus.DEVELOPING, idOfRolf, idOfRuth);
        StoreDump before = StoreDump.of(test.store());
        assertThat(Refusals.text(Refusals.of(test.as("lena"), new AssignChance(unassigned.getId(), idOfRita))))
                .isEqualTo("denied chance.assign OUT_OF_EXTENT");
        // Rolf, of Lena's team, recorded it, but the step asks for its assignee.
        assertThat(Refusals.text(Refusals.of(test.as("lena"), new FailChance(developing.getId(), "no budget"))))
                .isEqualTo("denied chance.develop OUT_OF_EXTENT");
        assertThat(StoreDump.of(test.store())).isEqualTo(before);
    }

    @Test
    @DisplayName("A right to own customers does not reach one of another's that its holder may see")
    void seenCustomer() {
        scene.role("watcher", new Grant(CustomerPermission.READ, Extent.ALL));
        test.hire("rolf", "lena", "account manager", "watcher");
        Customer customer = scene.customer("Hers", idOfRuth);
        Contact contact = scene.contact(customer);
        StoreDump before = StoreDump.of(test.store());
        for (Command<?> command : List.of(
                new EditCustomer(customer.getId(), Samples.details("Mine")),
                new RetireCustomer(customer.getId()),
                new AddContact(customer.getId(), Samples.contactDetails("Mine")),
                new EditContact(contact.getId(), Samples.contactDetails("Mine")),
                new RemoveContact(contact.getId()))) {
            assertThat(Refusals.text(Refusals.of(test.as("rolf"), command)))
                    .as("%s", command.action())
                    .isEqualTo("denied customer.edit OUT_OF_EXTENT");
        }
        assertThat(StoreDump.of(test.store())).isEqualTo(before);
    }

    @Test
    @DisplayName(
            "Whoever may see no customers at all cannot name one either, not even where the step itself is allowed")
    void unseenReference() {
        scene.role("recorder", new Grant(ChancePermission.CREATE, Extent.ALL));
        test.hire("nina", null, "recorder");
        Customer customer = scene.customer("Hers", idOfRuth);
        CreateChance about = new CreateChance(Samples.chanceDetails("Hers"), customer.getId(), null);
        assertThat(Refusals.text(Refusals.of(test.as("nina"), about))).isEqualTo("invalid customer UNKNOWN");
        test.as("nina").execute(CreateChance.of(Samples.chanceDetails("Hers")));
    }

    @Test
    @Tag("000-27")
    @DisplayName("Of several grants of one right the widest counts")
    void widest() {
        scene.role("watcher", new Grant(ChancePermission.READ, Extent.ALL));
        test.hire("rolf", "lena", "account manager", "watcher");
        Chance hers = scene.chance(ChanceStatus.DEVELOPING, idOfRuth, idOfRuth);
        assertThat(test.as("rolf").chances().get(hers.getId())).isEqualTo(hers);
        assertThat(Refusals.text(Refusals.of(test.as("rolf"), new FailChance(hers.getId(), "no budget"))))
                .isEqualTo("denied chance.develop OUT_OF_EXTENT");
    }

    @Test
    @Tag("000-27")
    @DisplayName("Rights are those of the moment: whoever is let go or gets another role acts by that at once")
    void now() {
        Chance chance = scene.chance(ChanceStatus.DEVELOPING, idOfRolf, idOfRolf);
        CrmSession rolf = test.as("rolf");
        assertThat(rolf.check(new FailChance(chance.getId(), "no budget"))).isEmpty();
        test.hire("rolf", "lena", "executive");
        assertThat(Refusals.text(Refusals.of(rolf, new FailChance(chance.getId(), "no budget"))))
                .isEqualTo("denied chance.develop NOT_GRANTED");
    }
}
