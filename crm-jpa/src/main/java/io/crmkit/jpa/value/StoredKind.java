package io.crmkit.jpa.value;

import io.crmkit.spi.value.Id;
import io.crmkit.spi.value.Kind;
import io.crmkit.spi.value.State;
import java.util.Optional;

/**
 * Internal to crm-jpa: a kind of record together with the entity that holds it.
 *
 * @param <S> the state type
 * @param <I> the type of its identity
 * @param <E> the entity type
 * @param kind the kind
 * @param entity the entity class
 * @param name the name of the entity in queries
 * @param mapper maps between the two
 * @param parts the rows that belong to such a record, if there are any
 */
public record StoredKind<S extends State<I>, I extends Id, E extends VersionedEntity>(
        Kind<S, I> kind, Class<E> entity, String name, StateMapper<S, E> mapper, Optional<Parts<S, E, ?>> parts) {

    /**
     * A kind whose records are a row each.
     *
     * @param kind the kind
     * @param entity the entity class
     * @param name the name of the entity in queries
     * @param mapper maps between the two
     */
    public StoredKind(Kind<S, I> kind, Class<E> entity, String name, StateMapper<S, E> mapper) {
        this(kind, entity, name, mapper, Optional.empty());
    }
}
