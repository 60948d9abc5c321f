package io.crmkit.spi;

import org.jspecify.annotations.Nullable;

/**
 * The reply to a commit was lost: the command may or may not have been done. Only a store that owns its transactions
 * can say so, of a unit that wrote something. Sending the command again with the same {@link CommandId} is safe.
 *
 * <p>Made by stores; caught by hosts.
 */
public final class OutcomeUnknownException extends StoreException {
    private static final long serialVersionUID = 1;

    /**
     * Makes one.
     *
     * @param cause the failure beneath, if there is one
     */
    public OutcomeUnknownException(@Nullable Throwable cause) {
        super("the reply to the commit was lost", cause);
    }
}
