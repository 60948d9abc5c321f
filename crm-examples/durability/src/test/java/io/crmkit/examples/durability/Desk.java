package io.crmkit.examples.durability;

import io.crmkit.core.Crm;
import io.crmkit.core.CrmSession;
import io.crmkit.core.command.Command;
import io.crmkit.core.command.CommandOptions;
import io.crmkit.core.command.CrmListener;
import io.crmkit.spi.ConflictException;
import io.crmkit.spi.OutcomeUnknownException;
import io.crmkit.spi.TransientStoreException;
import io.crmkit.spi.access.User;
import io.crmkit.spi.access.UserId;
import io.crmkit.spi.event.CrmEvent;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/**
 * Where commands are given as a careful host gives them: each with an id, and again with the same id when it met another
 * one, when the store could not do it, and when nobody knows whether it was done.
 */
final class Desk implements CrmListener {
    // A server that was killed may take long to recover on a busy machine.
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final int PAUSE = 10;

    private final Journal journal;
    private final String name;
    private final Conduct conduct;
    private final Around around;
    private final Crm crm;
    private final AtomicLong count = new AtomicLong();
    private final AtomicLong unknown = new AtomicLong();
    private final ThreadLocal<String> current = new ThreadLocal<>();

    /**
     * A desk.
     *
     * @param node where the commands go
     * @param journal where they are written down
     * @param name how its command ids begin; no two desks of a database have the same
     */
    Desk(Node node, Journal journal, String name, Conduct conduct, Around around) {
        this.journal = journal;
        this.name = name;
        this.conduct = conduct;
        this.around = around;
        crm = node.crm(this);
    }

    CrmSession system() {
        return crm.asSystem();
    }

    CrmSession as(String user) {
        return crm.as(id(user));
    }

    UserId id(String user) {
        return read(() -> system().users().findByExternalId(user))
                .map(User::getId)
                .orElseThrow();
    }

    /** Reads, again when the line to the server was lost. */
    <R> R read(Supplier<R> work) {
        return again(work);
    }

    /** How many commands were begun. */
    long begun() {
        return count.get();
    }

    /** How often nobody knew whether a commit was done. */
    long unknown() {
        return unknown.get();
    }

    <R> R done(CrmSession session, Command<R> command) {
        return done(session, command, next());
    }

    /** The same for a command that changes a stock. */
    <R> R moved(CrmSession session, Command<R> command, String product, BigDecimal change) {
        String id = next();
        journal.moves(id, product, change);
        return done(session, command, id);
    }

    private String next() {
        return name + "-" + count.incrementAndGet();
    }

    private <R> R done(CrmSession session, Command<R> command, String id) {
        CommandOptions options = conduct == Conduct.BLIND ? CommandOptions.none() : CommandOptions.id(id);
        if (conduct == Conduct.HASTY) {
            journal.done(id, "not known yet");
        }
        current.set(id);
        around.before();
        R answer = again(() -> session.execute(command, options));
        if (conduct != Conduct.HASTY) {
            journal.done(id, answer);
        }
        current.remove();
        around.after(session, command, options, answer);
        return answer;
    }

    private <R> R again(Supplier<R> work) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            try {
                return work.get();
            } catch (ConflictException | TransientStoreException | OutcomeUnknownException e) {
                if (e instanceof OutcomeUnknownException && current.get() != null) {
                    unknown.incrementAndGet();
                }
                if (System.nanoTime() > end) {
                    throw e;
                }
                if (!(e instanceof ConflictException)) {
                    pause();
                }
            }
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void accepted(List<CrmEvent> events) {
        String id = current.get();
        if (id != null) {
            journal.tries(id, events);
        }
    }
}
