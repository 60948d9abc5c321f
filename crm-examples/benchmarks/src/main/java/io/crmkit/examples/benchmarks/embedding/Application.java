package io.crmkit.examples.benchmarks.embedding;

import io.crmkit.core.Crm;
import io.crmkit.core.SetUpDefaults;
import io.crmkit.jpa.JpaEntities;
import io.crmkit.jpa.JpaSchema;
import io.crmkit.jpa.JpaStore;
import io.crmkit.spi.CrmStore;
import io.crmkit.spi.memory.InMemoryStore;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.PersistenceConfiguration;
import jakarta.persistence.PersistenceUnitTransactionType;
import jakarta.persistence.SharedCacheMode;
import jakarta.persistence.ValidationMode;
import java.lang.management.ManagementFactory;
import java.lang.ref.Reference;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;

/** An application that starts, does one thing, and says what that took. */
public final class Application {

    /** What it has inside. */
    enum Inside {
        /** Nothing. */
        NOTHING,
        /** The CRM, in memory. */
        CRM,
        /** Hibernate ORM on H2, with a table of its own. */
        PROVIDER,
        /** The same, and the CRM in it. */
        CRM_AND_PROVIDER
    }

    private Application() {}

    /**
     * Runs it, and prints how many microseconds it took to have a persistence unit that has stored something, then how
     * many to have a CRM that has done its first command; how many classes were loaded; how many bytes of the heap are
     * in use.
     *
     * @param args what it has inside
     * @throws SQLException if the database fails
     */
    public static void main(String... args) throws SQLException {
        long unit = 0;
        long command = 0;
        // What is printed about the heap is to hold what an application holds on to.
        List<Object> held = new ArrayList<>();
        switch (Inside.valueOf(args[0])) {
            case NOTHING -> {}
            case CRM -> command = timed(() -> held.add(firstCommand(new InMemoryStore())));
            case PROVIDER -> {
                DataSource database = database();
                unit = timed(() -> held.add(persistenceUnit(database, List.of())));
            }
            case CRM_AND_PROVIDER -> {
                DataSource database = database();
                JpaSchema.H2.create(database);
                unit = timed(() -> held.add(persistenceUnit(database, JpaEntities.classes())));
                EntityManagerFactory factory = (EntityManagerFactory) held.get(0);
                command = timed(() -> held.add(firstCommand(JpaStore.owning(factory))));
            }
        }
        try {
            System.gc();
            long heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
            long classes = ManagementFactory.getClassLoadingMXBean().getTotalLoadedClassCount();
            System.out.println(unit + " " + command + " " + classes + " " + heap);
        } finally {
            Reference.reachabilityFence(held);
        }
    }

    private static long timed(Runnable work) {
        long start = System.nanoTime();
        work.run();
        return (System.nanoTime() - start) / 1_000;
    }

    private static Crm firstCommand(CrmStore store) {
        Crm crm = Crm.on(store).build();
        crm.asSystem().execute(new SetUpDefaults());
        return crm;
    }

    private static DataSource database() throws SQLException {
        JdbcDataSource database = new JdbcDataSource();
        database.setURL("jdbc:h2:mem:application;DB_CLOSE_DELAY=-1");
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create table note (id uuid primary key)");
        }
        return database;
    }

    /** Whatever the CRM adds, the application stores a note of its own. */
    private static EntityManagerFactory persistenceUnit(DataSource database, List<Class<?>> ofTheCrm) {
        PersistenceConfiguration unit = new PersistenceConfiguration("application")
                .transactionType(PersistenceUnitTransactionType.RESOURCE_LOCAL)
                .sharedCacheMode(SharedCacheMode.NONE)
                .validationMode(ValidationMode.NONE)
                .property("jakarta.persistence.nonJtaDataSource", database)
                .managedClass(Note.class);
        ofTheCrm.forEach(unit::managedClass);
        EntityManagerFactory factory = unit.createEntityManagerFactory();
        factory.runInTransaction(em -> em.persist(new Note(UUID.randomUUID())));
        return factory;
    }
}
