package io.crmkit.core.loss;

import static org.assertj.core.api.Assertions.assertThat;

import io.crmkit.core.StoreDump;
import io.crmkit.core.command.ImportSummary;
import io.crmkit.core.race.Contradictions;
import io.crmkit.spi.customer.CustomerId;
import io.crmkit.spi.loss.LossCase;
import io.crmkit.spi.loss.LossStatus;
import io.crmkit.spi.order.OrderStatus;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** 1.3: an order arrives when it is new, and also when a later import has it otherwise. */
class ArrivalTest {
    private final Dealer dealer = new Dealer();
    private final CustomerId acme = dealer.customer("Acme");

    @AfterEach
    void noContradictions() {
        assertThat(Contradictions.in(dealer.store())).isEmpty();
    }

    private void assertRecovered() {
        assertThat(dealer.last(acme).getStatus()).isEqualTo(LossStatus.RECOVERED);
        assertThat(dealer.standing(acme).getOpenLossCases()).isZero();
    }

    private void assertOpen() {
        assertThat(dealer.last(acme).getStatus()).isEqualTo(LossStatus.WARNED);
        assertThat(dealer.standing(acme).getOpenLossCases()).isEqualTo(1);
    }

    @Test
    @DisplayName("An order that was new recovers when a later import has it confirmed")
    void confirmed() {
        dealer.warned(acme);
        dealer.orders(Dealer.order("O1", "Acme", "2026-03-01", OrderStatus.NEW));
        assertOpen();
        dealer.orders(Dealer.order("O1", "Acme", "2026-03-01", OrderStatus.CONFIRMED));
        assertRecovered();
    }

    @Test
    @DisplayName("An order that moves to another customer recovers that one, and is silence again for the first")
    void moved() {
        CustomerId bolt = dealer.customer("Bolt");
        dealer.paid("O1", "Bolt", "2026-03-01");
        dealer.warned(acme);
        assertThat(dealer.cases(bolt)).isEmpty();
        dealer.paid("O1", "Acme", "2026-03-01");
        assertRecovered();
        dealer.warned(bolt);
        dealer.paid("O1", "Bolt", "2026-03-01");
        assertThat(dealer.last(bolt).getStatus()).isEqualTo(LossStatus.RECOVERED);
        assertThat(dealer.warned(acme).getLastOrderDate()).isEmpty();
    }

    @Test
    @DisplayName("An order that gets a recent date recovers, one that gets another old date does not")
    void redated() {
        dealer.paid("O1", "Acme", "2024-01-03");
        dealer.warned(acme);
        dealer.paid("O1", "Acme", "2024-03-01");
        assertOpen();
        dealer.paid("O1", "Acme", "2026-03-01");
        assertRecovered();
    }

    @Test
    @DisplayName("An old order that only goes from status to status recovers nothing")
    void oldOrderMovesOn() {
        dealer.orders(Dealer.order("O1", "Acme", "2024-01-03", OrderStatus.SHIPPED));
        dealer.warned(acme);
        dealer.orders(Dealer.order("O1", "Acme", "2024-01-03", OrderStatus.PAID));
        assertOpen();
    }

    @Test
    @DisplayName("Of several orders in one import the latest counts, whatever their order, and it recovers once")
    void severalOrders() {
        CustomerId bolt = dealer.customer("Bolt");
        CustomerId cobs = dealer.customer("Cobs");
        dealer.warned(acme);
        dealer.orders(
                Dealer.order("O1", "Acme", "2026-02-01", OrderStatus.PAID),
                Dealer.order("O2", "Acme", "2026-02-20", OrderStatus.PAID),
                Dealer.order("O3", "Acme", "2024-01-01", OrderStatus.PAID),
                Dealer.order("O4", "Acme", "2026-03-01", OrderStatus.CANCELLED),
                Dealer.order("O5", "Bolt", "2024-01-01", OrderStatus.PAID),
                Dealer.order("O6", "Cobs", "2026-01-15", OrderStatus.CONFIRMED));
        assertRecovered();
        assertThat(dealer.history(LossCase.KIND, dealer.last(acme).getId()))
                .hasSize(2)
                .endsWith("2026-03-02 system RECOVER WARNED>RECOVERED {orderDate=2026-02-20}");
        assertThat(dealer.last(bolt).getStatus()).isEqualTo(LossStatus.WARNED);
        assertThat(dealer.last(cobs).getStatus()).isEqualTo(LossStatus.RECOVERED);
    }

    @Test
    @DisplayName("An import that cancels one order and brings another one recovers")
    void replaced() {
        dealer.paid("O1", "Acme", "2025-01-03");
        dealer.warned(acme);
        dealer.orders(
                Dealer.order("O1", "Acme", "2025-01-03", OrderStatus.CANCELLED),
                Dealer.order("O2", "Acme", "2026-03-01", OrderStatus.PAID));
        assertRecovered();
    }

    @Test
    @DisplayName("When the order that recovered is cancelled, the case stays recovered, and the next scan warns again")
    void cancelled() {
        dealer.paid("O1", "Acme", "2025-01-03");
        LossCase first = dealer.warned(acme);
        dealer.paid("O2", "Acme", "2026-03-01");
        dealer.orders(Dealer.order("O2", "Acme", "2026-03-01", OrderStatus.CANCELLED));
        assertRecovered();
        LossCase second = dealer.warned(acme);
        assertThat(second.getId()).isNotEqualTo(first.getId());
        assertThat(second.getLastOrderDate()).hasToString("Optional[2025-01-03]");
        assertThat(dealer.cases(acme))
                .extracting(LossCase::getStatus)
                .containsExactly(LossStatus.RECOVERED, LossStatus.WARNED);
    }

    @Test
    @DisplayName("The same import once more changes nothing")
    void repeated() {
        dealer.warned(acme);
        dealer.paid("O1", "Acme", "2026-03-01");
        StoreDump before = StoreDump.of(dealer.store());
        assertThat(dealer.paid("O1", "Acme", "2026-03-01")).isEqualTo(new ImportSummary(0, 0, 1));
        assertThat(StoreDump.of(dealer.store())).isEqualTo(before);
    }
}
