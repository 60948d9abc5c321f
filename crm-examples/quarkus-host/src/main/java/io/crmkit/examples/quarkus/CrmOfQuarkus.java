package io.crmkit.examples.quarkus;

import io.crmkit.core.Crm;
import io.crmkit.jpa.JpaStore;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.transaction.TransactionSynchronizationRegistry;

/** The CRM, in the transactions of the application. */
@Singleton
public class CrmOfQuarkus {
    @Produces
    @Singleton
    Crm crm(EntityManager em, TransactionSynchronizationRegistry transaction) {
        return Crm.on(JpaStore.joining(() -> em, transaction::setRollbackOnly)).build();
    }
}
