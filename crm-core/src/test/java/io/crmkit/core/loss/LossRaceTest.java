package io.crmkit.core.loss;

import io.crmkit.core.race.Isolation;
import io.crmkit.core.settings.CrmSettings;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * P5 and P7: two people do something about one loss case or its customer, at every call to the store. On the careless
 * store each pair must end otherwise.
 */
class LossRaceTest {
    private static final CrmSettings STANDARD = CrmSettings.standard();

    @ParameterizedTest
    @EnumSource
    @DisplayName("Of two determinations of one case one is done")
    void twoDeterminations(Isolation isolation) {
        AcmeDuel.fight(isolation, STANDARD, AcmeDuel::warned, AcmeDuel::determine, AcmeDuel::determine)
                .assertEndings(
                        "done / rejected STEP_NOT_OPEN: LOST [WARN, DETERMINE]",
                        "rejected STEP_NOT_OPEN / done: LOST [WARN, DETERMINE]");
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("A measure is taken before the loss is determined, or not at all")
    void suspendAndDetermine(Isolation isolation) {
        AcmeDuel.fight(isolation, STANDARD, AcmeDuel::warned, AcmeDuel::suspend, AcmeDuel::determine)
                .assertEndings(
                        "done / done: LOST [WARN, SUSPEND, DETERMINE]",
                        "rejected STEP_NOT_OPEN / done: LOST [WARN, DETERMINE]");
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("Two measures are both taken, and neither is forgotten")
    void twoMeasures(Isolation isolation) {
        AcmeDuel.fight(isolation, STANDARD, AcmeDuel::warned, AcmeDuel::suspend, AcmeDuel::suspend)
                .assertEndings("done / done: ACTIVE [WARN, SUSPEND, SUSPEND]");
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("A case is determined or recovered, never both")
    void determineAndRecover(Isolation isolation) {
        AcmeDuel.fight(isolation, STANDARD, AcmeDuel::warned, AcmeDuel::determine, AcmeDuel::recover)
                .assertEndings(
                        "done / rejected STEP_NOT_OPEN: LOST [WARN, DETERMINE]",
                        "rejected STEP_NOT_OPEN / done: ACTIVE [WARN, RECOVER]");
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("A customer is warned of or retired, never both")
    void retireAndScan(Isolation isolation) {
        AcmeDuel.fight(isolation, STANDARD, AcmeDuel::silent, AcmeDuel::retire, AcmeDuel::scan)
                .assertEndings("done / 0: RETIRED", "rejected CUSTOMER_HAS_OPEN_WORK / 1: ACTIVE [WARN]");
    }

    // Without a control: a scan that read the case as open writes nothing, and one that read it as closed is right.
    @ParameterizedTest
    @EnumSource(names = "CARELESS", mode = EnumSource.Mode.EXCLUDE)
    @DisplayName("A scan that meets a manager who recovers a case opens another one after that, or finds it open still")
    void recoverAndScan(Isolation isolation) {
        AcmeDuel.fight(isolation, STANDARD, AcmeDuel::warned, AcmeDuel::recover, AcmeDuel::scan)
                .assertEndings("done / 0: ACTIVE [WARN, RECOVER]", "done / 1: ACTIVE [WARN, RECOVER] [WARN]");
    }

    // Without a control: before the determination a case is open, after it the customer is lost; a scan writes neither
    // way.
    @ParameterizedTest
    @EnumSource(names = "CARELESS", mode = EnumSource.Mode.EXCLUDE)
    @DisplayName("A scan that meets a determination warns of nobody")
    void determineAndScan(Isolation isolation) {
        AcmeDuel.fight(isolation, STANDARD, AcmeDuel::warned, AcmeDuel::determine, AcmeDuel::scan)
                .assertEndings("done / 0: LOST [WARN, DETERMINE]");
    }
}
