package io.crmkit.spi.value;

/**
 * A record as it stands: plain immutable data with an identity and a version. Behaviour is elsewhere; loading one from
 * a database needs no back door.
 *
 * <p>Called by hosts and stores; implemented by crmkit alone.
 *
 * @param <I> the type of its identity
 */
public interface State<I extends Id> {

    /** The version of a record that no store has seen yet. */
    long NEW = -1;

    /** {@return the identity} */
    I getId();

    /**
     * {@return the version that the store gave this state, or {@link #NEW}} Versions are opaque: each is greater than
     * the one before and none is negative; nothing else may be concluded from them.
     */
    long getVersion();

    /**
     * {@return the same state at another version}
     *
     * @param version the version the store gave it
     */
    State<I> withVersion(long version);
}
