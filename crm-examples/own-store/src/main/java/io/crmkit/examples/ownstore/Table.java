package io.crmkit.examples.ownstore;

import io.crmkit.spi.Change;
import io.crmkit.spi.access.AccessScope;
import io.crmkit.spi.event.Subject;
import io.crmkit.spi.value.Id;
import io.crmkit.spi.value.Kind;
import io.crmkit.spi.value.Page;
import io.crmkit.spi.value.PageRequest;
import io.crmkit.spi.value.SortedQuery;
import io.crmkit.spi.value.State;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The table that keeps the records of a kind, and both ways between a record and its row.
 *
 * @param <S> the state
 * @param <I> the type of its identity
 * @param <B> what builds it
 */
final class Table<S extends State<I>, I extends Id, B> {
    private static final String ONE = " where id = ? and version = ?";

    private final Shape<S, I, B> shape;
    private final String all;
    private final String insert;
    private final String remove;

    Table(Shape<S, I, B> shape) {
        this.shape = shape;
        all = columns("e", "");
        List<String> names = shape.columns.stream().map(Column::name).toList();
        insert = "insert into " + shape.name + " (" + String.join(", ", names) + ", version, id) values ("
                + "?, ".repeat(names.size()) + "?, ?)";
        remove = "delete from " + shape.name + ONE;
    }

    Kind<S, I> kind() {
        return shape.kind;
    }

    String name() {
        return shape.name;
    }

    /** The condition that one of {@code :scope} owns the row {@code e}. */
    String owners() {
        return shape.owners;
    }

    /** The rows, called {@code e}, that a scope admits. */
    Query visible(Db db, AccessScope scope) {
        return db.from(shape.name + " e").visible(scope, shape.owners);
    }

    Optional<S> find(Db db, I id, AccessScope scope) {
        return list(visible(db, scope).is("e.id", id), "").stream().findFirst();
    }

    List<S> list(Query query, String rest) {
        return list(query.db(), query.list(all, rest, this::read));
    }

    Page<S> page(Query query, PageRequest page, SortedQuery<S> sorted, SortColumn column) {
        List<Draft<B>> rows = query.page(all, page, sorted.isDescending(), column, this::read);
        return Page.of(list(query.db(), rows), page.limit(), sorted.getSort());
    }

    private List<S> list(Db db, List<Draft<B>> drafts) {
        @Nullable Details<S, B, ?> details = shape.details;
        if (details != null && !drafts.isEmpty()) {
            Map<UUID, B> builders = new HashMap<>();
            drafts.forEach(draft -> builders.put(draft.id(), draft.builder()));
            details.complete(db, builders);
        }
        return drafts.stream().map(draft -> shape.build.apply(draft.builder())).toList();
    }

    /** The columns that are read, of a table that goes by an alias, each with a prefix to its name. */
    String columns(String alias, String prefix) {
        return Stream.concat(
                        Stream.of("id", "version"),
                        shape.columns.stream()
                                .filter(column -> column.read() != null)
                                .map(Column::name))
                .map(name -> alias + "." + name + (prefix.isEmpty() ? "" : " as " + prefix + name))
                .collect(Collectors.joining(", "));
    }

    /** A record that is all in one row. */
    S whole(Row row) throws SQLException {
        return shape.build.apply(read(row).builder());
    }

    /** The same, of a table that may have no row to join. */
    Optional<S> wholeOrNone(Row row) throws SQLException {
        return row.find("id", ColumnType.UUIDS).isPresent() ? Optional.of(whole(row)) : Optional.empty();
    }

    private Draft<B> read(Row row) throws SQLException {
        UUID id = row.get("id", ColumnType.UUIDS);
        B builder = shape.builder.get();
        shape.id.accept(builder, shape.kind.id(id));
        shape.version.accept(builder, row.number("version"));
        for (Column<S, B> column : shape.columns) {
            if (column.read() != null) {
                column.read().into(builder, row);
            }
        }
        for (Column.Read<B> read : shape.joined) {
            read.into(builder, row);
        }
        return new Draft<>(id, builder);
    }

    private record Draft<B>(UUID id, B builder) {}

    Write insertion(S state, long version) {
        return new Write(insert, values(state, version, state.getId().value()));
    }

    /** Sets what differs: a step of a process changes few columns of many. */
    Write update(S before, S after, long version) {
        StringBuilder changed = new StringBuilder();
        List<@Nullable Object> values = new ArrayList<>();
        for (Column<S, B> column : shape.columns) {
            @Nullable Object value = column.value().apply(after);
            if (!Objects.deepEquals(column.value().apply(before), value)) {
                changed.append(column.name()).append(" = ?, ");
                values.add(value);
            }
        }
        values.add(version);
        values.add(before.getId().value());
        values.add(before.getVersion());
        return new Write(
                "update " + shape.name + " set " + changed + "version = ?" + ONE, subject(before), values.toArray());
    }

    Write removal(S before) {
        return new Write(remove, subject(before), before.getId().value(), before.getVersion());
    }

    /** Makes a row give up its unique keys, until it is updated or removed. */
    Write parking(I id) {
        return new Write("update " + shape.name + " set " + shape.parking + " where id = ?", id.value());
    }

    /** The writes of rows that are part of records: those of an update anew, unless they are the same. */
    List<Write> detailWrites(List<Change<S, I>> changes) {
        @Nullable Details<S, B, ?> details = shape.details;
        if (details == null) {
            return List.of();
        }
        List<Write> removals = new ArrayList<>();
        List<Write> insertions = new ArrayList<>();
        for (Change<S, I> change : changes) {
            if (change instanceof Change.Update<S, I> update && details.differ(update.before(), update.after())) {
                removals.add(details.removal(update.id()));
                insertions.addAll(details.insertions(update.id(), update.after()));
            } else if (change instanceof Change.Insert<S, I> insert) {
                insertions.addAll(details.insertions(insert.id(), insert.state()));
            } else if (change instanceof Change.Remove<S, I> remove) {
                removals.add(details.removal(remove.id()));
            }
        }
        removals.addAll(insertions);
        return removals;
    }

    private Subject subject(S state) {
        return Subject.of(shape.kind, state.getId());
    }

    private @Nullable Object[] values(S state, Object... rest) {
        @Nullable Object[] values = new @Nullable Object[shape.columns.size() + rest.length];
        int next = 0;
        for (Column<S, B> column : shape.columns) {
            values[next++] = column.value().apply(state);
        }
        System.arraycopy(rest, 0, values, next, rest.length);
        return values;
    }
}
