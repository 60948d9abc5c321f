package io.crmkit.core.command;

import io.crmkit.spi.access.UserId;
import io.crmkit.spi.event.CrmEvent;
import java.util.List;
import java.util.Optional;

/**
 * Hears of what is done and of what is denied.
 *
 * <p>Implemented by hosts. New methods will come with an empty default.
 */
public interface CrmListener {

    /**
     * Called inside the transaction of a command, after its changes were applied: the place to write an outbox. An
     * exception fails the command as a whole. Nothing is called after the commit. A command that is answered from
     * memory, because its id was seen before, is not announced again. What is heard holds only if the command returns:
     * a store may still find a conflict when the transaction ends, so what cannot be rolled back with it is left alone.
     *
     * @param events what was done, in order
     */
    default void accepted(List<CrmEvent> events) {}

    /**
     * Called outside any transaction when an actor is denied a command or a read.
     *
     * @param actor the user; absent for the system
     * @param denial what was denied, and why
     */
    default void denied(Optional<UserId> actor, Refusal.Denied denial) {}
}
