package io.crmkit.examples.databases;

import io.crmkit.core.Tier;
import io.crmkit.jpa.database.Server;

class RacesOnMariaDbTest extends DatabaseRaces {
    RacesOnMariaDbTest() {
        super(Server.MARIADB, Tier.of(20, 100));
    }
}
