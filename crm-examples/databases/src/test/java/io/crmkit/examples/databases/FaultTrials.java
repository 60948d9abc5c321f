package io.crmkit.examples.databases;

import io.crmkit.core.command.Command;
import io.crmkit.spi.OutcomeUnknownException;
import io.crmkit.spi.TransientStoreException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Runs a command again and again, each time with one more call to the driver that goes well before one fails, until none
 * fails any more. A lock time-out is tried before every call, a lost connection before all that may write and some others,
 * and both after these. To fail after a call that only reads is to fail before the next one. Whether a command can be
 * given again is tried at those that may write and some others too.
 */
final class FaultTrials {
    // One in so many of the calls that only read; a profile tries all.
    private static final int SAMPLE = Integer.getInteger("crmkit.faults.sample", 10);
    private static final Set<String> WRITING =
            Set.of("execute", "executeUpdate", "executeBatch", "addBatch", "setAutoCommit", "commit", "rollback");
    // Of one command, to read.
    private static final int ENOUGH = 5;

    private final FaultStage stage;
    private final Embedding embedding;
    private final FaultStage.Runs runs;
    private final String name;
    private final Map<String, Set<List<Object>>> after;
    private final List<String> problems = new ArrayList<>();
    private final List<String> calls;
    private int trials;

    FaultTrials(FaultStage stage, Embedding embedding, Command<?> command) {
        this.stage = stage;
        this.embedding = embedding;
        name = command.getClass().getSimpleName();
        runs = stage.runs(command);
        // The first run may read what a provider then remembers.
        reference();
        FaultStage.Run reference = reference();
        after = reference.dump();
        calls = reference.calls();
    }

    private FaultStage.Run reference() {
        FaultStage.Run run = runs.run(embedding, Optional.empty());
        stage.restore();
        run.thrown().ifPresent(e -> {
            throw e;
        });
        return run;
    }

    /** How many calls the command makes when none fails. */
    int calls() {
        return calls.size();
    }

    /** How often it was run with a fault. */
    int trials() {
        return trials;
    }

    /** What went wrong. */
    List<String> problems() {
        boolean failed = true;
        for (int call = 1; failed && problems.size() < ENOUGH; call++) {
            failed = false;
            for (Fault fault : Fault.values()) {
                // After a lost connection the pool makes a new one, which takes longer than the command.
                if (fault == Fault.LOCK_TIME_OUT || isNotable(call)) {
                    failed |= isMet(new FaultPoint(call, false, fault));
                    if (failed && isNotable(call)) {
                        failed |= isMet(new FaultPoint(call, true, fault));
                    }
                }
            }
        }
        return problems;
    }

    /** Whether a call may write, or is one of some. */
    private boolean isNotable(int call) {
        return call % SAMPLE == 0 || call > calls.size() || WRITING.contains(calls.get(call - 1));
    }

    /** Whether there was a call to fail. */
    private boolean isMet(FaultPoint point) {
        FaultStage.Run run = runs.run(embedding, Optional.of(point));
        if (run.failed().isEmpty()) {
            stage.restore();
            return false;
        }
        trials++;
        boolean isBefore = run.dump().equals(stage.before());
        boolean isAfter = run.dump().equals(after);
        judge(point, run, isBefore, isAfter);
        if (isBefore && isNotable(point.call())) {
            runs.again().ifPresent(e -> tell(point, run, "cannot be done again: " + e));
        }
        if (!isBefore) {
            stage.restore();
        }
        return true;
    }

    private void judge(FaultPoint point, FaultStage.Run run, boolean isBefore, boolean isAfter) {
        if (!isBefore && !isAfter) {
            tell(point, run, "the tables are neither as before nor as after");
        } else if (run.thrown().isEmpty()) {
            // The provider had no need of that call; or the host learns of it when it commits.
            require(isAfter || !run.committed(), point, run, "said to be done, and was not");
        } else {
            judge(point, run, run.thrown().get(), isBefore);
        }
        require(stage.isQuiet(), point, run, "a connection is not back in the pool");
    }

    private void judge(FaultPoint point, FaultStage.Run run, RuntimeException thrown, boolean isBefore) {
        boolean isUnknown = thrown instanceof OutcomeUnknownException;
        require(isUnknown || thrown instanceof TransientStoreException, point, run, "threw " + chain(thrown));
        // That a lock is waited for after a commit is no fault of this world: what the commit did, it did.
        boolean mayBeDone = isUnknown || (run.wasCommitted() && point.fault() == Fault.LOCK_TIME_OUT);
        if (embedding == Embedding.JOINING || !mayBeDone) {
            require(isBefore, point, run, "was done, but said not to be");
        }
    }

    private static String chain(Throwable thrown) {
        return thrown.getCause() == null ? thrown.toString() : thrown + " < " + chain(thrown.getCause());
    }

    private void require(boolean holds, FaultPoint point, FaultStage.Run run, String otherwise) {
        if (!holds) {
            tell(point, run, otherwise);
        }
    }

    private void tell(FaultPoint point, FaultStage.Run run, String what) {
        problems.add(name + ", " + point + ", " + run.failed().orElse("") + ": " + what);
    }
}
