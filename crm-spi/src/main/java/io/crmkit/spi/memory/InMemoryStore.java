package io.crmkit.spi.memory;

import io.crmkit.spi.Changes;
import io.crmkit.spi.ConflictException;
import io.crmkit.spi.CrmStore;
import io.crmkit.spi.Series;
import io.crmkit.spi.Unit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;

/**
 * The reference implementation, and the default of hosts that embed the CRM without a database: everything a store
 * promises, in memory. Units work on a snapshot without locks; when one ends, its changes are applied to the newest
 * snapshot or refused, so it throws {@link ConflictException} and {@link io.crmkit.spi.DuplicateException} when the
 * unit ends as well as when changes are applied.
 *
 * <p>Called by hosts. Safe for use by several threads. What it holds is gone with it.
 */
public final class InMemoryStore implements CrmStore {
    private final AtomicReference<Snapshot> head = new AtomicReference<>(Snapshot.empty());
    // Counters live beside the snapshots: a number that was given is never given again, whatever becomes of its unit.
    private final Map<Series, AtomicLong> series = new ConcurrentHashMap<>();

    /** Makes an empty store. */
    public InMemoryStore() {}

    @Override
    public <R> R inUnit(Function<Unit, R> work) {
        Snapshot base = head();
        MemoryUnit unit = new MemoryUnit(base, this::next);
        R result;
        try {
            result = work.apply(unit);
        } finally {
            unit.close();
        }
        if (unit.failure() != null) {
            throw unit.failure();
        }
        if (!unit.applied().isEmpty() && !head.compareAndSet(base, unit.snapshot())) {
            rebase(unit.applied());
        }
        return result;
    }

    private Snapshot head() {
        return Objects.requireNonNull(head.get());
    }

    private long next(Series name, int count) {
        return series.computeIfAbsent(name, unused -> new AtomicLong()).getAndAdd(count) + 1;
    }

    /** Applies to the newest snapshot what was decided on an older one; the versions tell whether it still may be. */
    private void rebase(List<Changes> applied) {
        Snapshot newest;
        Snapshot next;
        do {
            newest = head();
            next = newest;
            for (Changes changes : applied) {
                next = next.apply(changes).snapshot();
            }
        } while (!head.compareAndSet(newest, next));
    }
}
