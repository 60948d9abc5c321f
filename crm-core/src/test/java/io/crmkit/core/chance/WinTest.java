package io.crmkit.core.chance;

import static io.crmkit.core.Refusals.assertRejected;
import static org.assertj.core.api.Assertions.assertThat;

import io.crmkit.core.CrmSession;
import io.crmkit.core.Refusals;
import io.crmkit.core.Scene;
import io.crmkit.core.StoreDump;
import io.crmkit.core.TestCrm;
import io.crmkit.core.command.CommandOptions;
import io.crmkit.core.customer.CustomerRejection;
import io.crmkit.spi.access.UserId;
import io.crmkit.spi.chance.Chance;
import io.crmkit.spi.chance.ChanceStatus;
import io.crmkit.spi.customer.Contact;
import io.crmkit.spi.customer.Customer;
import io.crmkit.spi.customer.CustomerQuery;
import io.crmkit.spi.customer.CustomerStanding;
import io.crmkit.spi.customer.CustomerStatus;
import io.crmkit.spi.event.CrmEvent;
import io.crmkit.spi.value.PageRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WinTest {
    private final TestCrm test = TestCrm.create();
    private final Scene scene = new Scene(test);
    private final UserId idOfRolf = test.id("rolf");
    private final CrmSession lena = test.as("lena");
    private final CrmSession rolf = test.as("rolf");

    private Chance chance = scene.chance(ChanceStatus.DEVELOPING, test.id("lena"), idOfRolf);

    @BeforeEach
    void named() {
        chance = named("Atelier graphique");
    }

    /** A chance that Rolf develops, about a customer of a name. */
    private Chance named(String name) {
        Chance recorded = lena.execute(CreateChance.of(ChanceDetails.builder()
                .customerName(name)
                .title("Models")
                .successRate(50)
                .contactName("Carine Schmitt")
                .phone("40.32.2555")
                .description("Asked for a catalogue.")
                .build()));
        return lena.execute(new AssignChance(recorded.getId(), idOfRolf));
    }

    private Customer customer(Chance won) {
        return rolf.customers().get(won.getCustomer().orElseThrow());
    }

    @Test
    @DisplayName("000-09: winning enters the customer with standing and first contact, all in the assignee's hands")
    void anew() {
        Customer won = customer(rolf.execute(WinChance.of(chance.getId())));
        assertThat(won)
                .isEqualTo(Customer.builder()
                        .id(won.getId())
                        .number("KH260302001")
                        .name("Atelier graphique")
                        .manager(idOfRolf)
                        .customerSince(LocalDate.of(2026, 3, 2))
                        .createdBy(idOfRolf)
                        .createdAt(TestCrm.NOW)
                        .version(won.getVersion())
                        .build());
        CustomerStanding standing = rolf.customers().standing(won.getId());
        assertThat(standing.getStatus()).isEqualTo(CustomerStatus.ACTIVE);
        assertThat(standing.getOpenChances()).isZero();
        assertThat(standing.getLastOrderDate()).isEmpty();
        assertThat(rolf.customers().contacts(won.getId())).singleElement().satisfies(contact -> {
            assertThat(contact.getName()).isEqualTo("Carine Schmitt");
            assertThat(contact.getOfficePhone()).contains("40.32.2555");
        });
        Chance after = rolf.chances().get(chance.getId());
        assertThat(after)
                .isEqualTo(Chance.builder()
                        .from(chance)
                        .status(ChanceStatus.WON)
                        .customer(won.getId())
                        .version(after.getVersion())
                        .build());
        assertThat(rolf.history().of(Customer.KIND, won.getId()))
                .extracting(CrmEvent::step)
                .containsExactly("WIN");
    }

    @Test
    @DisplayName("A chance without a contact is won into a customer without one")
    void noContact() {
        Chance bare = lena.execute(CreateChance.of(ChanceDetails.builder()
                .customerName("Bare")
                .title("Models")
                .successRate(50)
                .description("Wrote.")
                .build()));
        lena.execute(new AssignChance(bare.getId(), idOfRolf));
        Customer won = customer(rolf.execute(WinChance.of(bare.getId())));
        assertThat(rolf.customers().contacts(won.getId())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Atelier graphique", "ATELIER GRAPHIQUE", "  Atelier \u00a0graphique ", "Ａｔｅｌｉｅｒ graphique"})
    @DisplayName("Winning takes the customer of the same name that the actor may see, however the name is written")
    void sameName(String name) {
        Customer known = scene.customer(name, idOfRolf);
        StoreDump before = StoreDump.of(test.store());
        assertThat(customer(rolf.execute(WinChance.of(chance.getId())))).isEqualTo(known);
        assertThat(rolf.chances().get(chance.getId()).getCustomer()).contains(known.getId());
        StoreDump after = StoreDump.of(test.store());
        assertThat(after.of(Customer.KIND)).isEqualTo(before.of(Customer.KIND));
        assertThat(after.of(Contact.KIND)).isEqualTo(before.of(Contact.KIND));
    }

    @Test
    @DisplayName("A customer of the name that the actor may not see blocks winning, and nothing is said of it")
    void nameTaken() {
        scene.customer("Atelier graphique", test.id("rita"));
        StoreDump before = StoreDump.of(test.store());
        assertRejected(rolf, WinChance.of(chance.getId()), CustomerRejection.CUSTOMER_NAME_TAKEN, Map.of());
        assertThat(StoreDump.of(test.store())).isEqualTo(before);
    }

    @Test
    @DisplayName("A supervisor's link lets the chance be won into a customer that its assignee may not see")
    void link() {
        Customer hidden = scene.customer("Atelier graphique", test.id("rita"));
        lena.execute(new LinkChance(chance.getId(), hidden.getId()));
        assertThat(lena.customers().standing(hidden.getId()).getOpenChances()).isEqualTo(1);
        Chance won = rolf.execute(WinChance.of(chance.getId()));
        assertThat(won.getCustomer()).contains(hidden.getId());
        // Having won it does not make the customer the assignee's to read.
        assertThat(rolf.customers()
                        .list(CustomerQuery.any(), PageRequest.first(10))
                        .items())
                .isEmpty();
        assertThat(lena.customers().standing(hidden.getId()).getOpenChances()).isZero();
        assertThat(lena.customers().get(hidden.getId()).getManager()).isEqualTo(test.id("rita"));
    }

    @Test
    @DisplayName("A win into a customer by a supervisor's link is answered again when it is sent again")
    void linkReplayed() {
        Customer hidden = scene.customer("Atelier graphique", test.id("rita"));
        lena.execute(new LinkChance(chance.getId(), hidden.getId()));
        CommandOptions once = CommandOptions.id("win-1");
        Chance won = rolf.execute(WinChance.of(chance.getId()), once);
        assertThat(rolf.execute(WinChance.of(chance.getId()), once)).isEqualTo(won);
    }

    @Test
    @DisplayName("The customer named in the command goes before the one linked, and that before the one of the name")
    void precedence() {
        Customer byName = scene.customer("Atelier graphique", idOfRolf);
        Customer linked = scene.customer("Linked", idOfRolf);
        Customer named = scene.customer("Named", idOfRolf);
        lena.execute(new LinkChance(chance.getId(), linked.getId()));
        assertThat(customer(rolf.execute(WinChance.into(chance.getId(), named.getId()))))
                .isEqualTo(named);
        // The linked customer counted the chance, and does so no more.
        assertThat(rolf.customers().standing(linked.getId()).getOpenChances()).isZero();
        assertThat(rolf.customers().standing(named.getId()).getOpenChances()).isZero();

        Chance second = named("Atelier graphique");
        lena.execute(new LinkChance(second.getId(), linked.getId()));
        assertThat(customer(rolf.execute(WinChance.of(second.getId())))).isEqualTo(linked);

        Chance third = named("Atelier graphique");
        assertThat(customer(rolf.execute(WinChance.of(third.getId())))).isEqualTo(byName);
    }

    @Test
    @DisplayName("A customer named in the command must be one that the actor may see")
    void namedOutOfSight() {
        Customer hidden = scene.customer("Hidden", test.id("rita"));
        StoreDump before = StoreDump.of(test.store());
        assertThat(List.of(
                        Refusals.text(Refusals.of(rolf, WinChance.into(chance.getId(), hidden.getId()))),
                        Refusals.text(
                                Refusals.of(rolf, WinChance.into(chance.getId(), Customer.KIND.id(scene.unknown()))))))
                .containsOnly("invalid customer UNKNOWN");
        assertThat(StoreDump.of(test.store())).isEqualTo(before);
    }

    @Test
    @DisplayName("A retired customer of the name is not won into")
    void retired() {
        scene.customer("Atelier graphique", idOfRolf, CustomerStatus.RETIRED);
        StoreDump before = StoreDump.of(test.store());
        assertRejected(rolf, WinChance.of(chance.getId()), CustomerRejection.CUSTOMER_RETIRED, Map.of());
        assertThat(StoreDump.of(test.store())).isEqualTo(before);
    }

    @Test
    @DisplayName("The numbers of the customers of a day count on")
    void numbers() {
        assertThat(customer(rolf.execute(WinChance.of(chance.getId()))).getNumber())
                .isEqualTo("KH260302001");
        assertThat(customer(rolf.execute(WinChance.of(named("Second").getId()))).getNumber())
                .isEqualTo("KH260302002");
    }
}
