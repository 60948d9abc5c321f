package io.crmkit.examples.databases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.crmkit.core.CrmSession;
import io.crmkit.core.Samples;
import io.crmkit.core.TestCrm;
import io.crmkit.core.chance.AssignChance;
import io.crmkit.core.chance.ChanceStep;
import io.crmkit.core.chance.CreateChance;
import io.crmkit.core.command.CommandOptions;
import io.crmkit.core.command.CrmException;
import io.crmkit.core.command.CrmListener;
import io.crmkit.core.customer.CreateCustomer;
import io.crmkit.core.settings.CrmSettings;
import io.crmkit.jpa.database.Server;
import io.crmkit.jpa.database.TestDatabase;
import io.crmkit.spi.CrmStore;
import io.crmkit.spi.chance.Chance;
import io.crmkit.spi.chance.ChanceQuery;
import io.crmkit.spi.chance.ChanceStatus;
import io.crmkit.spi.customer.Customer;
import io.crmkit.spi.event.CrmEvent;
import io.crmkit.spi.memory.InMemoryStore;
import io.crmkit.spi.value.PageRequest;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * A host with a CRM for each of its tenants in one JVM. Both draw the same ids, know their staff by the same names and
 * number their commands alike, so that whatever they shared would show.
 */
class TenantsTest {
    private static final int CHANCES = 20;

    private final Tenants tenants = new Tenants();

    /** Where two tenants are kept. */
    enum Place {
        MEMORY,
        H2,
        POSTGRESQL
    }

    private static final class Tenants implements AutoCloseable {
        private final List<TestDatabase> databases = new CopyOnWriteArrayList<>();

        CrmStore store(Place place) {
            if (place == Place.MEMORY) {
                return new InMemoryStore();
            }
            TestDatabase database = new TestDatabase(Server.valueOf(place.name()), Map.of());
            databases.add(database);
            return database.owningStore();
        }

        @Override
        public void close() {
            databases.forEach(TestDatabase::close);
        }
    }

    private static final class Tenant {
        private final List<CrmEvent> heard = new CopyOnWriteArrayList<>();
        private final String name;
        private final TestCrm crm;

        Tenant(String name, CrmStore store, CrmSettings settings) {
            this.name = name;
            crm = TestCrm.create(store, settings, new CrmListener() {
                @Override
                public void accepted(List<CrmEvent> events) {
                    heard.addAll(events);
                }
            });
        }

        /** Enters a customer and chances, and gives some of them away. */
        Customer work() {
            Customer customer = crm.as("rolf").execute(new CreateCustomer(Samples.details("Atelier " + name), "C1"));
            for (int i = 0; i < CHANCES; i++) {
                Chance chance = crm.as("lena")
                        .execute(
                                CreateChance.of(Samples.chanceDetails(name + " " + i)),
                                CommandOptions.id("create-" + i));
                if (i % 2 == 0) {
                    crm.as("lena").execute(new AssignChance(chance.getId(), crm.id("rolf")));
                }
            }
            return customer;
        }

        List<String> chances() {
            return crm.as("lena").chances().list(ChanceQuery.any(), PageRequest.first(100)).items().stream()
                    .map(Chance::getCustomerName)
                    .toList();
        }

        /** What the lead may do with the chances that are assigned. */
        Set<ChanceStep> offered() {
            CrmSession lead = crm.as("lena");
            ChanceQuery assigned =
                    ChanceQuery.builder().addStatuses(ChanceStatus.DEVELOPING).build();
            return lead.offers(
                    lead.chances().list(assigned, PageRequest.first(1)).items().get(0));
        }
    }

    @AfterEach
    void close() {
        tenants.close();
    }

    @ParameterizedTest
    @EnumSource(Place.class)
    @DisplayName("Two tenants that work at once have each their own records, numbers, events and remembered commands")
    void nothingIsShared(Place place) throws Exception {
        Tenant north = new Tenant("north", tenants.store(place), CrmSettings.standard());
        Tenant south = new Tenant("south", tenants.store(place), CrmSettings.standard());
        int before = north.heard.size();

        List<Customer> customers = atOnce(north::work, south::work);

        assertThat(customers).extracting(Customer::getName).containsExactly("Atelier north", "Atelier south");
        assertThat(customers)
                .extracting(Customer::getNumber)
                .containsOnly(customers.get(0).getNumber());
        assertThat(customers)
                .extracting(Customer::getId)
                .containsOnly(customers.get(0).getId());
        for (Tenant tenant : List.of(north, south)) {
            assertThat(tenant.chances())
                    .containsExactlyInAnyOrderElementsOf(IntStream.range(0, CHANCES)
                            .mapToObj(i -> tenant.name + " " + i)
                            .toList());
            assertThat(tenant.heard).hasSize(before + 1 + CHANCES + CHANCES / 2);
        }
    }

    @Test
    @DisplayName("Control: two CRMs on one store do not pass for tenants")
    void control() {
        CrmStore shared = tenants.store(Place.MEMORY);
        Tenant north = new Tenant("north", shared, CrmSettings.standard());

        assertThatThrownBy(() -> new Tenant("south", shared, CrmSettings.standard()))
                .isInstanceOf(CrmException.class);
        assertThat(north.heard).isNotEmpty();
    }

    @ParameterizedTest
    @EnumSource(Place.class)
    @DisplayName("Each tenant has its own settings")
    void settings(Place place) {
        Tenant north = new Tenant("north", tenants.store(place), CrmSettings.standard());
        Tenant south = new Tenant(
                "south",
                tenants.store(place),
                CrmSettings.builder().unassignEnabled(false).build());
        for (Tenant tenant : List.of(north, south)) {
            tenant.work();
        }

        assertThat(north.offered()).contains(ChanceStep.UNASSIGN, ChanceStep.REASSIGN);
        assertThat(south.offered()).contains(ChanceStep.REASSIGN).doesNotContain(ChanceStep.UNASSIGN);
    }

    @Test
    @DisplayName("A tenant works on when the database of another is gone")
    void outage() {
        Tenant north = new Tenant("north", tenants.store(Place.H2), CrmSettings.standard());
        Tenant south = new Tenant("south", tenants.store(Place.H2), CrmSettings.standard());

        tenants.databases.remove(0).close();

        assertThatThrownBy(north::work).isNotInstanceOf(CrmException.class);
        assertThat(south.work().getName()).isEqualTo("Atelier south");
    }

    private static <R> List<R> atOnce(Callable<R> one, Callable<R> other) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            List<Future<R>> results = threads.invokeAll(List.of(one, other));
            return List.of(results.get(0).get(), results.get(1).get());
        } finally {
            threads.shutdownNow();
        }
    }
}
