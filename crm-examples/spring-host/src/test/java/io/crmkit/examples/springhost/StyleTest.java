package io.crmkit.examples.springhost;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What can be said of the colours without looking at them. */
class StyleTest {
    private static final double LEAST = 3;
    private static final Pattern OUTLINE = Pattern.compile(":focus-visible \\{ outline: 3px solid (#[0-9a-f]{6});");

    @ParameterizedTest
    @ValueSource(strings = {"#ffffff", "#f4f6f8", "#e6eaee", "#1d2733"})
    @DisplayName("The ring around what has the focus stands out from every ground there is (WCAG 1.4.11)")
    void focus(String ground) throws IOException {
        try (InputStream css = StyleTest.class.getResourceAsStream("/static/style.css")) {
            Matcher outline = OUTLINE.matcher(new String(css.readAllBytes(), StandardCharsets.UTF_8));
            assertThat(outline.find()).isTrue();
            assertThat(contrast(outline.group(1), ground)).isGreaterThanOrEqualTo(LEAST);
        }
    }

    private static double contrast(String one, String other) {
        double first = luminance(one) + 0.05;
        double second = luminance(other) + 0.05;
        return Math.max(first, second) / Math.min(first, second);
    }

    private static double luminance(String colour) {
        return 0.2126 * part(colour, 1) + 0.7152 * part(colour, 3) + 0.0722 * part(colour, 5);
    }

    private static double part(String colour, int at) {
        double value = Integer.parseInt(colour.substring(at, at + 2), 16) / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }
}
