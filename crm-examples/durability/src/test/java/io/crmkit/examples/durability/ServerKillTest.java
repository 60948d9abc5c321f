package io.crmkit.examples.durability;

import static org.assertj.core.api.Assertions.assertThat;

import io.crmkit.core.Tier;
import io.crmkit.jpa.database.OwnServer;
import io.crmkit.jpa.database.Server;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** P13: the server is killed while four clerks give commands, and started again; the host with its pool goes on. */
class ServerKillTest {
    private static final int ROUNDS = Tier.of(2, 50);
    private static final int CONTROL_ROUNDS = 10;
    private static final int WRITTEN = 5000;

    private final long seed = Long.getLong("crmkit.seed", new Random().nextLong());

    @TempDir
    Path directory;

    @ParameterizedTest
    @EnumSource(names = {"POSTGRESQL", "MARIADB"})
    @DisplayName("What was acknowledged is kept, all else is done at last, once, and the host goes on by itself")
    void kept(Server kind) throws IOException, InterruptedException, SQLException {
        try (OwnServer server = OwnServer.start(kind, true);
                Site site = new Site(kind.name(), server.newAddress(), kind.schema())) {
            ServerKills kills = new ServerKills(server, site, directory, seed);
            List<String> problems = new ArrayList<>();
            for (int round = 0; round < ROUNDS; round++) {
                problems.addAll(kills.round().all());
            }
            problems.addAll(kills.problems());
            problems.addAll(site.imbalances());
            Tier.report("P13", ROUNDS + " kills of the server, " + site + ", " + kills + ", seed " + seed);
            assertThat(problems).as("seed %d", seed).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"POSTGRESQL", "MARIADB"})
    @DisplayName("Control: of a server that says committed before it is written, something is lost")
    void lost(Server kind) throws IOException, InterruptedException, SQLException {
        try (OwnServer server = OwnServer.start(kind, false);
                Site site = new Site(kind.name(), server.newAddress(), kind.schema())) {
            ServerKills kills = new ServerKills(server, site, directory, seed);
            List<String> lost = new ArrayList<>();
            // Until the office is on the disk: the server is late by a second.
            Thread.sleep(WRITTEN);
            for (int round = 0; round < CONTROL_ROUNDS && lost.isEmpty(); round++) {
                lost.addAll(kills.round().lost());
            }
            Tier.report("P13, control", site + ", " + lost.size() + " lost, seed " + seed);
            assertThat(lost).as("seed %d", seed).isNotEmpty();
        }
    }
}
