package io.crmkit.jpa;

import io.crmkit.jpa.database.Server;

class JoiningOnMariaDbTest extends JoiningStoreContract {
    JoiningOnMariaDbTest() {
        super(Server.MARIADB);
    }
}
