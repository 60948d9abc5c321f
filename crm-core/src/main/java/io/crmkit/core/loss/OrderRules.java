package io.crmkit.core.loss;

import io.crmkit.core.handling.Outcome;
import io.crmkit.spi.customer.Customer;
import io.crmkit.spi.customer.CustomerStanding;
import io.crmkit.spi.customer.CustomerStatus;
import io.crmkit.spi.loss.LossCase;
import io.crmkit.spi.loss.LossStatus;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/**
 * What an order that arrives does about the loss of its customer: it recovers an open case, and wins a lost customer
 * back. An order that is too old to have kept the customer from being warned of does neither.
 */
final class OrderRules {
    private OrderRules() {}

    /**
     * The customer's standing as it is to be, given that recovery is enabled.
     *
     * @param known the last case of the customer
     * @param standing the standing as the order left it
     * @param orderDate the date of the order
     * @param cutoff the first day whose orders are recent
     * @param now the instant of the command
     * @param outcome takes what else is to be written, but for the standing
     */
    static CustomerStanding arrived(
            KnownCase known,
            CustomerStanding standing,
            LocalDate orderDate,
            LocalDate cutoff,
            Instant now,
            Outcome outcome) {
        if (orderDate.isBefore(cutoff)) {
            return standing;
        }
        LossStatus status = known.lossCase().getStatus();
        if (LossStep.RECOVER.from().contains(status)) {
            return recover(known, standing, orderDate, now, outcome);
        }
        if (LossStep.WIN_BACK.from().contains(status) && standing.getStatus() == CustomerStatus.LOST) {
            return winBack(known, standing, orderDate, outcome);
        }
        return standing;
    }

    private static CustomerStanding recover(
            KnownCase known, CustomerStanding standing, LocalDate orderDate, Instant now, Outcome outcome) {
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
