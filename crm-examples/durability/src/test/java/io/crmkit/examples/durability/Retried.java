package io.crmkit.examples.durability;

import io.crmkit.core.CrmSession;
import io.crmkit.core.Samples;
import io.crmkit.core.chance.CreateChance;
import io.crmkit.core.command.Command;
import io.crmkit.core.command.CommandOptions;
import io.crmkit.core.command.CommandRejection;
import io.crmkit.core.command.CrmException;
import io.crmkit.core.command.ImportCommand;
import io.crmkit.core.command.Refusal;
import io.crmkit.core.order.ImportProducts;
import io.crmkit.spi.TransientStoreException;
import io.crmkit.spi.value.State;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Cuts the line in each command; then gives the command once more, and another one with its id. */
final class Retried implements Around {
    private static final int TRIES = 10;
    // Of the system and of people: each may give only what it may.
    private static final Command<?> ANOTHER_IMPORT = new ImportProducts(List.of(Samples.product("Another")));
    private static final Command<?> ANOTHER = CreateChance.of(Samples.chanceDetails("Another"));

    private final Site site;
    private final Cuts cuts;
    private final List<String> problems = new ArrayList<>();

    Retried(Site site, Cuts cuts) {
        this.site = site;
        this.cuts = cuts;
    }

    @Override
    public void before() {
        cuts.commandBegins();
    }

    @Override
    public void after(CrmSession session, Command<?> command, CommandOptions options, Object answer) {
        cuts.commandEnds();
        if (options.id().isEmpty()) {
            return;
        }
        Object again = connected(() -> session.execute(command, options));
        Object stored = answer instanceof State<?> state ? stored(state) : answer;
        if (!again.equals(answer) || !again.equals(stored)) {
            problems.add(
                    command.action() + " answered with " + answer + ", then with " + again + "; there is " + stored);
        }
        String other =
                connected(() -> refusal(session, command instanceof ImportCommand ? ANOTHER_IMPORT : ANOTHER, options));
        if (!other.equals(CommandRejection.COMMAND_ID_REUSED.name())) {
            problems.add("another command with the id of " + command.action() + " came to: " + other);
        }
    }

    private Object stored(State<?> state) {
        return site.node()
                .store()
                .inUnit(unit -> new Records(unit).find(Records.subject(state)).<State<?>>map(found -> found))
                .map(Object.class::cast)
                .orElse("nothing");
    }

    private static String refusal(CrmSession session, Command<?> another, CommandOptions options) {
        try {
            return "done: " + session.execute(another, options);
        } catch (CrmException e) {
            return e.refusal() instanceof Refusal.Rejected rejected
                    ? rejected.code().name()
                    : e.toString();
        }
    }

    /** The pool may still hold connections that were cut while nobody used them. */
    private static <R> R connected(Supplier<R> work) {
        Optional<TransientStoreException> last = Optional.empty();
        for (int tried = 0; tried < TRIES; tried++) {
            try {
                return work.get();
            } catch (TransientStoreException e) {
                last = Optional.of(e);
            }
        }
        throw last.orElseThrow();
    }

    /** What was answered wrongly. */
    List<String> problems() {
        return problems;
    }
}
