package io.crmkit.examples.ownstore;

import io.crmkit.spi.CrmStore;
import io.crmkit.spi.Unit;
import java.util.function.Function;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;

/**
 * A host's own store. It owns a transaction for each unit, unless the host has one open on the handle of the thread
 * ({@code jdbi.useTransaction(...)}): then a unit is part of that one, behind a savepoint, so that a unit that fails
 * leaves nothing in it and the host may go on.
 */
public final class OwnStore implements CrmStore {
    private final Jdbi jdbi;
    private final Sender sender;

    /**
     * Makes a store.
     *
     * @param jdbi leads to a database with the tables of {@link OwnSchema}, by connections that commit by themselves
     *     outside transactions, as they do by default: by that Jdbi tells whether it is in one
     */
    public OwnStore(Jdbi jdbi) {
        this(jdbi, RoundTrips::send);
    }

    OwnStore(Jdbi jdbi, Sender sender) {
        this.jdbi = jdbi;
        this.sender = sender;
    }

    @Override
    public <R> R inUnit(Function<Unit, R> work) {
        Attempt<R> attempt = new Attempt<>(work, sender);
        try {
            // The handle that the thread has, or a new one.
            jdbi.useHandle(attempt);
        } catch (JdbiException e) {
            if (!attempt.isDecided()) {
                throw Failures.of(e);
            }
            // Closing failed, which changes nothing about what was committed or rolled back.
        }
        return attempt.outcome();
    }
}
