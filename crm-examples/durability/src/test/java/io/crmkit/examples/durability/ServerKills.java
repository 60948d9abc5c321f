package io.crmkit.examples.durability;

import io.crmkit.core.Crm;
import io.crmkit.core.Scene;
import io.crmkit.core.command.CommandOptions;
import io.crmkit.core.command.CrmException;
import io.crmkit.core.command.CrmListener;
import io.crmkit.core.customer.CreateCustomer;
import io.crmkit.jpa.database.OwnServer;
import io.crmkit.spi.ConflictException;
import io.crmkit.spi.StoreException;
import io.crmkit.spi.access.UserId;
import io.crmkit.spi.event.CrmEvent;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Kills a server while the clerks of one host work on it, and starts it again; the host is never started again. */
final class ServerKills {
    private static final int LEAST = 50;
    private static final int MORE = 500;
    private static final int AFTERWARDS = 100;
    private static final int TRIES = 10;

    private final OwnServer server;
    private final Site site;
    private final Path directory;
    private final Random random;
    private final UserId representative;
    private final List<String> problems = new ArrayList<>();
    private int rounds;
    private long unknown;
    private Duration serverAway = Duration.ZERO;
    private Duration hostAway = Duration.ZERO;

    /**
     * Kills to come.
     *
     * @param directory for the journals
     */
    ServerKills(OwnServer server, Site site, Path directory, long seed) {
        this.server = server;
        this.site = site;
        this.directory = directory;
        random = new Random(seed);
        representative = site.node()
                .crm(new CrmListener() {})
                .asSystem()
                .users()
                .findByExternalId(Office.representative(0))
                .orElseThrow()
                .getId();
    }

    /** One more kill, after 50 to 550 ms of work. */
    Findings round() throws IOException, InterruptedException, SQLException {
        rounds++;
        Path file = directory.resolve("journal-" + rounds);
        try (Journal journal = new Journal(file)) {
            Desk desk = new Desk(site.node(), journal, "r" + rounds, Conduct.CAREFUL, new Around() {});
            Shift shift = Shift.begin(desk, "r" + rounds, random.nextLong());
            shift.awaitWarmth();
            Thread.sleep(LEAST + random.nextInt(MORE));
            long killed = System.nanoTime();
            server.kill();
            server.restart();
            serverAway = longer(serverAway, killed);
            first(journal);
            hostAway = longer(hostAway, killed);
            Thread.sleep(AFTERWARDS);
            problems.addAll(shift.end());
            unknown += desk.unknown();
        }
        return site.compare(file);
    }

    private static Duration longer(Duration longest, long begin) {
        Duration away = Duration.ofNanos(System.nanoTime() - begin);
        return away.compareTo(longest) > 0 ? away : longest;
    }

    /** The first command that the host is given after the recovery, which is given again only if it met another one. */
    private void first(Journal journal) {
        String name = "first-" + rounds;
        Crm host = site.node().crm(new CrmListener() {
            @Override
            public void accepted(List<CrmEvent> events) {
                journal.tries(name, events);
            }
        });
        CreateCustomer command = new CreateCustomer(Scene.details(name), name);
        for (int tries = 0; tries < TRIES; tries++) {
            try {
                journal.done(name, host.as(representative).execute(command, CommandOptions.id(name)));
                return;
            } catch (ConflictException e) {
                // Clerks draw from the same series.
            } catch (StoreException | CrmException e) {
                problems.add("the first command after the recovery failed: " + e);
                return;
            }
        }
        problems.add("the first command after the recovery met others only");
    }

    /** What the host could not do: nothing, if the server kept what it said. */
    List<String> problems() {
        return problems;
    }

    @Override
    public String toString() {
        return unknown + " outcomes unknown, at most " + serverAway.toMillis() + " ms until the server answered and "
                + hostAway.toMillis() + " ms until the host had done a command";
    }
}
