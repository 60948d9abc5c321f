package io.crmkit.jpa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.crmkit.jpa.database.Server;
import io.crmkit.jpa.database.TestDatabase;
import io.crmkit.spi.Changes;
import io.crmkit.spi.ConflictException;
import io.crmkit.spi.CrmStore;
import io.crmkit.spi.access.Role;
import io.crmkit.spi.access.RoleId;
import io.crmkit.spi.access.User;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Rows that belong to a record, such as the roles of a user, are written with it, and no more of them than must be. */
class JpaPartsTest {
    private static final RoleId ONE = States.role(1).build().getId();
    private static final RoleId TWO = States.role(2).build().getId();

    private final TestDatabase database = new TestDatabase(Server.H2, Map.of());
    private final CrmStore store = database.owningStore();

    @BeforeEach
    void fill() {
        store.inUnit(unit -> unit.apply(Changes.builder()
                .insert(Role.KIND, States.role(1).build())
                .insert(Role.KIND, States.role(2).build())
                .insert(User.KIND, States.user(1).addRole(ONE).build())
                .build()));
        database.spy().forget();
    }

    @AfterEach
    void close() throws SQLException {
        database.clear();
        database.close();
    }

    @Test
    void writesOnlyTheRowThatComes() {
        give(ONE, TWO);
        assertThat(written()).containsExactly("update crm_user ", "insert into crm_user_role ");
        assertThat(user().getRoles()).containsExactlyInAnyOrder(ONE, TWO);
    }

    @Test
    void writesNoRowsWhereNoneCameOrWent() {
        give(ONE);
        assertThat(written()).containsExactly("update crm_user ");
    }

    @Test
    void writesAllAnewWhereOneGoes() {
        give(TWO);
        assertThat(written())
                .containsExactly("update crm_user ", "delete from crm_user_role ", "insert into crm_user_role ");
        assertThat(user().getRoles()).containsExactly(TWO);
    }

    @Test
    void removesThemBeforeTheRecord() {
        User user = user();
        store.inUnit(
                unit -> unit.apply(Changes.builder().remove(User.KIND, user).build()));
        assertThat(written()).containsExactly("delete from crm_user_role ", "delete from crm_user ");
    }

    @Test
    void tellsWhoWasLateThatTheRecordHasChanged() {
        User before = user();
        assertThatThrownBy(() -> store.inUnit(unit -> {
                    unit.access().findUsers(Set.of(before.getId()), States.ALL);
                    give(ONE, TWO);
                    return unit.apply(giving(before, ONE, TWO));
                }))
                .isInstanceOf(ConflictException.class);
    }

    private void give(RoleId... roles) {
        User before = user();
        database.spy().forget();
        store.inUnit(unit -> unit.apply(giving(before, roles)));
    }

    private static Changes giving(User before, RoleId... roles) {
        User after = User.builder().from(before).roles(Set.of(roles)).build();
        return Changes.builder().update(User.KIND, before, after).build();
    }

    private User user() {
        return store.inUnit(unit -> unit.access()
                .findUsers(Set.of(States.user(1).build().getId()), States.ALL)
                .get(0));
    }

    /** What the statements that write begin with, up to the name of the table. */
    private List<String> written() {
        return database.spy().executed().stream()
                .filter(sql -> !sql.startsWith("select"))
                .map(sql -> sql.replaceFirst("^(\\w+ (?:into |from )?\\w+ ).*", "$1"))
                .toList();
    }
}
