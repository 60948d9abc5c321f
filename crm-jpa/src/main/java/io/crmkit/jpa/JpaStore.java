package io.crmkit.jpa;

import io.crmkit.spi.CrmStore;
import io.crmkit.spi.Unit;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * A store on Jakarta Persistence. The host chooses the provider and the database, creates the tables by the scripts
 * that {@link JpaSchema} names, and has its persistence unit manage {@link JpaEntities#classes()}. A cache shared by
 * several persistence contexts must be off for these classes. A persistence context had better end with its
 * transaction: in one that lives longer, units see rows as it first loaded them, and conflict until it is cleared. What
 * Hibernate logs of failed statements (category {@code org.hibernate.orm.jdbc.error}) holds values of rows, personal
 * data among them.
 *
 * <p>Called by hosts. Safe for use by several threads.
 */
public final class JpaStore implements CrmStore {
    private final Transactions transactions;

    private JpaStore(Transactions transactions) {
        this.transactions = transactions;
    }

    /**
     * {@return a store that opens an entity manager and a resource-local transaction for each unit, for hosts without a
     * transaction manager}
     *
     * @param factory the factory, which stays the host's to close
     */
    public static JpaStore owning(EntityManagerFactory factory) {
        return new JpaStore(new OwnedTransactions(Objects.requireNonNull(factory)));
    }

    /**
     * {@return a store that works in the host's transaction, which must be active when a unit writes}
     *
     * <p>When a unit fails after it wrote, the host's transaction must not be committed. A host that swallows the
     * exception and tries is kept from it: the provider marks the transaction rollback-only, being made to by an
     * exception of its own if need be. Whether the commit then throws or just rolls back is the provider's choice
     * (Hibernate throws if {@code hibernate.jpa.compliance.transaction} is true). Hosts that can mark their
     * transactions themselves better say how: {@link #joining(Supplier, Runnable)}.
     *
     * @param lent gives the entity manager of the current transaction, or one that always leads to it, as containers
     *     inject; called once for each unit
     */
    public static JpaStore joining(Supplier<EntityManager> lent) {
        return new JpaStore(new JoinedTransactions(Objects.requireNonNull(lent), null));
    }

    /**
     * {@return a store that works in the host's transaction, which must be active when a unit writes}
     *
     * @param lent gives the entity manager of the current transaction, or one that always leads to it, as containers
     *     inject; called once for each unit
     * @param rollbackOnly marks the current transaction, so that it can only be rolled back; called when a unit fails
     *     after it wrote. In Spring {@code () -> template.executeWithoutResult(TransactionStatus::setRollbackOnly)} with a
     *     template that takes part in the current transaction ({@code PROPAGATION_MANDATORY}), so that the commit throws;
     *     in Jakarta EE {@code synchronizationRegistry::setRollbackOnly}
     */
    public static JpaStore joining(Supplier<EntityManager> lent, Runnable rollbackOnly) {
        return new JpaStore(new JoinedTransactions(Objects.requireNonNull(lent), Objects.requireNonNull(rollbackOnly)));
    }

    @Override
    public <R> R inUnit(Function<Unit, R> work) {
        return transactions.inUnit(work);
    }
}
