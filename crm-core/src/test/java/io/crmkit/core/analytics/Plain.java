package io.crmkit.core.analytics;

import io.crmkit.core.analytics.statistics.Spread;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.BiConsumer;
import java.util.function.BinaryOperator;
import java.util.function.Supplier;

/** What properties hold calculators against, written down as plainly as can be, without anything of theirs. */
public final class Plain {
    /** How reports order their groups: by text, what has no group last. */
    public static final Comparator<Optional<String>> GROUPS = (left, right) -> {
        if (left.isEmpty() || right.isEmpty()) {
            return Boolean.compare(left.isEmpty(), right.isEmpty());
        }
        return left.get().compareTo(right.get());
    };

    private Plain() {}

    /** A part in per cent, rounded half up to four decimals; 0 of nothing. */
    public static BigDecimal percent(long part, long whole) {
        return whole == 0 ? new BigDecimal("0.0000") : ratio(100 * part, whole, 4);
    }

    /** The same, but absent of nothing. */
    public static Optional<BigDecimal> rate(long part, long whole) {
        return whole == 0 ? Optional.empty() : Optional.of(percent(part, whole));
    }

    /** A ratio, rounded half up, which is away from zero, to some decimals: by whole numbers alone. */
    public static BigDecimal ratio(long part, long whole, int decimals) {
        long scaled = Math.abs(part);
        for (int decimal = 0; decimal < decimals; decimal++) {
            scaled = Math.multiplyExact(scaled, 10);
        }
        long rounded = Math.addExact(2 * scaled, Math.abs(whole)) / (2 * Math.abs(whole));
        return BigDecimal.valueOf(part < 0 == whole < 0 ? rounded : -rounded, decimals);
    }

    /** What durations come to: each of them is tried as a percentile, the shortest first. */
    public static Spread.Summary summary(Collection<Duration> durations) {
        if (durations.isEmpty()) {
            return new Spread.Summary(0, Optional.empty(), Optional.empty(), Optional.empty());
        }
        long nanos = durations.stream().mapToLong(Duration::toNanos).sum();
        return new Spread.Summary(
                durations.size(),
                Optional.of(Duration.ofNanos(nanos / durations.size())),
                percentile(durations, 50),
                percentile(durations, 90));
    }

    private static Optional<Duration> percentile(Collection<Duration> durations, int percent) {
        return durations.stream()
                .sorted()
                .filter(one -> 100
                                * durations.stream()
                                        .filter(other -> other.compareTo(one) <= 0)
                                        .count()
                        >= (long) percent * durations.size())
                .findFirst();
    }

    /** All items in one, added in any order to any number of parts, which are merged in any order. */
    public static <T, E> T inParts(
            Collection<? extends E> items,
            Random dice,
            Supplier<T> nothing,
            BiConsumer<T, E> add,
            BinaryOperator<T> merge) {
        List<T> parts = new ArrayList<>();
        for (int part = dice.nextInt(4); part >= 0; part--) {
            parts.add(nothing.get());
        }
        List<E> left = new ArrayList<>(items);
        while (!left.isEmpty()) {
            add.accept(parts.get(dice.nextInt(parts.size())), left.remove(dice.nextInt(left.size())));
        }
        while (parts.size() > 1) {
            T one = parts.remove(dice.nextInt(parts.size()));
            T other = parts.remove(dice.nextInt(parts.size()));
            parts.add(merge.apply(one, other));
        }
        return parts.get(0);
    }
}
