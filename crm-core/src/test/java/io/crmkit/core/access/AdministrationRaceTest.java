package io.crmkit.core.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.crmkit.core.DefaultRole;
import io.crmkit.core.command.Command;
import io.crmkit.core.race.Interleavings;
import io.crmkit.core.race.Isolation;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** P5: two who administer at once, stopped at every call to the store. */
class AdministrationRaceTest {
    private static final String FIRST = DefaultRole.SYSTEM_ADMINISTRATOR.roleName();
    private static final String SECOND = "second";
    private static final String LAST = "rejected LAST_ADMINISTRATOR";

    private static Interleavings fight(
            Isolation isolation,
            String role,
            Function<OfficeDuel, Command<?>> ones,
            Function<OfficeDuel, Command<?>> others) {
        Interleavings fought = OfficeDuel.fight(isolation, role, ones, others);
        assertThat(fought.problems()).isEmpty();
        assertThat(fought.count()).isGreaterThan(10);
        return fought;
    }

    @ParameterizedTest
    @EnumSource(names = {"SNAPSHOT", "READ_COMMITTED"})
    @DisplayName("000-27: of the last two administrators, who deactivate each other, one stays")
    void eachOther(Isolation isolation) {
        assertThat(fight(isolation, FIRST, duel -> duel.deactivate("adam"), duel -> duel.deactivate("ada"))
                        .endings())
                .contains(
                        "done / denied access.administer INACTIVE_ACTOR: 1 administrators",
                        "denied access.administer INACTIVE_ACTOR / done: 1 administrators")
                // Where each read is of its own moment, the one who is too late may still be told this.
                .allMatch(ending -> ending.endsWith(": 1 administrators") && !ending.contains("done / done"));
    }

    @ParameterizedTest
    @EnumSource(names = {"SNAPSHOT", "READ_COMMITTED"})
    @DisplayName("Of the last two administrators, who both resign, one stays, by one role or by two")
    void resign(Isolation isolation) {
        for (String role : List.of(FIRST, SECOND)) {
            assertThat(fight(isolation, role, duel -> duel.revoke("ada", FIRST), duel -> duel.revoke("adam", role))
                            .endings())
                    .containsExactlyInAnyOrder(
                            "done / " + LAST + ": 1 administrators", LAST + " / done: 1 administrators");
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"SNAPSHOT", "READ_COMMITTED"})
    @DisplayName("One resigns while the other one's role is emptied: one administrator stays")
    void emptied(Isolation isolation) {
        assertThat(fight(isolation, SECOND, duel -> duel.revoke("ada", FIRST), duel -> duel.empty(SECOND))
                        .endings())
                .containsExactlyInAnyOrder("done / " + LAST + ": 1 administrators", LAST + " / done: 1 administrators");
        assertThat(fight(isolation, SECOND, duel -> duel.empty(FIRST), duel -> duel.empty(SECOND))
                        .endings())
                .allMatch(ending -> ending.endsWith(": 1 administrators"));
    }

    @ParameterizedTest
    @EnumSource(names = {"SNAPSHOT", "READ_COMMITTED"})
    @DisplayName("A role is given to somebody, or it is removed, never both")
    void removed(Isolation isolation) {
        String inUse = "rejected ROLE_IN_USE";
        assertThat(fight(isolation, FIRST, duel -> duel.assign("rolf", "idle"), duel -> duel.remove("idle"))
                        .endings())
                .containsExactlyInAnyOrder(
                        "done / " + inUse + ": 2 administrators", "invalid role UNKNOWN / done: 2 administrators");
        assertThat(fight(isolation, FIRST, duel -> duel.enterWith("idle"), duel -> duel.remove("idle"))
                        .endings())
                .containsExactlyInAnyOrder(
                        "done / " + inUse + ": 2 administrators", "invalid roles UNKNOWN / done: 2 administrators");
    }

    @ParameterizedTest
    @EnumSource(names = {"SNAPSHOT", "READ_COMMITTED"})
    @DisplayName("Two who make each other's user the superior do not make a cycle")
    void cycle(Isolation isolation) {
        assertThat(fight(isolation, FIRST, duel -> duel.manage("lena", "liam"), duel -> duel.manage("liam", "lena"))
                        .endings())
                .containsExactlyInAnyOrder(
                        "done / rejected MANAGER_CYCLE: 2 administrators",
                        "rejected MANAGER_CYCLE / done: 2 administrators");
        // A longer one: rolf reports to lena, ruth to liam.
        assertThat(fight(isolation, FIRST, duel -> duel.manage("lena", "ruth"), duel -> duel.manage("liam", "rolf"))
                        .endings())
                .hasSize(2);
    }

    @Test
    @DisplayName(
            "The control: on a store that keeps no versions, both are told that it is done, and one of them is wrong")
    void control() {
        assertThat(List.of(
                        OfficeDuel.fight(
                                Isolation.CARELESS,
                                FIRST,
                                duel -> duel.deactivate("adam"),
                                duel -> duel.deactivate("ada")),
                        OfficeDuel.fight(
                                Isolation.CARELESS,
                                SECOND,
                                duel -> duel.revoke("ada", FIRST),
                                duel -> duel.empty(SECOND)),
                        OfficeDuel.fight(
                                Isolation.CARELESS,
                                FIRST,
                                duel -> duel.assign("rolf", "idle"),
                                duel -> duel.remove("idle")),
                        OfficeDuel.fight(
                                Isolation.CARELESS,
                                FIRST,
                                duel -> duel.manage("lena", "liam"),
                                duel -> duel.manage("liam", "lena"))))
                .allSatisfy(
                        fought -> assertThat(fought.endings()).anyMatch(ending -> ending.startsWith("done / done")));
    }
}
