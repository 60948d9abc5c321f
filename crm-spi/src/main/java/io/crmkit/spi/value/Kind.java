package io.crmkit.spi.value;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/**
 * The token of a kind of record, by which stores dispatch: its name, its type, how its identity is made, and its unique
 * keys. Two tokens of one name are equal.
 *
 * <p>Called by stores; made by crmkit alone, one per state type.
 *
 * @param <S> the state type
 * @param <I> the type of its identity
 */
public final class Kind<S extends State<I>, I extends Id> {
    private final String name;
    private final Class<S> type;
    private final Function<UUID, I> identity;
    private final List<UniqueKey<S>> uniqueKeys;

    private Kind(String name, Class<S> type, Function<UUID, I> identity, List<UniqueKey<S>> uniqueKeys) {
        this.name = name;
        this.type = type;
        this.identity = identity;
        this.uniqueKeys = List.copyOf(uniqueKeys);
    }

    /**
     * {@return the token of a kind without unique keys}
     *
     * @param <S> the state type
     * @param <I> the type of its identity
     * @param name the name; stored with events, so it never changes
     * @param type the state type
     * @param identity makes an identity of a UUID
     */
    public static <S extends State<I>, I extends Id> Kind<S, I> of(
            String name, Class<S> type, Function<UUID, I> identity) {
        return new Kind<>(name, type, identity, List.of());
    }

    /**
     * {@return this kind with one more unique key}
     *
     * @param key the short name of the key
     * @param value the key of a state, its parts joined by {@link UniqueKey#SEPARATOR}; a state without one collides
     *     with none
     */
    public Kind<S, I> unique(String key, Function<S, Optional<String>> value) {
        List<UniqueKey<S>> keys = new ArrayList<>(uniqueKeys);
        keys.add(new UniqueKey<>(name + "." + key, value));
        return new Kind<>(name, type, identity, keys);
    }

    /** {@return the name} */
    public String name() {
        return name;
    }

    /** {@return the state type} */
    public Class<S> type() {
        return type;
    }

    /** {@return the keys that no two records of this kind may share} */
    public List<UniqueKey<S>> uniqueKeys() {
        return uniqueKeys;
    }

    /**
     * {@return the identity of this kind for a UUID}
     *
     * @param value the UUID
     */
    public I id(UUID value) {
        return identity.apply(value);
    }

    /**
     * {@return the state at the version a store gave it}
     *
     * @param state the state
     * @param version the version
     */
    public S atVersion(S state, long version) {
        return type.cast(state.withVersion(version));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Kind<?, ?> kind && kind.name.equals(name);
    }

    @Override
    public int hashCode() {
        return name.hashCode();
    }

    @Override
    public String toString() {
        return name;
    }
}
