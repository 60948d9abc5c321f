package io.crmkit.examples.tour.reporting;

import java.util.ArrayList;
import java.util.List;

/**
 * A report as a table.
 *
 * @param name a short name, for a file
 * @param title what the table is of
 * @param facts what is to be known of the report
 * @param columns the columns
 * @param rows the rows, each with a cell for each column
 */
public record ReportTable(String name, String title, List<Fact> facts, List<Column> columns, List<List<Cell>> rows) {

    /** Copies the lists. */
    public ReportTable {
        facts = List.copyOf(facts);
        columns = List.copyOf(columns);
        rows = rows.stream().map(List::copyOf).toList();
        int width = columns.size();
        if (rows.stream().anyMatch(row -> row.size() != width)) {
            throw new IllegalArgumentException("a row of " + name + " has not " + width + " cells");
        }
    }

    /** Begins a table. */
    static Builder named(String name, String title, List<Fact> facts) {
        return new Builder(name, title, facts);
    }

    /** Puts a table together. */
    static final class Builder {
        private final String name;
        private final String title;
        private final List<Fact> facts;
        private final List<Column> columns = new ArrayList<>();
        private final List<List<Cell>> rows = new ArrayList<>();

        private Builder(String name, String title, List<Fact> facts) {
            this.name = name;
            this.title = title;
            this.facts = facts;
        }

        Builder column(String heading, Column.Kind kind) {
            columns.add(new Column(heading, kind));
            return this;
        }

        Builder texts(String... headings) {
            for (String heading : headings) {
                column(heading, Column.Kind.TEXT);
            }
            return this;
        }

        Builder counts(String... headings) {
            for (String heading : headings) {
                column(heading, Column.Kind.COUNT);
            }
            return this;
        }

        Builder amount(String heading) {
            return column(heading, Column.Kind.AMOUNT);
        }

        Builder percent(String heading) {
            return column(heading, Column.Kind.PERCENT);
        }

        Builder row(Cell... cells) {
            return row(List.of(cells));
        }

        Builder row(List<Cell> cells) {
            rows.add(cells);
            return this;
        }

        ReportTable build() {
            return new ReportTable(name, title, facts, columns, rows);
        }
    }
}
