package io.crmkit.examples.checks;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.crmkit.core.Crm;
import java.lang.reflect.Field;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** P29: no pattern of the library takes longer than its text is long, whatever the text. */
class PatternsTest {
    private static final List<String> MODULES = List.of("crm-spi", "crm-core", "crm-jpa");
    private static final int LENGTH = 20_000;

    /** How often a character may be looked at. */
    private static final int LOOKS = 20;

    private static final Pattern COMPILED = Pattern.compile("Pattern\\.compile\\(");
    private static final Pattern INLINE =
            Pattern.compile("\\.(?:matches|split|replaceAll|replaceFirst)\\(\"((?:[^\"\\\\]|\\\\.)*)\"");

    /** What texts are made of that patterns stumble over. */
    private static final List<String> PIECES = List.of(
            "a",
            "x",
            "0",
            "9",
            " ",
            "\t",
            "\u3000",
            "\u200b",
            "\ud83d",
            "\ud83d\ude97",
            ".",
            ",",
            ";",
            ";\r",
            "\r\n",
            "[",
            "]",
            "<a>",
            "{",
            "\\",
            "=",
            "a ",
            "0a",
            " a",
            "\u200b\u00e9");

    /** A text that counts how often it is looked at, and gives up. */
    private static final class CountingText implements CharSequence {
        private final String text;
        private final long most;
        private long looks;

        CountingText(String text, long most) {
            this.text = text;
            this.most = most;
        }

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public char charAt(int index) {
            if (++looks > most) {
                throw new IllegalStateException("looked at too often");
            }
            return text.charAt(index);
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return text.substring(start, end);
        }

        @Override
        public String toString() {
            return text;
        }
    }

    /** Pieces repeated, with nothing or something else at either end. */
    private static Stream<String> texts() {
        return PIECES.stream().flatMap(piece -> {
            String many = piece.repeat(LENGTH / piece.length());
            return Stream.of(many, many + "!", "!" + many, many + " b");
        });
    }

    private static boolean isBounded(Pattern pattern) {
        return texts().allMatch(text -> {
            CountingText counting = new CountingText(text, (long) LOOKS * LENGTH);
            try {
                Matcher matcher = pattern.matcher(counting);
                while (matcher.find()) {
                    // To the end.
                }
                boolean unused = matcher.reset().matches();
                return true;
            } catch (IllegalStateException | StackOverflowError e) {
                return false;
            }
        });
    }

    private static Map<String, Pattern> patterns() throws ReflectiveOperationException {
        Map<String, Pattern> patterns = new TreeMap<>();
        List<JavaField> fields = new ClassFileImporter()
                        .withImportOption(new MainCode())
                        .importPackages("io.crmkit.spi", Crm.class.getPackageName(), "io.crmkit.jpa")
                        .stream()
                        .flatMap(type -> type.getFields().stream())
                        .filter(field -> field.getRawType().isEquivalentTo(Pattern.class))
                        .toList();
        for (JavaField found : fields) {
            Field field = found.reflect();
            field.setAccessible(true);
            patterns.put(found.getFullName(), (Pattern) field.get(null));
        }
        return patterns;
    }

    private static List<String> found(Pattern pattern, int group) {
        List<String> found = new ArrayList<>();
        for (String module : MODULES) {
            for (Path file : Repository.files(module + "/src/main/java", ".java")) {
                Matcher matcher = pattern.matcher(Repository.read(Repository.name(file)));
                while (matcher.find()) {
                    found.add(matcher.group(group));
                }
            }
        }
        return found;
    }

    @Test
    @DisplayName("Each pattern looks at each character a few times at the most, and needs no deep stack")
    void bounded() throws ReflectiveOperationException {
        Map<String, Pattern> patterns = patterns();
        assertThat(patterns).as("each is a constant").hasSameSizeAs(found(COMPILED, 0));
        for (String inline : found(INLINE, 1)) {
            // Of keys of sorts, whose number of digits follows.
            String regex = inline.equals("[0-9]{") ? "[0-9]{19}" : inline.translateEscapes();
            patterns.put(inline, Pattern.compile(regex));
        }
        assertThat(patterns).hasSizeGreaterThan(5);
        assertThat(patterns)
                .allSatisfy((name, pattern) ->
                        assertThat(isBounded(pattern)).as(name).isTrue());
    }

    @Test
    @DisplayName("The control: patterns that are known to take for ever, or all of the stack, are found out")
    void control() {
        for (String regex : List.of("(x+x+)+y", "(.*a){12}b", "(a|a)*b")) {
            assertThat(isBounded(Pattern.compile(regex))).as(regex).isFalse();
        }
    }
}
