package io.crmkit.core.loss;

import static org.assertj.core.api.Assertions.assertThat;

import io.crmkit.spi.customer.CustomerStatus;
import io.crmkit.spi.event.CrmEvent;
import io.crmkit.spi.loss.LossCase;
import io.crmkit.spi.loss.LossStatus;
import io.crmkit.spi.order.OrderStatus;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** 1.3: what an order does about a loss case, and about a customer who is lost. */
class LossByOrderTest {
    private final LossWorld world = new LossWorld();

    private LossCase lossCase(LossStatus status) {
        return world.care.lossCase(status, world.customer);
    }

    private static CrmEvent lastOf(List<CrmEvent> events) {
        return events.get(events.size() - 1);
    }

    @ParameterizedTest
    @CsvSource({
        "NEW, false",
        "CONFIRMED, true",
        "PICKING, true",
        "SHIPPED, true",
        "DELIVERED, true",
        "PAID, true",
        "CANCELLED, false"
    })
    @DisplayName(
            "1.3: only a qualifying order recovers a customer, and wins one back: by default all but new and cancelled")
    void statuses(OrderStatus status, boolean qualifies) {
        LossCase before = lossCase(LossStatus.SUSPENDED);
        world.order("O-1", LossWorld.TODAY, status);
        assertThat(world.cases().get(0).getStatus()).isEqualTo(qualifies ? LossStatus.RECOVERED : LossStatus.SUSPENDED);
        assertThat(world.told(before)).hasSize(qualifies ? 1 : 0);

        LossWorld other = new LossWorld();
        other.care.lossCase(LossStatus.DETERMINED, other.customer);
        other.order("O-1", LossWorld.TODAY, status);
        assertThat(other.care.standing(other.customer).getStatus())
                .isEqualTo(qualifies ? CustomerStatus.ACTIVE : CustomerStatus.LOST);
    }

    @ParameterizedTest
    @CsvSource({"2025-09-01, false", "2025-09-02, true", "2026-03-02, true", "2026-03-09, true"})
    @DisplayName("An order that would not have kept the customer from the warning neither recovers nor wins back")
    void tooOld(LocalDate date, boolean recent) {
        LossWorld open = new LossWorld();
        open.care.lossCase(LossStatus.WARNED, open.customer);
        open.order("O-1", date, OrderStatus.PAID);
        assertThat(open.cases().get(0).getStatus()).isEqualTo(recent ? LossStatus.RECOVERED : LossStatus.WARNED);
        assertThat(open.care.standing(open.customer).getOpenLossCases()).isEqualTo(recent ? 0 : 1);

        LossWorld lost = new LossWorld();
        lost.care.lossCase(LossStatus.DETERMINED, lost.customer);
        lost.order("O-1", date, OrderStatus.PAID);
        assertThat(lost.care.standing(lost.customer).getStatus())
                .isEqualTo(recent ? CustomerStatus.ACTIVE : CustomerStatus.LOST);
    }

    @Test
    @DisplayName(
            "An order recovers when it first qualifies: not when it is entered as new, and not again when it is paid")
    void confirmed() {
        lossCase(LossStatus.WARNED);
        world.order("O-1", LossWorld.TODAY, OrderStatus.NEW);
        assertThat(world.cases().get(0).getStatus()).isEqualTo(LossStatus.WARNED);
        world.order("O-1", LossWorld.TODAY, OrderStatus.CONFIRMED);
        LossCase recovered = world.cases().get(0);
        assertThat(recovered.getStatus()).isEqualTo(LossStatus.RECOVERED);
        assertThat(lastOf(world.told(recovered)).details()).isEqualTo(Map.of("orderDate", "2026-03-02"));
        // The next case is not recovered by what is no news.
        LossCase next = lossCase(LossStatus.WARNED);
        world.order("O-1", LossWorld.TODAY, OrderStatus.PAID);
        assertThat(world.told(next)).isEmpty();
        assertThat(world.rolf.lossCases().get(next.getId())).isEqualTo(next);
    }

    @Test
    @DisplayName(
            "1.3: winning back keeps the determined case as it was said, touched, and tells which customer's it was")
    void winBack() {
        LossCase before = lossCase(LossStatus.DETERMINED);
        world.order("O-1", LossWorld.TODAY, OrderStatus.CONFIRMED);
        LossCase after = world.cases().get(0);
        assertThat(after)
                .isEqualTo(LossCase.builder()
                        .from(before)
                        .version(after.getVersion())
                        .build());
        assertThat(lastOf(world.told(after)).details()).isEqualTo(Map.of("orderDate", "2026-03-02"));
        assertThat(lastOf(world.told()).details())
                .isEqualTo(Map.of("lossCase", before.getId().value().toString()));
        // Once is enough: the next order finds an active customer.
        world.order("O-2", LossWorld.TODAY, OrderStatus.CONFIRMED);
        assertThat(world.told(after)).hasSize(1);
        assertThat(world.cases()).containsExactly(after);
    }
}
