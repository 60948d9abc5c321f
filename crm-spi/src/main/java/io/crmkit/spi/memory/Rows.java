package io.crmkit.spi.memory;

import io.crmkit.spi.value.Id;
import io.crmkit.spi.value.NameKey;
import io.crmkit.spi.value.Page;
import io.crmkit.spi.value.PageRequest;
import io.crmkit.spi.value.Period;
import io.crmkit.spi.value.State;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The reads that tables of every kind share. */
final class Rows {
    private Rows() {}

    static <S extends State<I>, I extends Id> Optional<S> one(Table<S, I> table, I id, Predicate<S> visible) {
        return Optional.ofNullable(table.get(id)).filter(visible);
    }

    static <S extends State<I>, I extends Id> List<S> byIds(
            Table<S, I> table, Collection<I> ids, Predicate<S> visible) {
        return list(ids.stream().map(table::get).filter(Objects::nonNull).filter(visible));
    }

    static <S extends State<I>, I extends Id> List<S> byKeys(
            Table<S, I> table, String key, Stream<String> values, Predicate<S> visible) {
        return list(values.map(value -> table.byKey(key, value))
                .filter(Objects::nonNull)
                .filter(visible));
    }

    static <S extends State<I>, I extends Id> Page<S> page(Stream<S> rows, PageRequest request, Predicate<S> wanted) {
        return Page.of(list(rows.filter(wanted).limit(request.limit() + 1L)), request.limit());
    }

    /** The rows after a page's cursor; of one parent if there is one, found by the index. Ordered by id either way. */
    static <S extends State<I>, I extends Id> Stream<S> after(
            Table<S, I> table, Optional<? extends Id> parent, PageRequest page) {
        Optional<I> cursor = page.after().map(last -> table.kind().id(last.value()));
        if (parent.isPresent()) {
            return table.byParent(parent.get())
                    .filter(row ->
                            cursor.map(last -> row.getId().compareTo(last) > 0).orElse(true));
        }
        return cursor.map(table::valuesAfter).orElseGet(table::values);
    }

    static <T> List<T> list(Stream<T> rows) {
        return rows.collect(Collectors.toUnmodifiableList());
    }

    /** Whether a set of admitted values, empty for any, admits this one. */
    static <T> boolean among(Set<T> admitted, Optional<? extends T> value) {
        return admitted.isEmpty() || value.filter(admitted::contains).isPresent();
    }

    /** Whether a wanted value, absent for any, is this one. */
    static <T> boolean same(Optional<T> wanted, Optional<T> value) {
        return wanted.isEmpty() || wanted.equals(value);
    }

    /** Whether a period, absent for any, has a day that may be absent. */
    static boolean within(Optional<Period> period, Optional<LocalDate> day) {
        return period.isEmpty() || day.filter(period.get()::contains).isPresent();
    }

    static boolean contains(Optional<String> part, String text) {
        return part.isEmpty() || NameKey.fold(text).contains(NameKey.fold(part.get()));
    }
}
