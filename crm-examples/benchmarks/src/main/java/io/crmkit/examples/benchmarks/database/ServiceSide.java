package io.crmkit.examples.benchmarks.database;

import java.sql.SQLException;
import java.util.UUID;

/** The service process, one way or the other: each step is a transaction of its own. */
interface ServiceSide {
    /** A representative writes a request down. */
    UUID create() throws SQLException;

    /** A lead gives it to the representative. */
    void assign(UUID request) throws SQLException;

    /** The representative handles it. */
    void process(UUID request) throws SQLException;

    /** The representative records a satisfied answer, which archives it. */
    void feedBack(UUID request) throws SQLException;
}
