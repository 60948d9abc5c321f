package io.crmkit.spi;

import org.jspecify.annotations.Nullable;

/**
 * A unique key is taken. The exception names the key, never the value or the record that has it.
 *
 * <p>Made by stores; caught by hosts.
 */
public final class DuplicateException extends StoreException {
    private static final long serialVersionUID = 1;

    /** The name of the key. */
    private final String key;

    /**
     * Makes one.
     *
     * @param key the name of the key, as {@link io.crmkit.spi.value.UniqueKey#name()} gives it
     * @param cause the failure beneath, if there is one
     */
    public DuplicateException(String key, @Nullable Throwable cause) {
        super("taken: " + key, cause);
        this.key = key;
    }

    /** {@return the name of the key} */
    public String key() {
        return key;
    }
}
