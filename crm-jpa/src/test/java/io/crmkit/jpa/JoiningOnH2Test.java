package io.crmkit.jpa;

import io.crmkit.jpa.database.Server;

class JoiningOnH2Test extends JoiningStoreContract {
    JoiningOnH2Test() {
        super(Server.H2);
    }
}
