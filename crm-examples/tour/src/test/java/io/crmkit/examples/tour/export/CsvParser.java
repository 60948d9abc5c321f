package io.crmkit.examples.tour.export;

import java.util.ArrayList;
import java.util.List;

/** Reads what RFC 4180 describes, and nothing else: it fails on what strays from it. Written without a look at the writer. */
final class CsvParser {
    private final String text;
    private int at;

    private CsvParser(String text) {
        this.text = text;
    }

    /** A field, and whether it was in quotes. */
    record Field(String text, boolean quoted) {}

    static List<List<Field>> parse(String text) {
        CsvParser parser = new CsvParser(text);
        List<List<Field>> records = new ArrayList<>();
        while (parser.at < text.length()) {
            records.add(parser.row());
        }
        return records;
    }

    private List<Field> row() {
        List<Field> fields = new ArrayList<>(List.of(field()));
        while (text.charAt(at) == ',') {
            at++;
            fields.add(field());
        }
        if (!text.startsWith("\r\n", at)) {
            throw new IllegalArgumentException("no end of a line at " + at);
        }
        at += 2;
        return fields;
    }

    private Field field() {
        return text.charAt(at) == '"' ? quoted() : plain();
    }

    private Field plain() {
        int begin = at;
        while (",\r\n\"".indexOf(text.charAt(at)) < 0) {
            at++;
        }
        return new Field(text.substring(begin, at), false);
    }

    private Field quoted() {
        StringBuilder value = new StringBuilder();
        at++;
        while (true) {
            if (text.charAt(at) != '"') {
                value.append(text.charAt(at++));
            } else if (text.startsWith("\"\"", at)) {
                value.append('"');
                at += 2;
            } else {
                at++;
                return new Field(value.toString(), true);
            }
        }
    }
}
