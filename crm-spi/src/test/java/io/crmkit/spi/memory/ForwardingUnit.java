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
import java.util.Optional;

/** A unit that passes everything on, to be broken in one place. */
class ForwardingUnit implements Unit {
    private final Unit real;

    ForwardingUnit(Unit real) {
        this.real = real;
    }

    @Override
    public AccessRepository access() {
        return real.access();
    }

    @Override
    public DictionaryRepository dictionary() {
        return real.dictionary();
    }

    @Override
    public CustomerRepository customers() {
        return real.customers();
    }

    @Override
    public OrderRepository orders() {
        return real.orders();
    }

    @Override
    public ProductRepository products() {
        return real.products();
    }

    @Override
    public ActivityRepository activities() {
        return real.activities();
    }

    @Override
    public ChanceRepository chances() {
        return real.chances();
    }

    @Override
    public ServiceRepository services() {
        return real.services();
    }

    @Override
    public LossRepository losses() {
        return real.losses();
    }

    @Override
    public EventRepository events() {
        return real.events();
    }

    @Override
    public ReportFacts facts() {
        return real.facts();
    }

    @Override
    public Optional<CommandRecord> findCommand(CommandId id) {
        return real.findCommand(id);
    }

    @Override
    public Applied apply(Changes changes) {
        return real.apply(changes);
    }

    @Override
    public long next(Series series, int count) {
        return real.next(series, count);
    }
}
