package io.crmkit.examples.databases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.crmkit.core.Tier;
import io.crmkit.core.race.Arranged;
import io.crmkit.core.race.CarelessStore;
import io.crmkit.core.race.Crossings;
import io.crmkit.core.race.Ground;
import io.crmkit.jpa.JpaStore;
import io.crmkit.jpa.database.Provider;
import io.crmkit.jpa.database.Server;
import io.crmkit.jpa.database.TestDatabase;
import io.crmkit.spi.CrmStore;
import jakarta.persistence.EntityManagerFactory;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * P10: the races and the crossings again at each isolation level; in every build a few, with one provider, and not at the
 * level that the database begins with, where they are fought anyway. {@code -Dcrmkit.rounds=} says how many rounds of each race.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class DatabaseLevels {
    private static final int ROUNDS = Integer.getInteger("crmkit.rounds", Tier.of(2, 100));
    private static final int SOME = 1;
    private static final int CONTROLS = 100;

    private final long seed = Long.getLong("crmkit.seed", new Random().nextLong());
    private final Random random = new Random(seed);
    private final Server server;
    private final Level first;

    /** What a transaction sees of others. */
    enum Level {
        READ_COMMITTED(Connection.TRANSACTION_READ_COMMITTED),
        REPEATABLE_READ(Connection.TRANSACTION_REPEATABLE_READ),
        SERIALIZABLE(Connection.TRANSACTION_SERIALIZABLE);

        private final int number;

        Level(int number) {
            this.number = number;
        }

        UnaryOperator<DataSource> between() {
            OnConnect level = connection -> connection.setTransactionIsolation(number);
            return level.between();
        }
    }

    /**
     * On a server.
     *
     * @param first the level that it begins with
     */
    DatabaseLevels(Server server, Level first) {
        this.server = server;
        this.first = first;
    }

    Stream<Level> levels() {
        return Stream.of(Level.values()).filter(level -> Tier.current() == Tier.RELEASE || level != first);
    }

    @BeforeEach
    void oneProvider() {
        assumeTrue(Tier.current() == Tier.RELEASE || Provider.isHibernate(), "with one provider in every build");
    }

    @ParameterizedTest
    @MethodSource("levels")
    @DisplayName("One of many is done, whatever a transaction sees of others")
    void races(Level level) {
        try (TestDatabase database = new TestDatabase(server, Map.of(), level.between());
                EntityManagerFactory second = database.newFactory()) {
            Races races = new Races(database.owningStore(), JpaStore.owning(second));
            List<String> problems = new ArrayList<>();
            List<Race> contests = DatabaseRaces.contests().toList();
            for (Race race : contests) {
                races.problems(race, Meeting.BEFORE_THE_WRITE, ROUNDS)
                        .forEach(problem -> problems.add(race + ": " + problem));
            }
            report("races", level, contests.size() * ROUNDS + " rounds of " + Arena.THREADS + " threads");
            assertThat(problems).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("levels")
    @DisplayName(
            "Two that are stopped come to what one after the other comes to, whatever a transaction sees of others")
    void crossings(Level level) throws SQLException {
        try (TestDatabase database = new TestDatabase(server, Map.of(), level.between());
                Connection connection = database.connection()) {
            Ground ground = new Ground(Crossings.stoppable(database.owningStore()));
            List<String> problems = new ArrayList<>();
            int fought = 0;
            for (Arranged pair : DatabaseCrossings.pairs().toList()) {
                try (Crossings crossings = new Crossings(new LockWaits(server, connection))) {
                    if (Tier.current() == Tier.RELEASE) {
                        crossings.all(() -> pair.on(ground));
                    } else {
                        crossings.some(() -> pair.on(ground), random, SOME);
                    }
                    fought += crossings.count();
                    crossings.problems().forEach(problem -> problems.add(pair + ": " + problem));
                }
            }
            report("crossings", level, fought + " crossings, seed " + seed);
            assertThat(problems).as("seed %d", seed).isEmpty();
        }
    }

    @Test
    @DisplayName("Control: on a store that minds no versions the strictest level does not help")
    void control() throws SQLException {
        try (TestDatabase database = new TestDatabase(server, Map.of(), Level.SERIALIZABLE.between())) {
            CrmStore careless = new CarelessStore(database.owningStore());
            assertThat(new Races(careless, careless).problems(LifeCycleRace.ASSIGN, Meeting.BEFORE_THE_WRITE, 1))
                    .anyMatch(problem -> problem.endsWith(" winners"))
                    .noneMatch(problem -> problem.startsWith("neither"));
            database.clear();
            Ground ground = new Ground(Crossings.stoppable(careless));
            Arranged pair = DatabaseCrossings.pairsThatShow().findFirst().orElseThrow();
            try (Connection connection = database.connection();
                    Crossings crossings = new Crossings(new LockWaits(server, connection))) {
                while (crossings.problems().isEmpty() && crossings.count() < CONTROLS) {
                    crossings.some(() -> pair.on(ground), random, 1);
                }
                assertThat(crossings.problems()).isNotEmpty().noneMatch(problem -> problem.contains("neither"));
            }
        }
    }

    private void report(String what, Level level, String figures) {
        Tier.report("P10 on " + server + " with " + Provider.current(), level + " " + what + ": " + figures);
    }
}
