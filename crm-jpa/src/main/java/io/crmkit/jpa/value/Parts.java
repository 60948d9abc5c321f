package io.crmkit.jpa.value;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Internal to crm-jpa: the rows that belong to the records of a kind, such as the lines of an order. They have no version
 * of their own: they are read with their record, and change only with it. No persistence context ever holds one, so none
 * is looked at when a later unit of the same context writes.
 *
 * <p>By hand, and not as an association: a provider would load an association row by row, or cut pages in memory, and
 * which of the two depends on the provider.
 *
 * @param <S> the state type of the record
 * @param <E> the entity type of the record
 * @param <R> what a row is read as
 */
public interface Parts<S, E extends VersionedEntity, R> {

    /** {@return the name of the entity of a row in queries} */
    String name();

    /** {@return the attribute of a row that holds the identity of its record} */
    String owner();

    /** {@return the select clause, of which a row {@code p} is read as {@code R}} */
    String select();

    /** {@return the class that a row is read as} */
    Class<R> row();

    /**
     * {@return the record that a row belongs to}
     *
     * @param row the row
     */
    UUID ownerOf(R row);

    /**
     * Gives an entity that was read its rows, before it is mapped.
     *
     * @param entity the entity
     * @param rows its rows, in no order
     */
    void attach(E entity, List<R> rows);

    /**
     * {@return what the rows of a state say, by what tells them apart}
     *
     * @param state the state
     */
    Map<?, ?> contents(S state);

    /**
     * {@return new entities of the rows of a state, in the order of {@link #contents}}
     *
     * @param state the state
     */
    List<?> entities(S state);
}
