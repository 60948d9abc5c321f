package io.crmkit.spi.memory;

import io.crmkit.spi.Applied;
import io.crmkit.spi.Changes;
import io.crmkit.spi.CommandId;
import io.crmkit.spi.CommandRecord;
import io.crmkit.spi.CrmStore;
import io.crmkit.spi.Series;
import io.crmkit.spi.Unit;
import io.crmkit.spi.access.AccessRepository;
import io.crmkit.spi.access.Role;
import io.crmkit.spi.access.User;
import io.crmkit.spi.activity.Activity;
import io.crmkit.spi.activity.ActivityRepository;
import io.crmkit.spi.chance.Chance;
import io.crmkit.spi.chance.ChanceRepository;
import io.crmkit.spi.chance.PlanItem;
import io.crmkit.spi.contract.Feature;
import io.crmkit.spi.customer.Contact;
import io.crmkit.spi.customer.Customer;
import io.crmkit.spi.customer.CustomerRepository;
import io.crmkit.spi.customer.CustomerStanding;
import io.crmkit.spi.dictionary.DictionaryEntry;
import io.crmkit.spi.dictionary.DictionaryRepository;
import io.crmkit.spi.event.EventRepository;
import io.crmkit.spi.loss.LossCase;
import io.crmkit.spi.loss.LossRepository;
import io.crmkit.spi.memory.BrokenStores.Broken;
import io.crmkit.spi.order.Order;
import io.crmkit.spi.order.OrderRepository;
import io.crmkit.spi.order.Product;
import io.crmkit.spi.order.ProductRepository;
import io.crmkit.spi.order.StockItem;
import io.crmkit.spi.report.ReportFacts;
import io.crmkit.spi.service.ServiceRepository;
import io.crmkit.spi.service.ServiceRequest;
import io.crmkit.spi.value.Kind;
import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Stores that can do a part only and say so: whatever else the contract asks of them, they fail. */
final class PartialStores {
    private static final Map<Kind<?, ?>, Feature> FEATURES = Map.ofEntries(
            Map.entry(Customer.KIND, Feature.CUSTOMERS),
            Map.entry(CustomerStanding.KIND, Feature.CUSTOMERS),
            Map.entry(Contact.KIND, Feature.CUSTOMERS),
            Map.entry(Activity.KIND, Feature.ACTIVITIES),
            Map.entry(Chance.KIND, Feature.CHANCES),
            Map.entry(PlanItem.KIND, Feature.CHANCES),
            Map.entry(ServiceRequest.KIND, Feature.SERVICES),
            Map.entry(LossCase.KIND, Feature.LOSSES),
            Map.entry(User.KIND, Feature.ACCESS),
            Map.entry(Role.KIND, Feature.ACCESS),
            Map.entry(DictionaryEntry.KIND, Feature.DICTIONARY),
            Map.entry(Order.KIND, Feature.ORDERS),
            Map.entry(Product.KIND, Feature.PRODUCTS),
            Map.entry(StockItem.KIND, Feature.PRODUCTS));

    private PartialStores() {}

    static final class ChancesOnly extends Partial {
        @Override
        protected Set<Feature> features() {
            return EnumSet.of(Feature.CHANCES);
        }
    }

    static final class CustomersOnly extends Partial {
        @Override
        protected Set<Feature> features() {
            return EnumSet.of(Feature.CUSTOMERS, Feature.THREADS);
        }
    }

    static final class CustomersAndChances extends Partial {
        @Override
        protected Set<Feature> features() {
            return EnumSet.of(
                    Feature.CUSTOMERS,
                    Feature.CHANCES,
                    Feature.EVENTS,
                    Feature.COMMANDS,
                    Feature.SERIES,
                    Feature.THREADS);
        }
    }

    static final class ServicesOnly extends Partial {
        @Override
        protected Set<Feature> features() {
            return EnumSet.of(Feature.CUSTOMERS, Feature.SERVICES, Feature.FACTS, Feature.EVENTS);
        }
    }

    static final class LossesOnly extends Partial {
        @Override
        protected Set<Feature> features() {
            return EnumSet.of(Feature.CUSTOMERS, Feature.ACTIVITIES, Feature.LOSSES, Feature.THREADS);
        }
    }

    static final class MasterDataOnly extends Partial {
        @Override
        protected Set<Feature> features() {
            return EnumSet.of(Feature.ACCESS, Feature.DICTIONARY, Feature.PRODUCTS, Feature.THREADS);
        }
    }

    /** The test of a host whose store can do a part only. */
    abstract static class Partial extends Broken {
        @Override
        protected CrmStore createStore() {
            return Tampered.brokenBy(unit -> new PartialUnit(unit, features()));
        }
    }

    private static final class PartialUnit extends ForwardingUnit {
        private final Set<Feature> features;

        PartialUnit(Unit real, Set<Feature> features) {
            super(real);
            this.features = features;
        }

        private void require(Feature feature) {
            if (!features.contains(feature)) {
                throw new UnsupportedOperationException("no " + feature);
            }
        }

        @Override
        public AccessRepository access() {
            require(Feature.ACCESS);
            return super.access();
        }

        @Override
        public DictionaryRepository dictionary() {
            require(Feature.DICTIONARY);
            return super.dictionary();
        }

        @Override
        public CustomerRepository customers() {
            require(Feature.CUSTOMERS);
            return super.customers();
        }

        @Override
        public OrderRepository orders() {
            require(Feature.ORDERS);
            return super.orders();
        }

        @Override
        public ProductRepository products() {
            require(Feature.PRODUCTS);
            return super.products();
        }

        @Override
        public ActivityRepository activities() {
            require(Feature.ACTIVITIES);
            return super.activities();
        }

        @Override
        public ChanceRepository chances() {
            require(Feature.CHANCES);
            return super.chances();
        }

        @Override
        public ServiceRepository services() {
            require(Feature.SERVICES);
            return super.services();
        }

        @Override
        public LossRepository losses() {
            require(Feature.LOSSES);
            return super.losses();
        }

        @Override
        public EventRepository events() {
            require(Feature.EVENTS);
            return super.events();
        }

        @Override
        public ReportFacts facts() {
            require(Feature.FACTS);
            return super.facts();
        }

        @Override
        public Optional<CommandRecord> findCommand(CommandId id) {
            require(Feature.COMMANDS);
            return super.findCommand(id);
        }

        @Override
        public Applied apply(Changes changes) {
            changes.records().forEach(change -> require(Objects.requireNonNull(FEATURES.get(change.kind()))));
            changes.events().forEach(event -> require(Feature.EVENTS));
            changes.command().ifPresent(command -> require(Feature.COMMANDS));
            return super.apply(changes);
        }

        @Override
        public long next(Series series, int count) {
            require(Feature.SERIES);
            return super.next(series, count);
        }
    }
}
