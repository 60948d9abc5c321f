package io.crmkit.spi;

import io.crmkit.spi.value.Id;
import io.crmkit.spi.value.Kind;
import io.crmkit.spi.value.State;

/**
 * One operation on one record.
 *
 * <p>Called by stores.
 *
 * @param <S> the state type
 * @param <I> the type of its identity
 */
public sealed interface Change<S extends State<I>, I extends Id> {

    /** {@return the kind of the record} */
    Kind<S, I> kind();

    /** {@return the identity of the record} */
    I id();

    /**
     * A record that is new.
     *
     * @param <S> the state type
     * @param <I> the type of its identity
     * @param kind the kind of the record
     * @param state the state, at version {@link State#NEW}
     */
    record Insert<S extends State<I>, I extends Id>(Kind<S, I> kind, S state) implements Change<S, I> {
        @Override
        public I id() {
            return state.getId();
        }
    }

    /**
     * A record that changes; or that stays as it is but gets a new version, so that others who decided on the old one
     * conflict.
     *
     * @param <S> the state type
     * @param <I> the type of its identity
     * @param kind the kind of the record
     * @param before the state that was decided on, whose version must still be the stored one
     * @param after the state to be; its version means nothing
     */
    record Update<S extends State<I>, I extends Id>(Kind<S, I> kind, S before, S after) implements Change<S, I> {
        @Override
        public I id() {
            return before.getId();
        }
    }

    /**
     * A record that goes.
     *
     * @param <S> the state type
     * @param <I> the type of its identity
     * @param kind the kind of the record
     * @param before the state that was decided on, whose version must still be the stored one
     */
    record Remove<S extends State<I>, I extends Id>(Kind<S, I> kind, S before) implements Change<S, I> {
        @Override
        public I id() {
            return before.getId();
        }
    }
}
