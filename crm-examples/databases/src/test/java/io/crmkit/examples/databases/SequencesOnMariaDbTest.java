package io.crmkit.examples.databases;

import io.crmkit.jpa.database.Server;

class SequencesOnMariaDbTest extends DatabaseSequences {
    SequencesOnMariaDbTest() {
        super(Server.MARIADB);
    }
}
