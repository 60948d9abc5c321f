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
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * P12: a client is killed while it works on PostgreSQL and, where it is installed, MariaDB: four clerks give commands to
 * each. {@code -Dcrmkit.seed=} gives them the same commands and the same time; where exactly that meets them is chance.
 */
class ClientKillTest {
    private static final int ROUNDS = Tier.of(10, 200);
    private static final int CONTROL_ROUNDS = 20;
    /** How many more kills there may be until one has met a command: in one of three kills it does. */
    private static final int MORE_ROUNDS = 20;

    private final long seed = Long.getLong("crmkit.seed", new Random().nextLong());
    private final List<Site> sites = new ArrayList<>();

    @TempDir
    Path directory;

    private ClientKills kills;

    @BeforeEach
    void open() throws SQLException {
        for (Server server : List.of(Server.POSTGRESQL, Server.MARIADB)) {
            if (OwnServer.isInstalled(server)) {
                sites.add(new Site(server.name(), server.newAddress(), server.schema()));
            }
        }
        kills = new ClientKills(sites, directory, seed);
    }

    @Test
    @DisplayName("What was acknowledged is kept, anything else is there whole or not at all, and the books balance")
    void kept() throws IOException, InterruptedException, SQLException {
        List<String> problems = new ArrayList<>();
        int rounds = 0;
        for (; rounds < ROUNDS || (rounds < ROUNDS + MORE_ROUNDS && !allMet()); rounds++) {
            kills.round(Conduct.CAREFUL).forEach(findings -> problems.addAll(findings.all()));
        }
        for (Site site : sites) {
            problems.addAll(site.imbalances());
        }
        Tier.report("P12", rounds + " kills of clients, " + sites + ", seed " + seed);
        assertThat(problems).as("seed %d", seed).isEmpty();
        // Otherwise they would not have been at work, or not when they were killed.
        assertThat(sites)
                .allSatisfy(site -> assertThat(site.acknowledgedAtWork()).isPositive());
        assertThat(allMet()).as("%s", sites).isTrue();
    }

    /** Whether commands were under way on every database when a client was killed. */
    private boolean allMet() {
        return sites.stream().allMatch(site -> site.underWay() > 0);
    }

    @Test
    @DisplayName("Control: of a client that says done before it gives the command, something is lost on each database")
    void hasty() throws IOException, InterruptedException, SQLException {
        assertFound(Conduct.HASTY, (site, findings) -> !findings.lost().isEmpty());
    }

    @Test
    @DisplayName("Control: of a client without transactions, something is there by half on each database")
    void piecemeal() throws IOException, InterruptedException, SQLException {
        assertFound(
                Conduct.PIECEMEAL,
                (site, findings) ->
                        !findings.half().isEmpty() || !site.imbalances().isEmpty());
    }

    private interface Found {
        boolean in(Site site, Findings findings) throws SQLException;
    }

    /** Kills until something was found on every database. */
    private void assertFound(Conduct conduct, Found found) throws IOException, InterruptedException, SQLException {
        List<Site> unfound = new ArrayList<>(sites);
        for (int round = 0; round < CONTROL_ROUNDS && !unfound.isEmpty(); round++) {
            List<Findings> findings = kills.round(conduct);
            for (int site = 0; site < sites.size(); site++) {
                if (found.in(sites.get(site), findings.get(site))) {
                    unfound.remove(sites.get(site));
                }
            }
        }
        assertThat(unfound).as("seed %d", seed).isEmpty();
    }

    @AfterEach
    void close() {
        sites.forEach(Site::close);
    }
}
