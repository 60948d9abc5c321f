package io.crmkit.spi;

import org.jspecify.annotations.Nullable;

/**
 * A store failed. The subclasses say how, where a caller can act on it. No exception of a driver passes a store but as
 * a cause, and no message holds a value of a record.
 *
 * <p>Made by stores; caught by hosts.
 */
public class StoreException extends RuntimeException {
    private static final long serialVersionUID = 1;

    /**
     * Makes one.
     *
     * @param message what failed, without values of records
     * @param cause the failure beneath, if there is one
     */
    public StoreException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
