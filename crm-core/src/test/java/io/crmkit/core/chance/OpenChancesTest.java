package io.crmkit.core.chance;

import static org.assertj.core.api.Assertions.assertThat;

import io.crmkit.core.CrmSession;
import io.crmkit.core.Samples;
import io.crmkit.core.Scene;
import io.crmkit.core.TestCrm;
import io.crmkit.spi.access.UserId;
import io.crmkit.spi.chance.Chance;
import io.crmkit.spi.chance.ChanceId;
import io.crmkit.spi.customer.Customer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** How many open chances the standing of a customer counts, whatever happens to them. */
class OpenChancesTest {
    private final TestCrm test = TestCrm.create();
    private final UserId idOfRolf = test.id("rolf");
    private final CrmSession lena = test.as("lena");
    private final CrmSession rolf = test.as("rolf");
    private final Scene scene = new Scene(test);
    private final Customer customer = scene.customer("Known", idOfRolf);
    private final Customer other = scene.customer("Other", idOfRolf);
    private ChanceId chance = new ChanceId(scene.unknown());

    @BeforeEach
    void record() {
        chance = rolf.execute(new CreateChance(Samples.chanceDetails("Known"), customer.getId(), null))
                .getId();
    }

    @Test
    @DisplayName("Recording a chance about a customer counts, through every step that leaves it open")
    void open() {
        assertCounts(1, 0);
        rolf.execute(new EditChance(chance, Samples.chanceDetails("Renamed")));
        lena.execute(new AssignChance(chance, idOfRolf));
        lena.execute(new ReassignChance(chance, test.id("rita"), "on leave"));
        lena.execute(new UnassignChance(chance, "too early"));
        assertCounts(1, 0);
        rolf.execute(new CreateChance(Samples.chanceDetails("Known"), customer.getId(), null));
        assertCounts(2, 0);
    }

    @Test
    @DisplayName("A chance about nobody known counts for nobody")
    void nobody() {
        rolf.execute(CreateChance.of(Samples.chanceDetails("Known")));
        assertCounts(1, 0);
    }

    @Test
    @DisplayName("Deleting gives the count back")
    void delete() {
        rolf.execute(new DeleteChance(chance));
        assertCounts(0, 0);
    }

    @Test
    @DisplayName("Failing gives the count back")
    void fail() {
        lena.execute(new AssignChance(chance, idOfRolf));
        rolf.execute(new FailChance(chance, "no budget"));
        assertCounts(0, 0);
    }

    @Test
    @DisplayName("Winning gives the count back, into the same customer and into another")
    void win() {
        lena.execute(new AssignChance(chance, idOfRolf));
        rolf.execute(WinChance.of(chance));
        assertCounts(0, 0);
        Chance second = rolf.execute(new CreateChance(Samples.chanceDetails("Known"), customer.getId(), null));
        lena.execute(new AssignChance(second.getId(), idOfRolf));
        rolf.execute(WinChance.into(second.getId(), other.getId()));
        assertCounts(0, 0);
    }

    @Test
    @DisplayName("Linking moves the count to the other customer; linking to the same one leaves it")
    void link() {
        lena.execute(new AssignChance(chance, idOfRolf));
        lena.execute(new LinkChance(chance, other.getId()));
        assertCounts(0, 1);
        lena.execute(new LinkChance(chance, other.getId()));
        assertCounts(0, 1);
    }

    private void assertCounts(int ofCustomer, int ofOther) {
        assertThat(lena.customers().standing(customer.getId()).getOpenChances()).isEqualTo(ofCustomer);
        assertThat(lena.customers().standing(other.getId()).getOpenChances()).isEqualTo(ofOther);
    }
}
