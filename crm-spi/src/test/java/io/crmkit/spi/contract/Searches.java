package io.crmkit.spi.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Function;

/** Texts and telephone numbers that are easily searched wrongly, and what each search among them finds. */
final class Searches {
    /** One for each row, in the order of the list. */
    static final List<String> TEXTS =
            List.of("Straße  Ωmega", "ＡＣＭＥ 50%", "snake_case", "snake case", "back\\slash", "O'Hara [*?]");

    /** One for each row; a row more has none at all. */
    static final List<String> PHONES = List.of("+49 (0)30 / 12-34", "030.123456", "０３０-7", "ext.", "");

    private Searches() {}

    /**
     * Asserts that texts are searched folded and literally.
     *
     * @param search finds the numbers of the rows whose text contains one
     */
    static void assertTexts(Function<String, List<Integer>> search) {
        assertFinds(search, "STRASSE ω", 0);
        assertFinds(search, "acme", 1);
        assertFinds(search, "%", 1);
        assertFinds(search, "_", 2);
        assertFinds(search, "e_c", 2);
        assertFinds(search, "SNAKE", 2, 3);
        assertFinds(search, "\\", 4);
        assertFinds(search, "k\\s", 4);
        assertFinds(search, "o'h", 5);
        assertFinds(search, "[*?]", 5);
        assertFinds(search, "!");
        assertFinds(search, "strase");
        assertFinds(search, "", 0, 1, 2, 3, 4, 5);
    }

    /**
     * Asserts that telephone numbers are searched by their digits, of whatever script.
     *
     * @param search finds the numbers of the rows whose telephone number contains one
     */
    static void assertPhones(Function<String, List<Integer>> search) {
        assertFinds(search, "301234", 0, 1);
        assertFinds(search, "(0)30 12/34 5", 1);
        assertFinds(search, "030", 0, 1, 2);
        assertFinds(search, "\u0664\u0669", 0); // 49 in Arabic digits
        assertFinds(search, "0307", 2);
        assertFinds(search, "99");
        assertFinds(search, "1% 2_3", 0, 1);
        assertFinds(search, "ext.", 0, 1, 2, 3, 4, 5);
        assertFinds(search, "", 0, 1, 2, 3, 4, 5);
    }

    private static void assertFinds(Function<String, List<Integer>> search, String text, Integer... rows) {
        assertThat(search.apply(text)).as("what contains '%s'", text).containsExactly(rows);
    }
}
