package io.crmkit.examples.databases;

import io.crmkit.core.CommandTypes;
import io.crmkit.core.Crm;
import io.crmkit.core.CrmSession;
import io.crmkit.core.Samples;
import io.crmkit.core.TestCrm;
import io.crmkit.core.command.Command;
import io.crmkit.core.command.CrmListener;
import io.crmkit.core.settings.CrmSettings;
import io.crmkit.jpa.database.Server;
import io.crmkit.jpa.database.TestDatabase;
import io.crmkit.spi.CrmStore;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/** A database with a sample of each command and all that it takes, and a driver that fails when it is told to. */
final class FaultStage implements AutoCloseable {
    // What fails on purpose would fill the log. Hibernate minds what SLF4J is told.
    private static final Map<String, String> QUIET = Map.of("eclipselink.logging.level", "OFF");
    private static final List<String> ACTORS = List.of("rolf", "lena", "ada");
    // For the dumps; nobody else's connection is to be out.
    private static final int OURS = 1;

    private final boolean hasTransactions;
    private final FaultyDriver driver;
    private final TestDatabase database;
    private final Tables tables;
    private final SwallowingHost host;
    private final TestCrm test;
    private final List<Command<?>> samples;
    private final AtomicLong ids = new AtomicLong();
    private final Crm owning;
    private final Crm joining;
    private final Map<String, Set<List<Object>>> before;

    FaultStage(Server server, boolean hasTransactions) throws SQLException {
        this.hasTransactions = hasTransactions;
        driver = new FaultyDriver(server, hasTransactions);
        database = new TestDatabase(server, QUIET, driver::before);
        tables = new Tables(database, server.schema());
        host = new SwallowingHost(database.factory());
        CrmStore store = database.owningStore();
        test = TestCrm.create(store, CrmSettings.standard(), new CrmListener() {});
        samples = Samples.of(test, test.id("rolf"));
        owning = crm(store);
        joining = crm(host.store());
        before = tables.dump();
    }

    /** A CRM that gives the same ids in each run. */
    private Crm crm(CrmStore store) {
        return Crm.on(store)
                .clock(Clock.fixed(TestCrm.NOW, ZoneOffset.UTC))
                .ids(() -> new UUID(0x0192_0000_0000_7000L, 0x8000_0000_0000_0000L + ids.incrementAndGet()))
                .build();
    }

    List<Command<?>> samples() {
        return samples;
    }

    /** The types of command that there are. */
    Set<Class<?>> types() {
        return CommandTypes.of(owning);
    }

    /** The first member of the staff who may give a command; else the system. */
    Optional<String> actor(Command<?> command) {
        return ACTORS.stream()
                .filter(name -> test.as(name).check(command).isEmpty())
                .findFirst();
    }

    private CrmSession session(Crm crm, Optional<String> actor) {
        return actor.map(test::id).map(crm::as).orElseGet(crm::asSystem);
    }

    /** A command that is run many times by one actor. */
    Runs runs(Command<?> command) {
        Optional<String> actor = actor(command);
        return new Runs(command, session(owning, actor), session(joining, actor));
    }

    /** The runs of a command, each on the same tables, with the same ids. */
    final class Runs {
        private final Command<?> command;
        private final CrmSession own;
        private final CrmSession joined;

        private Runs(Command<?> command, CrmSession own, CrmSession joined) {
            this.command = command;
            this.own = own;
            this.joined = joined;
        }

        /** Runs it while a call may fail; the host's part is not watched. */
        Run run(Embedding embedding, Optional<FaultPoint> point) {
            ids.set(0);
            CrmSession session = embedding == Embedding.OWNING ? own : joined;
            Runnable watched = () -> {
                driver.watch(point);
                try {
                    Object unused = session.execute(command);
                } finally {
                    driver.unwatch();
                }
            };
            SwallowingHost.Outcome outcome = embedding == Embedding.OWNING
                    ? new SwallowingHost.Outcome(SwallowingHost.thrownBy(watched), true)
                    : host.commits(watched);
            return new Run(
                    outcome.thrown(), outcome.committed(), driver.failed(), driver.committed(), driver.calls(), dump());
        }

        /** What it throws when it is run once more, and taken back. */
        Optional<RuntimeException> again() {
            ids.set(0);
            Optional<RuntimeException> thrown = host.rollsBack(() -> {
                Object unused = joined.execute(command);
            });
            if (!hasTransactions) {
                restore();
            }
            return thrown;
        }
    }

    /**
     * What came of a run.
     *
     * @param thrown what the library threw
     * @param committed whether the host, if there is one, could commit
     * @param failed the call that failed
     * @param wasCommitted whether it failed after a commit was done
     * @param calls the calls that there were
     * @param dump what all tables held afterwards
     */
    record Run(
            Optional<RuntimeException> thrown,
            boolean committed,
            Optional<String> failed,
            boolean wasCommitted,
            List<String> calls,
            Map<String, Set<List<Object>>> dump) {}

    Map<String, Set<List<Object>>> before() {
        return before;
    }

    /** Whether all connections are back in the pool. */
    boolean isQuiet() {
        return database.connections() == OURS;
    }

    Map<String, Set<List<Object>>> dump() {
        try {
            return tables.dump();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Makes all tables hold what they held before the first run. */
    void restore() {
        try {
            tables.restore(before);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() throws SQLException {
        tables.close();
        database.close();
    }
}
