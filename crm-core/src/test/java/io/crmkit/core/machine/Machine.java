package io.crmkit.core.machine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * A machine with a language and a time zone.
 *
 * @param language the language, as a tag; may choose digits
 * @param zone the time zone
 */
record Machine(String language, String zone) {
    private static final int MOST_MINUTES = 20;

    /**
     * What tests came to on it.
     *
     * @param succeeded how many succeeded
     * @param failed how many failed
     * @param output what they printed
     */
    record Outcome(int succeeded, int failed, String output) {}

    /** Runs tests on it. */
    Outcome run(String... tests) {
        try {
            Process process =
                    new ProcessBuilder(command(tests)).redirectErrorStream(true).start();
            // Then there is no more to read, and no result.
            CompletableFuture.delayedExecutor(MOST_MINUTES, TimeUnit.MINUTES).execute(process::destroyForcibly);
            return outcome(new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Outcome outcome(String output) {
        String[] result = output.lines()
                .filter(line -> line.startsWith(MachineRun.RESULT))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no result: " + output))
                .split(" ", -1);
        return new Outcome(Integer.parseInt(result[1]), Integer.parseInt(result[2]), output);
    }

    private List<String> command(String... tests) {
        Locale locale = Locale.forLanguageTag(language);
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                "-Duser.language=" + locale.getLanguage(),
                "-Duser.country=" + locale.getCountry(),
                "-Duser.timezone=" + zone,
                "-Dorg.slf4j.simpleLogger.defaultLogLevel=warn"));
        String extensions = language.contains("-u-") ? language.substring(language.indexOf("u-")) : "";
        if (!extensions.isEmpty()) {
            command.add("-Duser.extensions=" + extensions);
        }
        command.add(MachineRun.class.getName());
        command.addAll(List.of(tests));
        return command;
    }

    @Override
    public String toString() {
        return language + " in " + zone;
    }
}
