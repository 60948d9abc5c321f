package io.crmkit.examples.databases;

import io.crmkit.jpa.database.Server;

class LevelsOnPostgresTest extends DatabaseLevels {
    LevelsOnPostgresTest() {
        super(Server.POSTGRESQL, Level.READ_COMMITTED);
    }
}
