package io.crmkit.jpa.value;

import io.crmkit.spi.value.Id;
import io.crmkit.spi.value.State;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Internal to crm-jpa: the entity manager of one unit, of no use when the unit has ended. */
public final class Db {
    private static final Logger LOG = LoggerFactory.getLogger(Db.class);
    /** Hibernate's; other providers pass over a hint that they do not know. */
    private static final String FETCH_SIZE_HINT = "org.hibernate.fetchSize";
    /** How many rows the driver reads ahead. Without it PostgreSQL's reads all. */
    private static final int FETCH_SIZE = 1_000;

    private final EntityManager em;
    private final Function<RuntimeException, RuntimeException> failures;
    private final Set<Stream<?>> reading = Collections.newSetFromMap(new IdentityHashMap<>());
    private boolean closed;

    /**
     * Wraps an entity manager.
     *
     * @param em the entity manager
     * @param failures what to throw instead of an exception of the provider
     */
    public Db(EntityManager em, Function<RuntimeException, RuntimeException> failures) {
        this.em = em;
        this.failures = failures;
    }

    /** Ends it, and the streams that nobody closed. The entity manager is left as it is. */
    public void close() {
        closed = true;
        for (Stream<?> rows : List.copyOf(reading)) {
            try {
                close(rows);
            } catch (RuntimeException e) {
                // The unit is decided; only the type, for the message is the driver's and may hold values.
                LOG.warn("a stream could not be closed: {}", e.getClass().getName());
            }
        }
    }

    /** Throws if the unit has ended. */
    public void requireOpen() {
        if (closed) {
            throw new IllegalStateException("this unit has ended");
        }
    }

    /**
     * {@return what work with the entity manager gives}
     *
     * @param <R> the type of the result
     * @param work the work
     */
    public <R> R call(Function<EntityManager, R> work) {
        requireOpen();
        try {
            return work.apply(em);
        } catch (RuntimeException e) {
            throw failures.apply(e);
        }
    }

    /**
     * {@return what the rows of a query say, read while they are consumed, as far as the provider can, and until the
     * unit ends} Closing the stream gives back what the reading holds; the end of the unit does too.
     *
     * @param <T> what the query gives
     * @param <R> what a row says
     * @param query makes the query
     * @param mapping what a row says
     */
    public <T, R> Stream<R> stream(Function<EntityManager, TypedQuery<T>> query, Function<T, R> mapping) {
        Stream<T> rows = call(em -> open(em, query.apply(em)));
        reading.add(rows);
        return StreamSupport.stream(new UnitRows<>(this, rows.iterator(), mapping), false)
                .onClose(() -> close(rows));
    }

    /**
     * Outside a transaction no row waits to be read: PostgreSQL keeps no cursor there, and the entity managers that
     * containers lend are closed behind each query.
     */
    private static <T> Stream<T> open(EntityManager em, TypedQuery<T> query) {
        query.setHint(FETCH_SIZE_HINT, FETCH_SIZE);
        return em.isJoinedToTransaction() ? query.getResultStream() : query.getResultList().stream();
    }

    /** Without regard to the unit: a stream is closed late rather than never. */
    private void close(Stream<?> rows) {
        reading.remove(rows);
        try {
            rows.close();
        } catch (RuntimeException e) {
            throw failures.apply(e);
        }
    }

    /**
     * {@return a query for records, which are called {@code e} in its conditions}
     *
     * @param <S> the state type
     * @param <I> the type of its identity
     * @param <E> the entity type
     * @param kind the kind of the records
     */
    public <S extends State<I>, I extends Id, E extends VersionedEntity> Select<S, I, E> from(
            StoredKind<S, I, E> kind) {
        return new Select<>(this, kind);
    }
}
