package io.crmkit.examples.checks;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;

/** The real data sets and their answers, where the build was told of them. */
final class Csv {
    private Csv() {}

    /** The folder of a data set; skips the test where there is none. */
    static Path folder(String name) {
        String place = Optional.ofNullable(System.getProperty("crmkit.data")).orElse("");
        Assumptions.assumeTrue(!place.isBlank(), "skipped: run with -Dcrmkit.data=<folder of the data sets>");
        Path folder = Path.of(place, name);
        Assumptions.assumeTrue(Files.isDirectory(folder), "skipped: no data set " + name);
        return folder;
    }

    /**
     * The rows of a file.
     *
     * @param rows how many there must be: a test that compares nothing with nothing must not pass
     */
    static List<NamedCsvRecord> read(Path file, int rows) {
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(file)) {
            List<NamedCsvRecord> read = reader.stream().toList();
            assertThat(read).as("rows of " + file.getFileName()).hasSize(rows);
            return read;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A cell that may be empty. */
    static Optional<String> optional(NamedCsvRecord row, String column) {
        return Optional.of(row.getField(column)).filter(text -> !text.isEmpty());
    }
}
