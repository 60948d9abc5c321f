package io.crmkit.jpa;

import java.sql.BatchUpdateException;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientConnectionException;
import java.sql.SQLTransientException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What an exception of a driver means, told by its SQLState and, where that hides it, by the vendor's code. */
enum SqlFailure {
    /** A unique key is taken. */
    DUPLICATE,
    /** A record that is named is gone, or one that goes is still named. */
    REFERENCE,
    /** A deadlock, a time-out, a conflict of transactions: nothing is wrong with the command. */
    TRANSIENT,
    /** The connection is lost. */
    CONNECTION,
    /** Anything else. */
    OTHER;

    /**
     * Deadlock and failed serialisation, the same of PostgreSQL, lock time-outs of PostgreSQL and H2, its cancelling.
     */
    private static final Set<String> TRANSIENT_STATES = Set.of("40001", "40P01", "55P03", "HYT00", "57014");
    /**
     * Of MariaDB and MySQL: lock time-out, deadlock, record changed since the snapshot. The first and last say HY000.
     */
    private static final Set<Integer> TRANSIENT_CODES = Set.of(1205, 1213, 1020);
    /**
     * PostgreSQL shutting down, starting, or tired of an idle session, an idle or a long transaction; MariaDB's driver after
     * failover; H2 with its connection or database closed.
     */
    private static final Set<String> CONNECTION_STATES =
            Set.of("57P01", "57P02", "57P03", "57P05", "25P03", "25P04", "25S03", "90067", "90098", "90121");

    /** What a pool says, without an SQLState, of a connection that it gave up: the one that was lost before. */
    private static final String GIVEN_UP = "Connection is closed";

    private static final int DEEPEST = 10;

    private static final String UNIQUE_STATE = "23505";
    private static final Set<String> REFERENCE_STATES = Set.of("23503", "23506");
    /** MariaDB and MySQL have one SQLState for all constraints. */
    private static final String CONSTRAINT_STATE = "23000";

    private static final Set<Integer> REFERENCE_CODES = Set.of(1216, 1217, 1451, 1452);
    private static final Set<Integer> UNIQUE_CODES = Set.of(1062, 1586);

    static SqlFailure of(SQLException failure) {
        SqlFailure told = told(failure);
        @Nullable Throwable cause = failure;
        // MariaDB's driver tells of a connection lost under a batch only in the cause, which may be a batch's again.
        for (int depth = 0; depth < DEEPEST && told == OTHER && cause instanceof BatchUpdateException; depth++) {
            cause = cause.getCause();
            if (cause instanceof SQLException sql) {
                told = told(sql);
            }
        }
        return told;
    }

    private static SqlFailure told(SQLException failure) {
        String state = failure.getSQLState() == null ? "" : failure.getSQLState();
        int code = failure.getErrorCode();
        if (state.equals(UNIQUE_STATE) || (state.equals(CONSTRAINT_STATE) && UNIQUE_CODES.contains(code))) {
            return DUPLICATE;
        }
        if (REFERENCE_STATES.contains(state) || (state.equals(CONSTRAINT_STATE) && REFERENCE_CODES.contains(code))) {
            return REFERENCE;
        }
        if (state.startsWith("08")
                || CONNECTION_STATES.contains(state)
                || (state.isEmpty() && GIVEN_UP.equals(failure.getMessage()))
                || failure instanceof SQLNonTransientConnectionException
                || failure instanceof SQLTransientConnectionException
                || failure instanceof SQLRecoverableException) {
            return CONNECTION;
        }
        if (TRANSIENT_STATES.contains(state)
                || TRANSIENT_CODES.contains(code)
                || failure instanceof SQLTransientException) {
            return TRANSIENT;
        }
        return OTHER;
    }
}
