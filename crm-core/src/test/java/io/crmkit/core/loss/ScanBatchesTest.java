package io.crmkit.core.loss;

import static org.assertj.core.api.Assertions.assertThat;

import io.crmkit.core.StoreDump;
import io.crmkit.core.WatchedStore;
import io.crmkit.core.race.Contradictions;
import io.crmkit.core.settings.CrmSettings;
import io.crmkit.spi.customer.CustomerId;
import io.crmkit.spi.loss.LossCase;
import io.crmkit.spi.order.OrderStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** R12: a scan goes in batches along the customers, may stop after any of them, and may be begun again at any time. */
class ScanBatchesTest {
    /** How many customers are silent, among others who are not. */
    private static final int SILENT = 7;

    private final List<CustomerId> silent = new ArrayList<>();

    private Dealer dealer(int batch) {
        Dealer dealer = new Dealer(CrmSettings.builder().scanBatchSize(batch).build());
        for (int i = 0; i < SILENT; i++) {
            dealer.customer("Recent " + i);
            dealer.paid("O" + i, "Recent " + i, "2026-02-01");
            silent.add(dealer.customer("Silent " + i));
            dealer.customer("New " + i, "ruth", "2026-02-01");
        }
        return dealer;
    }

    private void assertEachWarnedOnce(Dealer dealer) {
        assertThat(dealer.cases()).extracting(LossCase::getCustomer).containsExactlyInAnyOrderElementsOf(silent);
        assertThat(silent)
                .allSatisfy(
                        id -> assertThat(dealer.standing(id).getOpenLossCases()).isEqualTo(1));
        assertThat(Contradictions.in(dealer.store())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 7, 8, 500})
    @DisplayName("Each batch warns of the next customers, in the order of their ids, and tells where it ended")
    void batches(int size) {
        Dealer dealer = dealer(size);
        LossScan scan = dealer.system().execute(ScanForLoss.first());
        int warned = 0;
        while (scan.next().isPresent()) {
            assertThat(scan.warned()).isEqualTo(size);
            warned += size;
            assertThat(scan.next()).contains(silent.get(warned - 1));
            assertThat(dealer.cases())
                    .extracting(LossCase::getCustomer)
                    .containsExactlyElementsOf(silent.subList(0, warned));
            scan = dealer.system().execute(ScanForLoss.after(scan.next().get()));
        }
        assertThat(scan).isEqualTo(new LossScan(SILENT % size, Optional.empty()));
        assertEachWarnedOnce(dealer);
    }

    @ParameterizedTest
    @CsvSource({"1, true", "2, true", "7, true", "1, false", "2, false", "7, false"})
    @DisplayName(
            "After any batch a scan may stop and go on from there, or from the start: each customer is warned of once")
    void resumable(int size, boolean fromCursor) {
        for (int stop = 1; stop <= SILENT / size; stop++) {
            silent.clear();
            Dealer dealer = dealer(size);
            LossScan scan = dealer.system().execute(ScanForLoss.first());
            for (int batch = 1; batch < stop; batch++) {
                scan = dealer.system().execute(ScanForLoss.after(scan.next().orElseThrow()));
            }
            int left = 0;
            ScanForLoss next = fromCursor ? ScanForLoss.after(scan.next().orElseThrow()) : ScanForLoss.first();
            do {
                scan = dealer.system().execute(next);
                left += scan.warned();
                next = scan.next().map(ScanForLoss::after).orElse(next);
            } while (scan.next().isPresent());
            assertThat(left).as("after %s batches", stop).isEqualTo(SILENT - stop * size);
            assertEachWarnedOnce(dealer);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7})
    @Tag("000-10")
    @DisplayName("A second scan, also on a later day, adds nothing: the store stays as it is")
    void idempotent(int size) {
        Dealer dealer = dealer(size);
        assertThat(dealer.scan()).isEqualTo(SILENT);
        StoreDump before = StoreDump.of(dealer.store());
        assertThat(before.of(LossCase.KIND)).hasSize(SILENT);
        assertThat(dealer.scan()).isZero();
        dealer.on("2026-03-20");
        assertThat(dealer.scan()).isZero();
        assertThat(StoreDump.of(dealer.store())).isEqualTo(before);
    }

    @Test
    @DisplayName("A cursor need not name a customer that exists")
    void unknownCursor() {
        Dealer dealer = dealer(500);
        CustomerId between = new CustomerId(new UUID(
                silent.get(3).value().getMostSignificantBits(),
                silent.get(3).value().getLeastSignificantBits() + 1));
        assertThat(silent).doesNotContain(between);
        assertThat(dealer.system().execute(ScanForLoss.after(between)).warned()).isEqualTo(3);
        assertThat(dealer.scan()).isEqualTo(4);
        assertEachWarnedOnce(dealer);
    }

    @Test
    @DisplayName("A customer that a batch has passed is found by the next scan, should it fall silent meanwhile")
    void passed() {
        Dealer dealer = dealer(2);
        LossScan scan = dealer.system().execute(ScanForLoss.first());
        // The first of all, who had ordered.
        dealer.orders(Dealer.order("O0", "Recent 0", "2026-02-01", OrderStatus.CANCELLED));
        while (scan.next().isPresent()) {
            scan = dealer.system().execute(ScanForLoss.after(scan.next().get()));
        }
        assertThat(dealer.cases()).hasSize(SILENT);
        assertThat(dealer.scan()).isEqualTo(1);
    }

    @Test
    @DisplayName("A batch is one write, however many customers it warns of")
    void writes() {
        WatchedStore store = new WatchedStore();
        Dealer dealer = new Dealer(store, CrmSettings.standard());
        for (int i = 0; i < SILENT; i++) {
            dealer.customer("Silent " + i);
        }
        int before = store.writes();
        dealer.system().execute(ScanForLoss.first());
        assertThat(store.writes()).isEqualTo(before + 1);
    }
}
