package io.crmkit.core.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.crmkit.core.access.AccessRejection;
import io.crmkit.core.activity.ActivityRejection;
import io.crmkit.core.chance.ChanceRejection;
import io.crmkit.core.customer.CustomerRejection;
import io.crmkit.core.dictionary.DictionaryRejection;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The texts of refusals, in every language. */
class MessagesTest {
    private static final List<String> LANGUAGES = List.of("en", "es", "zh", "bg");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\w+}");

    /** Every enum of rejection codes; that there is no other one is checked against the classes that were compiled. */
    private static final List<Class<? extends Enum<?>>> REJECTIONS = List.of(
            CommandRejection.class,
            AccessRejection.class,
            CustomerRejection.class,
            ActivityRejection.class,
            ChanceRejection.class,
            DictionaryRejection.class);

    @ParameterizedTest
    @MethodSource("languages")
    @DisplayName("There is a text for every code of every refusal, and no other")
    void complete(String language) {
        Set<String> keys = new TreeSet<>(Set.of("more", "notFound"));
        codes(ViolationCode.class).forEach(code -> keys.add("violation." + code));
        codes(DenialCause.class).forEach(code -> keys.add("denied." + code));
        REJECTIONS.forEach(type -> codes(type).forEach(code -> keys.add("rejected." + code)));
        assertThat(texts(language).stringPropertyNames()).containsExactlyInAnyOrderElementsOf(keys);
    }

    @Test
    @DisplayName("The list of enums above is all there are")
    void allEnums() throws IOException {
        Path classes = Path.of("target/classes/io/crmkit/core");
        try (Stream<Path> files = Files.walk(classes)) {
            assertThat(files.map(file -> file.getFileName().toString())
                            .filter(name -> name.endsWith("Rejection.class") && !name.contains("$")))
                    .containsExactlyInAnyOrderElementsOf(REJECTIONS.stream()
                            .map(type -> type.getSimpleName() + ".class")
                            .toList());
        }
    }

    @ParameterizedTest
    @MethodSource("languages")
    @DisplayName("A text names the same evidence in every language")
    void sameEvidence(String language) {
        Properties english = texts("en");
        Properties texts = texts(language);
        for (String key : english.stringPropertyNames()) {
            assertThat(placeholders(texts.getProperty(key))).as(key).isEqualTo(placeholders(english.getProperty(key)));
        }
    }

    @ParameterizedTest
    @MethodSource("languages")
    @DisplayName("A text is filled from the evidence, and a violation has a text of its own")
    void filled(String language) {
        Locale locale = Locale.forLanguageTag(language);
        Violation violation = new Violation("title", ViolationCode.TOO_LONG, Map.of("max", 200));
        assertThat(violation.message(locale)).contains("200").doesNotContain("{");
        assertThat(new Refusal.Invalid(List.of(violation)).message(locale))
                .isEqualTo("title: " + violation.message(locale));
        Refusal open = new Refusal.Rejected(
                CustomerRejection.CUSTOMER_HAS_OPEN_WORK,
                Map.of("openChances", 1, "openRequests", 22, "openLossCases", 333));
        assertThat(open.message(locale)).contains("1", "22", "333").doesNotContain("{");
    }

    @Test
    @DisplayName("Languages differ, regions do not matter, and a language without texts is told in English")
    void languagesDiffer() {
        Refusal refusal = new Refusal.NotFound("chance");
        assertThat(LANGUAGES.stream()
                        .map(language -> refusal.message(Locale.forLanguageTag(language)))
                        .distinct())
                .hasSize(4);
        assertThat(refusal.message(Locale.forLanguageTag("es-MX")))
                .isEqualTo(refusal.message(Locale.forLanguageTag("es")));
        assertThat(refusal.message(Locale.forLanguageTag("fi"))).isEqualTo(refusal.message(Locale.ENGLISH));
    }

    static Stream<String> languages() {
        return LANGUAGES.stream();
    }

    private static Stream<String> codes(Class<? extends Enum<?>> type) {
        return Arrays.stream(type.getEnumConstants()).map(Enum::name);
    }

    private static Set<String> placeholders(String text) {
        return PLACEHOLDER.matcher(text).results().map(MatchResult::group).collect(Collectors.toSet());
    }

    private static Properties texts(String language) {
        Properties texts = new Properties();
        String resource = "/io/crmkit/core/messages_" + language + ".properties";
        try (Reader reader = new InputStreamReader(
                Objects.requireNonNull(MessagesTest.class.getResourceAsStream(resource)), StandardCharsets.UTF_8)) {
            texts.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return texts;
    }
}
