package io.crmkit.core.loss;

import static org.assertj.core.api.Assertions.assertThat;

import io.crmkit.core.StoreDump;
import io.crmkit.core.customer.RetireCustomer;
import io.crmkit.core.settings.CrmSettings;
import io.crmkit.spi.customer.CustomerId;
import io.crmkit.spi.customer.CustomerStatus;
import io.crmkit.spi.loss.LossCase;
import io.crmkit.spi.loss.LossStatus;
import io.crmkit.spi.order.OrderStatus;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * 000-10: whom a scan warns of, and on what evidence. Batches are in {@link ScanBatchesTest}, rights and command ids in
 * {@link ScanCommandTest}.
 */
class ScanTest {
    private final Dealer dealer = new Dealer();

    @ParameterizedTest
    @EnumSource(OrderStatus.class)
    @DisplayName("A recent order keeps a customer from being warned of, unless it is new or cancelled")
    void statuses(OrderStatus status) {
        CustomerId customer = dealer.customer("Acme");
        dealer.orders(Dealer.order("O1", "Acme", "2026-02-01", status));
        boolean counts = status != OrderStatus.NEW && status != OrderStatus.CANCELLED;
        assertThat(dealer.scan()).isEqualTo(counts ? 0 : 1);
        assertThat(dealer.cases(customer)).hasSize(counts ? 0 : 1);
    }

    @ParameterizedTest
    @EnumSource(OrderStatus.class)
    @DisplayName("Which statuses keep a customer is a setting")
    void qualifying(OrderStatus status) {
        Dealer strict = new Dealer(CrmSettings.builder()
                .qualifyingStatuses(Set.of(OrderStatus.NEW, OrderStatus.PAID))
                .build());
        strict.customer("Acme");
        strict.orders(Dealer.order("O1", "Acme", "2026-02-01", status));
        assertThat(strict.scan()).isEqualTo(status == OrderStatus.NEW || status == OrderStatus.PAID ? 0 : 1);
    }

    @Test
    @DisplayName("A customer who never ordered is warned of, and the evidence has no date of a last order")
    void neverOrdered() {
        LossCase lossCase = dealer.warned(dealer.customer("Acme"));
        assertThat(lossCase.getLastOrderDate()).isEmpty();
        assertThat(dealer.history(LossCase.KIND, lossCase.getId()))
                .containsExactly(
                        "2026-03-02 system WARN ->WARNED {asOf=2026-03-02, customerSince=2020-01-01, limitMonths=6}");
    }

    @Test
    @DisplayName("The case and its history tell the last qualifying order, the limit and the day")
    void evidence() {
        CustomerId customer = dealer.customer("Acme");
        dealer.paid("O1", "Acme", "2025-01-03");
        dealer.orders(Dealer.order("O2", "Acme", "2026-02-01", OrderStatus.CANCELLED));
        LossCase lossCase = dealer.warned(customer);
        assertThat(lossCase.getStatus()).isEqualTo(LossStatus.WARNED);
        assertThat(lossCase.getCustomer()).isEqualTo(customer);
        assertThat(lossCase.getManager()).isEqualTo(dealer.id("rolf"));
        assertThat(lossCase.getLastOrderDate()).contains(LocalDate.of(2025, 1, 3));
        assertThat(lossCase.getLimitMonths()).isEqualTo(6);
        assertThat(lossCase.getWarnedOn()).isEqualTo("2026-03-02");
        assertThat(lossCase.getOpenedAt()).isEqualTo("2026-03-02T12:00:00Z");
        assertThat(lossCase.getMeasures()).isEmpty();
        assertThat(dealer.history(LossCase.KIND, lossCase.getId()))
                .containsExactly("2026-03-02 system WARN ->WARNED "
                        + "{asOf=2026-03-02, customerSince=2020-01-01, lastOrderDate=2025-01-03, limitMonths=6}");
        assertThat(dealer.standing(customer).getOpenLossCases()).isEqualTo(1);
        assertThat(dealer.standing(customer).getStatus()).isEqualTo(CustomerStatus.ACTIVE);
    }

    @Test
    @DisplayName("The evidence stays as it was when the customer orders again")
    void evidenceStays() {
        CustomerId customer = dealer.customer("Acme");
        dealer.paid("O1", "Acme", "2025-01-03");
        dealer.warned(customer);
        dealer.paid("O2", "Acme", "2026-03-01");
        assertThat(dealer.last(customer).getLastOrderDate()).contains(LocalDate.of(2025, 1, 3));
    }

    @Test
    @DisplayName("The day of the warning is the business day in the zone of the settings, and the clock's")
    void asOf() {
        Dealer sofia =
                new Dealer(CrmSettings.builder().zone(ZoneId.of("Europe/Sofia")).build());
        CustomerId customer = sofia.customer("Acme");
        sofia.at(Instant.parse("2026-05-31T22:30:00Z"));
        assertThat(sofia.warned(customer).getWarnedOn()).isEqualTo("2026-06-01");
        assertThat(sofia.last(customer).getOpenedAt()).isEqualTo("2026-05-31T22:30:00Z");
    }

    @ParameterizedTest
    @CsvSource({"2025-09-01, 1", "2025-09-02, 0", "2025-09-03, 0", "2026-03-02, 0"})
    @DisplayName("A customer who never ordered is warned of after more than six months as a customer")
    void customerSince(String since, int warned) {
        dealer.customer("Acme", "rolf", since);
        assertThat(dealer.scan()).isEqualTo(warned);
    }

    @ParameterizedTest
    @CsvSource({"2025-09-01, 1", "2025-09-02, 0", "2025-09-03, 0"})
    @DisplayName("An order that is six months old is recent, one that is a day older is not")
    void lastOrder(String date, int warned) {
        dealer.customer("Acme");
        dealer.paid("O1", "Acme", date);
        assertThat(dealer.scan()).isEqualTo(warned);
    }

    @Test
    @DisplayName("A new customer with old orders is not warned of before being a customer for long")
    void newCustomerWithOldOrders() {
        dealer.customer("Acme", "rolf", "2026-01-10");
        dealer.paid("O1", "Acme", "2024-01-03");
        assertThat(dealer.scan()).isZero();
        dealer.on("2026-07-10");
        assertThat(dealer.scan()).isZero();
        dealer.on("2026-07-11");
        assertThat(dealer.scan()).isEqualTo(1);
    }

    @Test
    @DisplayName("An order of a day to come counts, until six months after it")
    void futureOrder() {
        CustomerId customer = dealer.customer("Acme");
        dealer.paid("O1", "Acme", "2026-12-24");
        assertThat(dealer.scan()).isZero();
        dealer.on("2027-06-24");
        assertThat(dealer.scan()).isZero();
        dealer.on("2027-06-25");
        assertThat(dealer.warned(customer).getLastOrderDate()).contains(LocalDate.of(2026, 12, 24));
    }

    @Test
    @DisplayName("How many months is a setting, and the case keeps the one it was opened under")
    void window() {
        Dealer short1 = new Dealer(CrmSettings.builder().lossWindowMonths(1).build());
        CustomerId customer = short1.customer("Acme");
        short1.paid("O1", "Acme", "2026-02-02");
        assertThat(short1.scan()).isZero();
        short1.on("2026-03-03");
        assertThat(short1.warned(customer).getLimitMonths()).isEqualTo(1);
    }

    @Test
    @DisplayName("Lost and retired customers and those with an open case are left alone")
    void leftAlone() {
        CustomerId retired = dealer.customer("Retired");
        dealer.as("rolf").execute(new RetireCustomer(retired));
        CustomerId lost = dealer.customer("Lost");
        dealer.determined(lost);
        CustomerId suspended = dealer.customer("Suspended");
        dealer.suspended(suspended);
        CustomerId warned = dealer.customer("Warned");
        dealer.warned(warned);
        StoreDump before = StoreDump.of(dealer.store());
        dealer.on("2028-03-02");
        assertThat(dealer.scan()).isZero();
        assertThat(StoreDump.of(dealer.store())).isEqualTo(before);
        assertThat(dealer.cases(retired)).isEmpty();
    }

    @Test
    @DisplayName("A customer who ordered again and is silent for another six months is warned of again, by a new case")
    void warnedAgain() {
        CustomerId customer = dealer.customer("Acme");
        LossCase first = dealer.warned(customer);
        dealer.paid("O1", "Acme", "2026-03-02");
        dealer.on("2026-09-02");
        assertThat(dealer.scan()).isZero();
        dealer.on("2026-09-03");
        assertThat(dealer.scan()).isEqualTo(1);
        assertThat(dealer.cases(customer))
                .extracting(LossCase::getStatus)
                .containsExactly(LossStatus.RECOVERED, LossStatus.WARNED);
        LossCase second = dealer.last(customer);
        assertThat(second.getId()).isNotEqualTo(first.getId());
        assertThat(second.getLastOrderDate()).contains(LocalDate.of(2026, 3, 2));
    }
}
