package io.crmkit.core.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.crmkit.core.race.Isolation;
import io.crmkit.core.settings.CrmSettings;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * P5 and P7: two people do something about one service request or its customer, at every call to the store.
 * On the careless store each pair must end otherwise.
 */
class ServiceRaceTest {
    private static final CrmSettings STANDARD = CrmSettings.standard();
    private static final CrmSettings BY_HAND =
            CrmSettings.builder().automaticArchive(false).build();

    @ParameterizedTest
    @EnumSource
    @DisplayName("A customer is retired, or a request is recorded for it, never both")
    void retireAndCreate(Isolation isolation) {
        ServiceDuel.fight(isolation, STANDARD, ServiceDuel::nothing, ServiceDuel::retire, ServiceDuel::create)
                .assertEndings(
                        List.of(
                                "done / invalid customer UNKNOWN: RETIRED 0 []",
                                "rejected CUSTOMER_HAS_OPEN_WORK / done: ACTIVE 1 []"),
                        // Or it was retired between the check of the customer and the decision.
                        List.of("done / rejected CUSTOMER_RETIRED: RETIRED 0 []"));
    }

    // Without a control: a request that is archived only takes away what keeps the customer from being retired.
    @ParameterizedTest
    @EnumSource(names = "CARELESS", mode = EnumSource.Mode.EXCLUDE)
    @DisplayName("A customer is retired once its last request is archived, and not before")
    void retireAndArchive(Isolation isolation) {
        ServiceDuel.fight(isolation, BY_HAND, ServiceDuel::fedBack, ServiceDuel::retire, duel -> duel.archive("rita"))
                .assertEndings(
                        "done / done: RETIRED 0 [CREATE, ASSIGN, PROCESS, FEEDBACK, ARCHIVE]",
                        "rejected CUSTOMER_HAS_OPEN_WORK / done: ACTIVE 0 [CREATE, ASSIGN, PROCESS, FEEDBACK, ARCHIVE]");
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("Two requests of one customer are both recorded and counted")
    void twoRequests(Isolation isolation) {
        ServiceDuel.fight(isolation, STANDARD, ServiceDuel::nothing, ServiceDuel::create, ServiceDuel::create)
                .assertEndings("done / done: ACTIVE 2 []");
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("Of two requests of one id of the host's one is recorded")
    void oneId(Isolation isolation) {
        ServiceDuel.fight(isolation, STANDARD, ServiceDuel::nothing, ServiceDuel::createKnown, ServiceDuel::createKnown)
                .assertEndings("done / rejected KEY_TAKEN: ACTIVE 1 []", "rejected KEY_TAKEN / done: ACTIVE 1 []");
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("A request is deleted or assigned, never both")
    void deleteAndAssign(Isolation isolation) {
        ServiceDuel.fight(isolation, STANDARD, ServiceDuel::created, ServiceDuel::delete, ServiceDuel::assign)
                .assertEndings(
                        "done / not found service-request: ACTIVE 0 [CREATE, DELETE]",
                        "rejected STEP_NOT_OPEN / done: ACTIVE 1 [CREATE, ASSIGN]");
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("Of two deletions of one request one is done")
    void twoDeletions(Isolation isolation) {
        ServiceDuel.fight(isolation, STANDARD, ServiceDuel::created, ServiceDuel::delete, ServiceDuel::delete)
                .assertEndings(
                        "done / not found service-request: ACTIVE 0 [CREATE, DELETE]",
                        "not found service-request / done: ACTIVE 0 [CREATE, DELETE]");
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName(
            "A request is handled by whoever has it: once it is somebody else's, its former assignee sees it no more")
    void processAndReassign(Isolation isolation) {
        ServiceDuel.fight(isolation, STANDARD, ServiceDuel::assigned, ServiceDuel::process, ServiceDuel::reassign)
                .assertEndings(
                        "done / rejected STEP_NOT_OPEN: ACTIVE 1 [CREATE, ASSIGN, PROCESS]",
                        "not found service-request / done: ACTIVE 1 [CREATE, ASSIGN, REASSIGN]");
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("Of two feedbacks, one by who recorded the request and one by who handled it, one counts")
    void twoFeedbacks(Isolation isolation) {
        ServiceDuel.fight(
                        isolation,
                        STANDARD,
                        ServiceDuel::processed,
                        duel -> duel.praise("rolf"),
                        duel -> duel.praise("rita"))
                .assertEndings(
                        "done / rejected STEP_NOT_OPEN: ACTIVE 0 [CREATE, ASSIGN, PROCESS, FEEDBACK, ARCHIVE]",
                        "rejected STEP_NOT_OPEN / done: ACTIVE 0 [CREATE, ASSIGN, PROCESS, FEEDBACK, ARCHIVE]");
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("Of praise and complaint at once one counts: the request is archived, or handled again")
    void praiseAndComplaint(Isolation isolation) {
        ServiceDuel.fight(
                        isolation,
                        STANDARD,
                        ServiceDuel::processed,
                        duel -> duel.praise("rolf"),
                        duel -> duel.complain("rita"))
                .assertEndings(
                        "done / rejected STEP_NOT_OPEN: ACTIVE 0 [CREATE, ASSIGN, PROCESS, FEEDBACK, ARCHIVE]",
                        "rejected STEP_NOT_OPEN / done: ACTIVE 1 [CREATE, ASSIGN, PROCESS, RETURN]");
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("Of two who archive a request one does")
    void twoArchives(Isolation isolation) {
        ServiceDuel.fight(
                        isolation,
                        BY_HAND,
                        ServiceDuel::fedBack,
                        duel -> duel.archive("rita"),
                        duel -> duel.archive("lena"))
                .assertEndings(
                        "done / rejected STEP_NOT_OPEN: ACTIVE 0 [CREATE, ASSIGN, PROCESS, FEEDBACK, ARCHIVE]",
                        "rejected STEP_NOT_OPEN / done: ACTIVE 0 [CREATE, ASSIGN, PROCESS, FEEDBACK, ARCHIVE]");
    }

    @Test
    @DisplayName(
            "Control: on a store that minds no versions, requests are miscounted, and histories contradict themselves")
    void control() {
        assertThat(ServiceDuel.fight(
                                Isolation.CARELESS,
                                STANDARD,
                                ServiceDuel::nothing,
                                ServiceDuel::create,
                                ServiceDuel::create)
                        .problems())
                .anyMatch(problem -> problem.contains("open requests, and as counted: 2 and 1"));
        assertThat(ServiceDuel.fight(
                                Isolation.CARELESS,
                                STANDARD,
                                ServiceDuel::processed,
                                duel -> duel.praise("rolf"),
                                duel -> duel.complain("rita"))
                        .problems())
                .anyMatch(problem -> problem.contains("begins at"));
        assertThat(ServiceDuel.fight(
                                Isolation.CARELESS,
                                STANDARD,
                                ServiceDuel::nothing,
                                ServiceDuel::retire,
                                ServiceDuel::create)
                        .problems())
                .anyMatch(problem -> problem.contains("a retired customer has an open request"));
    }
}
