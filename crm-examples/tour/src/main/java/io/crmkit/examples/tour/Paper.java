package io.crmkit.examples.tour;

import java.io.PrintStream;

/** What the tour is printed on: lines of at most {@value #WIDTH} columns. */
final class Paper {
    static final int WIDTH = 100;

    private final PrintStream out;
    private int chapters;
    private boolean afterGap = true;

    Paper(PrintStream out) {
        this.out = out;
    }

    void title(String title) {
        line(title);
        line("=".repeat(DisplayWidth.of(title)));
    }

    /** Begins a chapter, which is numbered. */
    void chapter(String title) {
        String numbered = ++chapters + ". " + title;
        gap();
        line(numbered);
        line("-".repeat(DisplayWidth.of(numbered)));
        gap();
    }

    /** Prints sentences, broken between words. */
    void text(String text) {
        StringBuilder line = new StringBuilder();
        for (String word : text.split(" ", -1)) {
            if (line.length() > 0 && DisplayWidth.of(line) + 1 + DisplayWidth.of(word) > WIDTH) {
                line(line.toString());
                line.setLength(0);
            }
            line.append(line.length() > 0 ? " " : "").append(word);
        }
        line(line.toString());
    }

    /** Prints a table with an empty line before and after. */
    void table(TextTable table) {
        gap();
        table.lines().forEach(this::line);
        gap();
    }

    /** Prints one empty line, unless there is one. */
    void gap() {
        if (!afterGap) {
            line("");
            afterGap = true;
        }
    }

    /** Prints a line as it is. */
    void line(String line) {
        // Not println, whose line break is the machine's.
        out.print(line + "\n");
        out.flush();
        afterGap = false;
    }
}
