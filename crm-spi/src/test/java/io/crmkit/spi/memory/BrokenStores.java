package io.crmkit.spi.memory;

import static io.crmkit.spi.memory.Tampered.brokenBy;
import static io.crmkit.spi.memory.Tampered.replace;

import io.crmkit.spi.Applied;
import io.crmkit.spi.Change;
import io.crmkit.spi.Changes;
import io.crmkit.spi.ConflictException;
import io.crmkit.spi.CrmStore;
import io.crmkit.spi.StoreException;
import io.crmkit.spi.Unit;
import io.crmkit.spi.access.AccessScope;
import io.crmkit.spi.chance.Chance;
import io.crmkit.spi.contract.Encounter;
import io.crmkit.spi.contract.StoreContract;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Stores whose units are no units, each in one way, and the tests that their hosts would have written. */
final class BrokenStores {
    private BrokenStores() {}

    /** The test of a host whose store is broken. */
    abstract static class Broken extends StoreContract {
        @Override
        protected void close(CrmStore store) {}
    }

    /** Takes an update of a chance as decided on whatever is stored. */
    static final class IgnoresVersions extends Broken {
        @Override
        protected CrmStore createStore() {
            return brokenBy(unit -> new ForwardingUnit(unit) {
                @Override
                public Applied apply(Changes changes) {
                    return super.apply(replace(changes, change -> refreshed(unit, change)));
                }
            });
        }
    }

    /** Compares versions when changes are applied, and not again when the unit ends: the check races. */
    static final class ComparesTooEarly extends Broken {
        @Override
        protected CrmStore createStore() {
            InMemoryStore sound = new InMemoryStore();
            Encounter compared = new Encounter();
            return new CrmStore() {
                @Override
                public <R> R inUnit(Function<Unit, R> work) {
                    AtomicReference<@Nullable Changes> last = new AtomicReference<>();
                    AtomicReference<@Nullable R> result = new AtomicReference<>();
                    try {
                        return sound.inUnit(unit -> {
                            R done = work.apply(new ForwardingUnit(unit) {
                                @Override
                                public Applied apply(Changes changes) {
                                    last.set(changes);
                                    return super.apply(changes);
                                }
                            });
                            result.set(done);
                            compared.meet();
                            return done;
                        });
                    } catch (ConflictException conflict) {
                        R done = Optional.ofNullable(result.get()).orElseThrow(() -> conflict);
                        Changes changes = Objects.requireNonNull(last.get());
                        sound.inUnit(unit -> unit.apply(replace(changes, change -> refreshed(unit, change))));
                        return done;
                    }
                }
            };
        }
    }

    /** Commits operation by operation: what came before the refused one stays. */
    static final class AppliesHalf extends Broken {
        @Override
        protected CrmStore createStore() {
            InMemoryStore sound = new InMemoryStore();
            return Tampered.over(sound, unit -> new ForwardingUnit(unit) {
                @Override
                public Applied apply(Changes changes) {
                    try {
                        return super.apply(changes);
                    } catch (StoreException refusal) {
                        for (Change<?, ?> change : changes.records()) {
                            sound.inUnit(each -> each.apply(Tampered.only(change)));
                        }
                        throw refusal;
                    }
                }
            });
        }
    }

    /** Commits although the work threw. */
    static final class CommitsFailures extends Broken {
        @Override
        protected CrmStore createStore() {
            InMemoryStore sound = new InMemoryStore();
            return new CrmStore() {
                @Override
                public <R> R inUnit(Function<Unit, R> work) {
                    AtomicReference<@Nullable RuntimeException> failure = new AtomicReference<>();
                    Optional<R> result = sound.inUnit(unit -> {
                        try {
                            return Optional.ofNullable(work.apply(unit));
                        } catch (RuntimeException e) {
                            failure.set(e);
                            return Optional.<R>empty();
                        }
                    });
                    return result.orElseThrow(() -> Objects.requireNonNull(failure.get()));
                }
            };
        }
    }

    /** An update of a chance as if it had been decided on what is stored now. */
    private static Change<?, ?> refreshed(Unit unit, Change<?, ?> change) {
        if (change instanceof Change.Update<?, ?> update && update.after() instanceof Chance after) {
            Optional<Chance> stored = unit.chances().find(after.getId(), AccessScope.all());
            if (stored.isPresent()) {
                return new Change.Update<>(Chance.KIND, stored.get(), after);
            }
        }
        return change;
    }
}
