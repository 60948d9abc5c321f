package io.crmkit.core;

import io.crmkit.core.access.AccessPermission;
import io.crmkit.core.access.Users;
import io.crmkit.core.activity.Activities;
import io.crmkit.core.activity.ActivityPermission;
import io.crmkit.core.analytics.Analytics;
import io.crmkit.core.chance.ChanceFeature;
import io.crmkit.core.chance.ChancePermission;
import io.crmkit.core.chance.ChanceStep;
import io.crmkit.core.chance.Chances;
import io.crmkit.core.command.Command;
import io.crmkit.core.command.CommandOptions;
import io.crmkit.core.command.CrmException;
import io.crmkit.core.command.Refusal;
import io.crmkit.core.command.ViolationCode;
import io.crmkit.core.customer.CustomerPermission;
import io.crmkit.core.customer.Customers;
import io.crmkit.core.dictionary.Dictionary;
import io.crmkit.core.dictionary.DictionaryAction;
import io.crmkit.core.event.History;
import io.crmkit.core.handling.Context;
import io.crmkit.core.handling.Criteria;
import io.crmkit.core.handling.Faults;
import io.crmkit.core.handling.Reader;
import io.crmkit.core.loss.LossCases;
import io.crmkit.core.loss.LossFeature;
import io.crmkit.core.loss.LossPermission;
import io.crmkit.core.loss.LossStep;
import io.crmkit.core.order.OrderPermission;
import io.crmkit.core.order.Orders;
import io.crmkit.core.order.Products;
import io.crmkit.core.report.Reports;
import io.crmkit.core.service.ServiceFeature;
import io.crmkit.core.service.ServicePermission;
import io.crmkit.core.service.ServiceRequests;
import io.crmkit.core.service.ServiceStep;
import io.crmkit.spi.access.Grant;
import io.crmkit.spi.access.Permission;
import io.crmkit.spi.access.Role;
import io.crmkit.spi.access.User;
import io.crmkit.spi.access.UserId;
import io.crmkit.spi.activity.Activity;
import io.crmkit.spi.chance.Chance;
import io.crmkit.spi.customer.Contact;
import io.crmkit.spi.customer.Customer;
import io.crmkit.spi.dictionary.DictionaryEntry;
import io.crmkit.spi.loss.LossCase;
import io.crmkit.spi.order.Order;
import io.crmkit.spi.order.Product;
import io.crmkit.spi.order.StockItem;
import io.crmkit.spi.service.ServiceRequest;
import io.crmkit.spi.value.Kind;
import io.crmkit.spi.value.PageRequest;
import io.crmkit.spi.value.SortedQuery;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Acts and reads as somebody. Holds nothing but who that is, so making one costs nothing and it may be kept or thrown
 * away. Safe for use by several threads.
 *
 * <p>Called by hosts.
 */
public final class CrmSession {
    private static final Map<Kind<?, ?>, Permission> HISTORIES = Map.ofEntries(
            Map.entry(User.KIND, AccessPermission.READ),
            Map.entry(Role.KIND, AccessPermission.READ),
            Map.entry(DictionaryEntry.KIND, DictionaryAction.READ),
            Map.entry(Customer.KIND, CustomerPermission.READ),
            Map.entry(Contact.KIND, CustomerPermission.READ),
            Map.entry(Product.KIND, OrderPermission.CATALOGUE),
            Map.entry(StockItem.KIND, OrderPermission.CATALOGUE),
            Map.entry(Order.KIND, OrderPermission.READ),
            Map.entry(Activity.KIND, ActivityPermission.READ),
            Map.entry(Chance.KIND, ChancePermission.READ),
            Map.entry(ServiceRequest.KIND, ServicePermission.READ),
            Map.entry(LossCase.KIND, LossPermission.READ));

    private final Pipeline pipeline;
    private final Optional<UserId> user;
    private final Reader reader = new ActorReader();

    CrmSession(Pipeline pipeline, Optional<UserId> user) {
        this.pipeline = pipeline;
        this.user = user;
    }

    /**
     * Does a command, whole or not at all.
     *
     * @param <R> what it answers
     * @param command the command
     * @return the answer
     * @throws CrmException if it is refused; nothing was written
     * @throws io.crmkit.spi.StoreException if the store failed; its subclasses tell what to do
     */
    public <R> R execute(Command<R> command) {
        return execute(command, CommandOptions.none());
    }

    /**
     * Does a command, whole or not at all.
     *
     * @param <R> what it answers
     * @param command the command
     * @param options how it is to be done
     * @return the answer
     * @throws CrmException if it is refused; nothing was written
     * @throws io.crmkit.spi.StoreException if the store failed; its subclasses tell what to do
     */
    public <R> R execute(Command<R> command, CommandOptions options) {
        return pipeline.execute(user, command, options);
    }

    /**
     * {@return why a command would be refused now; empty if it would be done} Writes nothing and draws no number.
     *
     * @param command the command
     * @throws io.crmkit.spi.StoreException if the store failed
     */
    public Optional<Refusal> check(Command<?> command) {
        return check(command, CommandOptions.none());
    }

    /**
     * {@return why a command would be refused now; empty if it would be done} Writes nothing and draws no number.
     *
     * @param command the command
     * @param options how it would be done
     * @throws io.crmkit.spi.StoreException if the store failed
     */
    public Optional<Refusal> check(Command<?> command, CommandOptions options) {
        return pipeline.check(user, command, options);
    }

    /**
     * {@return the steps that are open to this actor in the state that a chance is in, for buttons} What a step demands
     * beyond that shows when it is taken.
     *
     * @param chance the chance, as it was read
     * @throws CrmException if the actor may see no chances
     */
    public Set<ChanceStep> offers(Chance chance) {
        return reader.read(
                ChancePermission.READ, context -> ChanceFeature.offers(chance, context.actor(), context.settings()));
    }

    /**
     * {@return the steps that are open to this actor in the state that a service request is in, for buttons}
     *
     * @param request the request, as it was read
     * @throws CrmException if the actor may see no service requests
     */
    public Set<ServiceStep> offers(ServiceRequest request) {
        return reader.read(
                ServicePermission.READ, context -> ServiceFeature.offers(request, context.actor(), context.settings()));
    }

    /**
     * {@return the steps that are open to this actor in the state that a loss case is in, for buttons}
     *
     * @param lossCase the case, as it was read
     * @throws CrmException if the actor may see no loss cases
     */
    public Set<LossStep> offers(LossCase lossCase) {
        return reader.read(LossPermission.READ, context -> LossFeature.offers(lossCase, context));
    }

    /**
     * {@return what the roles of the actor grant, for what a user interface shows at all; nothing if there is no such
     * user, or the user is not active}
     */
    public Set<Grant> grants() {
        return pipeline.rights(user).grants();
    }

    /** {@return what the roles of the actor delegate, for what a role editor offers; likewise} */
    public Set<Grant> delegations() {
        return pipeline.rights(user).delegations();
    }

    /** {@return reads chances and their plans} */
    public Chances chances() {
        return new Chances(reader);
    }

    /** {@return reads customers and contacts} */
    public Customers customers() {
        return new Customers(reader);
    }

    /** {@return reads orders} */
    public Orders orders() {
        return new Orders(reader);
    }

    /** {@return reads activities} */
    public Activities activities() {
        return new Activities(reader);
    }

    /** {@return reads service requests} */
    public ServiceRequests serviceRequests() {
        return new ServiceRequests(reader);
    }

    /** {@return reads loss cases} */
    public LossCases lossCases() {
        return new LossCases(reader);
    }

    /** {@return reads products and stock} */
    public Products products() {
        return new Products(reader);
    }

    /** {@return reads the dictionary} */
    public Dictionary dictionary() {
        return new Dictionary(reader);
    }

    /** {@return reads users and roles} */
    public Users users() {
        return new Users(reader);
    }

    /** {@return reads the history of records} */
    public History history() {
        return new History(reader, HISTORIES);
    }

    /** {@return analyses what reports are made of} */
    public Analytics analytics() {
        return new Analytics(reader);
    }

    /** {@return makes reports} */
    public Reports reports() {
        return new Reports(reader);
    }

    private final class ActorReader implements Reader {
        @Override
        public <R> R read(Set<Permission> oneOf, Function<Context, R> read) {
            return pipeline.read(user, oneOf, read);
        }

        @Override
        public ZoneId zone() {
            return pipeline.surroundings().settings().getZone();
        }

        @Override
        public PageRequest checked(SortedQuery<?> query, PageRequest page) {
            int max = pipeline.surroundings().settings().getMaxPageSize();
            Faults faults = new Faults();
            if (page.limit() < 1 || page.limit() > max) {
                faults.add("page.limit", ViolationCode.OUT_OF_RANGE, Map.of("min", 1, "max", max));
            }
            if (page.after().filter(cursor -> !query.getSort().fits(cursor)).isPresent()) {
                faults.add("page.after", ViolationCode.INVALID);
            }
            Criteria.check(query, faults);
            faults.throwIfAny();
            return page;
        }

        @Override
        public <Q extends SortedQuery<?>> Q checked(Q query) {
            Faults faults = new Faults();
            Criteria.check(query, faults);
            faults.throwIfAny();
            return query;
        }
    }
}
