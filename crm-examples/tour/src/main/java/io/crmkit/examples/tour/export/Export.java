package io.crmkit.examples.tour.export;

import io.crmkit.examples.tour.reporting.Cell;
import io.crmkit.examples.tour.reporting.Fact;
import io.crmkit.examples.tour.reporting.ReportTable;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Writes each table of the reports into a file of its own, and what is to be known of them (period, currency, method, as of
 * when) into one more.
 */
public final class Export {
    /** The file that tells of the others. */
    public static final String ABOUT = "about.csv";

    private Export() {}

    /**
     * Writes the files in UTF-8, over those of the same names.
     *
     * @param tables the tables
     * @param folder where to; it is made if it is not there
     */
    public static void write(List<ReportTable> tables, Path folder) throws IOException {
        Files.createDirectories(folder);
        for (ReportTable table : tables) {
            try (BufferedWriter out = Files.newBufferedWriter(folder.resolve(file(table)))) {
                CsvWriter csv = new CsvWriter(out);
                csv.row(table.columns().stream()
                        .map(column -> Cell.of(column.title()))
                        .toList());
                for (List<Cell> row : table.rows()) {
                    csv.row(row);
                }
            }
        }
        try (BufferedWriter out = Files.newBufferedWriter(folder.resolve(ABOUT))) {
            about(tables, new CsvWriter(out));
        }
    }

    private static void about(List<ReportTable> tables, CsvWriter csv) throws IOException {
        csv.row(List.of(Cell.of("File"), Cell.of("Table"), Cell.of("What"), Cell.of("Value")));
        for (ReportTable table : tables) {
            for (Fact fact : table.facts()) {
                csv.row(List.of(
                        Cell.of(file(table)), Cell.of(table.title()), Cell.of(fact.name()), Cell.of(fact.value())));
            }
        }
    }

    private static String file(ReportTable table) {
        return table.name() + ".csv";
    }
}
