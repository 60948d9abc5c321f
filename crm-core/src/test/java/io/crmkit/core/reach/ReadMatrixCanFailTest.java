package io.crmkit.core.reach;

import static org.assertj.core.api.Assertions.assertThat;

import io.crmkit.spi.access.AccessScope;
import io.crmkit.spi.access.User;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Control: a store that minds no scope in one of its reads, or lets nothing be seen there, is told by the matrix. */
class ReadMatrixCanFailTest {
    /**
     * The reads that people's own reading does not narrow: they serve commands, the scan, or the rights of the actor.
     */
    private static final Set<String> OF_COMMANDS = Set.of(
            "access.findPrincipal",
            "access.team",
            "chances.findPlanItem",
            "customers.findByNames",
            "customers.findContact",
            "customers.findContactsByExternalIds",
            "dictionary.find",
            "dictionary.findByValues",
            "losses.candidates",
            "losses.findLatest",
            "orders.lastDates");

    private static final List<Company> COMPANIES =
            IntStream.range(0, 6).mapToObj(seed -> Drawing.of(seed, 6, 5)).toList();

    static Stream<String> reads() {
        return ScopedStore.reads().stream().filter(read -> !OF_COMMANDS.contains(read));
    }

    @ParameterizedTest
    @MethodSource("reads")
    @DisplayName("A read that minds no scope is told as a leak")
    void leak(String read) {
        assertThat(isTold(read, given -> AccessScope.all())).isTrue();
    }

    @ParameterizedTest
    @MethodSource("reads")
    @DisplayName("A read that lets nothing be seen is told as missing")
    void missing(String read) {
        assertThat(isTold(read, given -> AccessScope.none())).isTrue();
    }

    private static boolean isTold(String read, UnaryOperator<AccessScope> instead) {
        ScopedStore.Scopes scopes = (name, given) -> name.equals(read) ? instead.apply(given) : given;
        return COMPANIES.stream()
                .anyMatch(company -> company.all(User.class).stream()
                        .anyMatch(user -> Matrix.faults(company, user, new ScopedStore(company.store(), scopes))
                                .findAny()
                                .isPresent()));
    }

    @Test
    @DisplayName("What the matrix reads narrowed is all that a store narrows, but for what serves commands")
    void allReads() {
        Set<String> narrowed = new TreeSet<>();
        for (Company company : COMPANIES) {
            ScopedStore watched = new ScopedStore(company.store(), (read, given) -> {
                if (!(given instanceof AccessScope.All)) {
                    narrowed.add(read);
                }
                return given;
            });
            for (User user : company.all(User.class)) {
                assertThat(Matrix.faults(company, user, watched)).isEmpty();
            }
        }

        assertThat(narrowed).isEqualTo(reads().collect(Collectors.toCollection(TreeSet::new)));
        assertThat(ScopedStore.reads()).containsAll(OF_COMMANDS);
    }
}
