package io.crmkit.examples.keyvalue;

import io.crmkit.spi.StoreException;
import io.crmkit.spi.TransientStoreException;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Supplier;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVStoreException;
import org.h2.mvstore.tx.TransactionMap;
import org.jspecify.annotations.Nullable;

/** The ordered map as one transaction sees it. The engine's exceptions end here. */
class Entries {
    private final TransactionMap<String, byte[]> map;
    private @Nullable RuntimeException failure;

    Entries(TransactionMap<String, byte[]> map) {
        this.map = map;
    }

    Optional<byte[]> get(String key) {
        return asked(() -> map.get(key));
    }

    /** Keeps everyone else from writing an entry until the transaction ends, if there is one, and reads it then. */
    Optional<byte[]> lock(String key) {
        return asked(() -> map.lock(key));
    }

    /** Writes an entry that is not there yet, and waits for who is writing it; whether it was not there. */
    boolean putNew(String key, byte[] value) {
        return asked(() -> map.putIfAbsent(key, value)).isEmpty();
    }

    void put(String key, byte[] value) {
        asked(() -> map.put(key, value));
    }

    void remove(String key) {
        asked(() -> map.remove(key));
    }

    /** The entries whose keys begin with a prefix, in the order of keys. */
    Stream<Map.Entry<String, byte[]>> startingWith(String prefix) {
        return between(prefix, prefix);
    }

    /** The entries after a key that begins with a prefix, as far as theirs do. */
    Stream<Map.Entry<String, byte[]>> after(String key, String prefix) {
        return between(key + Character.MIN_VALUE, prefix);
    }

    private Stream<Map.Entry<String, byte[]>> between(String first, String prefix) {
        Iterator<Map.Entry<String, byte[]>> entries =
                noted(() -> map.entryIterator(first, prefix + Character.MAX_VALUE));
        Iterator<Map.Entry<String, byte[]>> told = new Iterator<>() {
            @Override
            public boolean hasNext() {
                return noted(entries::hasNext);
            }

            @Override
            public Map.Entry<String, byte[]> next() {
                return noted(entries::next);
            }
        };
        return StreamSupport.stream(
                Spliterators.spliteratorUnknownSize(told, Spliterator.ORDERED | Spliterator.NONNULL), false);
    }

    private Optional<byte[]> asked(Supplier<byte @Nullable []> call) {
        return Optional.ofNullable(noted(call));
    }

    /** What failed last: a unit that goes on without what it asked for decides on something else than what is stored. */
    Optional<RuntimeException> failure() {
        return Optional.ofNullable(failure);
    }

    private <T extends @Nullable Object> T noted(Supplier<T> call) {
        try {
            return told(call);
        } catch (RuntimeException e) {
            failure = e;
            throw e;
        }
    }

    static <T extends @Nullable Object> T told(Supplier<T> call) {
        try {
            return call.get();
        } catch (MVStoreException e) {
            throw switch (e.getErrorCode()) {
                // Without the cause, whose message tells the key: it may be somebody's name.
                case DataUtils.ERROR_TRANSACTION_LOCKED, DataUtils.ERROR_TRANSACTIONS_DEADLOCK ->
                    new TransientStoreException("another unit holds an entry for too long", null);
                default -> new StoreException("the key-value engine failed", e);
            };
        }
    }
}
