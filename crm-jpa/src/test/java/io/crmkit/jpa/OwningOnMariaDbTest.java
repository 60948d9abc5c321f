package io.crmkit.jpa;

import io.crmkit.jpa.database.Server;

class OwningOnMariaDbTest extends OwningStoreContract {
    OwningOnMariaDbTest() {
        super(Server.MARIADB);
    }
}
