package io.crmkit.core.loss;

import io.crmkit.core.handling.Batch;
import io.crmkit.core.handling.Outcome;
import io.crmkit.core.order.OrderReaction;
import io.crmkit.spi.customer.Customer;
import io.crmkit.spi.customer.CustomerId;
import io.crmkit.spi.customer.CustomerStanding;
import io.crmkit.spi.customer.CustomerStatus;
import io.crmkit.spi.loss.LossCase;
import io.crmkit.spi.loss.LossStatus;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/**
 * What an order that arrives does about the loss of its customer: it recovers an open case, and wins a lost customer back.
 * An order that is too old to have kept the customer from being warned of does neither.
 *
 * @param cases the last case of each customer
 * @param customers the customers
 * @param cutoff the first day whose orders are recent
 * @param now the instant of the command
 */
record OrderRules(Map<CustomerId, LossCase> cases, Map<CustomerId, Customer> customers, LocalDate cutoff, Instant now)
        implements OrderReaction.Effect {

    @Override
    public CustomerStanding on(CustomerStanding standing, LocalDate orderDate, Outcome outcome) {
        LossCase lossCase = cases.get(standing.getId());
        if (lossCase == null || orderDate.isBefore(cutoff)) {
            return standing;
        }
        KnownCase known = new KnownCase(lossCase, Batch.known(customers, standing.getId()));
        if (LossStep.RECOVER.from().contains(lossCase.getStatus())) {
            return recover(known, standing, orderDate, outcome);
        }
        if (LossStep.WIN_BACK.from().contains(lossCase.getStatus()) && standing.getStatus() == CustomerStatus.LOST) {
            return winBack(known, standing, orderDate, outcome);
        }
        return standing;
    }

    private CustomerStanding recover(KnownCase known, CustomerStanding standing, LocalDate orderDate, Outcome outcome) {
        LossCase recovered =
                LossRules.from(known).status(LossStatus.RECOVERED).closedAt(now).build();
        tell(LossStep.RECOVER, known.lossCase(), recovered, orderDate, outcome);
        return LossRules.closed(standing).build();
    }

    private static CustomerStanding winBack(
            KnownCase known, CustomerStanding standing, LocalDate orderDate, Outcome outcome) {
        tell(LossStep.WIN_BACK, known.lossCase(), known.lossCase(), orderDate, outcome);
        CustomerStanding active = CustomerStanding.builder()
                .from(standing)
                .status(CustomerStatus.ACTIVE)
                .build();
        outcome.update(Customer.KIND, known.customer(), known.customer())
                .event(
                        Optional.of(LossStep.WIN_BACK),
                        Customer.KIND,
                        known.customer(),
                        Optional.of(standing.getStatus()),
                        Optional.of(active.getStatus()),
                        Map.of("lossCase", LossRules.text(known.lossCase())));
        return active;
    }

    private static void tell(LossStep step, LossCase before, LossCase after, LocalDate orderDate, Outcome outcome) {
        outcome.update(LossCase.KIND, before, after)
                .event(
                        Optional.of(step),
                        LossCase.KIND,
                        before,
                        Optional.of(before.getStatus()),
                        Optional.of(after.getStatus()),
                        Map.of("orderDate", orderDate.toString()));
    }
}
