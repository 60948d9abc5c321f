package io.crmkit.examples.durability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

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

/** P17: the line to the server is cut in each command, and the command is given again with the same id. */
class LostReplyTest {
    private static final int CUTS = Tier.of(100, 2000);
    private static final int LEAST_UNKNOWN = 20;
    private static final int CONTROL_CUTS = 60;

    private final long seed = Long.getLong("crmkit.seed", new Random().nextLong());

    @TempDir
    Path directory;

    @ParameterizedTest
    @EnumSource(names = {"POSTGRESQL", "MARIADB"})
    @DisplayName("None is doubled and none missing, the second answer is what is there, another command is refused")
    void retried(Server server) throws IOException, InterruptedException, SQLException {
        try (Site site = site(server);
                Line line = new Line(site.address());
                Cuts cuts = new Cuts(line, seed)) {
            Retried retried = new Retried(site, cuts);
            Path journal = directory.resolve("journal");
            long unknown;
            try (Node node = new Node(line.address(), Between.beforeCommits(cuts::commitBegins))) {
                Desk desk = new Desk(node, new Journal(journal), "c", Conduct.CAREFUL, retried);
                Clerk clerk = new Clerk(desk, 0, "c", seed);
                while (cuts.made() < CUTS) {
                    Story.ALL.get(cuts.made() % Story.ALL.size()).tell(clerk);
                }
                unknown = desk.unknown();
            }
            List<String> problems = new ArrayList<>(retried.problems());
            problems.addAll(site.compare(journal).all());
            problems.addAll(site.imbalances());
            Tier.report("P17", cuts.made() + " cuts, " + site + ", " + unknown + " outcomes unknown, seed " + seed);
            assertThat(problems).as("seed %d", seed).isEmpty();
            // Otherwise nothing was tried.
            assertThat(unknown).isGreaterThan(LEAST_UNKNOWN);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"POSTGRESQL", "MARIADB"})
    @DisplayName("Control: of commands that are given again without an id, some are doubled")
    void blind(Server server) throws IOException, InterruptedException, SQLException {
        try (Site site = site(server);
                Line line = new Line(site.address());
                Cuts cuts = new Cuts(line, seed)) {
            Path journal = directory.resolve("journal");
            try (Node node = new Node(line.address(), Between.beforeCommits(cuts::commitBegins))) {
                Desk desk = new Desk(node, new Journal(journal), "c", Conduct.BLIND, new Retried(site, cuts));
                Clerk clerk = new Clerk(desk, 0, "c", seed);
                while (cuts.made() < CONTROL_CUTS) {
                    clerk.complain();
                }
            }
            List<String> doubled = site.compare(journal, false).doubled();
            Tier.report(
                    "P17, control",
                    cuts.made() + " cuts on " + server + ", " + doubled.size() + " doubled, seed " + seed);
            assertThat(doubled).as("seed %d", seed).isNotEmpty();
        }
    }

    private static Site site(Server server) throws SQLException {
        assumeTrue(OwnServer.isInstalled(server), "MariaDB is not installed: no mariadbd on the path");
        return new Site(server.name(), server.newAddress(), server.schema());
    }
}
