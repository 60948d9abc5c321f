package io.crmkit.spi.memory;

import io.crmkit.spi.Change;
import io.crmkit.spi.ConflictException;
import io.crmkit.spi.DuplicateException;
import io.crmkit.spi.event.Subject;
import io.crmkit.spi.records.RecordsOf;
import io.crmkit.spi.value.Id;
import io.crmkit.spi.value.Kind;
import io.crmkit.spi.value.State;
import io.crmkit.spi.value.UniqueKey;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The rows of one kind, immutable, with an index for each unique key and one for the record that rows belong to. */
final class Table<S extends State<I>, I extends Id> implements RecordsOf<S, I> {
    private static final long FIRST_VERSION = 1;

    private final Kind<S, I> kind;
    private final PersistentMap<Id, S> rows;
    private final Map<String, PersistentMap<String, S>> byKey;
    private final PersistentMap<Child, S> byParent;

    private Table(
            Kind<S, I> kind,
            PersistentMap<Id, S> rows,
            Map<String, PersistentMap<String, S>> byKey,
            PersistentMap<Child, S> byParent) {
        this.kind = kind;
        this.rows = rows;
        this.byKey = byKey;
        this.byParent = byParent;
    }

    static <S extends State<I>, I extends Id> Table<S, I> empty(Kind<S, I> kind) {
        Map<String, PersistentMap<String, S>> byKey = new HashMap<>();
        kind.uniqueKeys().forEach(key -> byKey.put(key.name(), PersistentMap.empty()));
        return new Table<>(kind, PersistentMap.empty(), byKey, PersistentMap.empty());
    }

    @Override
    public Kind<S, I> kind() {
        return kind;
    }

    @Override
    public Optional<S> find(I id) {
        return Optional.ofNullable(rows.get(id));
    }

    @Override
    public Stream<S> all() {
        return rows.values();
    }

    @Override
    public Stream<S> after(I id) {
        return rows.valuesFrom(id).filter(row -> !row.getId().equals(id));
    }

    @Override
    public Stream<S> withKey(UniqueKey<S> key, Set<String> values) {
        PersistentMap<String, S> index = Objects.requireNonNull(byKey.get(key.name()));
        return values.stream().flatMap(value -> Stream.ofNullable(index.get(value)));
    }

    @Override
    public Stream<S> withParent(Id parent) {
        return byParent.valuesFrom(new Child(parent, null))
                .takeWhile(row -> kind.parent(row).filter(parent::equals).isPresent());
    }

    /** The table with changes applied; puts the versions of what was stored into {@code versions}. */
    Table<S, I> apply(List<Change<S, I>> changes, Map<Subject, Long> versions) {
        Editor editor = new Editor();
        List<S> after = new ArrayList<>();
        // First all old rows go, then all new ones come: keys may move between rows of one batch.
        for (Change<S, I> change : changes) {
            Subject subject = Subject.of(kind, change.id());
            long version = FIRST_VERSION;
            if (change instanceof Change.Insert<S, I> insert) {
                if (rows.get(insert.id()) != null) {
                    throw new DuplicateException(kind.name() + ".id", null);
                }
                after.add(kind.atVersion(insert.state(), version));
            } else if (change instanceof Change.Update<S, I> update) {
                version = editor.take(subject, update.before()).getVersion() + 1;
                after.add(kind.atVersion(update.after(), version));
            } else if (change instanceof Change.Remove<S, I> remove) {
                editor.take(subject, remove.before());
                continue;
            }
            versions.put(subject, version);
        }
        after.forEach(editor::put);
        return editor.table();
    }

    /** Where a row stands among those of its parent; a null id stands before all of them. */
    private record Child(Id parent, @Nullable Id id) implements Comparable<Child> {
        @Override
        public int compareTo(Child other) {
            int order = parent.compareTo(other.parent);
            if (order != 0) {
                return order;
            }
            if (id == null || other.id == null) {
                return Boolean.compare(id != null, other.id != null);
            }
            return id.compareTo(other.id);
        }
    }

    private final class Editor {
        private PersistentMap<Id, S> newRows = rows;
        private final Map<String, PersistentMap<String, S>> newByKey = new HashMap<>(byKey);
        private PersistentMap<Child, S> newByParent = byParent;

        S take(Subject subject, S before) {
            S stored = newRows.get(before.getId());
            if (stored == null || stored.getVersion() != before.getVersion()) {
                throw new ConflictException(subject, null);
            }
            newRows = newRows.remove(stored.getId());
            for (UniqueKey<S> key : kind.uniqueKeys()) {
                key.value()
                        .apply(stored)
                        .ifPresent(
                                value -> newByKey.computeIfPresent(key.name(), (name, index) -> index.remove(value)));
            }
            kind.parent(stored).ifPresent(id -> newByParent = newByParent.remove(new Child(id, stored.getId())));
            return stored;
        }

        void put(S state) {
            newRows = newRows.put(state.getId(), state);
            for (UniqueKey<S> key : kind.uniqueKeys()) {
                key.value()
                        .apply(state)
                        .ifPresent(value -> newByKey.computeIfPresent(key.name(), (name, index) -> {
                            if (index.get(value) != null) {
                                throw new DuplicateException(name, null);
                            }
                            return index.put(value, state);
                        }));
            }
            kind.parent(state).ifPresent(id -> newByParent = newByParent.put(new Child(id, state.getId()), state));
        }

        Table<S, I> table() {
            return new Table<>(kind, newRows, newByKey, newByParent);
        }
    }
}
