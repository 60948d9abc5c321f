package io.crmkit.core.loss;

import static org.assertj.core.api.Assertions.assertThat;

import io.crmkit.core.race.Interleavings;
import io.crmkit.core.race.Isolation;
import io.crmkit.core.settings.CrmSettings;
import java.util.function.Consumer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** P5 and P7: two people do something about one loss case or its customer, at every call to the store. */
class LossRaceTest {
    private static final CrmSettings STANDARD = CrmSettings.standard();

    private static void assertEndings(Interleavings fought, String... endings) {
        assertThat(fought.problems()).isEmpty();
        assertThat(fought.endings()).containsExactlyInAnyOrder(endings);
        assertThat(fought.count()).isGreaterThan(10);
    }

    @ParameterizedTest
    @EnumSource(names = {"SNAPSHOT", "READ_COMMITTED"})
    @DisplayName("Of two determinations of one case one is done")
    void twoDeterminations(Isolation isolation) {
        assertEndings(
                AcmeDuel.fight(isolation, STANDARD, AcmeDuel::warned, AcmeDuel::determine, AcmeDuel::determine),
                "done / rejected STEP_NOT_OPEN: LOST [WARN, DETERMINE]",
                "rejected STEP_NOT_OPEN / done: LOST [WARN, DETERMINE]");
    }

    @ParameterizedTest
    @EnumSource(names = {"SNAPSHOT", "READ_COMMITTED"})
    @DisplayName("A measure is taken before the loss is determined, or not at all")
    void suspendAndDetermine(Isolation isolation) {
        assertEndings(
                AcmeDuel.fight(isolation, STANDARD, AcmeDuel::warned, AcmeDuel::suspend, AcmeDuel::determine),
                "done / done: LOST [WARN, SUSPEND, DETERMINE]",
                "rejected STEP_NOT_OPEN / done: LOST [WARN, DETERMINE]");
    }

    @ParameterizedTest
    @EnumSource(names = {"SNAPSHOT", "READ_COMMITTED"})
    @DisplayName("Two measures are both taken, and neither is forgotten")
    void twoMeasures(Isolation isolation) {
        assertEndings(
                AcmeDuel.fight(isolation, STANDARD, AcmeDuel::warned, AcmeDuel::suspend, AcmeDuel::suspend),
                "done / done: ACTIVE [WARN, SUSPEND, SUSPEND]");
    }

    @ParameterizedTest
    @EnumSource(names = {"SNAPSHOT", "READ_COMMITTED"})
    @DisplayName("A case is determined or recovered, never both")
    void determineAndRecover(Isolation isolation) {
        assertEndings(
                AcmeDuel.fight(isolation, STANDARD, AcmeDuel::warned, AcmeDuel::determine, AcmeDuel::recover),
                "done / rejected STEP_NOT_OPEN: LOST [WARN, DETERMINE]",
                "rejected STEP_NOT_OPEN / done: ACTIVE [WARN, RECOVER]");
    }

    @ParameterizedTest
    @EnumSource(names = {"SNAPSHOT", "READ_COMMITTED"})
    @DisplayName("A customer is warned of or retired, never both")
    void retireAndScan(Isolation isolation) {
        assertEndings(
                AcmeDuel.fight(isolation, STANDARD, AcmeDuel::silent, AcmeDuel::retire, AcmeDuel::scan),
                "done / 0: RETIRED",
                "rejected CUSTOMER_HAS_OPEN_WORK / 1: ACTIVE [WARN]");
    }

    @ParameterizedTest
    @EnumSource(names = {"SNAPSHOT", "READ_COMMITTED"})
    @DisplayName("A scan that meets a manager who recovers a case opens another one after that, or finds it open still")
    void recoverAndScan(Isolation isolation) {
        assertEndings(
                AcmeDuel.fight(isolation, STANDARD, AcmeDuel::warned, AcmeDuel::recover, AcmeDuel::scan),
                "done / 0: ACTIVE [WARN, RECOVER]",
                "done / 1: ACTIVE [WARN, RECOVER] [WARN]");
    }

    @ParameterizedTest
    @EnumSource(names = {"SNAPSHOT", "READ_COMMITTED"})
    @DisplayName("A scan that meets a determination warns of nobody")
    void determineAndScan(Isolation isolation) {
        assertEndings(
                AcmeDuel.fight(isolation, STANDARD, AcmeDuel::warned, AcmeDuel::determine, AcmeDuel::scan),
                "done / 0: LOST [WARN, DETERMINE]");
    }

    @Test
    @DisplayName("Control: on a store that minds no versions, each pair leaves what no order explains")
    void control() {
        assertContradicts(AcmeDuel::warned, AcmeDuel::determine, AcmeDuel::determine);
        assertContradicts(AcmeDuel::warned, AcmeDuel::suspend, AcmeDuel::determine);
        assertContradicts(AcmeDuel::warned, AcmeDuel::suspend, AcmeDuel::suspend);
        assertContradicts(AcmeDuel::warned, AcmeDuel::determine, AcmeDuel::recover);
        assertContradicts(AcmeDuel::silent, AcmeDuel::retire, AcmeDuel::scan);
    }

    private static void assertContradicts(Consumer<AcmeDuel> prepare, AcmeDuel.Move one, AcmeDuel.Move other) {
        assertThat(AcmeDuel.fight(Isolation.CARELESS, STANDARD, prepare, one, other)
                        .problems())
                .isNotEmpty();
    }
}
