package io.crmkit.examples.databases;

import com.zaxxer.hikari.HikariDataSource;
import io.crmkit.core.Crm;
import io.crmkit.core.TestCrm;
import io.crmkit.core.loss.LossScan;
import io.crmkit.core.loss.ScanForLoss;
import io.crmkit.core.race.CarelessStore;
import io.crmkit.core.race.Host;
import io.crmkit.core.settings.CrmSettings;
import io.crmkit.jpa.JpaStore;
import io.crmkit.jpa.database.Provider;
import io.crmkit.jpa.database.Server;
import io.crmkit.jpa.database.TestDatabase;
import io.crmkit.spi.CrmStore;
import jakarta.persistence.EntityManagerFactory;
import java.io.IOException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.function.UnaryOperator;

/**
 * The main class of a process that scans for customers to warn of, once it is told to. It says when it is ready, and after
 * each batch how many it warned of; after the first batch it waits to be told to go on. Arguments: the JDBC address of the database; whether its store minds versions.
 */
final class ScanNode {
    static final String READY = "READY";
    static final String WARNED = "WARNED ";
    static final String END = "END";

    private static final int BATCH = 25;

    private ScanNode() {}

    @SuppressWarnings("SystemOut") // which the one who started it reads
    public static void main(String[] args) throws IOException {
        try (HikariDataSource connections = Server.connections(args[0], UnaryOperator.identity());
                EntityManagerFactory factory =
                        TestDatabase.factoryOn(connections, Provider.current().batching())) {
            CrmStore store = JpaStore.owning(factory);
            Crm crm = Crm.on(Boolean.parseBoolean(args[1]) ? store : new CarelessStore(store))
                    .settings(CrmSettings.builder().scanBatchSize(BATCH).build())
                    .clock(Clock.fixed(TestCrm.NOW, ZoneOffset.UTC))
                    .ids(UUID::randomUUID)
                    .build();
            System.out.println(READY);
            Object unused = System.in.read();
            LossScan scan;
            boolean first = true;
            do {
                scan = Host.done(crm.asSystem(), new ScanForLoss());
                System.out.println(WARNED + scan.warned());
                if (first) {
                    // So that not all is done before another one is killed.
                    unused = System.in.read();
                    first = false;
                }
            } while (scan.more());
            System.out.println(END);
        }
        System.exit(0);
    }
}
