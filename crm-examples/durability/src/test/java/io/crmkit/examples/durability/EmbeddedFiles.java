package io.crmkit.examples.durability;

import io.crmkit.jpa.JpaSchema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/**
 * Measures what is not promised: commands on embedded files whose process is killed. Arguments: how many rounds each, then
 * {@code library} or {@code raw}, then the databases, or none for all.
 */
final class EmbeddedFiles {
    private static final String LIBRARY = "library";

    private EmbeddedFiles() {}

    @SuppressWarnings("SystemOut") // a table for a document
    public static void main(String[] args) throws IOException, InterruptedException, SQLException {
        int rounds = Integer.parseInt(args[0]);
        boolean library = args[1].equals(LIBRARY);
        List<FileDatabase> databases = args.length > 2
                ? Arrays.stream(args).skip(2).map(FileDatabase::valueOf).toList()
                : List.of(FileDatabase.values());
        System.out.println(
                "| database | driven by | rounds | acknowledged | lost | half | unusable | rounds with any of it"
                        + " | s a round |");
        System.out.println("|---|---|---|---|---|---|---|---|---|");
        for (FileDatabase database : databases) {
            if (!library || database.isKnown()) {
                Path directory = Files.createTempDirectory(Path.of("target"), "files");
                long start = System.nanoTime();
                String row = library ? library(database, directory, rounds) : raw(database, directory, rounds);
                double seconds = (System.nanoTime() - start) / 1e9 / rounds;
                System.out.printf("| %s | %s | %d | %s | %.1f |%n", database, args[1], rounds, row, seconds);
            }
        }
    }

    private static String raw(FileDatabase database, Path directory, int rounds)
            throws IOException, InterruptedException, SQLException {
        RawKills kills = new RawKills(database, directory, new Random().nextLong());
        for (int round = 1; round <= rounds; round++) {
            kills.round(round);
        }
        return String.format(
                "%,d | %,d | %d | %d | %d",
                kills.acknowledged(), kills.lost(), kills.half(), kills.unusable(), kills.badRounds());
    }

    private static String library(FileDatabase database, Path directory, int rounds)
            throws IOException, InterruptedException, SQLException {
        Random random = new Random();
        long acknowledged = 0;
        int lost = 0;
        int half = 0;
        int bad = 0;
        int unusable = 0;
        int round = 0;
        while (round < rounds) {
            Path files = Files.createTempDirectory(directory, "site");
            try (Site site = new Site("file", database.address(files), JpaSchema.H2)) {
                ClientKills kills = new ClientKills(List.of(site), files, random.nextLong());
                try {
                    while (round < rounds) {
                        round++;
                        Findings findings = kills.round(Conduct.CAREFUL).get(0);
                        lost += findings.lost().size();
                        half += findings.half().size();
                        bad += findings.all().isEmpty() ? 0 : 1;
                    }
                } catch (IOException | SQLException | RuntimeException e) {
                    // Another one is begun.
                    unusable++;
                    bad++;
                }
                acknowledged += site.acknowledged();
            }
        }
        return String.format("%,d | %,d | %d | %d | %d", acknowledged, lost, half, unusable, bad);
    }
}
