package io.crmkit.core.race;

import io.crmkit.core.StoredRecord;
import io.crmkit.spi.Applied;
import io.crmkit.spi.Change;
import io.crmkit.spi.Changes;
import io.crmkit.spi.ConflictException;
import io.crmkit.spi.CrmStore;
import io.crmkit.spi.DuplicateException;
import io.crmkit.spi.Series;
import io.crmkit.spi.StoreException;
import io.crmkit.spi.TransientStoreException;
import io.crmkit.spi.Unit;
import io.crmkit.spi.access.AccessScope;
import io.crmkit.spi.customer.CustomerId;
import io.crmkit.spi.event.CrmEvent;
import io.crmkit.spi.event.Subject;
import io.crmkit.spi.loss.LossCase;
import io.crmkit.spi.loss.LossQuery;
import io.crmkit.spi.loss.LossStatus;
import io.crmkit.spi.memory.InMemoryStore;
import io.crmkit.spi.order.StockItem;
import io.crmkit.spi.value.Id;
import io.crmkit.spi.value.Kind;
import io.crmkit.spi.value.PageRequest;
import io.crmkit.spi.value.State;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A store that keeps nobody out, for controls: whoever writes last wins, whatever it decided on, a customer may have two
 * loss cases opened at once, and who comes with a key that is taken is told that it was done. A test of races that passes
 * on it proves nothing.
 */
public final class CarelessStore implements CrmStore {
    private static final AccessScope ALL = AccessScope.all();
    private static final int TRIES = 1_000;
    private static final long PAUSE = 1_000_000;

    private final CrmStore store;

    /** A store in memory. */
    public CarelessStore() {
        this(new InMemoryStore());
    }

    /** A store whose versions are not minded. */
    public CarelessStore(CrmStore store) {
        this.store = store;
    }

    @Override
    public <R> R inUnit(Function<Unit, R> work) {
        List<Changes> applied = new ArrayList<>();
        R result = store.inUnit(unit -> work.apply(new Calls(unit, applied).asUnit()));
        if (!applied.isEmpty()) {
            // Otherwise those who do little hardly meet on a fast machine, and a control finds nothing.
            LockSupport.parkNanos(PAUSE);
        }
        for (Changes changes : applied) {
            force(changes);
        }
        return result;
    }

    /** Writes changes; whoever wrote meanwhile makes it begin again. */
    private void force(Changes changes) {
        StoreException last = null;
        for (int tried = 0; tried < TRIES; tried++) {
            try {
                Applied unused = store.inUnit(unit -> unit.apply(forced(changes, unit)));
                return;
            } catch (ConflictException | TransientStoreException e) {
                last = e;
            } catch (DuplicateException e) {
                if (!e.key().equals(CrmEvent.UNIQUE_KEY)) {
                    return;
                }
                // Another one told the history meanwhile.
                last = e;
            }
            // So that the same ones do not meet for ever.
            LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(PAUSE));
        }
        throw new AssertionError("could not be forced", last);
    }

    private record Calls(Unit unit, List<Changes> applied) implements UnitCalls {
        @Override
        public @Nullable Object read(String name, Function<Unit, @Nullable Object> read) {
            return read.apply(unit);
        }

        @Override
        public Applied apply(Changes changes) {
            applied.add(changes);
            Map<Subject, Long> versions = new HashMap<>();
            changes.records().forEach(change -> versions.put(subject(change), 1L));
            return new Applied(versions);
        }

        @Override
        public long next(Series series, int count) {
            return unit.next(series, count);
        }

        private static <S extends State<I>, I extends Id> Subject subject(Change<S, I> change) {
            return Subject.of(change.kind(), change.id());
        }
    }

    /** The changes as if they had been decided on what is stored now. */
    private static Changes forced(Changes changes, Unit unit) {
        Changes.Builder forced = Changes.builder();
        changes.records().forEach(change -> force(change, unit, forced));
        changes.events().forEach(event -> forced.append(atEnd(event, unit)));
        changes.command().ifPresent(forced::remember);
        return forced.build();
    }

    private static <S extends State<I>, I extends Id> void force(
            Change<S, I> change, Unit unit, Changes.Builder forced) {
        Kind<S, I> kind = change.kind();
        if (change instanceof Change.Insert<S, I> insert) {
            if (insert.state() instanceof LossCase lossCase) {
                giveUpKey(lossCase.getCustomer(), unit, forced);
            }
            forced.insert(kind, insert.state());
        } else if (change instanceof Change.Update<S, I> touch && touch.before() == touch.after()) {
            // Whoever minds no versions has nothing to do.
            return;
        } else if (change instanceof Change.Update<S, I> update) {
            now(unit, kind, update.after())
                    .ifPresentOrElse(
                            now -> forced.update(kind, now, update.after()),
                            () -> forced.insert(kind, kind.atVersion(update.after(), State.NEW)));
        } else {
            StoredRecord.find(unit, kind, change.id()).ifPresent(now -> forced.remove(kind, now));
        }
    }

    /** What is stored now where a change led to some state. */
    private static <S extends State<I>, I extends Id> Optional<S> now(Unit unit, Kind<S, I> kind, S after) {
        if (after instanceof StockItem item) {
            return unit.products().stock(Set.of(item.getProduct()), ALL).stream()
                    .filter(stored -> stored.getId().equals(item.getId()))
                    .map(kind.type()::cast)
                    .findFirst();
        }
        return StoredRecord.find(unit, kind, after.getId());
    }

    /** Closes the case that a customer has open, unseen, so that the store beneath takes another one. */
    private static void giveUpKey(CustomerId customer, Unit unit, Changes.Builder forced) {
        LossQuery open = LossQuery.builder()
                .customer(customer)
                .addStatuses(LossStatus.WARNED, LossStatus.SUSPENDED)
                .build();
        for (LossCase first :
                unit.losses().list(open, PageRequest.first(10), ALL).items()) {
            forced.update(
                    LossCase.KIND,
                    first,
                    LossCase.builder()
                            .from(first)
                            .status(LossStatus.RECOVERED)
                            .closedAt(first.getOpenedAt())
                            .build());
        }
    }

    /** The event, after all that are there. */
    private static CrmEvent atEnd(CrmEvent event, Unit unit) {
        long basis = unit.events().of(event.subject(), ALL).stream()
                .mapToLong(known -> known.basis() + 1)
                .reduce(event.basis(), Math::max);
        return new CrmEvent(
                event.id(),
                event.at(),
                event.actor(),
                event.subject(),
                basis,
                event.ordinal(),
                event.step(),
                event.from(),
                event.to(),
                event.details());
    }
}
