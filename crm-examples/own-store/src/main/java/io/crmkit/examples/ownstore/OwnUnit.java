package io.crmkit.examples.ownstore;

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
import java.util.Optional;

/** A unit on one handle, whose transaction is somebody else's business. */
record OwnUnit(Db db, Sender sender) implements Unit {
    private Db open() {
        db.requireOpen();
        return db;
    }

    @Override
    public AccessRepository access() {
        return new Staff(open());
    }

    @Override
    public DictionaryRepository dictionary() {
        return new ListValues(open());
    }

    @Override
    public CustomerRepository customers() {
        return new Clients(open());
    }

    @Override
    public OrderRepository orders() {
        return new SalesOrders(open());
    }

    @Override
    public ProductRepository products() {
        return new Articles(open());
    }

    @Override
    public ActivityRepository activities() {
        return new Visits(open());
    }

    @Override
    public ChanceRepository chances() {
        return new Leads(open());
    }

    @Override
    public ServiceRepository services() {
        return new Tickets(open());
    }

    @Override
    public LossRepository losses() {
        return new Farewells(open());
    }

    @Override
    public EventRepository events() {
        return new AuditLog(open());
    }

    @Override
    public ReportFacts facts() {
        return new Figures(open());
    }

    @Override
    public Optional<CommandRecord> findCommand(CommandId id) {
        return DoneCommands.find(open(), id);
    }

    @Override
    public Applied apply(Changes changes) {
        db.requireOpen();
        db.requireWhole();
        return db.call(handle -> ChangeWriter.apply(changes, handle.getConnection(), sender));
    }

    @Override
    public long next(Series series, int count) {
        db.requireOpen();
        db.requireWhole();
        return db.call(handle -> Counters.next(handle, series, count));
    }
}
