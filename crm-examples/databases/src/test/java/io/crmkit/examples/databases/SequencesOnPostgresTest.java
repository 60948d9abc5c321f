package io.crmkit.examples.databases;

import io.crmkit.jpa.database.Server;

class SequencesOnPostgresTest extends DatabaseSequences {
    SequencesOnPostgresTest() {
        super(Server.POSTGRESQL);
    }
}
