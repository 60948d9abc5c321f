package io.crmkit.spi.value;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/**
 * The token of a kind of record, by which stores dispatch: its name, its type, how its identity is made, its unique
 * keys, and which record each belongs to. Two tokens of one name are equal.
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
    private final Function<S, Optional<? extends Id>> parent;

    private Kind(
            String name,
            Class<S> type,
            Function<UUID, I> identity,
            List<UniqueKey<S>> uniqueKeys,
            Function<S, Optional<? extends Id>> parent) {
        this.name = name;
        this.type = type;
        this.identity = identity;
        this.uniqueKeys = List.copyOf(uniqueKeys);
        this.parent = parent;
    }

    /**
     * {@return the token of a kind without unique keys, whose records belong to none}
     *
     * @param <S> the state type
     * @param <I> the type of its identity
     * @param name the name; stored with events, so it never changes
     * @param type the state type
     * @param identity makes an identity of a UUID
     */
    public static <S extends State<I>, I extends Id> Kind<S, I> of(
            String name, Class<S> type, Function<UUID, I> identity) {
        return new Kind<>(name, type, identity, List.of(), state -> Optional.empty());
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
        return new Kind<>(name, type, identity, keys, parent);
    }

    /**
     * {@return this kind with records that belong to another one}
     *
     * @param parent the identity of the record that a state belongs to, if it belongs to one
     */
    public Kind<S, I> partOf(Function<S, Optional<? extends Id>> parent) {
        return new Kind<>(name, type, identity, uniqueKeys, parent);
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
     * {@return the record that a record of this kind belongs to and is looked up by: a contact's customer, a plan item's
     * chance, a user's manager} A store that has an index on it finds the records of one quickly.
     *
     * @param state the state of the record
     */
    public Optional<Id> parent(S state) {
        return parent.apply(state).map(id -> id);
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
