package io.crmkit.examples.tour;

import static org.assertj.core.api.Assertions.assertThat;

import io.crmkit.jpa.database.Server;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import picocli.CommandLine;

/** The tour tells the same story wherever it keeps its data. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TourStoresTest {
    private final String inMemory = print("--store=memory");

    @Test
    @DisplayName("The tour keeps everything in memory unless it is told otherwise")
    void byDefault() {
        assertThat(inMemory.lines()).hasSizeGreaterThan(150);
        assertThat(print()).isEqualTo(inMemory);
    }

    @Test
    @DisplayName("The tour prints the same on a database in memory")
    void h2() {
        assertThat(print("--store=h2")).isEqualTo(inMemory);
    }

    @Test
    @DisplayName("The tour prints the same on a database in a file, and refuses to begin on it once more")
    void h2File(@TempDir Path folder) {
        String store = "--store=h2:" + folder.resolve("tour");

        assertThat(print(store)).isEqualTo(inMemory);
        assertThat(folder.resolve("tour.mv.db")).isNotEmptyFile();
        assertThat(failure(CommandLine.ExitCode.SOFTWARE, store))
                .contains("the database has tables of a CRM already, crm_")
                .doesNotContain("Exception");
    }

    @ParameterizedTest
    @EnumSource(
            value = Server.class,
            names = {"POSTGRESQL", "MARIADB"})
    @DisplayName("The tour prints the same on a database server")
    void server(Server server) {
        String address = server.newAddress();
        assertThat(print("--store=" + address, "--user=" + Server.USER, "--password=" + Server.PASSWORD))
                .isEqualTo(inMemory);
    }

    @ParameterizedTest
    @CsvSource({
        "1, --store=jdbc:postgresql://127.0.0.1:1/none, cannot connect to the database: ",
        "2, --store=paper, '--store must be memory, h2, h2:FILE, jdbc:postgresql:... or jdbc:mariadb:..., not paper'",
        "2, --store=jdbc:oracle:thin:@127.0.0.1:1/none, --store must be memory"
    })
    @DisplayName("A store that the tour cannot use is explained")
    void unfit(int code, String option, String explanation) {
        assertThat(failure(code, option)).contains(explanation);
    }

    private static String print(String... options) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        int code = Tour.commandLine(new PrintStream(bytes, true, StandardCharsets.UTF_8))
                .execute(options);
        assertThat(code).isEqualTo(CommandLine.ExitCode.OK);
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private static String failure(int code, String... options) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        StringWriter err = new StringWriter();
        assertThat(Tour.commandLine(new PrintStream(bytes, true, StandardCharsets.UTF_8))
                        .setErr(new PrintWriter(err))
                        .execute(options))
                .isEqualTo(code);
        assertThat(bytes.size()).isZero();
        return err.toString();
    }
}
