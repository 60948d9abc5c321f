package io.crmkit.examples.tour.export;

import static org.assertj.core.api.Assertions.assertThat;

import io.crmkit.examples.tour.reporting.Cell;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class CsvWriterProperties {
    private static final Set<Character> TRIGGERS = Set.of('=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠');

    @Property
    @Label("What is written is read again: texts whole and none of them a formula, numbers and days exactly")
    void readAgain(@ForAll("tables") List<List<Cell>> rows) throws IOException {
        StringBuilder out = new StringBuilder();
        CsvWriter csv = new CsvWriter(out);
        for (List<Cell> row : rows) {
            csv.row(row);
        }

        List<List<CsvParser.Field>> records = CsvParser.parse(out.toString());

        assertThat(records).hasSameSizeAs(rows);
        for (int i = 0; i < rows.size(); i++) {
            assertThat(records.get(i)).hasSameSizeAs(rows.get(i));
            for (int j = 0; j < rows.get(i).size(); j++) {
                agrees(rows.get(i).get(j), records.get(i).get(j));
            }
        }
    }

    private static void agrees(Cell cell, CsvParser.Field field) {
        if (cell instanceof Cell.Text words) {
            assertThat(field.quoted()).isTrue();
            assertThat(field.text()).isIn(words.text(), "'" + words.text());
            assertThat(field.text().isEmpty() || !TRIGGERS.contains(field.text().charAt(0)))
                    .as("%s is no formula", field.text())
                    .isTrue();
        } else if (cell instanceof Cell.Figure figure) {
            assertThat(field.quoted()).isFalse();
            assertThat(field.text()).matches("-?\\d+(\\.\\d+)?");
            assertThat(new BigDecimal(field.text())).isEqualByComparingTo(figure.value());
        } else if (cell instanceof Cell.Day date) {
            assertThat(LocalDate.parse(field.text())).isEqualTo(date.day());
        } else {
            assertThat(field).isEqualTo(new CsvParser.Field("", false));
        }
    }

    @Provide
    Arbitrary<List<List<Cell>>> tables() {
        return cells().list().ofMinSize(1).ofMaxSize(5).list().ofMaxSize(5);
    }

    private static Arbitrary<Cell> cells() {
        Arbitrary<String> anything = Arbitraries.strings().ofMaxLength(20);
        Arbitrary<String> nasty = Arbitraries.strings()
                .withChars("=+-@\t\r\n＝＋－＠'\",; \u00a0\ufeffa1")
                .ofMaxLength(6);
        Arbitrary<Cell> texts = Arbitraries.oneOf(anything, nasty).map(Cell::of);
        Arbitrary<Cell> numbers = Arbitraries.bigDecimals()
                .ofScale(8)
                .map(BigDecimal::stripTrailingZeros)
                .map(Cell::of);
        Arbitrary<Cell> days = Arbitraries.longs()
                .between(
                        LocalDate.of(1900, 1, 1).toEpochDay(),
                        LocalDate.of(2199, 12, 31).toEpochDay())
                .map(LocalDate::ofEpochDay)
                .map(Cell::of);
        return Arbitraries.oneOf(texts, numbers, days, Arbitraries.create(Cell.None::new));
    }
}
