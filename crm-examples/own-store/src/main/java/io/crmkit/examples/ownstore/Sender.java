package io.crmkit.examples.ownstore;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** How writes reach the database. */
interface Sender {
    /**
     * Sends writes, in their order.
     *
     * @return how many rows each changed, or {@link java.sql.Statement#SUCCESS_NO_INFO}
     */
    int[] send(Connection connection, List<Write> writes) throws SQLException;
}
