package io.crmkit.examples.tour;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command line of the tour. */
@Command(
        name = "tour",
        description = "Imports the order history of Steel Wheels into crmkit, works on it and prints the reports.",
        mixinStandardHelpOptions = true,
        version = "crmkit tour")
public final class Tour implements Runnable {
    private final PrintStream out;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Option(
            names = "--top",
            paramLabel = "N",
            defaultValue = "10",
            description = "how many customers to list in each report, from 1 (default: ${DEFAULT-VALUE})")
    private int top;

    @Mixin
    private final StoreChoice choice = new StoreChoice();

    @Mixin
    private final Outputs outputs = new Outputs();

    Tour(PrintStream out) {
        this.out = out;
    }

    /** Runs the tour; exits with 1 if it fails and with 2 if the arguments are wrong. */
    public static void main(String... args) {
        // The same bytes on every machine, whatever its locale says of the terminal.
        int code = commandLine(new PrintStream(System.out, true, StandardCharsets.UTF_8))
                .execute(args);
        if (code != CommandLine.ExitCode.OK) {
            System.exit(code);
        }
    }

    static CommandLine commandLine(PrintStream out) {
        return new CommandLine(new Tour(out)).setExecutionExceptionHandler((e, line, result) -> {
            line.getErr().println("The tour failed: " + (e instanceof UnfitStoreException ? told(e) : e.toString()));
            return line.getCommandSpec().exitCodeOnExecutionException();
        });
    }

    /** What the driver says tells most, such as that a password is wrong. */
    private static String told(Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return String.valueOf(failure.getMessage()) + (cause == failure ? "" : ": " + cause.getMessage());
    }

    @Override
    public void run() {
        if (top < 1) {
            throw new ParameterException(spec.commandLine(), "--top must be 1 or more, not " + top);
        }
        outputs.check();
        try (TourStore store = choice.open()) {
            new TourRun(new Paper(out), new Office(store.store()), outputs, top).run();
        }
    }
}
