package io.crmkit.core.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.crmkit.core.DefaultRole;
import io.crmkit.core.Refusals;
import io.crmkit.core.StoreDump;
import io.crmkit.core.TestCrm;
import io.crmkit.spi.access.User;
import io.crmkit.spi.event.CrmEvent;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** 000-27: users and their roles come from the host; what they may do is told in the history, who they are is not. */
class UserImportTest {
    private static final String SUPERVISOR = DefaultRole.SALES_SUPERVISOR.roleName();
    private static final String MANAGER = DefaultRole.ACCOUNT_MANAGER.roleName();

    private final TestCrm test = TestCrm.create();

    private static ImportUsers.Row row(String externalId, @Nullable String manager, String... roles) {
        return new ImportUsers.Row(externalId, "Nina Simon", Set.of(roles), manager, true);
    }

    /** What becomes of an import; if it is refused, nothing is written. */
    private String refused(ImportUsers.Row... rows) {
        StoreDump before = StoreDump.of(test.store());
        String text = Refusals.text(Refusals.of(test.system(), new ImportUsers(Arrays.asList(rows))));
        assertThat(StoreDump.of(test.store())).isEqualTo(before);
        return text;
    }

    @Test
    @DisplayName("A role that is not there is refused in the row that names it, beside one that is")
    void unknownRole() {
        assertThat(refused(row("nina", null, MANAGER), row("nora", null, MANAGER, "nobody's role")))
                .isEqualTo("invalid rows[1].roles UNKNOWN");
    }

    @Test
    @DisplayName("A manager is known already or comes with the same import, and nobody reports to himself")
    void manager() {
        assertThat(refused(row("nina", "nobody", MANAGER))).isEqualTo("invalid rows[0].manager UNKNOWN");
        assertThat(refused(row("nina", "lena", MANAGER), row("nora", "nora", MANAGER)))
                .isEqualTo("invalid rows[1].manager UNKNOWN");
        // Also one who is known: being there does not make a user his own manager.
        assertThat(refused(row("rolf", "rolf", MANAGER))).isEqualTo("invalid rows[0].manager UNKNOWN");
    }

    @Test
    @DisplayName("No user is named twice, and all faults of all rows are told together")
    void twice() {
        assertThat(refused(row("nina", null, "none such"), row("nora", "nobody"), row("nina", null)))
                .isEqualTo("invalid rows[2].externalId DUPLICATE, invalid rows[0].roles UNKNOWN, "
                        + "invalid rows[1].manager UNKNOWN");
    }

    @Test
    @DisplayName(
            "The history tells whether a user may act, under whom and in which roles, in the order of the alphabet, and no name")
    void history() {
        test.system().execute(new ImportUsers(List.of(row("nina", null, SUPERVISOR, MANAGER))));
        test.system()
                .execute(new ImportUsers(List.of(new ImportUsers.Row("nina", "Nina Simon", Set.of(), null, false))));
        assertThat(test.system().history().of(User.KIND, test.id("nina")))
                .extracting(CrmEvent::details)
                .containsExactly(
                        Map.of("active", "true", "manager", "", "roles", "account manager, sales supervisor"),
                        Map.of("active", "false", "manager", "", "roles", ""));
    }

    @Test
    @DisplayName("A row tells in logs which user it is about, and not the person's name")
    void text() {
        assertThat(row("nina", null)).hasToString("Row[nina]");
    }
}
