package io.crmkit.jpa.value;

/**
 * Internal to crm-jpa: maps between the state of a kind and its entity. MapStruct writes the implementations.
 *
 * @param <S> the state type
 * @param <E> the entity type
 */
public interface StateMapper<S, E> {

    /**
     * {@return a new entity, without a version}
     *
     * @param state the state
     */
    E toEntity(S state);

    /**
     * Writes a state over a managed entity, but for its identity and its version.
     *
     * @param state the state
     * @param entity the entity
     */
    void update(S state, E entity);

    /**
     * {@return the state of a stored entity}
     *
     * @param entity the entity
     */
    S toState(E entity);
}
