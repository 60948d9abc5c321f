package io.crmkit.examples.databases;

import io.crmkit.jpa.database.Server;

class SequencesOnH2Test extends DatabaseSequences {
    SequencesOnH2Test() {
        super(Server.H2);
    }
}
