package io.crmkit.examples.databases;

import io.crmkit.jpa.database.Server;

class RacesOnPostgresTest extends DatabaseRaces {
    RacesOnPostgresTest() {
        super(Server.POSTGRESQL);
    }
}
