package io.crmkit.examples.databases;

import io.crmkit.jpa.database.Server;
import java.sql.SQLException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class OwningFaultsTest extends DatabaseFaults {
    OwningFaultsTest() {
        super(Embedding.OWNING);
    }

    @ParameterizedTest
    @MethodSource("servers")
    @DisplayName(
            "Whichever call to the driver fails, before it is done or after, every command is done as a whole or not at"
                    + " all, says which, and can be given again")
    void faults(Server server) throws SQLException {
        everyCommand(server);
    }
}
