package io.crmkit.examples.databases;

import io.crmkit.jpa.database.Server;

class CrossingsOnMariaDbTest extends DatabaseCrossings {
    CrossingsOnMariaDbTest() {
        super(Server.MARIADB);
    }
}
