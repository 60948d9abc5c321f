package io.crmkit.examples.ownstore;

import io.crmkit.spi.value.Id;
import io.crmkit.spi.value.Kind;
import io.crmkit.spi.value.Money;
import io.crmkit.spi.value.NameKey;
import io.crmkit.spi.value.PhoneKey;
import io.crmkit.spi.value.State;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Says how a table looks.
 *
 * @param <S> the state that it keeps
 * @param <I> the type of its identity
 * @param <B> what builds it
 */
final class Shape<S extends State<I>, I extends Id, B> {
    final Kind<S, I> kind;
    final String name;
    final Supplier<B> builder;
    final BiConsumer<B, I> id;
    final BiConsumer<B, Long> version;
    final Function<B, S> build;
    final List<Column<S, B>> columns = new ArrayList<>();
    final List<Column.Read<B>> joined = new ArrayList<>();
    String owners = Query.NOBODY;
    String parking = "";

    @Nullable Details<S, B, ?> details;

    Shape(
            Kind<S, I> kind,
            String name,
            Supplier<B> builder,
            BiConsumer<B, I> id,
            BiConsumer<B, Long> version,
            Function<B, S> build) {
        this.kind = kind;
        this.name = name;
        this.builder = builder;
        this.id = id;
        this.version = version;
        this.build = build;
    }

    <V> Shape<S, I, B> has(String column, ColumnType<V> type, Function<S, V> get, BiConsumer<B, V> set) {
        return add(column, get.andThen(type.toColumn()), (draft, row) -> set.accept(draft, row.get(column, type)));
    }

    <V> Shape<S, I, B> mayHave(
            String column, ColumnType<V> type, Function<S, Optional<V>> get, BiConsumer<B, Optional<V>> set) {
        return add(column, optional(type, get), (draft, row) -> set.accept(draft, row.find(column, type)));
    }

    /** Two columns: the amount and, beside it, its currency. */
    Shape<S, I, B> mayCost(String column, Function<S, Optional<Money>> get, BiConsumer<B, Optional<Money>> set) {
        String currency = column + "_currency";
        add(
                currency,
                optional(ColumnType.CURRENCY, get.andThen(money -> money.map(Money::currency))),
                (draft, row) -> {});
        return add(
                column, optional(ColumnType.DECIMAL, get.andThen(money -> money.map(Money::amount))), (draft, row) -> {
                    Optional<BigDecimal> amount = row.find(column, ColumnType.DECIMAL);
                    if (amount.isPresent()) {
                        set.accept(draft, Optional.of(new Money(amount.get(), row.get(currency, ColumnType.CURRENCY))));
                    }
                });
    }

    /** A column that is searched, sorted or grouped by, and never read. */
    <V> Shape<S, I, B> derives(String column, ColumnType<V> type, Function<S, Optional<V>> get) {
        return add(column, optional(type, get), null);
    }

    /** A text as it is searched and sorted. */
    Shape<S, I, B> folds(String column, Function<S, String> get) {
        return derives(
                column,
                ColumnType.TEXT,
                state -> Optional.of(NameKey.of(get.apply(state)).value()));
    }

    Shape<S, I, B> mayFold(String column, Function<S, Optional<String>> get) {
        return derives(
                column,
                ColumnType.TEXT,
                get.andThen(text -> text.map(NameKey::of).map(NameKey::value)));
    }

    /** A telephone number as it is searched. */
    Shape<S, I, B> digits(String column, Function<S, Optional<String>> get) {
        return derives(column, ColumnType.TEXT, get.andThen(text -> text.map(PhoneKey::digits)));
    }

    /** A day as it is sorted and compared, absent ones before all. */
    Shape<S, I, B> dayOrNone(String column, Function<S, Optional<LocalDate>> get) {
        return derives(column, ColumnType.DAY, get.andThen(day -> Optional.of(day.orElse(SortColumn.NO_DAY))));
    }

    /** A column that holds a part of something, which {@link #joins} puts together again. */
    <V> Shape<S, I, B> splits(String column, ColumnType<V> type, Function<S, Optional<V>> get) {
        return add(column, optional(type, get), (draft, row) -> {});
    }

    /** Reads what columns before were split into, if the row has a value in one that is part of it. */
    Shape<S, I, B> joins(String column, Column.Read<B> read) {
        joined.add((draft, row) -> {
            if (row.find(column, ColumnType.TEXT).isPresent()) {
                read.into(draft, row);
            }
        });
        return this;
    }

    /** Who owns a row {@code e}: a condition over {@code :scope}. Without one nobody does. */
    Shape<S, I, B> ownedBy(String condition) {
        owners = condition;
        return this;
    }

    /** Which columns of unique keys to set, and to what, so that another row can take the keys. */
    Shape<S, I, B> parksKeys(String assignments) {
        parking = assignments;
        return this;
    }

    Table<S, I, B> with(Details<S, B, ?> rows) {
        details = rows;
        return table();
    }

    Table<S, I, B> table() {
        return new Table<>(this);
    }

    private static <S, V> Function<S, @Nullable Object> optional(ColumnType<V> type, Function<S, Optional<V>> get) {
        return state -> get.apply(state).map(type.toColumn()).orElse(null);
    }

    private Shape<S, I, B> add(String column, Function<S, @Nullable Object> value, Column.@Nullable Read<B> read) {
        columns.add(new Column<>(column, value, read));
        return this;
    }
}
