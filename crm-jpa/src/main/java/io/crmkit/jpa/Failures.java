package io.crmkit.jpa;

import io.crmkit.jpa.value.StoredKind;
import io.crmkit.jpa.value.VersionedEntity;
import io.crmkit.spi.ConflictException;
import io.crmkit.spi.DuplicateException;
import io.crmkit.spi.OutcomeUnknownException;
import io.crmkit.spi.StoreException;
import io.crmkit.spi.TransientStoreException;
import io.crmkit.spi.event.Subject;
import jakarta.persistence.LockTimeoutException;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PessimisticLockException;
import jakarta.persistence.QueryTimeoutException;
import jakarta.persistence.RollbackException;
import jakarta.persistence.TransactionRequiredException;
import java.sql.BatchUpdateException;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Turns what providers and drivers throw into the failures of the SPI. No message holds a value; causes may. */
final class Failures {
    /** Chains of causes are short; this keeps one that bites its tail from being followed for ever. */
    private static final int LONGEST_CHAIN = 30;

    private static final String BATCHES_OF_ECLIPSELINK =
            "org.eclipse.persistence.internal.databaseaccess.ParameterizedSQLBatchWritingMechanism";

    private Failures() {}

    /** A failure before the commit. */
    static StoreException of(RuntimeException failure) {
        return of(failure, "");
    }

    /**
     * A failure before the commit.
     *
     * @param primary the key that is meant if the database says no more than that it is a primary one
     */
    static StoreException of(RuntimeException failure, String primary) {
        if (failure instanceof StoreException known) {
            return known;
        }
        SQLException sql = find(SQLException.class, failure);
        OptimisticLockException stale = find(OptimisticLockException.class, failure);
        // Hibernate calls it stale too when a database says that transactions met, whatever row that was about.
        if (stale != null && (sql == null || SqlFailure.of(sql) != SqlFailure.TRANSIENT)) {
            return new ConflictException(subject(stale.getEntity()), failure);
        }
        if (sql != null) {
            return ofSql(sql, failure, primary);
        }
        if (staleInBatch(failure)) {
            return new ConflictException(null, failure);
        }
        if (find(PessimisticLockException.class, failure) != null
                || find(LockTimeoutException.class, failure) != null
                || find(QueryTimeoutException.class, failure) != null) {
            return new TransientStoreException("a lock or an answer took too long", failure);
        }
        if (find(TransactionRequiredException.class, failure) != null) {
            return new StoreException("there is no transaction", failure);
        }
        return new StoreException("reading or writing failed", failure);
    }

    /**
     * Whether EclipseLink found a stale row in a batch and failed to say which: it looks into the counts of the batch that
     * any thread sent last, which may be longer than its own (its issue 2744).
     */
    private static boolean staleInBatch(RuntimeException failure) {
        IndexOutOfBoundsException index = find(IndexOutOfBoundsException.class, failure);
        return index != null
                && Arrays.stream(index.getStackTrace())
                        .map(StackTraceElement::getClassName)
                        .dropWhile(name -> name.startsWith("java.") || name.startsWith("jdk."))
                        .findFirst()
                        .filter(BATCHES_OF_ECLIPSELINK::equals)
                        .isPresent();
    }

    /**
     * A failure of the commit: what the database answered, or that no answer came.
     *
     * @param wrote whether there was anything to commit; of what was only read, no outcome is unknown
     */
    static StoreException ofCommit(RuntimeException failure, boolean wrote) {
        SQLException sql = find(SQLException.class, failure);
        boolean answered = sql != null
                ? SqlFailure.of(sql) != SqlFailure.CONNECTION
                : find(RollbackException.class, failure) != null;
        if (answered) {
            return of(failure);
        }
        return wrote
                ? new OutcomeUnknownException(failure)
                : new TransientStoreException("the connection to the database was lost", failure);
    }

    private static StoreException ofSql(SQLException sql, RuntimeException failure, String primary) {
        return switch (SqlFailure.of(sql)) {
            case DUPLICATE -> duplicate(sql, failure, primary);
            // Whoever decided on the other record decided on one that has gone or come since.
            case REFERENCE -> new ConflictException(null, failure);
            case TRANSIENT -> new TransientStoreException("the database could not do it now", failure);
            case CONNECTION -> new TransientStoreException("the connection to the database was lost", failure);
            case OTHER -> new StoreException("the database refused, SQLState " + sql.getSQLState(), failure);
        };
    }

    private static StoreException duplicate(SQLException sql, RuntimeException failure, String primary) {
        Optional<String> key =
                Optional.ofNullable(said(sql)).flatMap(message -> UniqueConstraints.keyIn(message, primary));
        // A key of another table: the host's own, written by the same flush.
        return key.<StoreException>map(name -> new DuplicateException(name, failure))
                .orElseGet(() -> new StoreException("a unique key that is not of the CRM is taken", failure));
    }

    /** What the server said: PostgreSQL's driver puts the statement with its values before it if it was one of a batch. */
    private static @Nullable String said(SQLException failure) {
        return failure instanceof BatchUpdateException && failure.getCause() instanceof SQLException server
                ? server.getMessage()
                : failure.getMessage();
    }

    private static @Nullable Subject subject(@Nullable Object entity) {
        return entity instanceof VersionedEntity row
                ? JpaEntities.kinds().stream()
                        .filter(kind -> kind.entity().isInstance(row))
                        .findFirst()
                        .map(StoredKind::kind)
                        .map(kind -> new Subject(kind.name(), row.getId()))
                        .orElse(null)
                : null;
    }

    private static <T extends Throwable> @Nullable T find(Class<T> type, Throwable failure) {
        @Nullable Throwable cause = failure;
        for (int depth = 0; cause != null && depth < LONGEST_CHAIN; depth++) {
            if (type.isInstance(cause)) {
                return type.cast(cause);
            }
            cause = cause.getCause();
        }
        return null;
    }
}
