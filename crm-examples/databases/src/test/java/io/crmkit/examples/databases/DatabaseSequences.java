package io.crmkit.examples.databases;

import static org.assertj.core.api.Assertions.assertThat;

import io.crmkit.core.Tier;
import io.crmkit.core.sequence.StoreSequences;
import io.crmkit.jpa.database.Provider;
import io.crmkit.jpa.database.Server;
import io.crmkit.jpa.database.TestDatabase;
import io.crmkit.spi.CrmStore;
import java.sql.SQLException;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * P1: the random sequences of the core against the same model, on a database. {@code -Dcrmkit.seed=} repeats them,
 * {@code -Dcrmkit.sequences=} says how many.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class DatabaseSequences {
    // What fails on purpose would fill the log. Hibernate minds what SLF4J is told.
    private static final Map<String, String> QUIET = Map.of("eclipselink.logging.level", "OFF");
    private static final int SEQUENCES = Integer.getInteger("crmkit.sequences", Tier.of(100, 10_000));
    private static final int CONTROL_SEQUENCES = 100;

    private final Server server;
    private final TestDatabase database;
    private final long seed = Long.getLong("crmkit.seed", new Random().nextLong());

    DatabaseSequences(Server server) {
        this.server = server;
        database = new TestDatabase(server, QUIET);
    }

    @Test
    @DisplayName("Whatever is done in whatever order on a database, it comes to what the model says, and so does all it"
            + " leaves")
    void sequences() {
        Tier.report("P1 on " + server + " with " + Provider.current(), SEQUENCES + " sequences, seed " + seed);
        new StoreSequences(this::empty).play(seed, SEQUENCES);
    }

    @Test
    @DisplayName("Control: a model with a wrong rule is noticed")
    void control() {
        assertThat(new StoreSequences(this::empty).unnoticedFlaws(seed, CONTROL_SEQUENCES))
                .isEmpty();
    }

    private CrmStore empty() {
        try {
            database.clear();
            return database.owningStore();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @AfterAll
    void close() {
        database.close();
    }
}
