package io.crmkit.core;

import io.crmkit.spi.Applied;
import io.crmkit.spi.Changes;
import io.crmkit.spi.CommandId;
import io.crmkit.spi.CommandRecord;
import io.crmkit.spi.CrmStore;
import io.crmkit.spi.Series;
import io.crmkit.spi.Unit;
import io.crmkit.spi.access.AccessRepository;
import io.crmkit.spi.activity.ActivityRepository;
import io.crmkit.spi.chance.ChanceRepository;
import io.crmkit.spi.customer.CustomerRepository;
import io.crmkit.spi.dictionary.DictionaryRepository;
import io.crmkit.spi.event.EventRepository;
import io.crmkit.spi.loss.LossRepository;
import io.crmkit.spi.memory.InMemoryStore;
import io.crmkit.spi.order.OrderRepository;
import io.crmkit.spi.order.ProductRepository;
import io.crmkit.spi.report.ReportFacts;
import io.crmkit.spi.service.ServiceRepository;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/**
 * A store that counts what a dump cannot show: how often changes were handed to it, kept or not, and how many numbers
 * were drawn.
 */
public final class WatchedStore implements CrmStore {
    private final CrmStore store;
    private final AtomicInteger writes = new AtomicInteger();
    private final AtomicInteger draws = new AtomicInteger();
    private final List<Changes> handed = new CopyOnWriteArrayList<>();

    /** A store in memory. */
    public WatchedStore() {
        this(new InMemoryStore());
    }

    /** A store that is watched. */
    public WatchedStore(CrmStore store) {
        this.store = store;
    }

    /** How often changes were handed to the store. */
    public int writes() {
        return writes.get();
    }

    /** How many numbers were drawn. */
    public int draws() {
        return draws.get();
    }

    /** What was handed to the store since this was asked last. */
    public List<Changes> takeHanded() {
        List<Changes> taken = List.copyOf(handed);
        handed.clear();
        return taken;
    }

    @Override
    public <R> R inUnit(Function<Unit, R> work) {
        return store.inUnit(unit -> work.apply(new Watched(unit)));
    }

    private final class Watched implements Unit {
        private final Unit unit;

        Watched(Unit unit) {
            this.unit = unit;
        }

        @Override
        public Applied apply(Changes changes) {
            writes.incrementAndGet();
            handed.add(changes);
            return unit.apply(changes);
        }

        @Override
        public long next(Series series, int count) {
            draws.addAndGet(count);
            return unit.next(series, count);
        }

        @Override
        public AccessRepository access() {
            return unit.access();
        }

        @Override
        public DictionaryRepository dictionary() {
            return unit.dictionary();
        }

        @Override
        public CustomerRepository customers() {
            return unit.customers();
        }

        @Override
        public OrderRepository orders() {
            return unit.orders();
        }

        @Override
        public ProductRepository products() {
            return unit.products();
        }

        @Override
        public ActivityRepository activities() {
            return unit.activities();
        }

        @Override
        public ChanceRepository chances() {
            return unit.chances();
        }

        @Override
        public ServiceRepository services() {
            return unit.services();
        }

        @Override
        public LossRepository losses() {
            return unit.losses();
        }

        @Override
        public EventRepository events() {
            return unit.events();
        }

        @Override
        public ReportFacts facts() {
            return unit.facts();
        }

        @Override
        public Optional<CommandRecord> findCommand(CommandId id) {
            return unit.findCommand(id);
        }
    }
}
