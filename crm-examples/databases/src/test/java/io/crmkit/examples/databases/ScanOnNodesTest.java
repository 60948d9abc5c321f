package io.crmkit.examples.databases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.zaxxer.hikari.HikariDataSource;
import io.crmkit.core.Scene;
import io.crmkit.core.TestCrm;
import io.crmkit.core.Tier;
import io.crmkit.core.command.CrmListener;
import io.crmkit.core.customer.ImportCustomers;
import io.crmkit.core.race.Contradictions;
import io.crmkit.core.settings.CrmSettings;
import io.crmkit.jpa.JpaStore;
import io.crmkit.jpa.database.Provider;
import io.crmkit.jpa.database.Server;
import io.crmkit.jpa.database.TestDatabase;
import io.crmkit.spi.CrmStore;
import io.crmkit.spi.access.AccessScope;
import io.crmkit.spi.loss.LossCase;
import io.crmkit.spi.loss.LossQuery;
import io.crmkit.spi.value.PageRequest;
import jakarta.persistence.EntityManagerFactory;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** P8: several JVMs scan one database, one of them is killed at it and another one started. */
class ScanOnNodesTest {
    private static final int NODES = Tier.of(2, 4);
    private static final int CUSTOMERS = Tier.of(1_000, 10_000);
    private static final int FEW = 200;
    private static final int CONTROLS = 5;
    private static final int IMPORTED = 500;
    private static final LocalDate LONG_AGO = LocalDate.of(2020, 1, 1);

    static Stream<Server> servers() {
        return Tier.current() == Tier.RELEASE
                ? Stream.of(Server.POSTGRESQL, Server.MARIADB)
                : Stream.of(Server.POSTGRESQL);
    }

    @BeforeEach
    void oneProvider() {
        assumeTrue(Tier.current() == Tier.RELEASE || Provider.isHibernate(), "with one provider in every build");
    }

    /** A database with customers to warn of. */
    private static final class Place implements AutoCloseable {
        private final String address;
        private final HikariDataSource connections;
        private final EntityManagerFactory factory;
        private final CrmStore store;

        Place(Server server, int customers) {
            address = server.newAddress();
            connections = Server.connections(address, UnaryOperator.identity());
            server.schema().create(connections);
            factory = TestDatabase.factoryOn(connections, Provider.current().batching());
            store = JpaStore.owning(factory);
            TestCrm test = TestCrm.create(store, CrmSettings.standard(), new CrmListener() {});
            for (int first = 0; first < customers; first += IMPORTED) {
                test.system()
                        .execute(new ImportCustomers(IntStream.range(first, Math.min(customers, first + IMPORTED))
                                .mapToObj(number -> "Silent " + number)
                                .map(name ->
                                        new ImportCustomers.Row(name, "rolf", Scene.details(name), LONG_AGO, List.of()))
                                .toList()));
            }
        }

        List<LossCase> cases() {
            return store.inUnit(unit -> unit.losses()
                    .list(LossQuery.any(), PageRequest.first(1_000_000), AccessScope.all())
                    .items());
        }

        @Override
        public void close() {
            factory.close();
            connections.close();
        }
    }

    @ParameterizedTest
    @MethodSource("servers")
    @DisplayName("Each customer is warned of once, though several JVMs scan, and one of them is killed at it")
    void once(Server server) throws Exception {
        try (Place place = new Place(server, CUSTOMERS)) {
            List<NodeProcess> nodes = new ArrayList<>();
            int killed;
            try {
                // The last one takes the place of the one that is killed.
                for (int node = 0; node <= NODES; node++) {
                    nodes.add(new NodeProcess(place.address, true));
                }
                for (NodeProcess node : nodes) {
                    node.awaitReady();
                }
                for (NodeProcess node : nodes.subList(0, NODES)) {
                    node.goOn();
                }
                NodeProcess victim = nodes.remove(0);
                assertThat(victim.awaitBatch()).isTrue();
                victim.kill();
                killed = place.cases().size();
                // Those that wait after their first batch, and the one that has not begun.
                nodes.get(nodes.size() - 1).goOn();
                for (NodeProcess node : nodes) {
                    node.goOn();
                }
                for (NodeProcess node : nodes) {
                    node.awaitEnd();
                }
            } finally {
                for (NodeProcess node : nodes) {
                    node.close();
                }
            }
            List<LossCase> cases = place.cases();
            Tier.report(
                    "P8 on " + server,
                    NODES + " JVMs, one killed when " + killed + " of " + CUSTOMERS + " customers were warned of; "
                            + cases.size() + " warnings, by those who were not killed "
                            + nodes.stream().map(NodeProcess::warned).toList());
            assertThat(killed).as("warned of when the one was killed").isBetween(1, CUSTOMERS - 1);
            assertThat(cases).hasSize(CUSTOMERS);
            assertThat(cases.stream().map(LossCase::getCustomer)).doesNotHaveDuplicates();
            assertThat(Contradictions.in(place.store)).isEmpty();
        }
    }

    @Test
    @DisplayName("Control: on a store that minds neither versions nor keys a customer is warned of twice")
    void control() throws Exception {
        int warned = 0;
        for (int tried = 0; warned <= FEW && tried < CONTROLS; tried++) {
            try (Place place = new Place(Server.POSTGRESQL, FEW);
                    NodeProcess one = new NodeProcess(place.address, false);
                    NodeProcess other = new NodeProcess(place.address, false)) {
                one.awaitReady();
                other.awaitReady();
                one.goOn();
                other.goOn();
                one.goOn();
                other.goOn();
                one.awaitEnd();
                other.awaitEnd();
                warned = place.cases().size();
            }
        }
        assertThat(warned).isGreaterThan(FEW);
    }
}
