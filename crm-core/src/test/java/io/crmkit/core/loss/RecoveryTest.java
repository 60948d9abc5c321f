package io.crmkit.core.loss;

import static org.assertj.core.api.Assertions.assertThat;

import io.crmkit.core.Refusals;
import io.crmkit.core.customer.RetireCustomer;
import io.crmkit.core.race.Contradictions;
import io.crmkit.core.settings.CrmSettings;
import io.crmkit.spi.customer.Customer;
import io.crmkit.spi.customer.CustomerId;
import io.crmkit.spi.customer.CustomerStatus;
import io.crmkit.spi.loss.LossCase;
import io.crmkit.spi.loss.LossStatus;
import io.crmkit.spi.order.OrderStatus;
import java.time.Instant;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * 1.3: orders that arrive keep customers, or their managers do. How orders may come to arrive is in {@link
 * ArrivalTest}, what they do to customers who are lost already in {@link WinBackTest}.
 */
class RecoveryTest {
    private final Dealer dealer = new Dealer();
    private final CustomerId acme = dealer.customer("Acme");

    @AfterEach
    void noContradictions() {
        assertThat(Contradictions.in(dealer.store())).isEmpty();
    }

    private void assertRecovered() {
        assertThat(dealer.last(acme).getStatus()).isEqualTo(LossStatus.RECOVERED);
        assertThat(dealer.standing(acme).getOpenLossCases()).isZero();
        assertThat(dealer.standing(acme).getStatus()).isEqualTo(CustomerStatus.ACTIVE);
    }

    private void assertOpen() {
        assertThat(dealer.last(acme).getStatus().isOpen()).isTrue();
        assertThat(dealer.standing(acme).getOpenLossCases()).isEqualTo(1);
    }

    /** In which open status a case may be. */
    enum Open {
        WARNED(dealer -> dealer::warned),
        SUSPENDED(dealer -> dealer::suspended);

        private final Function<Dealer, Function<CustomerId, LossCase>> open;

        Open(Function<Dealer, Function<CustomerId, LossCase>> open) {
            this.open = open;
        }
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("A recent order recovers an open case, and the history tells by which order")
    void recovers(Open open) {
        LossCase before = open.open.apply(dealer).apply(acme);
        dealer.on("2026-03-20");
        dealer.paid("O1", "Acme", "2026-03-18");
        assertRecovered();
        LossCase after = dealer.last(acme);
        assertThat(after.getId()).isEqualTo(before.getId());
        assertThat(after.getClosedAt()).contains(Instant.parse("2026-03-20T12:00:00Z"));
        assertThat(after.getMeasures()).isEqualTo(before.getMeasures());
        assertThat(after.getReasonClass()).isEmpty();
        assertThat(dealer.history(LossCase.KIND, after.getId()))
                .endsWith("2026-03-20 system RECOVER " + open + ">RECOVERED {orderDate=2026-03-18}");
        assertThat(dealer.history(Customer.KIND, acme)).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"2025-09-02, true", "2025-09-01, false", "2020-01-01, false", "2026-12-24, true"})
    @DisplayName("An order that is six months old to the day recovers, an older one does not")
    void boundary(String date, boolean recovers) {
        dealer.warned(acme);
        dealer.paid("O1", "Acme", date);
        if (recovers) {
            assertRecovered();
        } else {
            assertOpen();
        }
        assertThat(dealer.standing(acme).getLastOrderDate()).hasToString("Optional[" + date + "]");
    }

    @ParameterizedTest
    @CsvSource({"2026-02-28, true", "2026-02-27, false"})
    @DisplayName("On the last of August, an order of the last of February is recent")
    void endOfMonth(String date, boolean recovers) {
        dealer.on("2026-08-31");
        dealer.warned(acme);
        dealer.paid("O1", "Acme", date);
        assertThat(dealer.last(acme).getStatus()).isEqualTo(recovers ? LossStatus.RECOVERED : LossStatus.WARNED);
    }

    @ParameterizedTest
    @EnumSource(OrderStatus.class)
    @DisplayName("An order recovers in every status but new and cancelled")
    void statuses(OrderStatus status) {
        dealer.warned(acme);
        dealer.orders(Dealer.order("O1", "Acme", "2026-03-01", status));
        boolean counts = status != OrderStatus.NEW && status != OrderStatus.CANCELLED;
        assertThat(dealer.last(acme).getStatus()).isEqualTo(counts ? LossStatus.RECOVERED : LossStatus.WARNED);
    }

    @Test
    @DisplayName("An order of another customer recovers nothing")
    void anotherCustomer() {
        dealer.customer("Bolt");
        dealer.warned(acme);
        LossCase before = dealer.last(acme);
        dealer.paid("O1", "Bolt", "2026-03-01");
        assertThat(dealer.last(acme)).isEqualTo(before);
    }

    @Test
    @DisplayName(
            "The manager recovers a case with a reason, before any order shows it; the next scan still finds silence")
    void byHand() {
        LossCase lossCase = dealer.suspended(acme);
        dealer.on("2026-03-10");
        LossCase recovered =
                dealer.as("rolf").execute(new RecoverLoss(lossCase.getId(), "They signed a contract for 2027."));
        assertRecovered();
        assertThat(recovered.getClosedAt()).contains(Instant.parse("2026-03-10T12:00:00Z"));
        assertThat(dealer.history(LossCase.KIND, lossCase.getId()))
                .endsWith("2026-03-10 rolf RECOVER SUSPENDED>RECOVERED {reason=They signed a contract for 2027.}");
        assertThat(dealer.scan()).isEqualTo(1);
        assertOpen();
    }

    @Test
    @DisplayName("An order after a recovery by hand finds nothing to recover")
    void orderAfterByHand() {
        LossCase lossCase = dealer.warned(acme);
        LossCase recovered = dealer.as("rolf").execute(new RecoverLoss(lossCase.getId(), "They called."));
        dealer.paid("O1", "Acme", "2026-03-01");
        assertThat(dealer.last(acme)).isEqualTo(recovered);
    }

    @Test
    @DisplayName(
            "Where recovery is switched off, orders recover nothing, nor do managers; the date of the last order follows")
    void switchedOff() {
        Dealer classic = new Dealer(CrmSettings.builder().recoveryEnabled(false).build());
        CustomerId customer = classic.customer("Acme");
        LossCase lossCase = classic.warned(customer);
        classic.paid("O1", "Acme", "2026-03-01");
        assertThat(classic.last(customer)).isEqualTo(lossCase);
        assertThat(classic.standing(customer).getLastOrderDate()).hasToString("Optional[2026-03-01]");
        assertThat(Refusals.text(() -> classic.as("rolf").execute(new RecoverLoss(lossCase.getId(), "They called."))))
                .isEqualTo("rejected STEP_DISABLED");
        assertThat(classic.scan()).isZero();
        assertThat(CrmSettings.classic().isRecoveryEnabled()).isFalse();
    }

    @Test
    @DisplayName("A retired customer's order is taken, and nothing else happens")
    void retired() {
        dealer.as("rolf").execute(new RetireCustomer(acme));
        dealer.paid("O1", "Acme", "2026-03-01");
        assertThat(dealer.standing(acme).getStatus()).isEqualTo(CustomerStatus.RETIRED);
        assertThat(dealer.cases(acme)).isEmpty();
    }

    @Test
    @DisplayName("A clock that was set back does not hide the open case from an order")
    void clockSetBack() {
        LossCase first = dealer.warned(acme);
        dealer.as("rolf").execute(new RecoverLoss(first.getId(), "They called."));
        dealer.at(Instant.parse("2026-03-02T11:00:00Z"));
        dealer.warned(acme);
        dealer.paid("O1", "Acme", "2026-03-01");
        assertRecovered();
    }
}
