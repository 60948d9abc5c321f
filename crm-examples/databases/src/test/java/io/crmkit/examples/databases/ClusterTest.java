package io.crmkit.examples.databases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.crmkit.core.Tier;
import io.crmkit.core.race.CarelessStore;
import io.crmkit.core.race.Contradictions;
import io.crmkit.core.sequence.StoreSequences;
import io.crmkit.spi.CrmStore;
import io.crmkit.spi.TransientStoreException;
import io.crmkit.spi.Unit;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The adapter, unchanged, on three servers that hold the same data. Before a release only: starting the cluster takes half
 * a minute, and Galera need not be installed.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ClusterTest {
    private static final int ROUNDS = 20;
    private static final int SEQUENCES = 200;
    private static final int CONTROLS = 5;

    private @Nullable GaleraCluster started;
    private final long seed = Long.getLong("crmkit.seed", new Random().nextLong());

    @BeforeAll
    void start() throws IOException, InterruptedException, SQLException {
        assumeTrue(Tier.current() == Tier.RELEASE, "before a release only");
        assumeTrue(GaleraCluster.library().isPresent(), "Galera is not installed");
        started = GaleraCluster.start();
    }

    @BeforeEach
    void clear() throws SQLException {
        cluster().clear();
    }

    @AfterAll
    void stop() {
        if (started != null) {
            started.close();
        }
    }

    @Test
    @DisplayName("The sequences come to what the model says, each unit on another node than the one before")
    void sequences() {
        Tier.report("P1 on a cluster", SEQUENCES + " sequences, seed " + seed);
        new StoreSequences(() -> {
                    try {
                        cluster().clear();
                        return new Roundabout(cluster());
                    } catch (SQLException e) {
                        throw new IllegalStateException(e);
                    }
                })
                .play(seed, SEQUENCES);
    }

    @ParameterizedTest(name = "{0}, {1}")
    @MethodSource("io.crmkit.examples.databases.DatabaseRaces#races")
    @DisplayName("One of many on two nodes is done, all others meet a conflict or a refusal")
    void races(Race race, Meeting meeting) {
        assertThat(new Races(cluster().store(0), cluster().store(1)).problems(race, meeting, ROUNDS))
                .isEmpty();
        everyNode(store -> assertThat(Contradictions.in(store)).isEmpty());
    }

    @ParameterizedTest
    @MethodSource("io.crmkit.examples.databases.DatabaseRaces#contests")
    @DisplayName("Control: on a store that minds no versions several are told that it is done")
    void control(Race race) {
        assertThat(new Races(
                                new CarelessStore(cluster().store(0)),
                                new CarelessStore(cluster().store(1)))
                        .problems(race, Meeting.BEFORE_THE_WRITE, 3))
                .anyMatch(problem -> problem.endsWith(" winners"));
    }

    @Test
    @DisplayName(
            "A node is killed under load: nothing acknowledged is lost or done twice, on any node, nor on it when it"
                    + " is back")
    void killed() throws Exception {
        ClusterLoad load = load();
        int killed = cluster().size() - 1;
        List<String> acknowledged = load.run(seed, () -> cluster().kill(killed));
        Tier.report(
                "A node of a cluster killed",
                acknowledged.size() + " commands acknowledged, " + load.cutOff() + " times cut off, seed " + seed);
        // Otherwise nobody would have noticed it.
        assertThat(load.cutOff()).isPositive();
        assertThat(acknowledged).isNotEmpty();
        assertThat(load.problems(0, acknowledged)).isEmpty();
        assertThat(load.problems(1, acknowledged)).isEmpty();
        cluster().rejoin(killed);
        assertThat(load.problems(killed, acknowledged)).isEmpty();
        everyNode(store -> assertThat(Contradictions.in(store)).isEmpty());
    }

    @Test
    @DisplayName("Control: a host that takes a cut line for done loses commands when a node is killed")
    void carelessHost() throws Exception {
        int killed = cluster().size() - 1;
        List<String> problems = List.of();
        // What is under way when the line is cut may have been done all the same.
        for (int tried = 0; problems.isEmpty() && tried < CONTROLS; tried++) {
            ClusterLoad load = load();
            try {
                List<String> said =
                        load.runCareless(seed + tried, () -> cluster().kill(killed));
                problems = load.problems(0, said);
            } finally {
                cluster().rejoin(killed);
            }
            cluster().clear();
        }
        assertThat(problems).isNotEmpty().allMatch(problem -> problem.startsWith("lost"));
    }

    private ClusterLoad load() {
        return new ClusterLoad(IntStream.range(0, cluster().size())
                .mapToObj(node -> cluster().store(node))
                .toList());
    }

    private void everyNode(Consumer<CrmStore> check) {
        for (int node = 0; node < cluster().size(); node++) {
            check.accept(cluster().store(node));
        }
    }

    private GaleraCluster cluster() {
        GaleraCluster cluster = started;
        if (cluster == null) {
            throw new IllegalStateException("not started");
        }
        return cluster;
    }

    /** Each unit on the next node; what meets another one is tried again, as hosts do. */
    private static final class Roundabout implements CrmStore {
        private static final int TRIES = 10;

        private final List<CrmStore> stores;
        private final AtomicInteger units = new AtomicInteger();

        Roundabout(GaleraCluster cluster) {
            stores = IntStream.range(0, cluster.size()).mapToObj(cluster::store).toList();
        }

        @Override
        public <R> R inUnit(Function<Unit, R> work) {
            for (int tried = 1; ; tried++) {
                try {
                    return stores.get(units.getAndIncrement() % stores.size()).inUnit(work);
                } catch (TransientStoreException e) {
                    if (tried == TRIES) {
                        throw e;
                    }
                }
            }
        }
    }
}
