package io.crmkit.jpa;

import io.crmkit.jpa.database.Server;

class OwningOnH2Test extends OwningStoreContract {
    OwningOnH2Test() {
        super(Server.H2);
    }
}
