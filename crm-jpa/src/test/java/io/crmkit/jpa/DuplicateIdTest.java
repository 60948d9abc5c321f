package io.crmkit.jpa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.crmkit.jpa.database.Server;
import io.crmkit.jpa.database.TestDatabase;
import io.crmkit.spi.Changes;
import io.crmkit.spi.CommandId;
import io.crmkit.spi.CommandRecord;
import io.crmkit.spi.CrmStore;
import io.crmkit.spi.DuplicateException;
import io.crmkit.spi.StoreException;
import io.crmkit.spi.access.User;
import io.crmkit.spi.chance.Chance;
import io.crmkit.spi.event.Subject;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Which identity is taken, where much is written at once: MariaDB says no more than that it is a primary key. */
class DuplicateIdTest {

    @ParameterizedTest
    @EnumSource(Server.class)
    void isToldByItsKind(Server server) {
        try (TestDatabase database = new TestDatabase(server, Map.of())) {
            CrmStore store = database.owningStore();
            write(store, all(1, 1, 1, "one"));
            assertTaken(store, all(1, 2, 2, "two"), "user.id");
            assertTaken(store, all(2, 1, 2, "two"), "chance.id");
            assertTaken(store, all(2, 2, 1, "two"), "event.id");
            assertTaken(store, all(2, 2, 2, "one"), CommandId.UNIQUE_KEY);
            write(store, all(2, 2, 2, "two"));
        }
    }

    @ParameterizedTest
    @EnumSource(Server.class)
    void isNoneOfOursIfItIsAPendingRowOfTheHosts(Server server) throws SQLException {
        try (TestDatabase database = new TestDatabase(server, Map.of());
                EntityManagerFactory factory = database.newFactory(HostRow.class)) {
            try (Connection connection = database.connection();
                    Statement statement = connection.createStatement()) {
                statement.execute("create table host_row (id integer primary key)");
                statement.execute("insert into host_row values (1)");
                if (!connection.getAutoCommit()) {
                    connection.commit();
                }
            }
            try (EntityManager em = factory.createEntityManager()) {
                em.getTransaction().begin();
                em.persist(new HostRow(1));
                assertThatThrownBy(() -> write(JpaStore.joining(() -> em), all(1, 1, 1, "one")))
                        .isInstanceOf(StoreException.class)
                        .isNotInstanceOf(DuplicateException.class);
                em.getTransaction().rollback();
            }
        }
    }

    /** What a host keeps beside the CRM. */
    @Entity
    @Table(name = "host_row")
    static class HostRow {
        @Id
        private int id;

        protected HostRow() {}

        HostRow(int id) {
            this.id = id;
        }
    }

    /** A user, a chance, an event and a command, by number. */
    private static Changes all(int user, int chance, int event, String command) {
        return Changes.builder()
                .insert(User.KIND, States.user(user).build())
                .insert(Chance.KIND, States.chance(chance).build())
                .append(States.event(
                        event, Subject.of(User.KIND, States.user(user).build().getId())))
                .remember(new CommandRecord(new CommandId(command), Optional.empty(), "", "", Instant.EPOCH))
                .build();
    }

    private static void write(CrmStore store, Changes changes) {
        store.inUnit(unit -> unit.apply(changes));
    }

    private static void assertTaken(CrmStore store, Changes changes, String key) {
        assertThatThrownBy(() -> write(store, changes))
                .isInstanceOfSatisfying(
                        DuplicateException.class,
                        taken -> assertThat(taken.key()).isEqualTo(key));
    }
}
