package io.crmkit.core.loss;

import io.crmkit.core.handling.Batch;
import io.crmkit.core.handling.Context;
import io.crmkit.core.handling.Handler;
import io.crmkit.core.handling.Offers;
import io.crmkit.core.order.OrderReaction;
import io.crmkit.spi.access.AccessScope;
import io.crmkit.spi.customer.Customer;
import io.crmkit.spi.customer.CustomerId;
import io.crmkit.spi.loss.LossCase;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Internal: what the entry package needs of customer loss. */
public final class LossFeature {
    private LossFeature() {}

    /** {@return the handlers of the commands on loss cases} */
    public static List<Handler<?, ?, ?>> handlers() {
        return LossHandlers.all();
    }

    /** {@return what orders that arrive set off: recovery, and winning back} */
    public static OrderReaction reaction() {
        return LossFeature::effect;
    }

    private static OrderReaction.Effect effect(Set<CustomerId> customers, Context context) {
        if (!context.settings().isRecoveryEnabled() || customers.isEmpty()) {
            return (standing, orderDate, outcome) -> standing;
        }
        Map<CustomerId, LossCase> cases = context.unit().losses().findLatest(customers, AccessScope.all()).stream()
                .collect(Batch.by(LossCase::getCustomer));
        Map<CustomerId, Customer> known = context.unit().customers().findAll(cases.keySet(), AccessScope.all()).stream()
                .collect(Batch.by(Customer::getId));
        LocalDate cutoff = LossRules.cutoff(context.today(), context.settings().getLossWindowMonths());
        return (standing, orderDate, outcome) -> {
            LossCase last = cases.get(standing.getId());
            return last == null
                    ? standing
                    : OrderRules.arrived(
                            new KnownCase(last, Batch.known(known, standing.getId())),
                            standing,
                            orderDate,
                            cutoff,
                            context.now(),
                            outcome);
        };
    }

    /**
     * {@return the steps that an actor may take with a case as it stands}
     *
     * @param lossCase the case
     * @param context what surrounds the question
     */
    public static Set<LossStep> offers(LossCase lossCase, Context context) {
        Optional<Customer> customer = context.unit().customers().find(lossCase.getCustomer(), AccessScope.all());
        return Offers.of(
                LossStep.class,
                lossCase.getStatus(),
                context.actor(),
                context.settings(),
                relation -> customer.map(known -> LossSubject.related(known, relation))
                        .orElse(Set.of()));
    }
}
