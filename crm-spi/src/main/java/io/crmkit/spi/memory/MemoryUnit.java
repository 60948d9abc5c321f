package io.crmkit.spi.memory;

import io.crmkit.spi.Applied;
import io.crmkit.spi.Changes;
import io.crmkit.spi.CommandId;
import io.crmkit.spi.CommandRecord;
import io.crmkit.spi.Series;
import io.crmkit.spi.records.RecordsUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToLongBiFunction;
import org.jspecify.annotations.Nullable;

/** A unit on a snapshot of its own. */
final class MemoryUnit implements RecordsUnit {
    private final ToLongBiFunction<Series, Integer> numbers;
    private final List<Changes> applied = new ArrayList<>();
    private Snapshot snapshot;
    private @Nullable RuntimeException failure;
    private boolean closed;

    MemoryUnit(Snapshot snapshot, ToLongBiFunction<Series, Integer> numbers) {
        this.snapshot = snapshot;
        this.numbers = numbers;
    }

    Snapshot snapshot() {
        return snapshot;
    }

    /** What was applied, in order. */
    List<Changes> applied() {
        return applied;
    }

    /** What the unit must fail with, though the work that was done in it swallowed it. */
    @Nullable RuntimeException failure() {
        return failure;
    }

    void close() {
        closed = true;
    }

    @Override
    public Snapshot records() {
        if (closed) {
            throw new IllegalStateException("this unit has ended");
        }
        return snapshot;
    }

    @Override
    public Optional<CommandRecord> findCommand(CommandId id) {
        return Optional.ofNullable(records().commands().get(id.value()));
    }

    @Override
    public Applied apply(Changes changes) {
        try {
            Snapshot.Next next = records().apply(changes);
            snapshot = next.snapshot();
            applied.add(changes);
            return next.applied();
        } catch (RuntimeException e) {
            failure = e;
            throw e;
        }
    }

    @Override
    public long next(Series series, int count) {
        records();
        return numbers.applyAsLong(series, count);
    }
}
