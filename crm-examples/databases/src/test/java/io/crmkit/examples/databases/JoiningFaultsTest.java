package io.crmkit.examples.databases;

import io.crmkit.jpa.database.Server;
import java.sql.SQLException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class JoiningFaultsTest extends DatabaseFaults {
    JoiningFaultsTest() {
        super(Embedding.JOINING);
    }

    @ParameterizedTest
    @MethodSource("servers")
    @DisplayName("Whichever call to the driver fails, a host that swallows the exception and commits has saved nothing")
    void faults(Server server) throws SQLException {
        everyCommand(server);
    }
}
