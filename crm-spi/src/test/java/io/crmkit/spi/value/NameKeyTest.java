package io.crmkit.spi.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NameKeyTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "acme ltd",
                "ACME LTD",
                " Acme  Ltd ",
                "acme\tltd\n",
                "acme\u00a0ltd",
                "acme\u3000ltd",
                "ＡＣＭＥ ｌｔｄ",
                "\u2003acme\u2028ltd"
            })
    void foldsCaseSpaceAndWidth(String name) {
        assertThat(NameKey.of(name)).isEqualTo(new NameKey("acme ltd"));
    }

    @ParameterizedTest
    @CsvSource({
        "Straße, STRASSE",
        "é, e\u0301",
        "É, e\u0301",
        "ﬁn, FIN",
        "Σίσυφος, ΣΊΣΥΦΟΣ",
        "\u1e9e, ss",
        "Ac\u200bme\ufeff, ACME",
        "ΚΌΣ, κόσ",
        "①, 1",
        "Å, \u212b",
        "\uff76\uff9e, ガ"
    })
    void foldsFormsOfOneLetter(String left, String right) {
        assertThat(NameKey.of(left)).isEqualTo(NameKey.of(right));
    }

    @ParameterizedTest
    @CsvSource({"acme, ácme", "acme, аcme", "ac me, acme", "acme, acme.", "i, ı\u0307"})
    void keepsDifferentLettersApart(String left, String right) {
        assertThat(NameKey.of(left)).isNotEqualTo(NameKey.of(right));
    }

    @Test
    void foldsForNoLocale() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr-TR"));
            assertThat(NameKey.of("ISTANBUL I")).isEqualTo(new NameKey("istanbul i"));
            assertThat(NameKey.of("title")).isEqualTo(NameKey.of("TITLE"));
        } finally {
            Locale.setDefault(before);
        }
    }

    /** An invisible character leads past the short way that texts of ASCII take. */
    @Test
    void foldsAsciiAsItFoldsEverything() {
        for (char first = 0; first < 128; first++) {
            for (char second = 0; second < 128; second++) {
                String text = "A" + first + second + "z" + first;
                assertThat(NameKey.fold(text)).isEqualTo(NameKey.fold(text + "\u200b"));
            }
        }
    }

    @Test
    void foldsAsATextAndTwiceAsOnce() {
        for (String text : new String[] {"Straße", "İstanbul", "ǅ", "ﬃ", "ΐ", " a  b ", "", "\u0345", "%_\\"}) {
            String folded = NameKey.fold(text);
            assertThat(NameKey.fold(folded)).isEqualTo(folded);
            assertThat(NameKey.of(text).value()).isEqualTo(folded);
        }
    }

    @Test
    void ordersByTheFoldedText() {
        assertThat(NameKey.of("A")).isLessThan(NameKey.of("b")).isEqualByComparingTo(NameKey.of("a"));
    }

    @Test
    void showsNoName() {
        assertThat(NameKey.of("Secret")).hasToString("NameKey[***]");
    }

    @Test
    void isNeverLongerThanDatabasesCanIndex() {
        // One character that composition makes eighteen of, which no other text of this length does.
        String long1 = "\ufdfa".repeat(200);
        String long2 = "\ufdfa".repeat(199) + "x";
        assertThat(NameKey.of(long1).value()).hasSize(NameKey.MAX_LENGTH);
        assertThat(NameKey.of(long1)).isEqualTo(NameKey.of(" " + long1)).isNotEqualTo(NameKey.of(long2));
        assertThat(NameKey.of(NameKey.of(long1).value())).isEqualTo(NameKey.of(long1));
    }

    @Test
    void isCutBetweenCharacters() {
        String pairs = "x" + "\ud83d\ude00".repeat(300);
        String key = NameKey.of(pairs).value();
        assertThat(key).hasSizeLessThan(NameKey.MAX_LENGTH).startsWith("x\ud83d\ude00");
        assertThat(key.codePoints())
                .noneMatch(point -> point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE);
    }

    @Test
    void isWholeUpToTheLimit() {
        assertThat(NameKey.of("a".repeat(NameKey.MAX_LENGTH)).value()).isEqualTo("a".repeat(NameKey.MAX_LENGTH));
    }
}
