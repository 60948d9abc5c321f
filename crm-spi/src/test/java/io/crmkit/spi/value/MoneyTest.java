package io.crmkit.spi.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Currency;
import org.junit.jupiter.api.Test;

class MoneyTest {
    private static final Currency EUR = Currency.getInstance("EUR");

    @Test
    void comparesByValue() {
        assertThat(Money.of("1.0", "EUR")).isEqualTo(Money.of("1.00", "EUR")).hasSameHashCodeAs(Money.of("1", "EUR"));
        assertThat(Money.of("1E+3", "EUR")).isEqualTo(Money.of("1000", "EUR"));
        assertThat(Money.of("0.00", "EUR")).isEqualTo(Money.zero(EUR));
        assertThat(Money.of("1", "EUR")).isNotEqualTo(Money.of("1", "USD")).isNotEqualTo(Money.of("-1", "EUR"));
    }

    @Test
    void keepsNoTrailingZerosAndNoExponent() {
        assertThat(Money.of("1200.500", "EUR").amount()).isEqualTo(new BigDecimal("1200.5"));
        assertThat(Money.of("1200", "EUR").amount().scale()).isZero();
        assertThat(Money.of("1E+20", "EUR")).hasToString("100000000000000000000 EUR");
    }

    @Test
    void addsAndMultipliesExactly() {
        assertThat(Money.of("0.1", "EUR").plus(Money.of("0.2", "EUR"))).isEqualTo(Money.of("0.3", "EUR"));
        assertThat(Money.of("19.99", "EUR").times(new BigDecimal("0.0001"))).isEqualTo(Money.of("0.001999", "EUR"));
        assertThat(Money.of("99999999999999999999.99", "EUR").plus(Money.of("0.01", "EUR")))
                .isEqualTo(Money.of("100000000000000000000", "EUR"));
    }

    @Test
    void refusesToMixCurrencies() {
        assertThatThrownBy(() -> Money.of("1", "EUR").plus(Money.of("1", "USD")))
                .isInstanceOf(MixedCurrenciesException.class)
                .hasMessage("no sum over EUR and USD");
    }

    @Test
    void refusesWhatIsNoAmountAndNoCurrency() {
        assertThatThrownBy(() -> Money.of("one", "EUR")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Money.of("1", "euro")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void doesNotWriteOutWhatWouldFillTheMemory() {
        Money huge = Money.of("1E+999999999", "EUR");
        assertThat(huge.toString()).isEqualTo("1E+999999999 EUR");
        assertThat(huge).isEqualTo(Money.of("1E+999999999", "EUR"));
    }

    @Test
    void writesOutAHundredZerosAndNoMore() {
        assertThat(Money.of("1E+100", "EUR")).hasToString("1" + "0".repeat(100) + " EUR");
        assertThat(Money.of("1E+100", "EUR").amount().scale()).isZero();
        assertThat(Money.of("1E+101", "EUR")).hasToString("1E+101 EUR");
        assertThat(Money.of("1E+101", "EUR").amount().scale()).isEqualTo(-101);
        assertThat(Money.of("1E-100", "EUR")).hasToString("0." + "0".repeat(99) + "1 EUR");
        assertThat(Money.of("1E-101", "EUR")).hasToString("1E-101 EUR");
    }
}
