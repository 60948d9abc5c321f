package io.crmkit.core.loss;

import static org.assertj.core.api.Assertions.assertThat;

import io.crmkit.core.race.Host;
import io.crmkit.core.race.Interleavings;
import io.crmkit.core.race.Isolation;
import io.crmkit.core.settings.CrmSettings;
import io.crmkit.spi.memory.InMemoryStore;
import io.crmkit.spi.order.OrderStatus;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * P7: an order arrives while something else happens to the customer, at every call to the store and with threads. On the
 * careless store each pair must end otherwise.
 */
class OrderRaceTest {
    private static final CrmSettings STANDARD = CrmSettings.standard();
    private static final CrmSettings NO_RECOVERY =
            CrmSettings.builder().recoveryEnabled(false).build();

    @ParameterizedTest
    @EnumSource
    @DisplayName("1.3: an order and a determination: it wins back who was lost, or there is nothing left to determine")
    void determine(Isolation isolation) {
        AcmeDuel.fight(isolation, STANDARD, AcmeDuel::warned, AcmeDuel::order, AcmeDuel::determine)
                .assertEndings(
                        "done / done: ACTIVE [WARN, DETERMINE, WIN_BACK]",
                        "done / rejected STEP_NOT_OPEN: ACTIVE [WARN, RECOVER]");
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("Without recovery an order and a determination both stand, whoever comes first")
    void determineWithoutRecovery(Isolation isolation) {
        AcmeDuel.fight(isolation, NO_RECOVERY, AcmeDuel::warned, AcmeDuel::order, AcmeDuel::determine)
                .assertEndings("done / done: LOST [WARN, DETERMINE]");
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("An order too old to matter and a determination both stand, whoever comes first")
    void determineAndOldOrder(Isolation isolation) {
        AcmeDuel.fight(
                        isolation,
                        STANDARD,
                        AcmeDuel::warned,
                        duel -> duel.orders(Dealer.order("O1", "Acme", "2025-09-01", OrderStatus.PAID)),
                        AcmeDuel::determine)
                .assertEndings("done / done: LOST [WARN, DETERMINE]");
    }

    @Test
    @DisplayName(
            "Control: on a store that minds no versions, an order and a determination leave records that contradict")
    void control() {
        Interleavings fought =
                AcmeDuel.fight(Isolation.CARELESS, STANDARD, AcmeDuel::warned, AcmeDuel::order, AcmeDuel::determine);
        assertThat(fought.problems())
                .anyMatch(problem -> problem.contains("begins at"))
                .anyMatch(problem -> problem.contains("date of the last order"));
        assertThat(fought.endings())
                // The order was there first, and yet the customer is lost.
                .contains("done / done: LOST [WARN, RECOVER, DETERMINE]")
                // Determined, but nobody won the customer back.
                .contains("done / done: ACTIVE [WARN, DETERMINE, RECOVER]");
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("An order and a scan: the scan finds nothing, or what it opened is recovered")
    void scan(Isolation isolation) {
        AcmeDuel.fight(isolation, STANDARD, AcmeDuel::silent, AcmeDuel::order, AcmeDuel::scan)
                .assertEndings("done / 0: ACTIVE", "done / 1: ACTIVE [WARN, RECOVER]");
    }

    // Without a control: a scan that read the order writes nothing, and one that read it as cancelled is right.
    @ParameterizedTest
    @EnumSource(names = "CARELESS", mode = EnumSource.Mode.EXCLUDE)
    @DisplayName("The last order is cancelled during a scan: the customer is warned of if the scan comes after it")
    void cancelDuringScan(Isolation isolation) {
        AcmeDuel.fight(
                        isolation,
                        STANDARD,
                        AcmeDuel::order,
                        duel -> duel.orders(Dealer.order("O1", "Acme", "2026-03-01", OrderStatus.CANCELLED)),
                        AcmeDuel::scan)
                .assertEndings("done / 0: ACTIVE", "done / 1: ACTIVE [WARN]");
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("An order and a measure: the measure is taken before the case is recovered, or not at all")
    void suspend(Isolation isolation) {
        AcmeDuel.fight(isolation, STANDARD, AcmeDuel::warned, AcmeDuel::order, AcmeDuel::suspend)
                .assertEndings(
                        "done / done: ACTIVE [WARN, SUSPEND, RECOVER]",
                        "done / rejected STEP_NOT_OPEN: ACTIVE [WARN, RECOVER]");
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("An order and a manager who recovers the case: it is recovered once")
    void recover(Isolation isolation) {
        AcmeDuel.fight(isolation, STANDARD, AcmeDuel::warned, AcmeDuel::order, AcmeDuel::recover)
                .assertEndings(
                        "done / done: ACTIVE [WARN, RECOVER]", "done / rejected STEP_NOT_OPEN: ACTIVE [WARN, RECOVER]");
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("A lost customer orders and is retired: won back before it is retired, or not any more")
    void retire(Isolation isolation) {
        AcmeDuel.fight(isolation, STANDARD, AcmeDuel::lost, AcmeDuel::order, AcmeDuel::retire)
                .assertEndings(
                        "done / done: RETIRED [WARN, DETERMINE]", "done / done: RETIRED [WARN, DETERMINE, WIN_BACK]");
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("Two orders of a lost customer at once win it back once")
    void twoOrders(Isolation isolation) {
        AcmeDuel.fight(
                        isolation,
                        STANDARD,
                        AcmeDuel::lost,
                        AcmeDuel::order,
                        duel -> duel.orders(Dealer.order("O2", "Acme", "2026-02-01", OrderStatus.PAID)))
                .assertEndings("done / done: ACTIVE [WARN, DETERMINE, WIN_BACK]");
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("Two imports that tell different things of one order leave a date of the last order that is true")
    void twoImports(Isolation isolation) {
        AcmeDuel.fight(
                        isolation,
                        STANDARD,
                        AcmeDuel::order,
                        duel -> duel.orders(
                                Dealer.order("O1", "Acme", "2026-03-01", OrderStatus.PAID),
                                Dealer.order("O2", "Acme", "2026-01-01", OrderStatus.PAID)),
                        duel -> duel.orders(Dealer.order("O1", "Acme", "2026-03-01", OrderStatus.CANCELLED)))
                .assertEndings("done / done: ACTIVE");
    }

    @Test
    @DisplayName(
            "Two threads, an order and a determination, a hundred times: the customer stays, and nothing contradicts")
    void threads() {
        Set<String> endings = new TreeSet<>();
        for (int round = 0; round < 100; round++) {
            AcmeDuel duel =
                    AcmeDuel.on(new InMemoryStore(), STANDARD, AcmeDuel::warned, AcmeDuel::order, AcmeDuel::determine);
            List<String> done = Host.all(2, thread -> thread == 0 ? duel.one() : duel.other());
            endings.add(String.join(" / ", done) + ": " + duel.end());
            assertThat(duel.problems()).isEmpty();
        }
        assertThat(endings)
                .isSubsetOf(
                        "done / done: ACTIVE [WARN, DETERMINE, WIN_BACK]",
                        "done / rejected STEP_NOT_OPEN: ACTIVE [WARN, RECOVER]");
    }
}
