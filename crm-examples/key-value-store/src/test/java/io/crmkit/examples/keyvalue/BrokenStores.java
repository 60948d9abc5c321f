package io.crmkit.examples.keyvalue;

import io.crmkit.spi.Applied;
import io.crmkit.spi.Change;
import io.crmkit.spi.Changes;
import io.crmkit.spi.CommandId;
import io.crmkit.spi.CommandRecord;
import io.crmkit.spi.CrmStore;
import io.crmkit.spi.Series;
import io.crmkit.spi.Unit;
import io.crmkit.spi.contract.Encounter;
import io.crmkit.spi.contract.StoreContract;
import io.crmkit.spi.records.Records;
import io.crmkit.spi.records.RecordsUnit;
import io.crmkit.spi.value.Id;
import io.crmkit.spi.value.State;
import java.util.Optional;
import java.util.function.Function;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.tx.TransactionMap;
import org.jspecify.annotations.Nullable;

/** Stores without one of the things that keep two writers apart, and the tests that their hosts would have written. */
final class BrokenStores {
    private BrokenStores() {}

    abstract static class Broken extends StoreContract {
        @Override
        protected void close(CrmStore store) {}
    }

    /** Takes each update and removal as decided on whatever is stored. */
    static final class ComparesNoVersions extends Broken {
        @Override
        protected CrmStore createStore() {
            KeyValueStore sound = new KeyValueStore(MVStore.open(null));
            return new CrmStore() {
                @Override
                public <R> R inUnit(Function<Unit, R> work) {
                    return sound.inUnit(unit -> work.apply(new CarelessUnit((RecordsUnit) unit)));
                }
            };
        }
    }

    /** Compares versions, but lets others write between the comparison and the writing. */
    static final class LocksNothing extends Broken {
        @Override
        protected CrmStore createStore() {
            Encounter compared = new Encounter();
            return new KeyValueStore(MVStore.open(null), map -> new Entries(map) {
                @Override
                Optional<byte[]> lock(String key) {
                    Optional<byte[]> found = get(key);
                    compared.meet();
                    return found;
                }
            });
        }
    }

    /** Writes the entry of a unique key whoever has it. */
    static final class ClaimsNothing extends Broken {
        @Override
        protected CrmStore createStore() {
            return new KeyValueStore(MVStore.open(null), Claimless::new);
        }
    }

    private static final class Claimless extends Entries {
        Claimless(TransactionMap<String, byte[]> map) {
            super(map);
        }

        @Override
        boolean putNew(String key, byte[] value) {
            if (key.startsWith("unique/")) {
                put(key, value);
                return true;
            }
            return super.putNew(key, value);
        }
    }

    private record CarelessUnit(RecordsUnit sound) implements RecordsUnit {
        @Override
        public Records records() {
            return sound.records();
        }

        @Override
        public Optional<CommandRecord> findCommand(CommandId id) {
            return sound.findCommand(id);
        }

        @Override
        public Applied apply(Changes changes) {
            Changes.Builder onWhateverIsStored = Changes.builder();
            changes.records().forEach(change -> refresh(change, onWhateverIsStored));
            changes.events().forEach(onWhateverIsStored::append);
            changes.command().ifPresent(onWhateverIsStored::remember);
            return sound.apply(onWhateverIsStored.build());
        }

        private <S extends State<I>, I extends Id> void refresh(Change<S, I> change, Changes.Builder changes) {
            // Locked, so that it stays what is stored: the comparison that follows compares nothing.
            Entries entries = ((EntryRecords) records()).entries();
            @Nullable S stored = entries.lock(Keys.record(change.kind(), change.id()))
                    .map(bytes -> Codec.read(change.kind().type(), bytes))
                    .orElse(null);
            if (change instanceof Change.Insert<S, I> insert) {
                changes.insert(change.kind(), insert.state());
            } else if (change instanceof Change.Update<S, I> update) {
                changes.update(change.kind(), stored == null ? update.before() : stored, update.after());
            } else if (change instanceof Change.Remove<S, I> remove) {
                changes.remove(change.kind(), stored == null ? remove.before() : stored);
            }
        }

        @Override
        public long next(Series series, int count) {
            return sound.next(series, count);
        }
    }
}
