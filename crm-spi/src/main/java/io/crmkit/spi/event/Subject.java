package io.crmkit.spi.event;

import io.crmkit.spi.value.Id;
import io.crmkit.spi.value.Kind;
import io.crmkit.spi.value.State;
import java.util.UUID;

/**
 * What an event is about.
 *
 * <p>Called by hosts and stores.
 *
 * @param kind the name of the record's kind
 * @param id the record's identity
 */
public record Subject(String kind, UUID id) {

    /**
     * {@return the subject that is a record}
     *
     * @param <S> the state type
     * @param <I> the type of its identity
     * @param kind the record's kind
     * @param id the record's identity
     */
    public static <S extends State<I>, I extends Id> Subject of(Kind<S, I> kind, I id) {
        return new Subject(kind.name(), id.value());
    }
}
