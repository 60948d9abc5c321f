package io.crmkit.examples.ownstore;

import io.crmkit.spi.access.AccessScope;
import io.crmkit.spi.access.UserId;
import io.crmkit.spi.value.Cursor;
import io.crmkit.spi.value.Id;
import io.crmkit.spi.value.NameKey;
import io.crmkit.spi.value.PageRequest;
import io.crmkit.spi.value.Period;
import io.crmkit.spi.value.PhoneKey;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A query put together of conditions that are constants of the code. Values go in as parameters only, and only the
 * conditions that are wanted go in, so that the database plans for those.
 */
final class Query {
    /** Who owns rows that nobody owns: only who sees all sees them. */
    static final String NOBODY = "false";

    private final Db db;
    private final String from;
    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> values = new LinkedHashMap<>();
    private boolean nothing;

    Query(Db db, String from) {
        this.db = db;
        this.from = from;
    }

    Db db() {
        return db;
    }

    /** Narrows to what a scope admits; what is not known to admit anything admits nothing. */
    Query visible(AccessScope scope, String owners) {
        if (scope instanceof AccessScope.OwnedBy some && !some.users().isEmpty() && !owners.equals(NOBODY)) {
            Set<UserId> users = some.users();
            // Of an array a database does not know how long it is when it plans.
            return users.size() == 1
                    ? where("(" + owners.replace("any(:scope)", ":scope") + ")")
                            .with("scope", users.iterator().next())
                    : where("(" + owners + ")").with("scope", users);
        }
        nothing |= !(scope instanceof AccessScope.All);
        return this;
    }

    Query where(String condition) {
        conditions.add(condition);
        return this;
    }

    Query with(String name, Object value) {
        values.put(name, plain(value));
        return this;
    }

    Query is(String column, Object value) {
        return where(column + " = " + parameter(value));
    }

    Query is(String column, Optional<?> wanted) {
        wanted.ifPresent(value -> is(column, value));
        return this;
    }

    /** One of these values; none of none. */
    Query in(String column, Collection<?> wanted) {
        nothing |= wanted.isEmpty();
        if (wanted.size() == 1) {
            return is(column, wanted.iterator().next());
        }
        return where(column + " = any(" + parameter(wanted) + ")");
    }

    Query notIn(String column, Collection<?> unwanted) {
        return unwanted.isEmpty() ? this : where("not " + column + " = any(" + parameter(unwanted) + ")");
    }

    /** One of these values; no values are no criterion. */
    Query among(String column, Collection<?> wanted) {
        return wanted.isEmpty() ? this : in(column, wanted);
    }

    Query within(String column, Optional<Period> wanted) {
        wanted.ifPresent(period ->
                where(column + " >= " + parameter(period.from())).where(column + " < " + parameter(period.until())));
        return this;
    }

    Query before(String column, LocalDate day) {
        return where(column + " < " + parameter(day));
    }

    Query notAfter(String column, Optional<Instant> wanted) {
        wanted.ifPresent(moment -> where(column + " <= " + parameter(moment)));
        return this;
    }

    /** A text in a column of folded ones. Not by {@code like}, which would have to be kept from reading it as a pattern. */
    Query contains(String column, Optional<String> part) {
        part.ifPresent(text -> where("position(" + parameter(NameKey.fold(text)) + " in " + column + ") > 0"));
        return this;
    }

    /** The digits of a text in one of some columns of digits; no digits are no criterion. */
    Query containsDigits(Optional<String> part, String... columns) {
        part.map(PhoneKey::digits).filter(digits -> !digits.isEmpty()).ifPresent(digits -> {
            String wanted = parameter(digits);
            where(Arrays.stream(columns)
                    .map(column -> "position(" + wanted + " in " + column + ") > 0")
                    .collect(Collectors.joining(" or ", "(", ")")));
        });
        return this;
    }

    /** Takes what a row says. */
    interface Mapper<T> {
        T map(Row row) throws SQLException;
    }

    <T> List<T> list(String select, String rest, Mapper<T> mapper) {
        return nothing
                ? List.of()
                : db.read(
                        sql(select, rest),
                        values,
                        rows -> rows.map((row, context) -> mapper.map(new Row(row)))
                                .list());
    }

    <T> Stream<T> stream(String select, String rest, Mapper<T> mapper) {
        return nothing ? Stream.empty() : db.stream(sql(select, rest), values, mapper);
    }

    long count() {
        return list("count(*) as rows_met", "", row -> row.number("rows_met")).stream()
                .findFirst()
                .orElse(0L);
    }

    /** The rows behind a cursor, and one more than wanted, which tells whether there is a next page. */
    <T> List<T> page(String select, PageRequest page, boolean descending, SortColumn sort, Mapper<T> mapper) {
        page.after().ifPresent(cursor -> after(cursor, descending ? " < " : " > ", sort));
        String direction = descending ? " desc" : "";
        String order = sort.column() + direction + (sort.isId() ? "" : ", e.id" + direction);
        return list(select, " order by " + order + " limit " + (page.limit() + 1L), mapper);
    }

    /** The first condition says nothing that the second does not, but by it databases find their way in the index. */
    private void after(Cursor cursor, String beyond, SortColumn sort) {
        if (sort.isId()) {
            where(sort.column() + beyond + parameter(cursor.id()));
            return;
        }
        String key = parameter(sort.value().apply(cursor.key()));
        where(sort.column() + beyond.stripTrailing() + "= " + key);
        where("(" + sort.column() + beyond + key + " or e.id" + beyond + parameter(cursor.id()) + ")");
    }

    String parameter(Object value) {
        String name = "p" + values.size();
        values.put(name, plain(value));
        return ":" + name;
    }

    private String sql(String select, String rest) {
        String where = conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
        return "select " + select + " from " + from + where + rest;
    }

    private static Object array(Collection<?> values) {
        List<Object> plain = values.stream().map(Query::plain).toList();
        return plain.stream().anyMatch(UUID.class::isInstance)
                ? plain.toArray(UUID[]::new)
                : plain.toArray(String[]::new);
    }

    private static Object plain(Object value) {
        if (value instanceof Id id) {
            return id.value();
        }
        if (value instanceof Instant moment) {
            return ColumnType.MOMENT.toColumn().apply(moment);
        }
        if (value instanceof Collection<?> several) {
            return array(several);
        }
        return value instanceof Enum<?> constant ? constant.name() : value;
    }
}
