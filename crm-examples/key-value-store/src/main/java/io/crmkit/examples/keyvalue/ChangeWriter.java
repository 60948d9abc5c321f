package io.crmkit.examples.keyvalue;

import io.crmkit.spi.Applied;
import io.crmkit.spi.Change;
import io.crmkit.spi.Changes;
import io.crmkit.spi.CommandId;
import io.crmkit.spi.CommandRecord;
import io.crmkit.spi.ConflictException;
import io.crmkit.spi.DuplicateException;
import io.crmkit.spi.event.CrmEvent;
import io.crmkit.spi.event.Subject;
import io.crmkit.spi.value.Id;
import io.crmkit.spi.value.Kind;
import io.crmkit.spi.value.State;
import io.crmkit.spi.value.UniqueKey;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** Writes changes: records, and beside each the entries by which it is found. */
final class ChangeWriter {
    private static final long FIRST_VERSION = 1;
    private static final byte[] NOTHING = {};

    private final Entries entries;
    private final Map<Subject, Long> versions = new HashMap<>();

    ChangeWriter(Entries entries) {
        this.entries = entries;
    }

    Applied write(Changes changes) {
        // First all that was, then all that will be: a unique key may move from one record to another.
        changes.records().forEach(this::takeOut);
        changes.records().forEach(this::putIn);
        changes.events().forEach(this::append);
        changes.command().ifPresent(this::remember);
        return new Applied(versions);
    }

    private <S extends State<I>, I extends Id> void takeOut(Change<S, I> change) {
        if (change instanceof Change.Update<S, I> update) {
            unlink(change.kind(), locked(change.kind(), update.before()));
        } else if (change instanceof Change.Remove<S, I> remove) {
            unlink(change.kind(), locked(change.kind(), remove.before()));
            entries.remove(Keys.record(change.kind(), change.id()));
        }
    }

    /**
     * The record as it is stored, if it is the one that was decided on. Locked before it is compared: without the lock,
     * two units could compare at once and both write.
     */
    private <S extends State<I>, I extends Id> S locked(Kind<S, I> kind, S before) {
        return entries.lock(Keys.record(kind, before.getId()))
                .map(bytes -> Codec.read(kind.type(), bytes))
                .filter(stored -> stored.getVersion() == before.getVersion())
                .orElseThrow(() -> new ConflictException(Subject.of(kind, before.getId()), null));
    }

    private <S extends State<I>, I extends Id> void putIn(Change<S, I> change) {
        Kind<S, I> kind = change.kind();
        String key = Keys.record(kind, change.id());
        if (change instanceof Change.Insert<S, I> insert) {
            S first = versioned(kind, insert.state(), FIRST_VERSION);
            claim(key, Codec.write(kind.type(), first), kind + ".id");
            link(kind, first);
        } else if (change instanceof Change.Update<S, I> update) {
            S next = versioned(kind, update.after(), update.before().getVersion() + 1);
            entries.put(key, Codec.write(kind.type(), next));
            link(kind, next);
        }
    }

    private <S extends State<I>, I extends Id> S versioned(Kind<S, I> kind, S state, long version) {
        versions.put(Subject.of(kind, state.getId()), version);
        return kind.atVersion(state, version);
    }

    private <S extends State<I>, I extends Id> void link(Kind<S, I> kind, S state) {
        byte[] id = Codec.write(UUID.class, state.getId().value());
        for (UniqueKey<S> key : kind.uniqueKeys()) {
            key.value().apply(state).ifPresent(value -> claim(Keys.unique(key, value), id, key.name()));
        }
        kind.parent(state).ifPresent(parent -> entries.put(Keys.child(kind, parent, state.getId()), NOTHING));
    }

    private <S extends State<I>, I extends Id> void unlink(Kind<S, I> kind, S state) {
        for (UniqueKey<S> key : kind.uniqueKeys()) {
            key.value().apply(state).ifPresent(value -> entries.remove(Keys.unique(key, value)));
        }
        kind.parent(state).ifPresent(parent -> entries.remove(Keys.child(kind, parent, state.getId())));
    }

    private void append(CrmEvent event) {
        claim(Keys.history(event), Codec.write(UUID.class, event.id().value()), CrmEvent.UNIQUE_KEY);
        claim(Keys.event(event.id()), Codec.write(CrmEvent.class, event), "event.id");
    }

    private void remember(CommandRecord command) {
        claim(Keys.command(command.id()), Codec.write(CommandRecord.class, command), CommandId.UNIQUE_KEY);
    }

    private void claim(String key, byte[] value, String uniqueKey) {
        if (!entries.putNew(key, value)) {
            throw new DuplicateException(uniqueKey, null);
        }
    }
}
