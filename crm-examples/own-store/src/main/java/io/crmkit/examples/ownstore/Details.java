package io.crmkit.examples.ownstore;

import io.crmkit.spi.value.Id;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Rows of another table that are part of a record, such as the lines of an order, in their order.
 *
 * @param <S> the state
 * @param <B> what builds it
 * @param <P> a part of it
 * @param table their table, with a column {@code place} for the order
 * @param owner the column that names the record
 * @param columns the other columns
 * @param parts the parts of a state
 * @param values what the other columns hold of a part
 * @param read adds the part that a row is
 */
record Details<S, B, P>(
        String table,
        String owner,
        List<String> columns,
        Function<S, List<P>> parts,
        Function<P, @Nullable Object[]> values,
        Column.Read<B> read) {
    boolean differ(S one, S other) {
        return !parts.apply(one).equals(parts.apply(other));
    }

    Write removal(Id id) {
        return new Write("delete from " + table + " where " + owner + " = ?", id.value());
    }

    List<Write> insertions(Id id, S state) {
        String sql = "insert into " + table + " (" + owner + ", place, " + String.join(", ", columns) + ") values (?, ?"
                + ", ?".repeat(columns.size()) + ")";
        List<Write> writes = new ArrayList<>();
        for (P part : parts.apply(state)) {
            @Nullable Object[] row = new @Nullable Object[columns.size() + 2];
            row[0] = id.value();
            row[1] = writes.size();
            System.arraycopy(values.apply(part), 0, row, 2, columns.size());
            writes.add(new Write(sql, row));
        }
        return writes;
    }

    /** Reads the rows of records that are being built. */
    void complete(Db db, Map<UUID, B> builders) {
        db.from(table + " d").in("d." + owner, builders.keySet()).list("d.*", " order by d.place", row -> {
            read.into(Objects.requireNonNull(builders.get(row.get(owner, ColumnType.UUIDS))), row);
            return owner;
        });
    }
}
