package io.crmkit.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import io.crmkit.jpa.database.Server;
import io.crmkit.jpa.database.TestDatabase;
import io.crmkit.spi.Changes;
import io.crmkit.spi.CrmStore;
import io.crmkit.spi.Unit;
import io.crmkit.spi.chance.Chance;
import io.crmkit.spi.customer.Customer;
import io.crmkit.spi.customer.CustomerStanding;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** Rows are locked in one order by all units, so that two that change the same rows do not wait for each other. */
class JpaLockOrderTest {
    @Test
    void updatesInTheOrderOfKindsWhateverWasReadFirst() {
        try (TestDatabase database = new TestDatabase(Server.H2, Map.of())) {
            CrmStore store = database.owningStore();
            Chance chance = States.chance(1).build();
            CustomerStanding standing = States.standing(1);
            store.inUnit(unit -> unit.apply(Changes.builder()
                    .insert(Customer.KIND, States.customer(1).build())
                    .insert(CustomerStanding.KIND, standing)
                    .insert(Chance.KIND, chance)
                    .build()));
            Consumer<Unit> readChance = unit -> unit.chances().find(chance.getId(), States.ALL);
            Consumer<Unit> readStanding = unit -> unit.customers().findStandings(Set.of(standing.getId()), States.ALL);
            for (Consumer<Unit> reads : List.of(readChance.andThen(readStanding), readStanding.andThen(readChance))) {
                assertThat(updated(database, store, reads)).containsExactly("crm_customer_standing", "crm_chance");
            }
        }
    }

    private static List<String> updated(TestDatabase database, CrmStore store, Consumer<Unit> reads) {
        database.spy().forget();
        store.inUnit(unit -> {
            reads.accept(unit);
            Chance chance = unit.chances()
                    .find(States.chance(1).build().getId(), States.ALL)
                    .orElseThrow();
            CustomerStanding standing = unit.customers()
                    .findStandings(Set.of(States.standing(1).getId()), States.ALL)
                    .get(0);
            return unit.apply(Changes.builder()
                    .update(Chance.KIND, chance, chance)
                    .update(CustomerStanding.KIND, standing, standing)
                    .build());
        });
        return database.spy().executed().stream()
                .filter(sql -> sql.startsWith("update"))
                .map(sql -> sql.split(" ", 3)[1])
                .toList();
    }
}
