package io.crmkit.examples.ownstore;

import io.crmkit.spi.ConflictException;
import io.crmkit.spi.DuplicateException;
import io.crmkit.spi.OutcomeUnknownException;
import io.crmkit.spi.StoreException;
import io.crmkit.spi.TransientStoreException;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientConnectionException;
import java.sql.SQLTransientException;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Turns what Jdbi and drivers throw into the failures of the SPI. No message holds a value; causes may. */
final class Failures {
    private static final String UNIQUE = "23505";
    private static final Set<String> REFERENCE = Set.of("23503", "23506");

    /** Failed serialisation, deadlock, lock time-outs of PostgreSQL and H2, a statement that was cancelled. */
    private static final Set<String> TRANSIENT = Set.of("40001", "40P01", "55P03", "HYT00", "57014");

    /** PostgreSQL going down or coming up, and tired of a session; H2 closed. */
    private static final Set<String> CONNECTION =
            Set.of("57P01", "57P02", "57P03", "57P05", "25P03", "90067", "90098", "90121");

    /** The script names constraints after the keys of the SPI. The first one in a message is meant: values follow it. */
    private static final Pattern KEY = Pattern.compile("[a-z]+(?:-[a-z]+)*\\.[a-zA-Z]+");

    private Failures() {}

    static StoreException of(Exception failure) {
        SQLException sql = sql(failure);
        String state = state(sql);
        if (state.equals(UNIQUE)) {
            Matcher key = KEY.matcher(String.valueOf(sql.getMessage()));
            return key.find()
                    ? new DuplicateException(key.group(), failure)
                    : new StoreException("a unique key that is not of the CRM is taken", failure);
        }
        if (REFERENCE.contains(state)) {
            // Whoever decided on the other record decided on one that has gone since.
            return new ConflictException(null, failure);
        }
        if (isConnection(sql)) {
            return new TransientStoreException("the connection to the database was lost", failure);
        }
        return TRANSIENT.contains(state) || sql instanceof SQLTransientException
                ? new TransientStoreException("the database could not do it now", failure)
                : new StoreException("the database refused, SQLState " + state, failure);
    }

    /** A failure of the commit: what the database answered, or that no answer came. */
    static StoreException ofCommit(Exception failure) {
        return isConnection(sql(failure)) ? new OutcomeUnknownException(failure) : of(failure);
    }

    private static boolean isConnection(SQLException sql) {
        return state(sql).startsWith("08")
                || CONNECTION.contains(state(sql))
                || sql instanceof SQLNonTransientConnectionException
                || sql instanceof SQLTransientConnectionException
                || sql instanceof SQLRecoverableException;
    }

    private static String state(SQLException sql) {
        return sql.getSQLState() == null ? "" : sql.getSQLState();
    }

    /** What the server said, which is the cause if it was one statement of a batch. */
    private static SQLException sql(Exception failure) {
        SQLException found = new SQLException();
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                found = sql;
            }
        }
        return found;
    }
}
