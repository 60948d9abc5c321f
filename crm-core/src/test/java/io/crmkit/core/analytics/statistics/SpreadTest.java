package io.crmkit.core.analytics.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class SpreadTest {

    @Test
    @DisplayName("Of 1, 2, 3, 4 and 10 seconds the mean is 4, the median 3, and the ninetieth percentile 10")
    void golden() {
        assertThat(spread(List.of(10, 1, 3, 2, 4)).summary())
                .isEqualTo(new Spread.Summary(
                        5,
                        Optional.of(Duration.ofSeconds(4)),
                        Optional.of(Duration.ofSeconds(3)),
                        Optional.of(Duration.ofSeconds(10))));
        // Of an even number the lower one of the two in the middle.
        assertThat(spread(List.of(1, 2, 3, 4)).percentile(50)).contains(Duration.ofSeconds(2));
        assertThat(new Spread().summary())
                .isEqualTo(new Spread.Summary(0, Optional.empty(), Optional.empty(), Optional.empty()));
        assertThatThrownBy(() -> new Spread().percentile(0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Spread().percentile(101)).isInstanceOf(IllegalArgumentException.class);
    }

    @Property(tries = 500)
    @Label("A percentile is the value at its rank among the sorted ones, wherever the parts were cut")
    void ranks(
            @ForAll @Size(min = 1, max = 40) List<@IntRange(max = 20) Integer> seconds,
            @ForAll @IntRange(min = 1, max = 100) int percent,
            @ForAll @IntRange(max = 40) int cut) {
        int at = Math.min(cut, seconds.size());
        Spread merged = spread(seconds.subList(at, seconds.size())).merge(spread(seconds.subList(0, at)));
        List<Integer> sorted = seconds.stream().sorted().toList();
        int rank = (int) Math.ceil(percent * seconds.size() / 100.0);
        assertThat(merged.percentile(percent)).contains(Duration.ofSeconds(sorted.get(rank - 1)));
        assertThat(merged.summary()).isEqualTo(spread(seconds).summary());
    }

    private static Spread spread(List<Integer> seconds) {
        Spread spread = new Spread();
        seconds.forEach(second -> spread.add(Duration.ofSeconds(second)));
        return spread;
    }
}
