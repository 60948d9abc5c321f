package io.crmkit.examples.databases;

import io.crmkit.jpa.database.Server;

class LoadOnPostgresTest extends DatabaseLoad {
    LoadOnPostgresTest() {
        super(Server.POSTGRESQL);
    }
}
