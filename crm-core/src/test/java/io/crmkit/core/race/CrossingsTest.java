package io.crmkit.core.race;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** P7: two commands that rest on the same records, both stopped, at every pair of their calls to the store. */
class CrossingsTest {
    static Stream<Arguments> pairs() {
        return pairsOfAll()
                .flatMap(pair -> Stream.of(Isolation.SNAPSHOT, Isolation.READ_COMMITTED)
                        .map(isolation -> Arguments.of(pair, isolation)));
    }

    static Stream<Arranged> pairsThatShow() {
        return pairsOfAll().filter(Arranged::shows);
    }

    private static Stream<Arranged> pairsOfAll() {
        return Stream.<Arranged[]>of(Pair.values(), OfficePair.values()).flatMap(Stream::of);
    }

    @ParameterizedTest(name = "{0}, {1}")
    @MethodSource("pairs")
    @DisplayName("Wherever each of the two is stopped, it comes to what doing one after the other comes to")
    void pairs(Arranged pair, Isolation isolation, TestReporter reporter) {
        try (Crossings crossings = crossings(pair, isolation)) {
            reporter.publishEntry(
                    crossings.count() + " crossings", crossings.endings().toString());
            assertThat(crossings.problems()).isEmpty();
            assertThat(crossings.count()).isGreaterThan(30);
        }
    }

    @ParameterizedTest
    @MethodSource("pairsThatShow")
    @DisplayName("Control: on a store that minds no versions it comes to what no order comes to")
    void control(Arranged pair) {
        try (Crossings crossings = crossings(pair, Isolation.CARELESS)) {
            assertThat(crossings.problems()).isNotEmpty().noneMatch(problem -> problem.contains("neither"));
        }
    }

    private static Crossings crossings(Arranged pair, Isolation isolation) {
        Ground ground = new Ground(Crossings.stoppable(isolation.open()));
        return new Crossings(() -> false).all(() -> pair.on(ground));
    }
}
