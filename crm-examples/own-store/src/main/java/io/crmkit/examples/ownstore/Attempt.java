package io.crmkit.examples.ownstore;

import io.crmkit.spi.StoreException;
import io.crmkit.spi.Unit;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.HandleConsumer;
import org.jdbi.v3.core.JdbiException;
import org.jspecify.annotations.Nullable;

/** A unit in a transaction: of its own, or within the host's. It keeps to itself what comes of it until it is asked. */
final class Attempt<R> implements HandleConsumer<RuntimeException> {
    private final Function<Unit, R> work;
    private final Sender sender;
    private @Nullable Supplier<R> outcome;

    Attempt(Function<Unit, R> work, Sender sender) {
        this.work = work;
        this.sender = sender;
    }

    boolean isDecided() {
        return outcome != null;
    }

    /** Returns what the work returned, or throws what it threw or what the transaction came to. */
    R outcome() {
        return Objects.requireNonNull(outcome).get();
    }

    @Override
    public void useHandle(Handle handle) {
        try {
            R result = handle.isInTransaction() ? joined(handle) : owned(handle);
            outcome = () -> result;
        } catch (RuntimeException e) {
            outcome = () -> {
                throw e;
            };
        } catch (Error e) {
            outcome = () -> {
                throw e;
            };
        }
    }

    private R owned(Handle handle) {
        transaction(handle::begin, Failures::of);
        R result;
        try {
            result = work(handle);
        } catch (Throwable failure) {
            undo(handle::rollback, failure);
            throw failure;
        }
        transaction(handle::commit, Failures::ofCommit);
        return result;
    }

    private R joined(Handle handle) {
        String savepoint = "unit_" + System.identityHashCode(this);
        transaction(() -> handle.savepoint(savepoint), Failures::of);
        R result;
        try {
            result = work(handle);
        } catch (Throwable failure) {
            undo(() -> handle.rollbackToSavepoint(savepoint), failure);
            throw failure;
        }
        transaction(() -> handle.releaseSavepoint(savepoint), Failures::of);
        return result;
    }

    private R work(Handle handle) {
        Db db = new Db(handle);
        try {
            R result = work.apply(new OwnUnit(db, sender));
            db.requireWhole();
            return result;
        } finally {
            db.end();
        }
    }

    private static void transaction(Runnable step, Function<Exception, StoreException> failed) {
        try {
            step.run();
        } catch (JdbiException e) {
            throw failed.apply(e);
        }
    }

    private static void undo(Runnable step, Throwable failure) {
        try {
            step.run();
        } catch (JdbiException e) {
            failure.addSuppressed(e);
        }
    }
}
