package io.crmkit.examples.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What the page of promises names is there. */
class PromisesTest {
    private static final int PROMISES = 39;
    private static final Pattern ROW = Pattern.compile("(?m)^\\| (P[0-9]+) \\| (.+) \\| (.+) \\|(.*)\\|$");
    private static final Pattern TEST = Pattern.compile("`(\\w+(?:…\\w+)?(?:Test|Properties|Fuzz))`");
    private static final Pattern BROKEN = Pattern.compile("broken\\(\\s*(\\w+)\\.(\\w+)\\.class");
    private static final Pattern LISTED = Pattern.compile("- `(\\w+)`: ([^.]+)\\.");
    private static final Pattern COMMA = Pattern.compile(",\\s+");
    private static final Pattern COUNT = Pattern.compile("([0-9]+) broken stores");

    /** A figure that is to come is cried out. */
    private static final Pattern CRIED = Pattern.compile("\\b[A-Z]{4,}[A-Z0-9]*\\b");

    private static final Pattern CODE = Pattern.compile("`[^`]*`");
    private static final Set<String> NAMES = Set.of("READ", "COMMITTED", "SCAN", "SIGKILL");

    private final String page = Repository.read("docs/promises.md");

    private static Stream<MatchResult> all(Pattern pattern, String text) {
        return pattern.matcher(text).results();
    }

    @Test
    @DisplayName(
            "Every promise has a row, in order, that says by what it is proved and with what result, or why it is not")
    void complete() {
        List<MatchResult> rows = all(ROW, page).toList();
        assertThat(rows.stream().map(row -> row.group(1)))
                .containsExactlyElementsOf(IntStream.rangeClosed(1, PROMISES)
                        .mapToObj(number -> "P" + number)
                        .toList());
        assertThat(rows).allSatisfy(row -> {
            boolean proved = !row.group(3).startsWith("not applicable");
            assertThat(!row.group(4).isBlank()).as(row.group(1)).isEqualTo(proved);
        });
    }

    @Test
    @DisplayName("No figure is still to come")
    void figures() {
        List<String> cried = all(ROW, page)
                .flatMap(row -> all(CRIED, CODE.matcher(row.group()).replaceAll("")))
                .map(MatchResult::group)
                .filter(word -> !NAMES.contains(word))
                .toList();
        assertThat(cried).isEmpty();
    }

    @Test
    @DisplayName("Every test that is named exists")
    void tests() {
        Set<String> sources = Stream.of("crm-spi", "crm-core", "crm-jpa", "crm-examples")
                .flatMap(module -> Repository.files(module, ".java").stream())
                .map(Path::getFileName)
                .map(name -> name.toString().replace(".java", ""))
                .collect(Collectors.toSet());
        List<String> named = all(TEST, page).map(match -> match.group(1)).toList();
        assertThat(named).hasSizeGreaterThan(40).allSatisfy(name -> {
            Pattern any = Pattern.compile(name.replace("…", "\\w*"));
            assertThat(sources).as(name).anyMatch(any.asMatchPredicate());
        });
    }

    @Test
    @DisplayName("The stores that are listed as broken are those that the kit is tried on")
    void brokenStores() {
        Set<String> tried = all(
                        BROKEN, Repository.read("crm-spi/src/test/java/io/crmkit/spi/memory/BrokenStoresTest.java"))
                .map(match -> match.group(1) + "." + match.group(2))
                .collect(Collectors.toSet());
        Set<String> listed = all(LISTED, page)
                .flatMap(match -> COMMA.splitAsStream(match.group(2)).map(name -> match.group(1) + "." + name))
                .collect(Collectors.toSet());
        assertThat(listed).isEqualTo(tried).hasSizeGreaterThan(20);
        assertThat(all(COUNT, page).map(match -> Integer.valueOf(match.group(1))))
                .containsExactly(tried.size());
    }
}
