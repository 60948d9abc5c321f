package io.crmkit.jpa.report;

import io.crmkit.jpa.access.UserIds;
import io.crmkit.jpa.customer.CustomerIds;
import io.crmkit.spi.access.UserId;
import io.crmkit.spi.report.CustomerLabel;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The values of a row, each read once, in the order in which they were selected. */
final class FactRow {
    private final @Nullable Object[] values;
    private int next;

    FactRow(@Nullable Object[] values) {
        this.values = values;
    }

    <T> T get(Class<T> type) {
        return Objects.requireNonNull(find(type).orElse(null));
    }

    <T> Optional<T> find(Class<T> type) {
        return Optional.ofNullable(type.cast(take()));
    }

    /** What a dimension says of a group: an id, the name of an enum, a number or a text. */
    Optional<String> group() {
        @Nullable Object value = take();
        return Optional.ofNullable(value instanceof Enum<?> constant ? constant.name() : value)
                .map(Object::toString);
    }

    /** A count or a part of a date, for which providers choose the type. */
    long number() {
        return get(Number.class).longValue();
    }

    /** A sum of microseconds, which is null if there was nothing to sum. */
    Duration duration() {
        return find(Number.class)
                .map(micros -> Duration.of(micros.longValue(), ChronoUnit.MICROS))
                .orElse(Duration.ZERO);
    }

    UserId user() {
        return UserIds.toUserId(get(UUID.class));
    }

    CustomerLabel label() {
        return new CustomerLabel(CustomerIds.toCustomerId(get(UUID.class)), get(String.class), get(String.class));
    }

    private @Nullable Object take() {
        return values[next++];
    }
}
