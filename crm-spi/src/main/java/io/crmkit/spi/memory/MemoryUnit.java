package io.crmkit.spi.memory;

import io.crmkit.spi.Applied;
import io.crmkit.spi.Changes;
import io.crmkit.spi.CommandId;
import io.crmkit.spi.CommandRecord;
import io.crmkit.spi.Series;
import io.crmkit.spi.Unit;
import io.crmkit.spi.access.AccessRepository;
import io.crmkit.spi.activity.ActivityRepository;
import io.crmkit.spi.chance.ChanceRepository;
import io.crmkit.spi.customer.CustomerRepository;
import io.crmkit.spi.dictionary.DictionaryRepository;
import io.crmkit.spi.event.EventRepository;
import io.crmkit.spi.loss.LossRepository;
import io.crmkit.spi.order.OrderRepository;
import io.crmkit.spi.order.ProductRepository;
import io.crmkit.spi.report.ReportFacts;
import io.crmkit.spi.service.ServiceRepository;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToLongBiFunction;
import org.jspecify.annotations.Nullable;

/** A unit on a snapshot of its own. */
final class MemoryUnit implements Unit {
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

    private Snapshot open() {
        if (closed) {
            throw new IllegalStateException("this unit has ended");
        }
        return snapshot;
    }

    @Override
    public AccessRepository access() {
        return new MemoryAccess(open());
    }

    @Override
    public DictionaryRepository dictionary() {
        return new MemoryDictionary(open());
    }

    @Override
    public CustomerRepository customers() {
        return new MemoryCustomers(open());
    }

    @Override
    public OrderRepository orders() {
        return new MemoryOrders(open());
    }

    @Override
    public ProductRepository products() {
        return new MemoryProducts(open());
    }

    @Override
    public ActivityRepository activities() {
        return new MemoryActivities(open());
    }

    @Override
    public ServiceRepository services() {
        return new MemoryServices(open());
    }

    @Override
    public LossRepository losses() {
        return new MemoryLosses(open());
    }

    @Override
    public ChanceRepository chances() {
        return new MemoryChances(open());
    }

    @Override
    public EventRepository events() {
        return new MemoryEvents(open());
    }

    @Override
    public ReportFacts facts() {
        return new MemoryFacts(open());
    }

    @Override
    public Optional<CommandRecord> findCommand(CommandId id) {
        return Optional.ofNullable(open().commands().get(id.value()));
    }

    @Override
    public Applied apply(Changes changes) {
        try {
            Snapshot.Next next = open().apply(changes);
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
        open();
        return numbers.applyAsLong(series, count);
    }
}
