package io.crmkit.examples.benchmarks.database;

import java.util.List;

/** Measures what it is told to on a PostgreSQL that it starts, and prints rows for {@code docs/performance.md}. */
public final class DatabaseBench {
    private DatabaseBench() {}

    /**
     * Measures.
     *
     * @param args what: {@code steps}, {@code own-steps}, {@code contribution}, {@code scan}, {@code pages}, {@code import}; none is all
     * @throws Exception if something fails
     */
    public static void main(String[] args) throws Exception {
        System.out.println("| what | time, in times of the baseline's | throughput | library | baseline |");
        System.out.println("|---|---|---|---|---|");
        for (String name : args.length == 0
                ? List.of("steps", "own-steps", "contribution", "scan", "pages", "import")
                : List.of(args)) {
            switch (name) {
                case "steps" -> {
                    ServiceSteps.run(1);
                    ServiceSteps.run(8);
                }
                case "own-steps" -> {
                    ServiceSteps.runOwn(1);
                    ServiceSteps.runOwn(8);
                }
                case "contribution" -> Contribution.run();
                case "scan" -> Scan.run();
                case "pages" -> Pages.run();
                case "import" -> Import.run();
                default -> throw new IllegalArgumentException(name);
            }
        }
    }
}
