package io.crmkit.spi.records;

import io.crmkit.spi.value.Cursor;
import io.crmkit.spi.value.Id;
import io.crmkit.spi.value.Kind;
import io.crmkit.spi.value.NameKey;
import io.crmkit.spi.value.Page;
import io.crmkit.spi.value.PageRequest;
import io.crmkit.spi.value.Period;
import io.crmkit.spi.value.PhoneKey;
import io.crmkit.spi.value.Sort;
import io.crmkit.spi.value.SortedQuery;
import io.crmkit.spi.value.State;
import io.crmkit.spi.value.UniqueKey;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The reads that records of every kind share. */
final class Rows {
    private Rows() {}

    static <S extends State<I>, I extends Id> Optional<S> one(RecordsOf<S, I> records, I id, Predicate<S> visible) {
        return records.find(id).filter(visible);
    }

    static <S extends State<I>, I extends Id> List<S> byIds(
            RecordsOf<S, I> records, Collection<I> ids, Predicate<S> visible) {
        return list(ids.stream().flatMap(id -> records.find(id).stream()).filter(visible));
    }

    static <S extends State<I>, I extends Id> List<S> byKeys(
            RecordsOf<S, I> records, String key, Set<String> values, Predicate<S> visible) {
        return list(records.withKey(key(records.kind(), key), values).filter(visible));
    }

    private static <S extends State<I>, I extends Id> UniqueKey<S> key(Kind<S, I> kind, String name) {
        return kind.uniqueKeys().stream()
                .filter(key -> key.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no such key: " + name));
    }

    /** A page of the wanted rows, of one parent if there is one, in the order of a query. */
    static <S extends State<I>, I extends Id> Page<S> page(
            RecordsOf<S, I> records,
            Optional<? extends Id> parent,
            SortedQuery<? super S> query,
            PageRequest request,
            Predicate<S> wanted) {
        Sort<? super S> sort = query.getSort();
        Stream<S> rows = sort.sortKey().isNone() && !query.isDescending()
                ? byId(records, parent, request.after()).filter(wanted)
                : sorted(
                        parent.map(records::withParent).orElseGet(records::all).filter(wanted), query, request.after());
        return Page.of(list(rows.limit(request.limit() + 1L)), request.limit(), sort);
    }

    /** The rows after a cursor in the order of ids; of one parent if there is one, found by the index. */
    private static <S extends State<I>, I extends Id> Stream<S> byId(
            RecordsOf<S, I> records, Optional<? extends Id> parent, Optional<Cursor> after) {
        Optional<I> last = after.map(cursor -> records.kind().id(cursor.id()));
        if (parent.isPresent()) {
            return records.withParent(parent.get())
                    .filter(row -> last.map(id -> row.getId().compareTo(id) > 0).orElse(true));
        }
        return last.map(records::after).orElseGet(records::all);
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
