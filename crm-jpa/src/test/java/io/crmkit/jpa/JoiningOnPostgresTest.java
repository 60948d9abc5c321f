package io.crmkit.jpa;

import io.crmkit.jpa.database.Server;

class JoiningOnPostgresTest extends JoiningStoreContract {
    JoiningOnPostgresTest() {
        super(Server.POSTGRESQL);
    }
}
