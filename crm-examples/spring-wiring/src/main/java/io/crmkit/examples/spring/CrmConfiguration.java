package io.crmkit.examples.spring;

import io.crmkit.core.Crm;
import io.crmkit.jpa.JpaEntities;
import io.crmkit.jpa.JpaStore;
import io.crmkit.spi.CrmStore;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.SharedCacheMode;
import jakarta.persistence.ValidationMode;
import java.util.Map;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ResourceLoader;
import org.springframework.orm.jpa.JpaTransactionManager;
import org.springframework.orm.jpa.LocalContainerEntityManagerFactoryBean;
import org.springframework.orm.jpa.persistenceunit.PersistenceManagedTypes;
import org.springframework.orm.jpa.persistenceunit.PersistenceManagedTypesScanner;
import org.springframework.orm.jpa.vendor.HibernateJpaVendorAdapter;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import org.springframework.transaction.support.TransactionTemplate;

/** What a Spring application says once to have the CRM in its persistence unit and its transactions. */
@Configuration(proxyBeanMethods = false)
@EnableTransactionManagement
class CrmConfiguration {

    /** The entities of the application, which are scanned for, and those of the CRM. */
    @Bean
    PersistenceManagedTypes managedTypes(ResourceLoader loader) {
        PersistenceManagedTypes own = new PersistenceManagedTypesScanner(loader).scan("io.crmkit.examples.spring");
        return PersistenceManagedTypes.of(Stream.concat(
                        own.getManagedClassNames().stream(),
                        JpaEntities.classes().stream().map(Class::getName))
                .toArray(String[]::new));
    }

    @Bean
    LocalContainerEntityManagerFactoryBean entityManagerFactory(DataSource database, PersistenceManagedTypes types) {
        LocalContainerEntityManagerFactoryBean factory = new LocalContainerEntityManagerFactoryBean();
        factory.setDataSource(database);
        factory.setManagedTypes(types);
        factory.setJpaVendorAdapter(new HibernateJpaVendorAdapter());
        factory.setSharedCacheMode(SharedCacheMode.NONE);
        // Commands are validated by the CRM. Hibernate ORM would want a validator for entities, and that an expression
        // language, which an application that validates entities of its own adds.
        factory.setValidationMode(ValidationMode.NONE);
        factory.setJpaPropertyMap(Map.of(
                "hibernate.jdbc.batch_size",
                "100",
                "hibernate.order_inserts",
                "true",
                "hibernate.order_updates",
                "true"));
        return factory;
    }

    @Bean
    PlatformTransactionManager transactionManager(EntityManagerFactory factory) {
        return new JpaTransactionManager(factory);
    }

    /** The entity manager that Spring hands out leads to that of the current transaction. */
    @Bean
    CrmStore crmStore(EntityManager em, PlatformTransactionManager transactions) {
        TransactionTemplate current = new TransactionTemplate(transactions);
        current.setPropagationBehavior(TransactionDefinition.PROPAGATION_MANDATORY);
        return JpaStore.joining(() -> em, () -> current.executeWithoutResult(TransactionStatus::setRollbackOnly));
    }

    @Bean
    Crm crm(CrmStore store) {
        return Crm.on(store).build();
    }
}
