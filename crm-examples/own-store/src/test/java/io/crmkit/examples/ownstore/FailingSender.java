package io.crmkit.examples.ownstore;

import io.crmkit.spi.CrmStore;
import io.crmkit.spi.contract.FaultInjector;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Loses the connection in the middle of what it sends, once, when it is told to. */
final class FailingSender implements Sender, FaultInjector {
    private @Nullable Integer next;

    @Override
    public void failNextApply(CrmStore store, int records) {
        next = records;
    }

    @Override
    public int[] send(Connection connection, List<Write> writes) throws SQLException {
        Integer sent = next;
        if (sent == null) {
            return RoundTrips.send(connection, writes);
        }
        next = null;
        RoundTrips.send(connection, writes.subList(0, sent));
        throw new SQLException("the connection is lost", "08006");
    }
}
