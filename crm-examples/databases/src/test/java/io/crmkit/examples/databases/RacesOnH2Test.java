package io.crmkit.examples.databases;

import io.crmkit.core.Tier;
import io.crmkit.jpa.database.Server;

class RacesOnH2Test extends DatabaseRaces {
    RacesOnH2Test() {
        // In memory they hardly meet.
        super(Server.H2, Tier.of(8, 100));
    }
}
