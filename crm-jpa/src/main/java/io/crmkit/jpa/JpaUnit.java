package io.crmkit.jpa;

import io.crmkit.jpa.access.AccessFeature;
import io.crmkit.jpa.activity.ActivityFeature;
import io.crmkit.jpa.chance.ChanceFeature;
import io.crmkit.jpa.customer.CustomerFeature;
import io.crmkit.jpa.dictionary.DictionaryFeature;
import io.crmkit.jpa.event.EventFeature;
import io.crmkit.jpa.loss.LossFeature;
import io.crmkit.jpa.order.OrderFeature;
import io.crmkit.jpa.order.ProductFeature;
import io.crmkit.jpa.report.ReportFeature;
import io.crmkit.jpa.service.ServiceFeature;
import io.crmkit.jpa.value.Db;
import io.crmkit.jpa.value.Lookup;
import io.crmkit.spi.Applied;
import io.crmkit.spi.Changes;
import io.crmkit.spi.CommandId;
import io.crmkit.spi.CommandRecord;
import io.crmkit.spi.Series;
import io.crmkit.spi.StoreException;
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
import jakarta.persistence.EntityManager;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A unit on one entity manager, whose transaction is somebody else's business. */
final class JpaUnit implements Unit {
    private final Db db;
    private boolean wrote;
    private @Nullable StoreException failure;

    JpaUnit(EntityManager em) {
        db = new Db(em, Failures::of);
    }

    /** Whether rows were written, or may have been. */
    boolean wrote() {
        return wrote;
    }

    /** Throws the failure of an earlier write that the work has kept to itself: the unit must not be kept. */
    void requireWhole() {
        if (failure != null) {
            throw failure;
        }
    }

    void close() {
        db.close();
    }

    @Override
    public AccessRepository access() {
        db.requireOpen();
        return AccessFeature.reads(db);
    }

    @Override
    public DictionaryRepository dictionary() {
        db.requireOpen();
        return DictionaryFeature.reads(db);
    }

    @Override
    public CustomerRepository customers() {
        db.requireOpen();
        return CustomerFeature.reads(db);
    }

    @Override
    public ProductRepository products() {
        db.requireOpen();
        return ProductFeature.reads(db);
    }

    @Override
    public ActivityRepository activities() {
        db.requireOpen();
        return ActivityFeature.reads(db);
    }

    @Override
    public ChanceRepository chances() {
        db.requireOpen();
        return ChanceFeature.reads(db);
    }

    @Override
    public EventRepository events() {
        db.requireOpen();
        Map<String, String> owned = new HashMap<>(CustomerFeature.ownedSubjects());
        owned.putAll(AccessFeature.ownedSubjects());
        owned.putAll(ActivityFeature.ownedSubjects());
        owned.putAll(OrderFeature.ownedSubjects());
        owned.putAll(ChanceFeature.ownedSubjects());
        owned.putAll(ServiceFeature.ownedSubjects());
        owned.putAll(LossFeature.ownedSubjects());
        return EventFeature.reads(db, owned);
    }

    @Override
    public OrderRepository orders() {
        db.requireOpen();
        return OrderFeature.reads(db);
    }

    @Override
    public ServiceRepository services() {
        db.requireOpen();
        return ServiceFeature.reads(db);
    }

    @Override
    public LossRepository losses() {
        db.requireOpen();
        return LossFeature.reads(db);
    }

    @Override
    public ReportFacts facts() {
        db.requireOpen();
        return ReportFeature.facts(db);
    }

    @Override
    public Optional<CommandRecord> findCommand(CommandId id) {
        return db.call(em ->
                Lookup.query(em, CommandEntity.class, "CrmCommand", id.value()).map(CommandEntity::toRecord));
    }

    @Override
    public Applied apply(Changes changes) {
        return write(em ->
                changes.isEmpty() ? new Applied(Map.of()) : new ChangeWriter(em).write(changes, () -> wrote = true));
    }

    @Override
    public long next(Series series, int count) {
        return write(em -> {
            wrote = true;
            return Numbers.next(em, series, count);
        });
    }

    /** A database may have given up the whole transaction, of which the provider need not know: no more is written. */
    private <R> R write(Function<EntityManager, R> work) {
        db.requireOpen();
        if (failure != null) {
            throw new StoreException("this unit failed before", failure);
        }
        try {
            return db.call(work);
        } catch (StoreException e) {
            failure = e;
            throw e;
        }
    }
}
