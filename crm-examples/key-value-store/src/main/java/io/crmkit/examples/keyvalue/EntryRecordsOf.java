package io.crmkit.examples.keyvalue;

import io.crmkit.spi.records.RecordsOf;
import io.crmkit.spi.value.Id;
import io.crmkit.spi.value.Kind;
import io.crmkit.spi.value.State;
import io.crmkit.spi.value.UniqueKey;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** The records of one kind that the entries hold. */
record EntryRecordsOf<S extends State<I>, I extends Id>(Kind<S, I> kind, Entries entries) implements RecordsOf<S, I> {

    @Override
    public Optional<S> find(I id) {
        return entries.get(Keys.record(kind, id)).map(this::state);
    }

    @Override
    public Stream<S> all() {
        return states(entries.startingWith(Keys.records(kind)));
    }

    @Override
    public Stream<S> after(I id) {
        return states(entries.after(Keys.record(kind, id), Keys.records(kind)));
    }

    @Override
    public Stream<S> withKey(UniqueKey<S> key, Set<String> values) {
        return values.stream()
                .flatMap(value -> entries.get(Keys.unique(key, value)).stream())
                .flatMap(id -> stillThere(Codec.read(UUID.class, id)))
                .filter(state ->
                        key.value().apply(state).filter(values::contains).isPresent());
    }

    @Override
    public Stream<S> withParent(Id parent) {
        return entries.startingWith(Keys.children(kind, parent))
                .flatMap(entry -> stillThere(Keys.lastId(entry.getKey())))
                .filter(state -> kind.parent(state).filter(parent::equals).isPresent());
    }

    /** After its index was read, another unit may have removed the record; or changed it, so it is compared too. */
    private Stream<S> stillThere(UUID id) {
        return find(kind.id(id)).stream();
    }

    private Stream<S> states(Stream<Map.Entry<String, byte[]>> records) {
        return records.map(entry -> state(entry.getValue()));
    }

    private S state(byte[] bytes) {
        return Codec.read(kind.type(), bytes);
    }
}
