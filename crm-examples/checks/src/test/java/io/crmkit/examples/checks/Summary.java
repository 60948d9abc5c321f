package io.crmkit.examples.checks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The figures that the answers to a data set sum up.
 *
 * @param json the text of summary.json
 */
record Summary(String json) {

    static Summary in(Path answers) {
        try {
            return new Summary(Files.readString(answers.resolve("summary.json")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The texts of a list. */
    List<String> texts(String name) {
        Matcher list = match("\"%s\": \\[([^\\[\\]]*)\\]".formatted(Pattern.quote(name)), name);
        return Pattern.compile("\"([^\"]*)\"")
                .matcher(list.group(1))
                .results()
                .map(text -> text.group(1))
                .toList();
    }

    /** A whole number among the plain figures at the beginning of a section. */
    int number(String section, String name) {
        // Two levels are all that the tests ask for, so they need no parser.
        String pattern = "\"%s\": \\{[^{}]*\"%s\": (\\d+)".formatted(Pattern.quote(section), Pattern.quote(name));
        return Integer.parseInt(match(pattern, section + "." + name).group(1));
    }

    /** A text among the plain figures at the beginning of a section. */
    String text(String section, String name) {
        String pattern = "\"%s\": \\{[^{}]*\"%s\": \"([^\"]*)\"".formatted(Pattern.quote(section), Pattern.quote(name));
        return match(pattern, section + "." + name).group(1);
    }

    private Matcher match(String pattern, String name) {
        Matcher matcher = Pattern.compile(pattern).matcher(json);
        if (!matcher.find()) {
            throw new IllegalArgumentException("no " + name);
        }
        return matcher;
    }
}
