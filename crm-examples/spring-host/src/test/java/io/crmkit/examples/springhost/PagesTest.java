package io.crmkit.examples.springhost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.net.URI;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The pages, without a browser: who sees what, and what a page says when it is refused. */
@Host
class PagesTest extends Visits {
    private static final List<String> AREAS =
            List.of("/inbox", "/chances", "/customers", "/requests", "/losses", "/reports/CHANCES", "/staff");

    static Stream<Arguments> roles() {
        return Stream.of(
                Arguments.of("ada", List.of("/staff")),
                Arguments.of(
                        "lena",
                        List.of(
                                "/inbox",
                                "/chances",
                                "/customers",
                                "/requests",
                                "/losses",
                                "/reports/CHANCES",
                                "/staff")),
                Arguments.of("rolf", List.of("/inbox", "/chances", "/customers", "/requests", "/losses", "/staff")),
                Arguments.of("eva", List.of("/reports/CHANCES")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("roles")
    @DisplayName("Each role sees the areas that its rights open, in the navigation and by address, and no others")
    void areas(String name, List<String> open) throws Exception {
        String first = page(name, open.get(0));
        for (String area : AREAS) {
            String link = "href=\"" + area.replace("/CHANCES", "") + "\"";
            if (open.contains(area)) {
                assertThat(first).contains(link);
                page(name, area);
            } else {
                assertThat(first).doesNotContain("<a " + link);
                mvc.perform(as(name, get(area))).andExpect(status().isForbidden());
            }
        }
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("languages")
    @DisplayName("The pages speak four languages")
    void languages(String language, String title) throws Exception {
        mvc.perform(as("lena", get("/chances").header("Accept-Language", language)))
                .andExpect(content().string(containsString("<h1>" + title + "</h1>")))
                .andExpect(content().string(containsString("lang=\"" + language + "\"")));
    }

    static Stream<Arguments> languages() {
        return Stream.of(
                Arguments.of("en", "Chances"),
                Arguments.of("es", "Oportunidades"),
                Arguments.of("zh", "销售机会"),
                Arguments.of("bg", "Шансове"));
    }

    @Test
    @DisplayName("A language that the pages do not speak is not taken, and the links to the others keep what was asked")
    void otherLanguages() throws Exception {
        mvc.perform(as("lena", get(URI.create("/customers?lang=fr&name=a%26b"))))
                .andExpect(content().string(containsString("<html lang=\"en\"")))
                .andExpect(content().string(containsString("?name=a%26b&amp;lang=bg\"")))
                .andExpect(content().string(containsString(">Български</a>")));
    }

    @Test
    @DisplayName("A language that cannot be read is English")
    void unreadableLanguage() throws Exception {
        mvc.perform(as("lena", get("/chances").header("Accept-Language", "en_US")))
                .andExpect(content().string(containsString("<h1>Chances</h1>")));
    }
}
