package io.crmkit.jpa;

import io.crmkit.jpa.database.Server;

class OwningOnPostgresTest extends OwningStoreContract {
    OwningOnPostgresTest() {
        super(Server.POSTGRESQL);
    }
}
