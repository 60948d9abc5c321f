package io.crmkit.core;

import com.fasterxml.uuid.Generators;
import io.crmkit.core.access.AccessFeature;
import io.crmkit.core.access.AccessPermission;
import io.crmkit.core.activity.ActivityFeature;
import io.crmkit.core.activity.ActivityPermission;
import io.crmkit.core.chance.ChanceFeature;
import io.crmkit.core.chance.ChancePermission;
import io.crmkit.core.command.CrmListener;
import io.crmkit.core.customer.CustomerFeature;
import io.crmkit.core.customer.CustomerNumberGenerator;
import io.crmkit.core.customer.CustomerNumbers;
import io.crmkit.core.customer.CustomerPermission;
import io.crmkit.core.dictionary.DictionaryAction;
import io.crmkit.core.dictionary.DictionaryFeature;
import io.crmkit.core.handling.Handler;
import io.crmkit.core.handling.Shapes;
import io.crmkit.core.handover.HandOverAction;
import io.crmkit.core.handover.HandOverFeature;
import io.crmkit.core.loss.LossFeature;
import io.crmkit.core.loss.LossPermission;
import io.crmkit.core.order.OrderFeature;
import io.crmkit.core.order.OrderPermission;
import io.crmkit.core.report.ReportPermission;
import io.crmkit.core.service.ServiceFeature;
import io.crmkit.core.service.ServicePermission;
import io.crmkit.core.settings.CrmSettings;
import io.crmkit.spi.CrmStore;
import io.crmkit.spi.access.Permission;
import io.crmkit.spi.access.UserId;
import jakarta.validation.Validator;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A CRM on a store: what a host holds one of, and acts through as somebody. It starts no thread, keeps no state but
 * what is in the store, and knows nothing of any other instance. Safe for use by several threads.
 *
 * <p>Called by hosts.
 */
public final class Crm {
    /** What the system may do, for the host's imports and scheduler. Steps of people are theirs alone. */
    private static final Set<Permission> SYSTEM = Set.of(
            AccessPermission.IMPORT,
            AccessPermission.ADMINISTER,
            HandOverAction.PERMISSION,
            AccessPermission.READ,
            DictionaryAction.READ,
            DictionaryAction.KEEP,
            CustomerPermission.READ,
            CustomerPermission.IMPORT,
            OrderPermission.READ,
            OrderPermission.CATALOGUE,
            OrderPermission.IMPORT,
            ActivityPermission.READ,
            ChancePermission.READ,
            ServicePermission.READ,
            LossPermission.READ,
            LossPermission.SCAN,
            ReportPermission.READ);

    private final Pipeline pipeline;

    private Crm(Pipeline pipeline) {
        this.pipeline = pipeline;
    }

    /**
     * {@return the start of a CRM on a store}
     *
     * @param store the store
     */
    public static Builder on(CrmStore store) {
        return new Builder(store);
    }

    /**
     * {@return a session in which a user acts} Nothing is read before the session is used; whether the user exists and
     * is active is checked at each use.
     *
     * @param user the user
     */
    public CrmSession as(UserId user) {
        return new CrmSession(pipeline, Optional.of(user));
    }

    /**
     * {@return a session in which the system acts: it imports, sets up, scans, administers users, roles and the
     * dictionary, hands over and reads, and takes no step of people}
     */
    public CrmSession asSystem() {
        return new CrmSession(pipeline, Optional.empty());
    }

    /** Builds a CRM. */
    public static final class Builder {
        private final CrmStore store;
        private CrmSettings settings = CrmSettings.standard();
        private Clock clock = Clock.systemUTC();
        private Supplier<UUID> ids = Generators.timeBasedEpochGenerator()::generate;
        private CrmListener listener = new CrmListener() {};
        private CustomerNumberGenerator customerNumbers = CustomerNumberGenerator.classic();
        private @Nullable Validator validator;

        private Builder(CrmStore store) {
            this.store = store;
        }

        /**
         * Sets what the rules allow.
         *
         * @param value the settings; by default {@link CrmSettings#standard()}
         * @return this builder
         */
        public Builder settings(CrmSettings value) {
            settings = value;
            return this;
        }

        /**
         * Sets the clock.
         *
         * @param value the clock; by default that of the system. Its zone means nothing; the settings have one
         * @return this builder
         */
        public Builder clock(Clock value) {
            clock = value;
            return this;
        }

        /**
         * Sets what makes ids.
         *
         * @param value gives a new id at each call, also to several threads; by default UUIDs of version 7. Lists are
         *     ordered by id, so ids that grow with time are best
         * @return this builder
         */
        public Builder ids(Supplier<UUID> value) {
            ids = value;
            return this;
        }

        /**
         * Sets who hears of what is done and denied.
         *
         * @param value the listener
         * @return this builder
         */
        public Builder listener(CrmListener value) {
            listener = value;
            return this;
        }

        /**
         * Sets what makes customer numbers.
         *
         * @param value the generator; by default {@link CustomerNumberGenerator#classic()}
         * @return this builder
         */
        public Builder customerNumbers(CustomerNumberGenerator value) {
            customerNumbers = value;
            return this;
        }

        /**
         * Sets the validator.
         *
         * @param value the host's own; by default one that needs no expression language
         * @return this builder
         */
        public Builder validator(Validator value) {
            validator = value;
            return this;
        }

        /** {@return the CRM} */
        public Crm build() {
            CustomerNumbers numbers = new CustomerNumbers(customerNumbers);
            List<Handler<?, ?, ?>> handlers = new ArrayList<>();
            handlers.add(Defaults.handler());
            handlers.addAll(AccessFeature.handlers(Permissions.grantable()));
            handlers.addAll(DictionaryFeature.handlers());
            handlers.addAll(CustomerFeature.handlers(numbers));
            handlers.addAll(OrderFeature.handlers(LossFeature.reaction()));
            handlers.addAll(ActivityFeature.handlers());
            handlers.addAll(ChanceFeature.handlers(numbers));
            handlers.addAll(ServiceFeature.handlers());
            handlers.addAll(LossFeature.handlers());
            handlers.addAll(HandOverFeature.handlers(settings.getHandOverBatchSize()));
            Shapes shapes = new Shapes(validator == null ? Shapes.defaultValidator() : validator);
            return new Crm(new Pipeline(
                    store, new Handlers(handlers), shapes, new Surroundings(settings, clock, ids, SYSTEM), listener));
        }
    }
}
