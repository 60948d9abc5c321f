package io.crmkit.core.analytics.sales;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.crmkit.spi.value.Money;
import io.crmkit.spi.value.Period;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class TargetTest {

    @Test
    @DisplayName("100 in three are 33.34 and twice 33.33; a yen cannot be split; who has no weight gets nothing")
    void split() {
        assertThat(split("100", "EUR", 1, 1, 1)).containsExactly("33.34", "33.33", "33.33");
        assertThat(split("100", "JPY", 1, 1, 1)).containsExactly("34", "33", "33");
        // 1/6 and 2/6 of 0.05 are 0.8333 and 1.6667 cents, 3/6 are 2.5: the second one lost most.
        assertThat(split("0.05", "EUR", 1, 2, 3)).containsExactly("0.01", "0.02", "0.02");
        assertThat(split("7", "EUR", 0, 1)).containsExactly("0", "7");
    }

    @Test
    @DisplayName("Weights that make no sense, and amounts that no coin is small enough for, are refused")
    void refused() {
        assertThatThrownBy(() -> split("1", "EUR", 0, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> split("1", "EUR", 2, -1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> split("1", "EUR")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> split("0.001", "EUR", 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Target(Optional.empty(), false, Period.year(2026), Money.of("0", "EUR")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Property(tries = 300)
    @Label("The parts add up to the whole, and none is a unit or more away from its due")
    void exact(
            @ForAll @LongRange(min = 1, max = 1_000_000) long cents,
            @ForAll @Size(min = 1, max = 12) List<@IntRange(max = 50) Integer> weights) {
        long all = weights.stream().mapToLong(Integer::longValue).sum();
        if (all == 0) {
            return;
        }
        Money whole = new Money(BigDecimal.valueOf(cents, 2), Currency.getInstance("EUR"));
        List<Money> parts =
                Target.split(whole, weights.stream().map(BigDecimal::valueOf).toList());
        assertThat(parts.stream().map(Money::amount).reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo(whole.amount());
        for (int place = 0; place < parts.size(); place++) {
            double due = (double) cents * weights.get(place) / all;
            assertThat(Math.abs(parts.get(place).amount().movePointRight(2).doubleValue() - due))
                    .isLessThan(1);
        }
    }

    private static List<String> split(String amount, String currency, int... weights) {
        return Target.split(
                        Money.of(amount, currency),
                        IntStream.of(weights).mapToObj(BigDecimal::valueOf).toList())
                .stream()
                .map(money -> money.amount().stripTrailingZeros().toPlainString())
                .toList();
    }
}
