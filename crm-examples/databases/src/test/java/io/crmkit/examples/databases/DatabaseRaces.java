package io.crmkit.examples.databases;

import static org.assertj.core.api.Assertions.assertThat;

import io.crmkit.core.Tier;
import io.crmkit.core.race.CarelessStore;
import io.crmkit.jpa.JpaStore;
import io.crmkit.jpa.database.Provider;
import io.crmkit.jpa.database.Server;
import io.crmkit.jpa.database.TestDatabase;
import io.crmkit.spi.CrmStore;
import jakarta.persistence.EntityManagerFactory;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * P5, P7, P8: many threads on two nodes over one database, each with its own session, do the same at once.
 * {@code -Dcrmkit.rounds=} says how often.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class DatabaseRaces {
    // What fails on purpose would fill the log. Hibernate minds what SLF4J is told.
    private static final Map<String, String> QUIET = Map.of("eclipselink.logging.level", "OFF");
    // Where they meet before they begin, most come too late to race.
    private static final int LOOSE = Tier.of(4, 1);

    private final Server server;
    private final int rounds;
    private final TestDatabase database;
    private final EntityManagerFactory second;
    private int fought;

    DatabaseRaces(Server server, int rounds) {
        this.server = server;
        this.rounds = Integer.getInteger("crmkit.rounds", rounds);
        database = new TestDatabase(server, QUIET);
        second = database.newFactory();
    }

    static Stream<Race> contests() {
        return Stream.<Race[]>of(LifeCycleRace.values(), RecordRace.values(), SingleRace.values())
                .flatMap(Stream::of);
    }

    static Stream<Arguments> races() {
        return contests().flatMap(race -> Stream.of(Meeting.values()).map(meeting -> Arguments.of(race, meeting)));
    }

    @ParameterizedTest(name = "{0}, {1}")
    @MethodSource("races")
    @DisplayName("One of many is done: all others meet a conflict or a refusal, there is one event and one version")
    void races(Race race, Meeting meeting) {
        int times = meeting == Meeting.BEFORE_THE_WRITE ? rounds : Math.max(1, rounds / LOOSE);
        assertThat(problems(store -> store, race, meeting, times)).isEmpty();
        fought += times;
    }

    @ParameterizedTest
    @MethodSource("contests")
    @DisplayName("Control: on a store that minds no versions several are told that it is done")
    void control(Race race) {
        assertThat(problems(CarelessStore::new, race, Meeting.BEFORE_THE_WRITE, 1))
                .anyMatch(problem -> problem.endsWith(" winners"))
                .noneMatch(problem -> problem.startsWith("neither"));
    }

    private List<String> problems(UnaryOperator<CrmStore> guard, Race race, Meeting meeting, int times) {
        CrmStore first = guard.apply(JpaStore.owning(database.factory()));
        return new Races(first, guard.apply(JpaStore.owning(second))).problems(race, meeting, times);
    }

    @AfterEach
    void clear() throws SQLException {
        database.clear();
    }

    @AfterAll
    void close() {
        Tier.report(
                "P5 on " + server + " with " + Provider.current(),
                fought + " rounds of " + Arena.THREADS + " threads, one winner each where there can be one");
        second.close();
        database.close();
    }
}
