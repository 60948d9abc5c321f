package io.crmkit.examples.ownstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.crmkit.spi.Changes;
import io.crmkit.spi.ConflictException;
import io.crmkit.spi.access.Role;
import io.crmkit.spi.access.RoleId;
import io.crmkit.spi.event.Subject;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** That few round trips are made, which nothing else would notice. */
class RoundTripsTest {
    private static final Role ROLE = Role.builder()
            .id(new RoleId(new UUID(0, 1)))
            .name("clerk")
            .description("")
            .build();

    @Test
    @DisplayName("On PostgreSQL what a command writes goes out in one statement, in order, and each part is counted")
    void together() {
        TestDatabase database = new TestDatabase(Server.POSTGRESQL);
        List<String> prepared = new ArrayList<>();
        OwnStore store = new OwnStore(
                database.emptied(), (connection, writes) -> RoundTrips.send(watched(connection, prepared), writes));
        store.inUnit(unit -> unit.apply(Changes.builder()
                .insert(Role.KIND, ROLE)
                .insert(
                        Role.KIND,
                        Role.builder()
                                .from(ROLE)
                                .id(new RoleId(new UUID(0, 2)))
                                .name("boss")
                                .build())
                .build()));
        assertThat(prepared).hasSize(1);
        assertThatThrownBy(() -> store.inUnit(unit -> unit.apply(Changes.builder()
                        .update(Role.KIND, ROLE.withVersion(0), ROLE)
                        .remove(
                                Role.KIND,
                                Role.builder()
                                        .from(ROLE)
                                        .id(new RoleId(new UUID(0, 2)))
                                        .version(7)
                                        .build())
                        .build())))
                .isInstanceOfSatisfying(
                        ConflictException.class,
                        conflict -> assertThat(conflict.subject()).contains(new Subject("role", new UUID(0, 2))));
        assertThat(prepared).hasSize(2);
    }

    private static Connection watched(Connection connection, List<String> prepared) {
        return (Connection) Proxy.newProxyInstance(
                RoundTripsTest.class.getClassLoader(),
                new Class<?>[] {Connection.class},
                (proxy, method, arguments) -> {
                    if (method.getName().equals("prepareStatement")) {
                        prepared.add((String) arguments[0]);
                    }
                    return method.invoke(connection, arguments);
                });
    }
}
