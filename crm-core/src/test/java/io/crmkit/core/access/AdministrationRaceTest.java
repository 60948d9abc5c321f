package io.crmkit.core.access;

import io.crmkit.core.DefaultRole;
import io.crmkit.core.race.Isolation;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * P5: two who administer at once, stopped at every call to the store.
 * On the careless store each pair must end otherwise.
 */
class AdministrationRaceTest {
    private static final String FIRST = DefaultRole.SYSTEM_ADMINISTRATOR.roleName();
    private static final String SECOND = "second";
    private static final String LAST = "rejected LAST_ADMINISTRATOR";

    @ParameterizedTest
    @EnumSource
    @DisplayName("000-27: of the last two administrators, who deactivate each other, one stays")
    void eachOther(Isolation isolation) {
        OfficeDuel.fight(isolation, FIRST, duel -> duel.deactivate("adam"), duel -> duel.deactivate("ada"))
                .assertEndings(
                        List.of(
                                "done / denied access.administer INACTIVE_ACTOR: 1 administrators",
                                "denied access.administer INACTIVE_ACTOR / done: 1 administrators"),
                        // Where each read is of its own moment, the one who is too late may be told this.
                        List.of("done / " + LAST + ": 1 administrators", LAST + " / done: 1 administrators"));
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("Of the last two administrators, who both resign, one stays, by one role or by two")
    void resign(Isolation isolation) {
        for (String role : List.of(FIRST, SECOND)) {
            OfficeDuel.fight(isolation, role, duel -> duel.revoke("ada", FIRST), duel -> duel.revoke("adam", role))
                    .assertEndings("done / " + LAST + ": 1 administrators", LAST + " / done: 1 administrators");
        }
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("One resigns while the other one's role is emptied: one administrator stays")
    void emptied(Isolation isolation) {
        OfficeDuel.fight(isolation, SECOND, duel -> duel.revoke("ada", FIRST), duel -> duel.empty(SECOND))
                .assertEndings("done / " + LAST + ": 1 administrators", LAST + " / done: 1 administrators");
        OfficeDuel.fight(isolation, SECOND, duel -> duel.empty(FIRST), duel -> duel.empty(SECOND))
                .assertEndings("done / " + LAST + ": 1 administrators", LAST + " / done: 1 administrators");
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("A role is given to somebody, or it is removed, never both")
    void removed(Isolation isolation) {
        String inUse = "rejected ROLE_IN_USE";
        OfficeDuel.fight(isolation, FIRST, duel -> duel.assign("rolf", "idle"), duel -> duel.remove("idle"))
                .assertEndings(
                        "done / " + inUse + ": 2 administrators", "invalid role UNKNOWN / done: 2 administrators");
        OfficeDuel.fight(isolation, FIRST, duel -> duel.enterWith("idle"), duel -> duel.remove("idle"))
                .assertEndings(
                        "done / " + inUse + ": 2 administrators", "invalid roles UNKNOWN / done: 2 administrators");
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("Two who make each other's user the superior do not make a cycle")
    void cycle(Isolation isolation) {
        OfficeDuel.fight(isolation, FIRST, duel -> duel.manage("lena", "liam"), duel -> duel.manage("liam", "lena"))
                .assertEndings(
                        "done / rejected MANAGER_CYCLE: 2 administrators",
                        "rejected MANAGER_CYCLE / done: 2 administrators");
        // A longer one: rolf reports to lena, ruth to liam.
        OfficeDuel.fight(isolation, FIRST, duel -> duel.manage("lena", "ruth"), duel -> duel.manage("liam", "rolf"))
                .assertEndings(
                        "done / rejected MANAGER_CYCLE: 2 administrators",
                        "rejected MANAGER_CYCLE / done: 2 administrators");
    }
}
