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
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** R12: a scan goes in batches, may stop after any of them, and may be begun again at any time. */
class ScanBatchesTest {
    /** When the silent customers ordered last, in the order in which they were entered; the first two never did. */
    private static final List<String> LAST_ORDERS =
            List.of("", "", "2024-07-01", "2024-05-01", "2024-06-01", "2024-03-01", "2024-03-01");

    /** How many customers are silent, among others who are not. */
    private static final int SILENT = LAST_ORDERS.size();

    /** Which of them was silent longest, and so on; of those who are silent since one day the first comes first. */
    private static final List<Integer> LONGEST_FIRST = List.of(0, 1, 5, 6, 3, 4, 2);

    /** The silent customers, longest silent first. */
    private final List<CustomerId> silent = new ArrayList<>();

    private Dealer dealer(int batch) {
        Dealer dealer = new Dealer(CrmSettings.builder().scanBatchSize(batch).build());
        List<CustomerId> entered = new ArrayList<>();
        for (int i = 0; i < SILENT; i++) {
            dealer.customer("Recent " + i);
            dealer.paid("O" + i, "Recent " + i, "2026-02-01");
            entered.add(dealer.customer("Silent " + i));
            if (!LAST_ORDERS.get(i).isEmpty()) {
                dealer.paid("S" + i, "Silent " + i, LAST_ORDERS.get(i));
            }
            dealer.customer("New " + i, "ruth", "2026-02-01");
        }
        LONGEST_FIRST.forEach(index -> silent.add(entered.get(index)));
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
    @DisplayName("Each batch warns of those who were silent longest, and tells whether it was full")
    void batches(int size) {
        Dealer dealer = dealer(size);
        LossScan scan = dealer.system().execute(new ScanForLoss());
        int warned = 0;
        while (scan.more()) {
            assertThat(scan.warned()).isEqualTo(size);
            warned += size;
            assertThat(dealer.cases())
                    .extracting(LossCase::getCustomer)
                    .containsExactlyElementsOf(silent.subList(0, warned));
            scan = dealer.system().execute(new ScanForLoss());
        }
        assertThat(scan).isEqualTo(new LossScan(SILENT % size, false));
        assertEachWarnedOnce(dealer);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7})
    @DisplayName("A scan that stopped after any batch is started again on another day: each customer is warned of once")
    void resumable(int size) {
        for (int stop = 1; stop <= SILENT / size; stop++) {
            silent.clear();
            Dealer dealer = dealer(size);
            for (int batch = 1; batch <= stop; batch++) {
                assertThat(dealer.system().execute(new ScanForLoss())).isEqualTo(new LossScan(size, true));
            }
            dealer.on("2026-03-03");
            assertThat(dealer.scan()).as("after %s batches", stop).isEqualTo(SILENT - stop * size);
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
    @DisplayName("Who falls silent while a scan goes on is warned of by it, and who orders is not")
    void meanwhile() {
        Dealer dealer = dealer(2);
        LossScan first = dealer.system().execute(new ScanForLoss());
        assertThat(first.more()).isTrue();
        dealer.orders(Dealer.order("O0", "Recent 0", "2026-02-01", OrderStatus.CANCELLED));
        dealer.paid("late", "Silent 6", "2026-02-01");
        assertThat(dealer.scan()).isEqualTo(SILENT - first.warned());
        assertThat(dealer.cases())
                .extracting(LossCase::getCustomer)
                .contains(dealer.system()
                        .customers()
                        .findByExternalId("Recent 0")
                        .orElseThrow()
                        .getId())
                .doesNotContain(dealer.system()
                        .customers()
                        .findByExternalId("Silent 6")
                        .orElseThrow()
                        .getId());
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
        dealer.system().execute(new ScanForLoss());
        assertThat(store.writes()).isEqualTo(before + 1);
    }
}
