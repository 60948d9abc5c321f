package io.crmkit.core.order;

import static org.assertj.core.api.Assertions.assertThat;

import io.crmkit.core.Crm;
import io.crmkit.core.CrmSession;
import io.crmkit.core.Scene;
import io.crmkit.core.TestCrm;
import io.crmkit.core.command.CrmListener;
import io.crmkit.core.command.ImportSummary;
import io.crmkit.core.customer.ImportCustomers;
import io.crmkit.core.loss.ScanForLoss;
import io.crmkit.core.settings.CrmSettings;
import io.crmkit.spi.customer.CustomerStanding;
import io.crmkit.spi.loss.LossCase;
import io.crmkit.spi.loss.LossQuery;
import io.crmkit.spi.loss.LossStatus;
import io.crmkit.spi.memory.InMemoryStore;
import io.crmkit.spi.order.OrderStatus;
import io.crmkit.spi.value.PageRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A host that changes which statuses qualify, and imports its orders again. */
class ChangedSettingsTest {
    private static final LocalDate ORDERED = LocalDate.of(2026, 2, 1);

    private final InMemoryStore store = new InMemoryStore();
    private final TestCrm before = create(OrderStatus.PAID);

    @Test
    @DisplayName("An order that qualifies now is the last one, though nothing about it changed")
    void lastOrder() {
        before.system().execute(orders());
        assertThat(standing().getLastOrderDate()).isEmpty();

        ImportSummary again = after().execute(orders());

        assertThat(again).isEqualTo(new ImportSummary(0, 0, 1));
        assertThat(standing().getLastOrderDate()).contains(ORDERED);
        long version = standing().getVersion();
        after().execute(orders());
        assertThat(standing().getVersion()).isEqualTo(version);
    }

    @Test
    @DisplayName("It recovers a case that was opened because it did not count")
    void recovers() {
        before.system().execute(orders());
        assertThat(before.system().execute(new ScanForLoss()).warned()).isEqualTo(1);

        after().execute(orders());

        assertThat(before.system()
                        .lossCases()
                        .list(LossQuery.any(), PageRequest.first(9))
                        .items())
                .extracting(LossCase::getStatus)
                .containsExactly(LossStatus.RECOVERED);
        assertThat(standing().getOpenLossCases()).isZero();
    }

    private CustomerStanding standing() {
        return before.system()
                .customers()
                .standing(before.system()
                        .customers()
                        .findByExternalId("Acme")
                        .orElseThrow()
                        .getId());
    }

    private static ImportOrders orders() {
        return new ImportOrders(List.of(new ImportOrders.Row(
                "O1", "Acme", ORDERED, null, OrderStatus.SHIPPED, Currency.getInstance("EUR"), List.of())));
    }

    private TestCrm create(OrderStatus... qualifying) {
        TestCrm test = TestCrm.create(store, settings(qualifying), new CrmListener() {});
        test.system()
                .execute(new ImportCustomers(List.of(new ImportCustomers.Row(
                        "Acme", "rolf", Scene.details("Acme"), LocalDate.of(2020, 1, 1), List.of()))));
        return test;
    }

    /** The same store under other settings. */
    private CrmSession after() {
        return Crm.on(store)
                .settings(settings(OrderStatus.PAID, OrderStatus.SHIPPED))
                .clock(Clock.fixed(TestCrm.NOW, ZoneOffset.UTC))
                .build()
                .asSystem();
    }

    private static CrmSettings settings(OrderStatus... qualifying) {
        return CrmSettings.builder().qualifyingStatuses(Set.of(qualifying)).build();
    }
}
