package io.crmkit.examples.databases;

import io.crmkit.jpa.database.Server;

class RacesOnMariaDbTest extends DatabaseRaces {
    RacesOnMariaDbTest() {
        super(Server.MARIADB);
    }
}
