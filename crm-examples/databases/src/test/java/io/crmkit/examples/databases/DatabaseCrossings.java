package io.crmkit.examples.databases;

import static org.assertj.core.api.Assertions.assertThat;

import io.crmkit.core.Tier;
import io.crmkit.core.race.Arranged;
import io.crmkit.core.race.CarelessStore;
import io.crmkit.core.race.Crossings;
import io.crmkit.core.race.Ground;
import io.crmkit.core.race.OfficePair;
import io.crmkit.core.race.Pair;
import io.crmkit.jpa.database.Provider;
import io.crmkit.jpa.database.Server;
import io.crmkit.jpa.database.TestDatabase;
import io.crmkit.spi.CrmStore;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * P7: two commands that rest on the same records, both stopped in their transactions: before a release at every pair of
 * their calls to the store, in every build at some. {@code -Dcrmkit.seed=} chooses the same ones.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class DatabaseCrossings {
    private static final int SOME = 8;
    private static final int CONTROLS = 100;

    private final long seed = Long.getLong("crmkit.seed", new Random().nextLong());
    private final Random random = new Random(seed);
    private final Server server;
    private final TestDatabase database;
    private int fought;
    private int waited;

    DatabaseCrossings(Server server) {
        this.server = server;
        database = new TestDatabase(server, Map.of());
    }

    static Stream<Arranged> pairs() {
        return Stream.<Arranged[]>of(Pair.values(), OfficePair.values()).flatMap(Stream::of);
    }

    static Stream<Arranged> pairsThatShow() {
        return pairs().filter(Arranged::shows);
    }

    @ParameterizedTest
    @MethodSource("pairs")
    @DisplayName("Wherever each of the two is stopped, it comes to what doing one after the other comes to")
    void pairs(Arranged pair) throws SQLException {
        Ground ground = new Ground(Crossings.stoppable(database.owningStore()));
        try (Connection connection = database.connection();
                Crossings crossings = new Crossings(new LockWaits(server, connection))) {
            if (Tier.current() == Tier.RELEASE) {
                crossings.all(() -> pair.on(ground));
            } else {
                crossings.some(() -> pair.on(ground), random, SOME);
            }
            fought += crossings.count();
            waited += crossings.waited();
            assertThat(crossings.problems()).as("seed %d", seed).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("pairsThatShow")
    @DisplayName("Control: on a store that minds no versions it comes to what no order comes to")
    void control(Arranged pair) throws SQLException {
        CrmStore careless = new CarelessStore(database.owningStore());
        Ground ground = new Ground(Crossings.stoppable(careless));
        try (Connection connection = database.connection();
                Crossings crossings = new Crossings(new LockWaits(server, connection))) {
            List<String> problems = crossings.problems();
            while (problems.isEmpty() && crossings.count() < CONTROLS) {
                crossings.some(() -> pair.on(ground), random, 1);
            }
            assertThat(problems).as("seed %d", seed).isNotEmpty().noneMatch(problem -> problem.contains("neither"));
        }
    }

    @AfterEach
    void clear() throws SQLException {
        database.clear();
    }

    @AfterAll
    void close() {
        Tier.report(
                "P7 on " + server + " with " + Provider.current(),
                fought + " crossings of " + pairs().count() + " pairs, in " + waited
                        + " of them one waited for a lock of the other, seed " + seed);
        database.close();
    }
}
