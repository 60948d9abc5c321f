package io.crmkit.core;

import static org.assertj.core.api.Assertions.assertThat;

import io.crmkit.core.chance.AddPlanItem;
import io.crmkit.core.chance.AssignChance;
import io.crmkit.core.chance.ChanceDetails;
import io.crmkit.core.chance.ChanceStep;
import io.crmkit.core.chance.CreateChance;
import io.crmkit.core.chance.FailChance;
import io.crmkit.core.chance.RecordPlanResult;
import io.crmkit.core.chance.WinChance;
import io.crmkit.core.command.CommandOptions;
import io.crmkit.core.command.CommandRejection;
import io.crmkit.core.command.Refusal;
import io.crmkit.spi.chance.Chance;
import io.crmkit.spi.chance.ChanceStatus;
import io.crmkit.spi.chance.PlanItem;
import io.crmkit.spi.customer.Contact;
import io.crmkit.spi.customer.Customer;
import io.crmkit.spi.event.CrmEvent;
import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class ChanceStoryTest {
    private final TestCrm test = TestCrm.create();
    private final CrmSession lena = test.as("lena");
    private final CrmSession rolf = test.as("rolf");

    private final ChanceDetails details = ChanceDetails.builder()
            .source("fair")
            .customerName("Atelier graphique")
            .title("First order of models")
            .successRate(60)
            .contactName("Carine Schmitt")
            .phone("40.32.2555")
            .description("Asked for a catalogue at the fair.")
            .build();

    @Test
    @Tag("000-05")
    @Tag("000-09")
    @DisplayName("000-05 to 000-09: a chance is created, assigned, planned, carried out and won into a new customer")
    void story() {
        Chance chance = rolf.execute(CreateChance.of(details));
        assertThat(chance.getStatus()).isEqualTo(ChanceStatus.UNASSIGNED);
        assertThat(rolf.offers(chance)).containsExactly(ChanceStep.EDIT, ChanceStep.DELETE);
        assertThat(lena.offers(chance)).containsExactly(ChanceStep.EDIT, ChanceStep.ASSIGN);

        lena.execute(new AssignChance(chance.getId(), test.id("rolf")));
        PlanItem item = rolf.execute(new AddPlanItem(chance.getId(), LocalDate.of(2026, 12, 1), "visit the plant"));
        rolf.execute(new RecordPlanResult(item.getId(), "they want ten"));
        assertThat(rolf.check(new FailChance(chance.getId(), "no budget"))).isEmpty();
        Chance ended = rolf.execute(WinChance.of(chance.getId()), CommandOptions.id("win-1"));
        Customer won = rolf.customers().get(ended.getCustomer().orElseThrow());

        assertThat(won.getName()).isEqualTo("Atelier graphique");
        assertThat(won.getNumber()).isEqualTo("KH260302001");
        assertThat(won.getManager()).isEqualTo(test.id("rolf"));
        assertThat(rolf.customers().contacts(won.getId()))
                .extracting(Contact::getName)
                .containsExactly("Carine Schmitt");
        assertThat(rolf.chances().get(chance.getId()).getCustomer()).contains(won.getId());
        assertThat(rolf.execute(WinChance.of(chance.getId()), CommandOptions.id("win-1")))
                .isEqualTo(ended);
        assertThat(rolf.check(new FailChance(chance.getId(), "too late"))
                        .map(refusal -> ((Refusal.Rejected) refusal).code()))
                .contains(CommandRejection.STEP_NOT_OPEN);
        assertThat(rolf.history().of(Chance.KIND, chance.getId()))
                .extracting(CrmEvent::step)
                .containsExactly("CREATE", "ASSIGN", "ADD_PLAN_ITEM", "RECORD_PLAN_RESULT", "WIN");
    }
}
