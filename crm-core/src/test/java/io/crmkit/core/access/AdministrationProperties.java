package io.crmkit.core.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.crmkit.core.Refusals;
import io.crmkit.core.command.Command;
import io.crmkit.spi.access.UserId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AfterContainer;

/**
 * Random administration: whatever users with random rights try on one another, nobody gains a right that the one who
 * gave it did not hold, and nobody raises himself.
 */
class AdministrationProperties {
    private static final int COMMANDS = 40;

    private static final Map<String, Integer> TOLD = new TreeMap<>();

    @Property(tries = 100, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    @Label("000-27: no actor ever gains a right that no granter held, by any path; one administrator is always left")
    void noRaise(@ForAll long seed) {
        RandomAdministration administration = new RandomAdministration(seed);
        Organisation before = Organisation.of(administration.test().store());
        for (int i = 0; i < COMMANDS; i++) {
            UserId actor = administration.actor();
            Command<?> command = administration.command();
            String told =
                    Refusals.text(() -> administration.test().crm().as(actor).execute(command));
            Organisation after = Organisation.of(administration.test().store());
            assertThat(before.wrongs(actor, after))
                    .as("%s by %s", command, actor)
                    .isEmpty();
            count(command.action().name(), told, before, after);
            before = after;
        }
    }

    @Example
    @Label("The control: where no rule stands in the way, somebody gains what the one who gave it did not hold")
    void control() {
        int told = 0;
        for (long seed = 1; seed <= 20; seed++) {
            told += wrongsWithoutRules(seed).isEmpty() ? 0 : 1;
        }
        assertThat(told).isGreaterThan(15);
    }

    private static List<String> wrongsWithoutRules(long seed) {
        RandomAdministration administration = new RandomAdministration(seed);
        Organisation before = Organisation.of(administration.test().store());
        List<String> wrongs = new ArrayList<>();
        for (int i = 0; i < COMMANDS; i++) {
            UserId actor = administration.actor();
            Command<?> command = administration.command();
            // The system, which may do all, does it in the actor's name.
            Refusals.text(() -> administration.test().system().execute(command));
            Organisation after = Organisation.of(administration.test().store());
            wrongs.addAll(before.wrongs(actor, after));
            before = after;
        }
        return wrongs;
    }

    private static void count(String action, String told, Organisation before, Organisation after) {
        TOLD.merge(told.equals(Refusals.DONE) ? action : told.split(" ", -1)[1], 1, Integer::sum);
        if (!before.reach().equals(after.reach())) {
            TOLD.merge("rights changed", 1, Integer::sum);
        }
    }

    @AfterContainer
    static void everythingHappened() {
        System.out.println("Random administration: " + TOLD);
        assertThat(TOLD.keySet())
                .contains(
                        "CREATE_USER",
                        "EDIT_USER",
                        "ACTIVATE",
                        "DEACTIVATE",
                        "ASSIGN_ROLE",
                        "REVOKE_ROLE",
                        "CREATE_ROLE",
                        "EDIT_ROLE",
                        "REMOVE_ROLE",
                        "RIGHT_NOT_HELD",
                        "OWN_RIGHTS_RAISED",
                        "LAST_ADMINISTRATOR",
                        "MANAGER_CYCLE");
        assertThat(TOLD.getOrDefault("rights changed", 0)).isGreaterThan(300);
    }
}
