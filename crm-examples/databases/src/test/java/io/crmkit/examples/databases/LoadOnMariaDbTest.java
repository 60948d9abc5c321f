package io.crmkit.examples.databases;

import io.crmkit.jpa.database.Server;

class LoadOnMariaDbTest extends DatabaseLoad {
    LoadOnMariaDbTest() {
        super(Server.MARIADB);
    }
}
