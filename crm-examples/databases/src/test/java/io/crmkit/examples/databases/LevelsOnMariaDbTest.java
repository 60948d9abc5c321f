package io.crmkit.examples.databases;

import io.crmkit.jpa.database.Server;

class LevelsOnMariaDbTest extends DatabaseLevels {
    LevelsOnMariaDbTest() {
        super(Server.MARIADB, Level.REPEATABLE_READ);
    }
}
