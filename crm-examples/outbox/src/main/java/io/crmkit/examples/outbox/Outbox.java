package io.crmkit.examples.outbox;

import io.crmkit.core.command.CrmListener;
import io.crmkit.spi.event.CrmEvent;
import jakarta.persistence.EntityManager;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Supplier;

/**
 * Writes what the CRM did into the outbox, in the transaction of the command: there is no change without its messages, and
 * no message without its change.
 *
 * <p>Positions are given when rows are written. Of one record they are in the order of its steps, for who takes the next
 * step on it has read what the one before committed. Of two records the one that was written first may be committed last.
 */
public final class Outbox implements CrmListener {
    private static final String INSERT = "insert into outbox (event_id, subject_kind, subject_id, step, happened_at)"
            + " values (:id, :kind, :subject, :step, :at)";

    private final Supplier<EntityManager> current;

    /**
     * Makes the listener.
     *
     * @param current gives the entity manager of the current transaction, the one that the store is given too
     */
    public Outbox(Supplier<EntityManager> current) {
        this.current = current;
    }

    @Override
    public void accepted(List<CrmEvent> events) {
        for (CrmEvent event : events) {
            current.get()
                    .createNativeQuery(INSERT)
                    .setParameter("id", event.id().value())
                    .setParameter("kind", event.subject().kind())
                    .setParameter("subject", event.subject().id())
                    .setParameter("step", event.step())
                    .setParameter("at", event.at().atOffset(ZoneOffset.UTC))
                    .executeUpdate();
        }
    }
}
