package io.crmkit.core.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.crmkit.core.Refusals;
import io.crmkit.core.Tier;
import io.crmkit.core.command.Command;
import io.crmkit.spi.access.UserId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.Example;
import net.jqwik.api.Label;

/**
 * Random administration: whatever users with random rights try on one another, nobody gains a right that the one who
 * gave it did not hold, and nobody raises himself.
 */
class AdministrationProperties {
    private static final int COMMANDS = 40;

    private static final int SEQUENCES = Tier.of(100, 10_000);
    private static final String RIGHTS_CHANGED = "rights changed";

    /** What must have happened, or been refused. */
    private static final List<String> ALL = List.of(
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

    private final Map<String, Integer> told = new TreeMap<>();

    @Example
    @Label("000-27: no actor ever gains a right that no granter held, by any path; one administrator is always left")
    void noRaise() {
        long first = Long.getLong("crmkit.seed", new Random().nextLong());
        for (int sequence = 0; sequence < SEQUENCES; sequence++) {
            noRaise(first + sequence);
        }
        Tier.report("P22", SEQUENCES + " sequences of " + COMMANDS + " commands from seed " + first + ": " + told);
        assertThat(told.keySet()).containsAll(ALL);
        assertThat(told.getOrDefault(RIGHTS_CHANGED, 0)).isGreaterThan(300);
    }

    private void noRaise(long seed) {
        RandomAdministration administration = new RandomAdministration(seed);
        Organisation before = Organisation.of(administration.test().store());
        for (int i = 0; i < COMMANDS; i++) {
            UserId actor = administration.actor();
            Command<?> command = administration.command();
            String answer =
                    Refusals.text(() -> administration.test().crm().as(actor).execute(command));
            Organisation after = Organisation.of(administration.test().store());
            assertThat(before.wrongs(actor, after))
                    .as("seed %s: %s by %s", seed, command, actor)
                    .isEmpty();
            count(command.action().name(), answer, before, after);
            before = after;
        }
    }

    @Example
    @Label("The control: where no rule stands in the way, somebody gains what the one who gave it did not hold")
    void control() {
        int found = 0;
        for (long seed = 1; seed <= 20; seed++) {
            found += wrongsWithoutRules(seed).isEmpty() ? 0 : 1;
        }
        assertThat(found).isGreaterThan(15);
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

    private void count(String action, String answer, Organisation before, Organisation after) {
        told.merge(answer.equals(Refusals.DONE) ? action : answer.split(" ", -1)[1], 1, Integer::sum);
        if (!before.reach().equals(after.reach())) {
            told.merge(RIGHTS_CHANGED, 1, Integer::sum);
        }
    }
}
