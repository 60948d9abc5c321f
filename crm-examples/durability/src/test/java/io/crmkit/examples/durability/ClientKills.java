package io.crmkit.examples.durability;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Starts clients that work on some databases at once, kills each while its clerks work, and compares what they wrote down
 * with what is there.
 */
final class ClientKills {
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final List<Site> sites;
    private final Path directory;
    private final Random random;
    private int rounds;

    /**
     * Kills to come.
     *
     * @param sites the databases
     * @param directory for the journals
     */
    ClientKills(List<Site> sites, Path directory, long seed) {
        this.sites = sites;
        this.directory = directory;
        random = new Random(seed);
    }

    /** One more client, killed after 50 to 550 ms of work; what is found in each of the databases. */
    List<Findings> round(Conduct conduct) throws IOException, InterruptedException, SQLException {
        rounds++;
        List<String> arguments =
                new ArrayList<>(List.of("r" + rounds, Long.toString(random.nextLong()), conduct.name()));
        for (Site site : sites) {
            site.leave();
            arguments.addAll(List.of(site.address(), journal(site).toString()));
        }
        Victim.run(Client.class, arguments, directory.resolve("errors-" + rounds), random, PATIENCE);
        List<Findings> findings = new ArrayList<>();
        for (Site site : sites) {
            findings.add(site.compare(journal(site)));
        }
        return findings;
    }

    private Path journal(Site site) {
        return directory.resolve("journal-" + site.name() + "-" + rounds);
    }
}
