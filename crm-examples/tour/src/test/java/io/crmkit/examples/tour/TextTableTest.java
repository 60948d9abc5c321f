package io.crmkit.examples.tour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextTableTest {
    @Test
    void textsGoLeftAndFiguresRight() {
        TextTable table = new TextTable()
                .text("Name")
                .figure("Sum")
                .row("北京模型", "5")
                .row("München", "1,000")
                .rule()
                .row("Total");

        assertThat(table.lines())
                .containsExactly(
                        "Name        Sum",
                        "--------  -----",
                        "北京模型      5",
                        "München   1,000",
                        "--------  -----",
                        "Total");
    }

    @Test
    void aRowHasNoMoreCellsThanThereAreColumns() {
        TextTable table = new TextTable().text("Name");

        assertThatThrownBy(() -> table.row("a", "b")).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({"abc,3", "北京,4", "カタ,4", "ｶﾀ,2", "한글,4", "ＡＢ,4", "e\u0301,1", "Ünlü,4", "「」,4"})
    void widthIsCountedInColumns(String text, int columns) {
        assertThat(DisplayWidth.of(text)).isEqualTo(columns);
    }
}
