package io.crmkit.core.loss;

import static org.assertj.core.api.Assertions.assertThat;

import io.crmkit.core.StoreDump;
import io.crmkit.core.command.ImportSummary;
import io.crmkit.core.customer.RetireCustomer;
import io.crmkit.core.race.Contradictions;
import io.crmkit.core.settings.CrmSettings;
import io.crmkit.spi.customer.Customer;
import io.crmkit.spi.customer.CustomerId;
import io.crmkit.spi.customer.CustomerStatus;
import io.crmkit.spi.loss.LossCase;
import io.crmkit.spi.loss.LossStatus;
import io.crmkit.spi.order.OrderStatus;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** 1.3: a lost customer who orders again is won back, and the case that determined the loss stays as history. */
class WinBackTest {
    private final Dealer dealer = new Dealer();
    private final CustomerId acme = dealer.customer("Acme");

    @AfterEach
    void noContradictions() {
        assertThat(Contradictions.in(dealer.store())).isEmpty();
    }

    private CustomerStatus status() {
        return dealer.standing(acme).getStatus();
    }

    @Test
    @DisplayName("A recent order wins a lost customer back; the case stays as it was, and both histories tell")
    void wonBack() {
        LossCase lost = dealer.determined(acme);
        assertThat(status()).isEqualTo(CustomerStatus.LOST);
        dealer.on("2026-04-07");
        dealer.paid("O1", "Acme", "2026-04-05");
        assertThat(status()).isEqualTo(CustomerStatus.ACTIVE);
        LossCase after = dealer.last(acme);
        assertThat(after).isEqualTo(lost.withVersion(after.getVersion()));
        assertThat(after.getVersion()).isGreaterThan(lost.getVersion());
        assertThat(dealer.history(LossCase.KIND, lost.getId()))
                .endsWith("2026-04-07 system WIN_BACK DETERMINED>DETERMINED {orderDate=2026-04-05}");
        String named = "{lossCase=" + lost.getId().value() + "}";
        assertThat(dealer.history(Customer.KIND, acme))
                .endsWith(
                        "2026-03-02 rolf DETERMINE ACTIVE>LOST " + named,
                        "2026-04-07 system WIN_BACK LOST>ACTIVE " + named);
    }

    @ParameterizedTest
    @CsvSource({"2025-09-02, ACTIVE", "2025-09-01, LOST", "2026-12-24, ACTIVE"})
    @DisplayName("An order that is six months old to the day wins back, an older one does not")
    void boundary(String date, CustomerStatus expected) {
        dealer.determined(acme);
        dealer.paid("O1", "Acme", date);
        assertThat(status()).isEqualTo(expected);
    }

    @ParameterizedTest
    @EnumSource(OrderStatus.class)
    @DisplayName("An order wins back in every status but new and cancelled")
    void statuses(OrderStatus orderStatus) {
        dealer.determined(acme);
        dealer.orders(Dealer.order("O1", "Acme", "2026-03-01", orderStatus));
        boolean counts = orderStatus != OrderStatus.NEW && orderStatus != OrderStatus.CANCELLED;
        assertThat(status()).isEqualTo(counts ? CustomerStatus.ACTIVE : CustomerStatus.LOST);
    }

    @Test
    @DisplayName("An order that is confirmed later, or moves from another customer, wins back")
    void later() {
        dealer.customer("Bolt");
        dealer.paid("O1", "Bolt", "2026-03-01");
        dealer.determined(acme);
        dealer.orders(Dealer.order("O2", "Acme", "2026-03-01", OrderStatus.NEW));
        assertThat(status()).isEqualTo(CustomerStatus.LOST);
        dealer.paid("O1", "Acme", "2026-03-01");
        assertThat(status()).isEqualTo(CustomerStatus.ACTIVE);
    }

    @Test
    @DisplayName("Several orders win back once, and the second import finds nobody lost")
    void once() {
        LossCase lost = dealer.determined(acme);
        dealer.orders(
                Dealer.order("O1", "Acme", "2026-02-01", OrderStatus.PAID),
                Dealer.order("O2", "Acme", "2026-03-01", OrderStatus.PAID));
        dealer.paid("O3", "Acme", "2026-03-02");
        assertThat(dealer.history(LossCase.KIND, lost.getId()))
                .filteredOn(line -> line.contains("WIN_BACK"))
                .containsExactly("2026-03-02 system WIN_BACK DETERMINED>DETERMINED {orderDate=2026-03-01}");
    }

    @Test
    @DisplayName("The same import once more changes nothing")
    void repeated() {
        dealer.determined(acme);
        dealer.paid("O1", "Acme", "2026-03-01");
        StoreDump before = StoreDump.of(dealer.store());
        assertThat(dealer.paid("O1", "Acme", "2026-03-01")).isEqualTo(new ImportSummary(0, 0, 1));
        assertThat(StoreDump.of(dealer.store())).isEqualTo(before);
    }

    @Test
    @DisplayName("Whoever was won back and falls silent is warned of by a new case, and may be lost a second time")
    void lostTwice() {
        LossCase first = dealer.determined(acme);
        dealer.paid("O1", "Acme", "2026-03-02");
        dealer.on("2026-09-02");
        assertThat(dealer.scan()).isZero();
        dealer.on("2026-09-03");
        LossCase second = dealer.determined(acme);
        assertThat(second.getId()).isNotEqualTo(first.getId());
        assertThat(status()).isEqualTo(CustomerStatus.LOST);
        dealer.paid("O2", "Acme", "2026-09-03");
        assertThat(status()).isEqualTo(CustomerStatus.ACTIVE);
        assertThat(dealer.cases(acme))
                .extracting(LossCase::getStatus)
                .containsExactly(LossStatus.DETERMINED, LossStatus.DETERMINED);
        assertThat(dealer.steps(first)).containsExactly("WARN", "DETERMINE", "WIN_BACK");
        assertThat(dealer.steps(second)).containsExactly("WARN", "DETERMINE", "WIN_BACK");
    }

    @Test
    @DisplayName("When the order that won back is cancelled, the customer stays active, and the next scan warns")
    void cancelled() {
        dealer.determined(acme);
        dealer.paid("O1", "Acme", "2026-03-01");
        dealer.orders(Dealer.order("O1", "Acme", "2026-03-01", OrderStatus.CANCELLED));
        assertThat(status()).isEqualTo(CustomerStatus.ACTIVE);
        assertThat(dealer.scan()).isEqualTo(1);
        assertThat(dealer.cases(acme))
                .extracting(LossCase::getStatus)
                .containsExactly(LossStatus.DETERMINED, LossStatus.WARNED);
    }

    @Test
    @DisplayName("An order wins back whom a measure did not keep, and an open case of another customer is left alone")
    void anotherCustomer() {
        CustomerId bolt = dealer.customer("Bolt");
        dealer.suspended(acme);
        dealer.determined(acme);
        LossCase other = dealer.last(bolt);
        dealer.paid("O1", "Acme", "2026-03-01");
        assertThat(status()).isEqualTo(CustomerStatus.ACTIVE);
        assertThat(dealer.last(acme).getMeasures()).hasSize(1);
        assertThat(dealer.last(bolt)).isEqualTo(other);
    }

    @Test
    @DisplayName("A lost customer who was retired is not won back")
    void retired() {
        LossCase lost = dealer.determined(acme);
        dealer.as("rolf").execute(new RetireCustomer(acme));
        dealer.paid("O1", "Acme", "2026-03-01");
        assertThat(status()).isEqualTo(CustomerStatus.RETIRED);
        assertThat(dealer.last(acme)).isEqualTo(lost);
    }

    @Test
    @DisplayName("Where recovery is switched off a lost customer stays lost, and its orders are kept")
    void switchedOff() {
        Dealer classic = new Dealer(CrmSettings.builder().recoveryEnabled(false).build());
        CustomerId customer = classic.customer("Acme");
        LossCase lost = classic.determined(customer);
        classic.paid("O1", "Acme", "2026-03-01");
        assertThat(classic.standing(customer).getStatus()).isEqualTo(CustomerStatus.LOST);
        assertThat(classic.standing(customer).getLastOrderDate()).hasToString("Optional[2026-03-01]");
        assertThat(classic.last(customer)).isEqualTo(lost);
        assertThat(classic.scan()).isZero();
    }
}
