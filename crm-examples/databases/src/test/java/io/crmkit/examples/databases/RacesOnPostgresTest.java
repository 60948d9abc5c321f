package io.crmkit.examples.databases;

import io.crmkit.core.Tier;
import io.crmkit.jpa.database.Server;

class RacesOnPostgresTest extends DatabaseRaces {
    RacesOnPostgresTest() {
        super(Server.POSTGRESQL, Tier.of(20, 100));
    }
}
