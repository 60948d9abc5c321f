package io.crmkit.examples.ownstore;

import io.crmkit.spi.value.Id;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How a value is kept in a column, both ways. */
record ColumnType<V>(Function<V, Object> toColumn, Reader<V> reader) {
    static final ColumnType<String> TEXT = plain(String.class);
    static final ColumnType<Integer> NUMBER = plain(Integer.class);
    static final ColumnType<Boolean> FLAG = plain(Boolean.class);
    static final ColumnType<BigDecimal> DECIMAL = plain(BigDecimal.class);
    static final ColumnType<LocalDate> DAY = plain(LocalDate.class);
    static final ColumnType<UUID> UUIDS = plain(UUID.class);

    /** With its offset, a moment is the same one for the driver, the session and the JVM, whatever zone each is in. */
    static final ColumnType<Instant> MOMENT = plain(OffsetDateTime.class)
            .as(
                    OffsetDateTime::toInstant,
                    instant -> instant.atOffset(ZoneOffset.UTC).truncatedTo(ChronoUnit.MICROS));

    static final ColumnType<Currency> CURRENCY = TEXT.as(Currency::getInstance, Currency::getCurrencyCode);

    static final ColumnType<List<String>> TEXTS = new ColumnType<>(
            texts -> texts.toArray(String[]::new), (rows, column) -> array(rows, column, String.class));

    /** Names and values by turns. */
    static final ColumnType<Map<String, String>> NAMED_TEXTS = TEXTS.as(ColumnType::paired, ColumnType::flattened);

    /** Reads a value of a row; null if there is none. */
    interface Reader<V> {
        @Nullable V read(ResultSet rows, String column) throws SQLException;
    }

    static <I extends Id> ColumnType<I> id(Function<UUID, I> identity) {
        return UUIDS.as(identity, Id::value);
    }

    static <I extends Id> ColumnType<Set<I>> ids(Function<UUID, I> identity) {
        return new ColumnType<>(
                ids -> ids.stream().map(Id::value).toArray(UUID[]::new),
                (rows, column) ->
                        array(rows, column, UUID.class).stream().map(identity).collect(Collectors.toUnmodifiableSet()));
    }

    static <E extends Enum<E>> ColumnType<E> constant(Class<E> type) {
        return TEXT.as(name -> Enum.valueOf(type, name), Enum::name);
    }

    <W> ColumnType<W> as(Function<V, W> read, Function<W, V> write) {
        return new ColumnType<>(write.andThen(toColumn), (rows, column) -> {
            @Nullable V value = reader.read(rows, column);
            return value == null ? null : read.apply(value);
        });
    }

    private static <V> ColumnType<V> plain(Class<V> type) {
        return new ColumnType<>(value -> value, (rows, column) -> rows.getObject(column, type));
    }

    private static <T> List<T> array(ResultSet rows, String column, Class<T> type) throws SQLException {
        return Arrays.stream((Object[]) rows.getArray(column).getArray())
                .map(type::cast)
                .toList();
    }

    private static Map<String, String> paired(List<String> texts) {
        Map<String, String> named = new TreeMap<>();
        for (int i = 0; i < texts.size(); i += 2) {
            named.put(texts.get(i), texts.get(i + 1));
        }
        return named;
    }

    private static List<String> flattened(Map<String, String> named) {
        List<String> texts = new ArrayList<>();
        named.forEach((name, text) -> {
            texts.add(name);
            texts.add(text);
        });
        return texts;
    }
}
