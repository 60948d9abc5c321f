package io.crmkit.spi.value;

import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/**
 * A key that no two records of a kind may share, whoever may see them. A store keeps it, and names it when it refuses.
 *
 * <p>Called by stores.
 *
 * @param <S> the state that carries the key
 * @param name the key's name, {@code kind.key}; part of the API
 * @param value the key of a state, its parts joined by {@link #SEPARATOR}; a state without one collides with none
 */
public record UniqueKey<S>(String name, Function<S, Optional<String>> value) {
    /** Stands between the parts of a key; no field may hold it. */
    public static final String SEPARATOR = "\u001f";

    /**
     * Makes a key.
     *
     * @param name the key's name
     * @param value the key of a state
     */
    public UniqueKey {
        Objects.requireNonNull(name);
        Objects.requireNonNull(value);
    }
}
