package io.crmkit.jpa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.crmkit.jpa.database.Provider;
import io.crmkit.jpa.database.Server;
import io.crmkit.jpa.database.TestDatabase;
import io.crmkit.spi.Applied;
import io.crmkit.spi.Changes;
import io.crmkit.spi.ConflictException;
import io.crmkit.spi.CrmStore;
import io.crmkit.spi.Unit;
import io.crmkit.spi.access.AccessScope;
import io.crmkit.spi.chance.Chance;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIf;

/** What EclipseLink makes of a stale row in a batch while another thread sends a longer one. */
@DisabledIf(value = "io.crmkit.jpa.database.Provider#isHibernate", disabledReason = "about the batches of EclipseLink")
class StaleBatchTest {
    // By name, for there is no EclipseLink where Hibernate is tested.
    private static final String CROWDED = "io.crmkit.jpa.CrowdedPlatform";

    @Test
    @DisplayName("A stale row in a batch is a conflict, whatever batch another thread sends at that moment")
    void isAConflict() throws SQLException {
        Map<String, String> settings = new HashMap<>(Provider.current().batching());
        settings.put("eclipselink.target-database", CROWDED);
        try (TestDatabase database = new TestDatabase(Server.H2, settings)) {
            CrmStore store = database.owningStore();
            Chance first = States.chance(1).build();
            Chance second = States.chance(2).build();
            store.inUnit(unit -> unit.apply(States.insertChances(first, second)));
            assertThatThrownBy(() -> store.inUnit(unit -> retitled(unit, database, first, second)))
                    .isInstanceOf(ConflictException.class)
                    // Otherwise it would have proved nothing.
                    .hasRootCauseInstanceOf(IndexOutOfBoundsException.class);
            assertThat(store.inUnit(unit -> read(unit, first)).getTitle()).isEqualTo(first.getTitle());
        }
    }

    /** Two updates, the second of which somebody else overtakes between its read and its write. */
    private static Applied retitled(Unit unit, TestDatabase database, Chance first, Chance second) {
        Changes.Builder changes = Changes.builder();
        for (Chance chance : new Chance[] {read(unit, first), read(unit, second)}) {
            changes.update(
                    Chance.KIND,
                    chance,
                    Chance.builder().from(chance).title("another").build());
        }
        overtake(database, second);
        return unit.apply(changes.build());
    }

    private static void overtake(TestDatabase database, Chance chance) {
        try (Connection connection = database.connection();
                Statement statement = connection.createStatement()) {
            assertThat(statement.executeUpdate("update crm_chance set version = version + 1 where id = '"
                            + chance.getId().value() + "'"))
                    .isEqualTo(1);
            if (!connection.getAutoCommit()) {
                connection.commit();
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Chance read(Unit unit, Chance chance) {
        return unit.chances().find(chance.getId(), AccessScope.all()).orElseThrow();
    }
}
