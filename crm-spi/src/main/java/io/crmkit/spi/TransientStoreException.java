package io.crmkit.spi;

import org.jspecify.annotations.Nullable;

/**
 * The store could not do it now: a deadlock, a time-out, a lost connection before the commit. Try the command again.
 *
 * <p>Made by stores; caught by hosts.
 */
public final class TransientStoreException extends StoreException {
    private static final long serialVersionUID = 1;

    /**
     * Makes one.
     *
     * @param message what failed, without values of records
     * @param cause the failure beneath, if there is one
     */
    public TransientStoreException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
