package io.crmkit.examples.springhost.crm;

import io.crmkit.core.Crm;
import io.crmkit.core.command.CrmListener;
import io.crmkit.jpa.JpaEntities;
import io.crmkit.jpa.JpaSchema;
import io.crmkit.jpa.JpaStore;
import io.crmkit.spi.CrmStore;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ResourceLoader;
import org.springframework.orm.jpa.persistenceunit.PersistenceManagedTypes;
import org.springframework.orm.jpa.persistenceunit.PersistenceManagedTypesScanner;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;

/** All that this application says to have the CRM in its database and its transactions. */
@Configuration(proxyBeanMethods = false)
class CrmConfiguration {

    /** The entities of the application, which are scanned for, and those of the CRM. */
    @Bean
    PersistenceManagedTypes persistenceManagedTypes(ResourceLoader loader) {
        PersistenceManagedTypes own = new PersistenceManagedTypesScanner(loader).scan("io.crmkit.examples.springhost");
        return PersistenceManagedTypes.of(Stream.concat(
                        own.getManagedClassNames().stream(),
                        JpaEntities.classes().stream().map(Class::getName))
                .toArray(String[]::new));
    }

    /** The tables of the CRM have a history of their own, for their versions begin at 1 as the application's do. */
    @Bean
    FlywayMigrationStrategy migrations(DataSource database) {
        return own -> {
            own.migrate();
            Flyway.configure()
                    .dataSource(database)
                    .locations("classpath:" + schema(database).location())
                    .table("crm_schema_history")
                    .baselineOnMigrate(true)
                    .baselineVersion("0")
                    .load()
                    .migrate();
        };
    }

    private static JpaSchema schema(DataSource database) {
        try (Connection connection = database.getConnection()) {
            String product = connection.getMetaData().getDatabaseProductName();
            return switch (product) {
                case "H2" -> JpaSchema.H2;
                case "PostgreSQL" -> JpaSchema.POSTGRESQL;
                default -> throw new IllegalStateException("no tables of the CRM for " + product);
            };
        } catch (SQLException e) {
            throw new IllegalStateException("the database cannot be reached", e);
        }
    }

    /** Units join the transaction that Spring has open, and never end it. */
    @Bean
    CrmStore crmStore(EntityManager em, PlatformTransactionManager transactions) {
        TransactionTemplate current = new TransactionTemplate(transactions);
        current.setPropagationBehavior(TransactionDefinition.PROPAGATION_MANDATORY);
        return JpaStore.joining(() -> em, () -> current.executeWithoutResult(TransactionStatus::setRollbackOnly));
    }

    @Bean
    Crm crm(CrmStore store, CrmListener listener) {
        return Crm.on(store).listener(listener).build();
    }
}
