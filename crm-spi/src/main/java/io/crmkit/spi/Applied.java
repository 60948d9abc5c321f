package io.crmkit.spi;

import io.crmkit.spi.event.Subject;
import io.crmkit.spi.value.Id;
import io.crmkit.spi.value.Kind;
import io.crmkit.spi.value.State;
import java.util.Map;

/**
 * What a store answers to changes: the versions that the inserted and updated records now have.
 *
 * <p>Made by stores.
 *
 * @param versions the versions by record
 */
public record Applied(Map<Subject, Long> versions) {

    /**
     * Makes an answer.
     *
     * @param versions the versions by record
     */
    public Applied {
        versions = Map.copyOf(versions);
    }

    /**
     * {@return a state at the version it was stored at}
     *
     * @param <S> the state type
     * @param <I> the type of its identity
     * @param kind the kind of the record
     * @param state the state as it was decided
     * @throws IllegalStateException if the store gave it no version
     */
    public <S extends State<I>, I extends Id> S stored(Kind<S, I> kind, S state) {
        Long version = versions.get(Subject.of(kind, state.getId()));
        if (version == null) {
            throw new IllegalStateException("the store gave a " + kind + " no version");
        }
        return kind.atVersion(state, version);
    }
}
