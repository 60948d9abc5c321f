package io.crmkit.examples.jta;

import com.arjuna.ats.arjuna.common.ObjectStoreEnvironmentBean;
import com.arjuna.ats.internal.jta.transaction.arjunacore.TransactionSynchronizationRegistryImple;
import com.arjuna.ats.jta.TransactionManager;
import com.arjuna.common.internal.util.propertyservice.BeanPopulator;
import io.crmkit.core.Crm;
import io.crmkit.core.CrmSession;
import io.crmkit.core.SetUpDefaults;
import io.crmkit.core.access.ImportUsers;
import io.crmkit.core.chance.AssignChance;
import io.crmkit.core.chance.ChanceDetails;
import io.crmkit.core.chance.CreateChance;
import io.crmkit.jpa.JpaStore;
import io.crmkit.spi.CrmStore;
import io.crmkit.spi.access.User;
import io.crmkit.spi.access.UserId;
import io.crmkit.spi.chance.Chance;
import io.crmkit.spi.chance.ChanceId;
import jakarta.persistence.EntityManagerFactory;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;

/** Wins a chance and bills it, in one transaction over two databases. */
public final class JtaHost implements AutoCloseable {
    private final jakarta.transaction.TransactionManager transactions = TransactionManager.transactionManager();
    private final TransactionSynchronizationRegistry registry = new TransactionSynchronizationRegistryImple();
    private final Databases databases;
    private final EntityManagerFactory factory;

    JtaHost() throws SQLException {
        databases = new Databases(transactions, registry);
        factory = databases.persistenceUnit();
    }

    /** Runs the application once. Its databases go with it, and so may the log: nothing is left to recover. */
    public static void main(String... args) throws Exception {
        keepLogIn(Files.createTempDirectory("transactions"));
        run(System.out);
    }

    /**
     * Where the transaction manager notes what it has decided, until both databases have done it. After a crash the notes are
     * all that tells a database in doubt what to do, so an application whose databases stay keeps them in a folder that stays,
     * and runs the transaction manager's recovery ({@code RecoveryManager}) with an {@code XAResourceRecovery} for each of
     * both. This one leaves recovery out.
     */
    static void keepLogIn(Path folder) throws IOException {
        for (String store : new String[] {"default", "communicationStore", "stateStore"}) {
            ObjectStoreEnvironmentBean bean = store.equals("default")
                    ? BeanPopulator.getDefaultInstance(ObjectStoreEnvironmentBean.class)
                    : BeanPopulator.getNamedInstance(ObjectStoreEnvironmentBean.class, store);
            bean.setObjectStoreDir(folder.toString());
        }
    }

    static void run(PrintStream out) throws Exception {
        try (JtaHost host = new JtaHost()) {
            Crm crm = Crm.on(host.store()).build();
            UserId clerk = host.inTransaction(() -> setUp(crm));
            ChanceId chance = host.inTransaction(() -> chanceOf(crm, clerk));
            host.inTransaction(() -> {
                new Billing(host.databases.own(), crm).win(clerk, chance, 1);
                return chance;
            });
            Chance won = host.inTransaction(() -> crm.as(clerk).chances().get(chance));
            out.print(won.getTitle() + ": " + won.getStatus() + " and billed\n");
        }
    }

    /** A store that joins the current transaction. */
    CrmStore store() {
        return JpaStore.joining(new CurrentEntityManager(factory, registry), registry::setRollbackOnly);
    }

    Databases databases() {
        return databases;
    }

    /** Does work in a transaction, which is rolled back if the work fails. */
    <R> R inTransaction(Callable<R> work) throws Exception {
        transactions.begin();
        R result;
        try {
            result = work.call();
        } catch (Exception | Error e) {
            transactions.rollback();
            throw e;
        }
        transactions.commit();
        return result;
    }

    /** Enters the default roles and one user, as an application does when it is installed. */
    static UserId setUp(Crm crm) {
        crm.asSystem().execute(new SetUpDefaults());
        crm.asSystem()
                .execute(new ImportUsers(List.of(new ImportUsers.Row(
                        "lena", "Lena Lead", Set.of("sales supervisor", "account manager"), null, true))));
        return crm.asSystem().users().findByExternalId("lena").map(User::getId).orElseThrow();
    }

    /** A chance that a clerk develops herself. */
    static ChanceId chanceOf(Crm crm, UserId clerk) {
        CrmSession session = crm.as(clerk);
        ChanceId chance = session.execute(CreateChance.of(ChanceDetails.builder()
                        .customerName("Atelier graphique")
                        .title("Model cars for the shop")
                        .successRate(60)
                        .contactName("Carine Schmitt")
                        .description("Met at the fair.")
                        .build()))
                .getId();
        session.execute(new AssignChance(chance, clerk));
        return chance;
    }

    @Override
    public void close() {
        factory.close();
        databases.close();
    }
}
