package io.crmkit.core.loss;

import static org.assertj.core.api.Assertions.assertThat;

import io.crmkit.core.Refusals;
import io.crmkit.core.StoreDump;
import io.crmkit.core.command.CommandOptions;
import io.crmkit.core.settings.CrmSettings;
import io.crmkit.spi.loss.LossCase;
import io.crmkit.spi.loss.LossQuery;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** 000-10: who may scan, who sees what it opens, and what it answers when it is sent again. */
class ScanCommandTest {
    private final Dealer dealer = new Dealer();

    @Test
    @DisplayName("The case is the customer's manager's to see and to act on, and nobody else's who manages customers")
    void seen() {
        dealer.customer("Acme", "ruth", "2020-01-01");
        LossCase lossCase = dealer.warned(dealer.customer("Bolt"));
        assertThat(dealer.cases()).hasSize(2);
        assertThat(dealer.as("rolf").lossCases().count(LossQuery.any())).isEqualTo(1);
        assertThat(dealer.as("rolf").lossCases().get(lossCase.getId())).isEqualTo(lossCase);
        assertThat(Refusals.text(() -> dealer.as("ruth").lossCases().get(lossCase.getId())))
                .isEqualTo("not found loss-case");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ada", "lena", "rolf", "eva", "gone"})
    @DisplayName("Nobody but the system may scan, and who tries changes nothing")
    void systemOnly(String name) {
        dealer.customer("Acme");
        StoreDump before = StoreDump.of(dealer.store());
        String cause = name.equals("gone") ? "INACTIVE_ACTOR" : "NOT_GRANTED";
        assertThat(Refusals.text(() -> dealer.as(name).execute(new ScanForLoss())))
                .isEqualTo("denied loss.scan " + cause);
        assertThat(StoreDump.of(dealer.store())).isEqualTo(before);
    }

    @Test
    @DisplayName("A scan that is only checked writes nothing")
    void checked() {
        dealer.customer("Acme");
        StoreDump before = StoreDump.of(dealer.store());
        assertThat(dealer.system().check(new ScanForLoss())).isEmpty();
        assertThat(StoreDump.of(dealer.store())).isEqualTo(before);
        assertThat(dealer.scan()).isEqualTo(1);
    }

    @Test
    @DisplayName("A batch that is sent again with its command id answers with its figures and warns of nobody")
    void replay() {
        Dealer small = new Dealer(CrmSettings.builder().scanBatchSize(2).build());
        small.customer("Acme");
        small.customer("Bolt");
        small.customer("Cobs");
        LossScan first = small.system().execute(new ScanForLoss(), CommandOptions.id("scan-1"));
        assertThat(first).isEqualTo(new LossScan(2, true));
        LossScan last = small.system().execute(new ScanForLoss(), CommandOptions.id("scan-2"));
        assertThat(last).isEqualTo(new LossScan(1, false));
        small.customer("Dyne");

        StoreDump before = StoreDump.of(small.store());
        assertThat(small.system().execute(new ScanForLoss(), CommandOptions.id("scan-1")))
                .isEqualTo(first);
        assertThat(small.system().execute(new ScanForLoss(), CommandOptions.id("scan-2")))
                .isEqualTo(last);
        assertThat(StoreDump.of(small.store())).isEqualTo(before);
        assertThat(small.scan()).isEqualTo(1);
    }

    @Test
    @DisplayName("A scan that warns of nobody is remembered too")
    void replayOfNothing() {
        LossScan nobody = dealer.system().execute(new ScanForLoss(), CommandOptions.id("scan-1"));
        assertThat(nobody).isEqualTo(new LossScan(0, false));
        dealer.customer("Acme");
        assertThat(dealer.system().execute(new ScanForLoss(), CommandOptions.id("scan-1")))
                .isEqualTo(nobody);
        assertThat(dealer.cases()).isEmpty();
    }
}
