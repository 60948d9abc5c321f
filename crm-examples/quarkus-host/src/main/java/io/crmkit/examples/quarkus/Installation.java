package io.crmkit.examples.quarkus;

import io.crmkit.core.Crm;
import io.crmkit.core.SetUpDefaults;
import io.crmkit.core.access.ImportUsers;
import io.crmkit.jpa.JpaSchema;
import io.crmkit.spi.access.User;
import io.crmkit.spi.access.UserId;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;

/** What is there when the application starts: the tables, the default roles, and a clerk. */
@ApplicationScoped
public class Installation {
    private final DataSource database;
    private final Crm crm;

    Installation(DataSource database, Crm crm) {
        this.database = database;
        this.crm = crm;
    }

    void install(@Observes StartupEvent start) throws SQLException {
        JpaSchema.H2.create(database);
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(
                    "create table enquiry (id uuid primary key, sender varchar(200) not null, chance_id uuid not null)");
        }
        QuarkusTransaction.requiringNew().run(() -> {
            crm.asSystem().execute(new SetUpDefaults());
            crm.asSystem()
                    .execute(new ImportUsers(
                            List.of(new ImportUsers.Row("rolf", "Rolf Rep", Set.of("account manager"), null, true))));
        });
    }

    /** The clerk. */
    public UserId clerk() {
        return QuarkusTransaction.requiringNew().call(() -> crm.asSystem()
                .users()
                .findByExternalId("rolf")
                .map(User::getId)
                .orElseThrow());
    }
}
