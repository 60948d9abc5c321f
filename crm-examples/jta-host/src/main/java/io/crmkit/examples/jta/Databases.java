package io.crmkit.examples.jta;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import io.agroal.narayana.NarayanaTransactionIntegration;
import io.crmkit.jpa.JpaEntities;
import io.crmkit.jpa.JpaSchema;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.PersistenceConfiguration;
import jakarta.persistence.PersistenceUnitTransactionType;
import jakarta.persistence.SharedCacheMode;
import jakarta.persistence.ValidationMode;
import jakarta.transaction.TransactionManager;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import org.h2.jdbcx.JdbcDataSource;

/** The two databases, with pools whose connections take part in the current transaction. */
final class Databases implements AutoCloseable {
    private static final int CONNECTIONS = 5;

    private final AgroalDataSource own;
    private final AgroalDataSource ofCrm;

    Databases(TransactionManager transactions, TransactionSynchronizationRegistry registry) throws SQLException {
        own = pool("own", transactions, registry);
        ofCrm = pool("crm", transactions, registry);
        try (Connection connection = own.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create table invoice (number int primary key, chance_id uuid not null)");
        }
        JpaSchema.H2.create(ofCrm);
    }

    private static AgroalDataSource pool(
            String name, TransactionManager transactions, TransactionSynchronizationRegistry registry)
            throws SQLException {
        String address = "jdbc:h2:mem:" + name + "-" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1";
        return AgroalDataSource.from(new AgroalDataSourceConfigurationSupplier()
                .connectionPoolConfiguration(pool -> pool.maxSize(CONNECTIONS)
                        .transactionIntegration(new NarayanaTransactionIntegration(transactions, registry))
                        .connectionFactoryConfiguration(connections -> connections
                                // An XADataSource, which takes part in two-phase commit.
                                .connectionProviderClass(JdbcDataSource.class)
                                .jdbcUrl(address))));
    }

    AgroalDataSource own() {
        return own;
    }

    AgroalDataSource ofCrm() {
        return ofCrm;
    }

    /** The persistence unit of the CRM, which joins the transactions of the transaction manager. */
    EntityManagerFactory persistenceUnit() {
        PersistenceConfiguration unit = new PersistenceConfiguration("crm")
                .transactionType(PersistenceUnitTransactionType.JTA)
                .sharedCacheMode(SharedCacheMode.NONE)
                .validationMode(ValidationMode.NONE)
                .property("jakarta.persistence.jtaDataSource", ofCrm)
                // How Hibernate ORM finds the transaction manager.
                .property("hibernate.transaction.jta.platform", "Narayana");
        JpaEntities.classes().forEach(unit::managedClass);
        return unit.createEntityManagerFactory();
    }

    @Override
    public void close() {
        own.close();
        ofCrm.close();
    }
}
