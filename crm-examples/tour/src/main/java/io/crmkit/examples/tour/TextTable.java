package io.crmkit.examples.tour;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A table of text: columns as wide as their widest cell, texts to the left, figures to the right. */
final class TextTable {
    private static final String GAP = "  ";

    private final List<Column> columns = new ArrayList<>();
    private final List<List<String>> rows = new ArrayList<>();

    private record Column(String title, boolean right) {}

    /** Adds a column of texts. */
    TextTable text(String title) {
        columns.add(new Column(title, false));
        return this;
    }

    /** Adds a column of figures. */
    TextTable figure(String title) {
        columns.add(new Column(title, true));
        return this;
    }

    /** Adds a row; cells that are not given are empty. */
    TextTable row(String... cells) {
        if (cells.length > columns.size()) {
            throw new IllegalArgumentException(cells.length + " cells for " + columns.size() + " columns");
        }
        List<String> row = new ArrayList<>(Arrays.asList(cells));
        while (row.size() < columns.size()) {
            row.add("");
        }
        rows.add(row);
        return this;
    }

    /** Adds a rule, as above a total. */
    TextTable rule() {
        rows.add(List.of());
        return this;
    }

    List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add(line(columns.stream().map(Column::title).toList()));
        lines.add(ruleLine());
        for (List<String> row : rows) {
            lines.add(row.isEmpty() ? ruleLine() : line(row));
        }
        return lines;
    }

    private String line(List<String> cells) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < cells.size(); i++) {
            String padding = " ".repeat(width(i) - DisplayWidth.of(cells.get(i)));
            line.append(i == 0 ? "" : GAP);
            line.append(columns.get(i).right() ? padding + cells.get(i) : cells.get(i) + padding);
        }
        return line.toString().stripTrailing();
    }

    private String ruleLine() {
        List<String> dashes = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            dashes.add("-".repeat(width(i)));
        }
        return String.join(GAP, dashes);
    }

    private int width(int column) {
        int width = DisplayWidth.of(columns.get(column).title());
        for (List<String> row : rows) {
            if (!row.isEmpty()) {
                width = Math.max(width, DisplayWidth.of(row.get(column)));
            }
        }
        return width;
    }
}
