package io.crmkit.examples.ownstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.crmkit.spi.Applied;
import io.crmkit.spi.Changes;
import io.crmkit.spi.DuplicateException;
import io.crmkit.spi.Unit;
import io.crmkit.spi.access.AccessScope;
import io.crmkit.spi.access.Role;
import io.crmkit.spi.access.RoleId;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Units within a transaction that the host has open, in which it writes to a table of its own. */
class HostTransactionTest {
    private static final Role ROLE = Role.builder()
            .id(new RoleId(new UUID(0, 1)))
            .name("clerk")
            .description("")
            .build();

    @ParameterizedTest
    @EnumSource(Server.class)
    @DisplayName("What the host and a unit wrote is committed together")
    void commits(Server server) {
        Jdbi jdbi = database(server);
        OwnStore store = new OwnStore(jdbi);
        jdbi.useTransaction(handle -> {
            invoice(handle);
            store.inUnit(HostTransactionTest::addRole);
            assertThat(handle.isInTransaction()).isTrue();
        });
        assertThat(invoices(jdbi)).isEqualTo(1);
        assertThat(roles(store)).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(Server.class)
    @DisplayName("When the host rolls back, nothing of a unit is left that had ended well")
    void rollsBack(Server server) {
        Jdbi jdbi = database(server);
        OwnStore store = new OwnStore(jdbi);
        jdbi.useTransaction(handle -> {
            invoice(handle);
            store.inUnit(HostTransactionTest::addRole);
            handle.rollback();
        });
        assertThat(invoices(jdbi)).isZero();
        assertThat(roles(store)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Server.class)
    @DisplayName("A unit that fails leaves nothing in the host's transaction, and the host goes on")
    void goesOn(Server server) {
        Jdbi jdbi = database(server);
        OwnStore store = new OwnStore(jdbi);
        jdbi.useTransaction(handle -> {
            invoice(handle);
            assertThatThrownBy(() -> store.inUnit(unit -> {
                        addRole(unit);
                        return addRole(unit);
                    }))
                    .isInstanceOfSatisfying(
                            DuplicateException.class,
                            duplicate -> assertThat(duplicate.key()).isEqualTo("role.id"));
            invoice(handle);
        });
        assertThat(invoices(jdbi)).isEqualTo(2);
        assertThat(roles(store)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Server.class)
    @DisplayName("What the host writes on its handle within a unit goes with the unit, as an outbox must")
    void outbox(Server server) {
        Jdbi jdbi = database(server);
        OwnStore store = new OwnStore(jdbi);
        assertThatThrownBy(() -> store.inUnit(unit -> {
                    jdbi.useHandle(HostTransactionTest::invoice);
                    throw new UnsupportedOperationException();
                }))
                .isInstanceOf(UnsupportedOperationException.class);
        assertThat(invoices(jdbi)).isZero();
        store.inUnit(unit -> {
            jdbi.useHandle(HostTransactionTest::invoice);
            return unit;
        });
        assertThat(invoices(jdbi)).isEqualTo(1);
    }

    private static Jdbi database(Server server) {
        Jdbi jdbi = new TestDatabase(server).emptied();
        jdbi.useHandle(handle -> handle.execute("create table invoice (id uuid primary key)"));
        return jdbi;
    }

    private static void invoice(Handle handle) {
        handle.execute("insert into invoice (id) values (?)", UUID.randomUUID());
    }

    private static int invoices(Jdbi jdbi) {
        return jdbi.withHandle(handle -> handle.createQuery("select count(*) from invoice")
                .mapTo(Integer.class)
                .one());
    }

    private static Applied addRole(Unit unit) {
        return unit.apply(Changes.builder().insert(Role.KIND, ROLE).build());
    }

    private static List<Role> roles(OwnStore store) {
        return store.inUnit(unit -> unit.access().listRoles(AccessScope.all()));
    }
}
