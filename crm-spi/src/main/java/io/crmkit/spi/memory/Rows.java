package io.crmkit.spi.memory;

import io.crmkit.spi.value.Cursor;
import io.crmkit.spi.value.Id;
import io.crmkit.spi.value.NameKey;
import io.crmkit.spi.value.Page;
import io.crmkit.spi.value.PageRequest;
import io.crmkit.spi.value.Period;
import io.crmkit.spi.value.PhoneKey;
import io.crmkit.spi.value.Sort;
import io.crmkit.spi.value.SortedQuery;
import io.crmkit.spi.value.State;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
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

    /** A page of the wanted rows, of one parent if there is one, in the order of a query. */
    static <S extends State<I>, I extends Id> Page<S> page(
            Table<S, I> table,
            Optional<? extends Id> parent,
            SortedQuery<? super S> query,
            PageRequest request,
            Predicate<S> wanted) {
        Sort<? super S> sort = query.getSort();
        Stream<S> rows = sort.sortKey().isNone() && !query.isDescending()
                ? byId(table, parent, request.after()).filter(wanted)
                : sorted(parent.map(table::byParent).orElseGet(table::values).filter(wanted), query, request.after());
        return Page.of(list(rows.limit(request.limit() + 1L)), request.limit(), sort);
    }

    /** The rows after a cursor as the table has them; of one parent if there is one, found by the index. */
    private static <S extends State<I>, I extends Id> Stream<S> byId(
            Table<S, I> table, Optional<? extends Id> parent, Optional<Cursor> after) {
        Optional<I> last = after.map(cursor -> table.kind().id(cursor.id()));
        if (parent.isPresent()) {
            return table.byParent(parent.get())
                    .filter(row -> last.map(id -> row.getId().compareTo(id) > 0).orElse(true));
        }
        return last.map(table::valuesAfter).orElseGet(table::values);
    }

    private static <S extends State<?>> Stream<S> sorted(
            Stream<S> rows, SortedQuery<? super S> query, Optional<Cursor> after) {
        Sort<? super S> sort = query.getSort();
        Comparator<Cursor> order = query.cursorOrder();
        // Folding a name costs more than comparing it, so each row gets its key once.
        return rows.map(row -> new Placed<>(sort.cursor(row), row))
                .filter(placed ->
                        after.map(last -> order.compare(placed.place, last) > 0).orElse(true))
                .sorted(Comparator.comparing(Placed::place, order))
                .map(Placed::row);
    }

    private record Placed<S>(Cursor place, S row) {}

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
        return contains(part, Optional.of(text));
    }

    /** Whether a text that may be absent has a part, absent for any. */
    static boolean contains(Optional<String> part, Optional<String> text) {
        return part.isEmpty()
                || text.filter(whole -> NameKey.of(whole).value().contains(NameKey.fold(part.get())))
                        .isPresent();
    }

    /** Whether a telephone number that may be absent has the digits of a text, absent or without any for any. */
    static boolean hasDigits(Optional<String> part, Optional<String> phone) {
        String digits = part.map(PhoneKey::digits).orElse("");
        return digits.isEmpty()
                || phone.filter(number -> PhoneKey.digits(number).contains(digits))
                        .isPresent();
    }
}
