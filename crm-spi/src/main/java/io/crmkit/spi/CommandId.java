package io.crmkit.spi;

/**
 * The id that a caller gives a command, so that it can be sent again without being done twice.
 *
 * <p>Called by hosts and stores.
 *
 * @param value at most 100 characters, unique in the store; a random UUID serves
 */
public record CommandId(String value) {
    /** The name of the key that no two remembered commands share. */
    public static final String UNIQUE_KEY = "command.id";

    @Override
    public String toString() {
        return value;
    }
}
