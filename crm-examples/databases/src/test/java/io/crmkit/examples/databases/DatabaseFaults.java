package io.crmkit.examples.databases;

import static org.assertj.core.api.Assertions.assertThat;

import io.crmkit.core.Tier;
import io.crmkit.core.chance.WinChance;
import io.crmkit.core.command.Command;
import io.crmkit.jpa.database.Provider;
import io.crmkit.jpa.database.Server;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** P14: faults at the calls that commands make to a driver. {@code -Dcrmkit.faults=} names the databases. */
abstract class DatabaseFaults {
    private static final int MANY = 1000;

    private final Embedding embedding;

    DatabaseFaults(Embedding embedding) {
        this.embedding = embedding;
    }

    static Stream<Server> servers() {
        return Stream.of(System.getProperty("crmkit.faults", "H2").split(",", -1))
                .map(Server::valueOf);
    }

    /** What goes wrong with any command. */
    void everyCommand(Server server) throws SQLException {
        List<String> problems = new ArrayList<>();
        Set<Class<?>> tried = new HashSet<>();
        int calls = 0;
        int trials = 0;
        try (FaultStage stage = new FaultStage(server, true)) {
            for (Command<?> command : stage.samples()) {
                FaultTrials some = new FaultTrials(stage, embedding, command);
                problems.addAll(some.problems());
                tried.add(command.getClass());
                calls += some.calls();
                trials += some.trials();
            }
            assertThat(tried).isEqualTo(stage.types());
        }
        Tier.report(
                "P14",
                Provider.current() + " on " + server + ", " + embedding + ": " + tried.size() + " commands, " + calls
                        + " calls, " + trials + " faults");
        assertThat(problems).isEmpty();
        assertThat(trials).isGreaterThan(MANY);
    }

    @ParameterizedTest
    @MethodSource("servers")
    @DisplayName("Control: with a driver that writes each statement at once, a fault leaves half a command")
    void control(Server server) throws SQLException {
        try (FaultStage stage = new FaultStage(server, false)) {
            Command<?> win = stage.samples().stream()
                    .filter(WinChance.class::isInstance)
                    .findFirst()
                    .orElseThrow();
            assertThat(new FaultTrials(stage, embedding, win).problems())
                    .anyMatch(problem -> problem.contains("neither as before nor as after"));
        }
    }
}
