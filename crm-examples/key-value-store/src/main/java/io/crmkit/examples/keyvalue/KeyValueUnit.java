package io.crmkit.examples.keyvalue;

import io.crmkit.spi.Applied;
import io.crmkit.spi.Changes;
import io.crmkit.spi.CommandId;
import io.crmkit.spi.CommandRecord;
import io.crmkit.spi.Series;
import io.crmkit.spi.Unit;
import io.crmkit.spi.records.Records;
import io.crmkit.spi.records.RecordsUnit;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One transaction: all reads come from {@link RecordsUnit}, so that what is left is to write. */
final class KeyValueUnit implements RecordsUnit {
    private final Entries entries;
    private @Nullable RuntimeException failure;
    private boolean ended;

    KeyValueUnit(Entries entries) {
        this.entries = entries;
    }

    <R> R run(Function<Unit, R> work) {
        try {
            R result = work.apply(this);
            if (failure != null) {
                // The work swallowed it, but half of the changes may be written.
                throw failure;
            }
            // A read or a number that the work wanted and did not have.
            entries.failure().ifPresent(swallowed -> {
                throw swallowed;
            });
            return result;
        } finally {
            ended = true;
        }
    }

    @Override
    public Records records() {
        return new EntryRecords(open());
    }

    @Override
    public Optional<CommandRecord> findCommand(CommandId id) {
        return open().get(Keys.command(id)).map(bytes -> Codec.read(CommandRecord.class, bytes));
    }

    @Override
    public Applied apply(Changes changes) {
        try {
            return new ChangeWriter(open()).write(changes);
        } catch (RuntimeException e) {
            failure = e;
            throw e;
        }
    }

    @Override
    public long next(Series series, int count) {
        String key = Keys.series(series);
        // A lock holds only what is there.
        open().putNew(key, Codec.write(Long.class, 0L));
        long last = Codec.read(Long.class, entries.lock(key).orElseThrow());
        entries.put(key, Codec.write(Long.class, last + count));
        return last + 1;
    }

    private Entries open() {
        if (ended) {
            throw new IllegalStateException("this unit has ended");
        }
        return entries;
    }
}
