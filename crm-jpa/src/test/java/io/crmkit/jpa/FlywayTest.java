package io.crmkit.jpa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import io.crmkit.jpa.database.Server;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A host that migrates by Flyway has our scripts beside its own, each with its own history. */
class FlywayTest {

    @ParameterizedTest
    @EnumSource(Server.class)
    @DisplayName(
            "The scripts run once beside the host's own, which begin at the same version, and the store works on the result")
    void besideTheHost(Server server) {
        try (HikariDataSource database = server.newDatabase()) {
            Flyway host = host(database);
            Flyway crm = crm(server, database);

            assertThat(host.migrate().migrationsExecuted).isOne();
            assertThat(crm.migrate().migrationsExecuted)
                    .isEqualTo(server.schema().scripts().size());
            assertThat(crm.migrate().migrationsExecuted).isZero();
            assertThat(host.migrate().migrationsExecuted).isZero();
            assertThat(crm.validateWithResult().validationSuccessful).isTrue();
            assertThat(host.validateWithResult().validationSuccessful).isTrue();
            HostUnit.requireWorking(database, UnaryOperator.identity());
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Server.class,
            names = {"H2"})
    @DisplayName("In one history the two first versions would collide")
    void oneHistory(Server server) {
        try (HikariDataSource database = server.newDatabase()) {
            host(database).migrate();
            Flyway same = crm(server, database, "flyway_schema_history");

            assertThatThrownBy(same::migrate).isInstanceOf(FlywayException.class);
        }
    }

    private static Flyway host(DataSource database) {
        return Flyway.configure()
                .dataSource(database)
                .locations("classpath:host/db")
                .load();
    }

    private static Flyway crm(Server server, DataSource database) {
        return crm(server, database, "crm_schema_history");
    }

    private static Flyway crm(Server server, DataSource database, String history) {
        FluentConfiguration configuration = Flyway.configure()
                .dataSource(database)
                .locations("classpath:" + server.schema().location())
                .table(history)
                // The schema is not empty: the host's tables are there.
                .baselineOnMigrate(true)
                .baselineVersion("0");
        return configuration.load();
    }
}
