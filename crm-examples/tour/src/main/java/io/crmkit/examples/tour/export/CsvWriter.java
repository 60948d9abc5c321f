package io.crmkit.examples.tour.export;

import io.crmkit.examples.tour.reporting.Cell;
import java.io.IOException;
import java.util.List;

/**
 * Writes rows as RFC 4180 has it: commas, lines that end with CR LF, texts in quotes. Numbers are written whole, with a decimal
 * point and without quotes, days as ISO 8601 has them; texts are made harmless by {@link SafeCell}.
 */
final class CsvWriter {
    private static final String END = "\r\n";

    private final Appendable out;

    CsvWriter(Appendable out) {
        this.out = out;
    }

    void row(List<Cell> cells) throws IOException {
        String separator = "";
        for (Cell cell : cells) {
            out.append(separator).append(written(cell));
            separator = ",";
        }
        out.append(END);
    }

    private static String written(Cell cell) {
        if (cell instanceof Cell.Text words) {
            return quoted(words.text());
        }
        if (cell instanceof Cell.Figure figure) {
            return figure.value().toPlainString();
        }
        if (cell instanceof Cell.Day date) {
            // A year of five digits or before Christ would begin with a sign.
            String iso = date.day().toString();
            return SafeCell.of(iso).equals(iso) ? iso : quoted(iso);
        }
        return "";
    }

    /** Always in quotes: programs that part cells at semicolons or tabs then part no text either. */
    private static String quoted(String text) {
        return '"' + SafeCell.of(text).replace("\"", "\"\"") + '"';
    }
}
