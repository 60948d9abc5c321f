package io.crmkit.examples.tour;

import static org.assertj.core.api.Assertions.assertThat;

import io.crmkit.examples.tour.chart.Drawn;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

class OutputsTest {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final StringWriter err = new StringWriter();

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it
    private Path folder;

    @Test
    @DisplayName("The tour writes the dashboard and the tables where it is told to, and says so at its end")
    void written() throws IOException {
        Path page = folder.resolve("dashboard.html");
        Path tables = folder.resolve("new").resolve("tables");

        assertThat(run("--dashboard=" + page, "--export=" + tables)).isEqualTo(CommandLine.ExitCode.OK);

        assertThat(out.toString(StandardCharsets.UTF_8))
                .endsWith("\n\nThe dashboard is in " + page + "\nThe tables are in " + tables + "\n");
        assertThat(Drawn.all(Drawn.parsed(Files.readString(page)).getDocumentElement(), "svg"))
                .hasSize(37);
        assertThat(tables.resolve("contribution.csv")).isNotEmptyFile();
    }

    @ParameterizedTest
    @CsvSource({
        "--dashboard=., --dashboard must be a file in a folder that is there",
        "--dashboard=none/page.html, --dashboard must be a file in a folder that is there",
        "--export=file, --export must be a folder"
    })
    @DisplayName("What cannot be written to is refused before the tour begins")
    void refused(String option, String explanation) throws IOException {
        Files.createFile(folder.resolve("file"));
        String[] parts = option.split("=", -1);

        assertThat(run(parts[0] + "=" + folder.resolve(parts[1]))).isEqualTo(CommandLine.ExitCode.USAGE);
        assertThat(err.toString()).contains(explanation);
        assertThat(out.size()).isZero();
    }

    private int run(String... options) {
        return Tour.commandLine(new PrintStream(out, true, StandardCharsets.UTF_8))
                .setErr(new PrintWriter(err))
                .execute(options);
    }
}
