package io.crmkit.jpa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import io.crmkit.jpa.database.Server;
import io.crmkit.spi.DuplicateException;
import io.crmkit.spi.StoreException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A host chooses the schema and the names of the tables, by a mapping file and a script that it edited. */
class MappingFileTest {
    private static final String MAPPING_FILE = "host/acme-orm.xml";
    /** Where a script names a table; not where it names a constraint or an index. */
    private static final String BEFORE_TABLE = "(create table |references |insert into | on )";

    @Test
    @DisplayName("The store works in another schema, on tables of other names")
    void otherNames() throws SQLException {
        try (HikariDataSource database = Server.H2.newDatabase()) {
            runEditedScripts(database);

            HostUnit.requireWorking(database, unit -> unit.mappingFile(MAPPING_FILE));

            assertThat(tablesIn("ACME", database))
                    .hasSizeGreaterThan(7)
                    .contains("acme_customer", "acme_event", "crm_customer_standing")
                    .doesNotContain("crm_customer", "crm_event");
            assertThat(tablesIn("PUBLIC", database)).isEmpty();
            // The constraints have kept their names, so the store still knows which key is taken.
            assertThatThrownBy(() -> HostUnit.requireWorking(database, unit -> unit.mappingFile(MAPPING_FILE)))
                    .isInstanceOfSatisfying(
                            DuplicateException.class,
                            failure -> assertThat(failure.key()).startsWith("customer."));
        }
    }

    @Test
    @DisplayName("Without the mapping file the store does not find such tables")
    void withoutMappingFile() throws SQLException {
        try (HikariDataSource database = Server.H2.newDatabase()) {
            runEditedScripts(database);

            assertThatThrownBy(() -> HostUnit.requireWorking(database, unit -> unit))
                    .isInstanceOf(StoreException.class);
        }
    }

    /** What a host does by hand: the schema before each table, and two tables renamed. */
    private static void runEditedScripts(HikariDataSource database) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create schema acme");
            statement.execute(ScriptText.of(JpaSchema.H2)
                    .replaceAll(BEFORE_TABLE + "crm_", "$1acme.crm_")
                    .replaceAll("acme\\.crm_(customer|event)\\b", "acme.acme_$1"));
        }
    }

    private static List<String> tablesIn(String schema, HikariDataSource database) throws SQLException {
        List<String> tables = new ArrayList<>();
        try (Connection connection = database.getConnection();
                ResultSet rows = connection.getMetaData().getTables(connection.getCatalog(), schema, null, null)) {
            while (rows.next()) {
                tables.add(rows.getString("TABLE_NAME").toLowerCase(Locale.ROOT));
            }
        }
        return tables;
    }
}
