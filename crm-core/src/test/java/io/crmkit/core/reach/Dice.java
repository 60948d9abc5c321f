package io.crmkit.core.reach;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** Draws at random, and the same again from the same seed. */
final class Dice {
    private final Random random;

    Dice(long seed) {
        random = new Random(seed);
    }

    /** A number from zero to a greatest one. */
    int upTo(int greatest) {
        return random.nextInt(greatest + 1);
    }

    /** Whether something happens that does so often out of ten times. */
    boolean often(int ofTen) {
        return random.nextInt(10) < ofTen;
    }

    <T> T one(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    <T extends Enum<T>> T one(Class<T> type) {
        return one(List.of(type.getEnumConstants()));
    }

    /** One of the values, or none. */
    <T> Optional<T> maybe(List<T> values) {
        return values.isEmpty() || often(3) ? Optional.empty() : Optional.of(one(values));
    }

    /** A day not far from the day that it is in a company. */
    LocalDate day(int before, int after) {
        return Company.TODAY.minusDays(before).plusDays(upTo(before + after));
    }
}
