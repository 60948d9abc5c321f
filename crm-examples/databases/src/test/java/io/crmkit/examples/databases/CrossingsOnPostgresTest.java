package io.crmkit.examples.databases;

import io.crmkit.jpa.database.Server;

class CrossingsOnPostgresTest extends DatabaseCrossings {
    CrossingsOnPostgresTest() {
        super(Server.POSTGRESQL);
    }
}
