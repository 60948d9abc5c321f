package io.crmkit.examples.tour.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import io.crmkit.spi.value.Money;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class SumsTest {
    private static final List<Cell> BEGIN = List.of(Cell.of("won"));

    @Test
    @DisplayName("There is a row for each currency that any column has, and an open cell where a column has none of it")
    void currencies() {
        assertThat(Sums.rows(BEGIN, List.of(money(5, "USD")), List.of(money(7, "EUR"), money(9, "USD"))))
                .containsExactly(
                        List.of(Cell.of("won"), new Cell.None(), Cell.of(7), Cell.of("EUR")),
                        List.of(Cell.of("won"), Cell.of(5), Cell.of(9), Cell.of("USD")));
    }

    @Test
    @DisplayName("What has no amounts has one row without any")
    void none() {
        assertThat(Sums.rows(BEGIN, List.of(), List.of()))
                .containsExactly(List.of(Cell.of("won"), new Cell.None(), new Cell.None(), new Cell.None()));
    }

    private static Money money(long amount, String currency) {
        return new Money(BigDecimal.valueOf(amount), Currency.getInstance(currency));
    }
}
