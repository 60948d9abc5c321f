package io.crmkit.core.chance;

import static org.assertj.core.api.Assertions.assertThat;

import io.crmkit.core.CrmSession;
import io.crmkit.core.Samples;
import io.crmkit.core.TestCrm;
import io.crmkit.spi.chance.Chance;
import io.crmkit.spi.chance.ChanceStatus;
import io.crmkit.spi.event.CrmEvent;
import io.crmkit.spi.value.State;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How chances come into being. */
class RecordingTest {
    private final TestCrm test = TestCrm.create();

    @ParameterizedTest
    @ValueSource(strings = {"lena", "rolf"})
    @Tag("000-05")
    @DisplayName(
            "000-05: supervisor and account manager record chances; who did, and when, is the actor's and the clock's")
    void recorded(String name) {
        CrmSession actor = test.as(name);
        ChanceDetails details = Samples.chanceDetails("Prospect");

        Chance chance = actor.execute(CreateChance.of(details));

        assertThat(actor.chances().get(chance.getId())).isEqualTo(chance);
        assertThat(chance.getCreatedBy()).contains(test.id(name));
        assertThat(chance.getCreatedAt()).isEqualTo(TestCrm.NOW);
        assertThat(chance.getStatus()).isEqualTo(ChanceStatus.UNASSIGNED);
        assertThat(chance.getAssignee()).isEmpty();
        assertThat(chance.getCustomerName()).isEqualTo(details.getCustomerName());
        assertThat(chance.getTitle()).isEqualTo(details.getTitle());
        assertThat(chance.getSuccessRate()).isEqualTo(details.getSuccessRate());
        CrmEvent event = actor.history().of(Chance.KIND, chance.getId()).get(0);
        assertThat(event.actor()).contains(test.id(name));
        assertThat(event.at()).isEqualTo(TestCrm.NOW);
        assertThat(event.basis()).isEqualTo(State.NEW);
    }
}
